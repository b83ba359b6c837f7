import type { PersonId } from "./ids.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";
import { showHidden } from "./show-hidden.ts";
import { type TagColour, tagColours } from "./tag-colour.ts";

export const personSchema = z.looseObject({
  id: idOf<PersonId>(),
  ...recordShape,
  /** Unset until the person says it, at the first export or import. */
  name: z.string().trim().min(1).max(120).optional(),
  colour: z.enum(tagColours.map((pair) => pair.colour)),
});
export type Person = Readonly<z.infer<typeof personSchema>>;

/** Made the samples' worked claim. Never "you". */
export const samplePerson = "sample" as PersonId;

/** The name, or "Reader 4F2A" from the last four characters of the id. */
export function personName(person: { readonly id: PersonId; readonly name?: string | undefined }): string {
  return person.name ?? `Reader ${person.id.slice(-4).toUpperCase()}`;
}

/** The name as it is shown to others, with what hides in it. */
export function shownName(person: { readonly id: PersonId; readonly name?: string | undefined }): string {
  return showHidden(personName(person));
}

/** The colour that a person has until they choose one: it follows from the id, so it is the same on every machine. */
export function personColour(id: PersonId): TagColour {
  const sum = [...id].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return tagColours[sum % tagColours.length]?.colour ?? "slate";
}
