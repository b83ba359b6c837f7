import { type Library, type PersonId, shownName } from "#core/index.ts";

/** "you" for the reader, else the name that is shown for a person. */
export function nameOf(library: Library, person: PersonId, reader: PersonId): string {
  return person === reader ? "you" : shownName(library.people.get(person) ?? { id: person });
}
