import type { PersonId } from "../model/ids.ts";
import { type Collection, type Library, recordsOf } from "../model/library.ts";
import { personColour } from "../model/person.ts";
import type { StoredRecord } from "../model/record.ts";
import { lowestStamp } from "../model/stamp.ts";
import { confirmers } from "../model/suggested.ts";

const byPeople = [
  "highlights",
  "taggings",
  "claims",
  "evidence",
  "absences",
  "verdicts",
  "dismissals",
  "figureAbsences",
  "notes",
  "noteVersions",
] as const satisfies readonly Collection[];

/** The ids of all people whose work a library holds. */
export function peopleNamedIn(library: Library): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const collection of byPeople) {
    for (const { person } of recordsOf(library, collection).values()) if (typeof person === "string") ids.add(person);
  }
  for (const collection of ["highlights", "claims", "evidence"] as const)
    for (const record of library[collection].values()) for (const id of confirmers(collection, record)) ids.add(id);
  for (const { adopted } of library.claims.values()) if (adopted !== undefined) ids.add(adopted.by);
  for (const { resolved } of library.notes.values()) if (resolved !== undefined) ids.add(resolved.by);
  return ids;
}

/** A person of whom only the id is known. The lowest stamp keeps every maker of the record in agreement, and lets any name beat it. */
export function bareRecord(id: string): StoredRecord {
  return { id, colour: personColour(id as PersonId), stamp: lowestStamp };
}
