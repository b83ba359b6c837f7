import { StoreFailed } from "#core/index.ts";
import { blockedMessage, toStoreFailed } from "./store-failure.ts";

/** How long other windows may take to let go, in ms. */
const patience = 5_000;

/**
 * Takes a database away, and tells every window that has it open. Where its store is so damaged that nothing can be opened there,
 * nothing is left to take away. @throws StoreFailed where it still stands and could be written to.
 */
export async function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  try {
    await tryToDelete(factory, name);
  } catch (error) {
    if (error instanceof StoreFailed || (await stands(factory, name))) throw toStoreFailed(error);
  }
}

function tryToDelete(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => setTimeout(() => reject(new StoreFailed(blockedMessage)), patience);
  });
}

/** True where the database can be opened. Makes none. */
function stands(factory: IDBFactory, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = factory.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve(false);
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
  });
}
