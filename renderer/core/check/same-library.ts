import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { toCanonical } from "../merge/canonical.ts";
import { normalRecord } from "../merge/registers.ts";
import { utf8 } from "../model/edition.ts";
import type { Json } from "../model/json.ts";
import { collectionNames, type Library, recordsOf } from "../model/library.ts";
import type { StoredRecord } from "../model/record.ts";

/** True where two libraries hold the same, however it is written down and in whatever order it came in. */
export function isSameLibrary(a: Library, b: Library): boolean {
  const names = namesIn(a);
  if (names.join("\n") !== namesIn(b).join("\n")) return false;
  return names.every((name) => {
    const [mine, theirs] = [recordsOf(a, name), recordsOf(b, name)];
    return mine.size === theirs.size && [...mine].every(([id, record]) => isSameRecord(record, theirs.get(id)));
  });
}

/** SHA-256 (lower-case hex) of all that a library holds: one for one library, as `isSameLibrary` compares them. */
export function hashOfLibrary(library: Library): string {
  const digest = sha256.create();
  for (const name of namesIn(library)) {
    const records = [...recordsOf(library, name).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    digest.update(utf8(`${JSON.stringify([name, records.length])}\n`));
    for (const record of records) digest.update(utf8(`${canonicalRecord(record)}\n`));
  }
  return bytesToHex(digest.digest());
}

/** Sorted; a collection without records is as good as none. */
function namesIn(library: Library): readonly string[] {
  return collectionNames(library)
    .filter((name) => recordsOf(library, name).size > 0)
    .sort();
}

function isSameRecord(a: StoredRecord, b: StoredRecord | undefined): boolean {
  return b !== undefined && (a === b || canonicalRecord(a) === canonicalRecord(b));
}

function canonicalRecord(record: StoredRecord): string {
  return toCanonical(normalRecord(record) as unknown as Json);
}
