import { CommandRefused, type Planned } from "../model/change-set.ts";
import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { personColour } from "../model/person.ts";

const longestName = 120;

/** Says who a person is; makes the person at the first use. @throws CommandRefused for a name that is empty or over 120 UTF-16 units. */
export function namePerson(library: Library, input: { readonly person: PersonId; readonly name: string }): Planned {
  const name = input.name.trim().replace(/\s+/gu, " ");
  if (name === "") throw new CommandRefused("Type a name, so that colleagues see whose notes these are.");
  if (name.length > longestName) throw new CommandRefused(`A name has at most ${longestName} characters.`);
  const colour = library.people.get(input.person)?.colour ?? personColour(input.person);
  return { label: "set name", writes: [{ collection: "people", id: input.person, fields: { name, colour } }] };
}
