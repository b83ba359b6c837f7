import { StoreFailed } from "#core/index.ts";

export const newerVersionMessage =
  "This library was last used with a newer version of Variorum. Update Variorum to open it; nothing in it was changed.";

export const takenOverMessage =
  "A newer version of Variorum took the library over in another window. Go on there, and close this window.";

export const removedMessage =
  "This library was restored in another window. Copy what you are just writing, then reload this window to go on: changes that were made here come back.";

export const blockedMessage =
  "Another window of Variorum still holds the library. Close the other windows, then try again; nothing was changed.";

export const closedMessage = "The library is closed in this window. Reload the window to go on.";

export const goneMessage = "The database is gone. Close Variorum and start it again to restore it.";

const messages: Readonly<Record<string, string>> = {
  QuotaExceededError:
    "There is no space left on this disk for the library. Free some space; the change is kept here and tried again.",
  VersionError: newerVersionMessage,
  DatabaseClosedError:
    "The database was closed by the system. Close Variorum and start it again; what was saved is kept.",
  MissingAPIError:
    "This browser keeps no database (IndexedDB). Open Variorum in another browser or outside a private window.",
};

/** What the browser says of a store whose files are gone or can't be made sense of. */
const damage: ReadonlySet<string> = new Set(["UnknownError", "DataError", "NotReadableError", "NotFoundError"]);

/** Turns whatever the database threw into a sentence for the person; the original stays as its cause. */
export function toStoreFailed(error: unknown): StoreFailed {
  if (error instanceof StoreFailed) return error;
  const names = namesOf(error);
  const known = names.map((name) => messages[name]).find((message) => message !== undefined);
  const detail = names[0] ?? "unknown";
  const message =
    known ??
    `The database can't be read or written just now (${detail}). If it lasts, close Variorum and start it again.`;
  const isDamage = known === undefined && names.some((name) => damage.has(name));
  return new StoreFailed(message, { cause: error, isDamage });
}

/** Dexie wraps the browser's error: an aborted transaction carries the reason inside. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  for (let at: unknown = error; at instanceof Error || at instanceof DOMException; at = innerOf(at)) {
    names.unshift(at.name);
    if (names.length > 5) break;
  }
  return names;
}

function innerOf(error: Error | DOMException): unknown {
  return "inner" in error ? error.inner : error.cause;
}
