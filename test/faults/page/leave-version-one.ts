import type { ChangeSet } from "#core/index.ts";
import versionOne from "#test/fixtures/databases/version-1.json";

const tables = {
  log: { keyPath: "sequence", autoIncrement: true },
  shards: { keyPath: "key" },
  meta: { keyPath: "key" },
  local: { keyPath: "key" },
} as const;

/** Makes the database as version 1 of the app left it, closed, with nothing beside it. Answers its log. */
export async function leaveVersionOne(): Promise<readonly ChangeSet[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("variorum", 10);
    request.onupgradeneeded = () => {
      for (const [name, options] of Object.entries(tables)) {
        const store = request.result.createObjectStore(name, options);
        if (name === "log") store.createIndex("id", "id", { unique: true });
        for (const row of versionOne.rows[name as keyof typeof tables]) store.add(row);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return versionOne.rows.log.map(({ sequence: _sequence, ...step }) => step as unknown as ChangeSet);
}
