import { DexieLibraryStore } from "#adapters/dexie/dexie-library-store.ts";
import { LibraryDatabase } from "#adapters/dexie/library-database.ts";

/** A database of its own for one test, and as many connections to it as windows. */
export function freshDatabase() {
  const name = `variorum-test-${crypto.randomUUID()}`;
  const connections: LibraryDatabase[] = [];

  function connect(): LibraryDatabase {
    const database = new LibraryDatabase(name);
    connections.push(database);
    return database;
  }

  return {
    name,
    connect,
    openStore: () => new DexieLibraryStore(connect()),
    async dispose(): Promise<void> {
      for (const connection of connections) connection.close();
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    },
  };
}
