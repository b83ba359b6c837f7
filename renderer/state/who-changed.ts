import { deviceOf, fieldStamp, type KeptField, type Stamp, type StoredRecord, shownName } from "#core/index.ts";
import type { LibrarySession } from "./library-session.ts";

/**
 * Who wrote the values that stand there now, in words that go before "changed it since": "Ben Okafor and another window of
 * yours". A stamp names a device; whose that is, is known of everyone who said their name there.
 */
export function whoChanged(session: LibrarySession, kept: readonly KeptField[]): string {
  const words = new Set(kept.map(({ stamp }) => (stamp === null ? "somebody" : writerOf(session, stamp))));
  return [...words].join(" and ");
}

/** Whose device a stamp names, as far as that is known. */
export function writerOf({ library, person, node }: LibrarySession, stamp: Stamp): string {
  if (stamp.endsWith(node)) return "you";
  const device = deviceOf(stamp);
  if (node.startsWith(device)) return "another window of yours";
  for (const one of library.people.values()) {
    const named = fieldStamp(one as unknown as StoredRecord, "name");
    if (named !== null && deviceOf(named) === device) return one.id === person ? "you, elsewhere," : shownName(one);
  }
  return "somebody else";
}
