import { CommandRefused, deletion, type Planned, type Write } from "../model/change-set.ts";
import type { TagId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Tag } from "../model/tag.ts";
import { type TagColour, tagColours } from "../model/tag-colour.ts";
import { type CodebookEntry, codebookOf } from "../queries/codebook.ts";
import { quoted } from "./quoted.ts";

export interface NewTag {
  readonly newId: TagId;
  readonly name: string;
  readonly colour?: TagColour;
  /** The tag that it stands below; at the top if left out. */
  readonly parent?: TagId;
}

/** A tag in the last place below its parent. @throws CommandRefused for an empty name or one that another tag has (case and outer spaces aside). */
export function addTag(library: Library, { newId, name: wanted, colour, parent }: NewTag): Planned {
  const name = freeName(library, wanted, null);
  const { entries } = codebookOf(library);
  const order = entries.reduce((last, { tag }) => Math.max(last, tag.order), 0) + 1;
  return {
    label: `new tag ${quoted(name)}`,
    writes: [
      {
        collection: "tags",
        id: newId,
        fields: {
          name,
          colour: colour ?? nextColour(colourCounts(entries.map((entry) => entry.tag))),
          order,
          ...(parent === undefined ? {} : { parent }),
        },
      },
    ],
  };
}

/** @throws CommandRefused as `addTag` does. */
export function renameTag(library: Library, input: { readonly tag: TagId; readonly name: string }): Planned {
  const { tag } = tagEntry(library, input.tag);
  const name = freeName(library, input.name, tag.id);
  return { label: `rename tag to ${quoted(name)}`, writes: [tagWrite(tag.id, { name })] };
}

/** @throws CommandRefused where the tag is gone. */
export function recolourTag(library: Library, input: { readonly tag: TagId; readonly colour: TagColour }): Planned {
  const { tag } = tagEntry(library, input.tag);
  return { label: `recolour tag ${quoted(tag.name)}`, writes: [tagWrite(tag.id, { colour: input.colour })] };
}

/** What a tag means: its definition, and examples of what belongs to it and what does not. `null` unsets. */
export type TagTexts = { readonly [F in "definition" | "include" | "exclude"]?: string | null };

/** Sets or unsets parts of what a tag means; a text of nothing but space unsets. @throws CommandRefused where the tag is gone. */
export function describeTag(library: Library, input: { readonly tag: TagId; readonly texts: TagTexts }): Planned {
  const { tag } = tagEntry(library, input.tag);
  const fields = Object.fromEntries(
    Object.entries(input.texts).map(([field, text]) => [field, text === null || text.trim() === "" ? null : text]),
  );
  return { label: `describe tag ${quoted(tag.name)}`, writes: [tagWrite(tag.id, fields)] };
}

/** Puts a tag away with all that stands below it: it stays on its highlights and is offered no more. Or takes it out again. @throws CommandRefused */
export function archiveTag(library: Library, input: { readonly tag: TagId; readonly isArchived: boolean }): Planned {
  const { tag } = tagEntry(library, input.tag);
  const label = `${input.isArchived ? "archive" : "take out"} tag ${quoted(tag.name)}`;
  return { label, writes: [tagWrite(tag.id, { archived: input.isArchived ? true : null })] };
}

/** Gives a digit from 1 to 9 to a tag, and takes it from whoever was given it; `null` takes the tag's own. @throws CommandRefused */
export function giveNumberKey(
  library: Library,
  input: { readonly tag: TagId; readonly numberKey: number | null },
): Planned {
  const { tag } = tagEntry(library, input.tag);
  const { numberKey } = input;
  const others = codebookOf(library).entries.filter(
    (entry) => entry.tag.id !== tag.id && numberKey !== null && entry.tag.numberKey === numberKey,
  );
  return {
    label:
      numberKey === null ? `number key off tag ${quoted(tag.name)}` : `key ${numberKey} for tag ${quoted(tag.name)}`,
    writes: [tagWrite(tag.id, { numberKey }), ...others.map((entry) => tagWrite(entry.tag.id, { numberKey: null }))],
  };
}

/** Deletes a tag with the tags that were merged into it. What stands below it moves up. @throws CommandRefused where it is gone. */
export function deleteTag(library: Library, input: { readonly tag: TagId }): Planned {
  const { tag, merged } = tagEntry(library, input.tag);
  return {
    label: `delete tag ${quoted(tag.name)}`,
    writes: [tag, ...merged].map(({ id }) => deletion("tags", id)),
  };
}

/** The entry that an id stands for, through merges. @throws CommandRefused where there is none. */
export function tagEntry(library: Library, id: TagId): CodebookEntry {
  const entry = codebookOf(library).byId.get(id);
  if (entry === undefined) throw new CommandRefused("The tag is not in the library any more.");
  return entry;
}

export function tagWrite(id: TagId, fields: Write["fields"]): Write {
  return { collection: "tags", id, fields };
}

function freeName(library: Library, wanted: string, own: TagId | null): string {
  const name = wanted.trim().replace(/\s+/gu, " ");
  if (name === "") throw new CommandRefused("A tag needs a name.");
  if (name.length > 120) throw new CommandRefused("A tag's name has 120 characters at most.");
  const taken = codebookOf(library).entries.find(
    ({ tag }) => tag.id !== own && tag.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken === undefined) return name;
  const where = taken.isArchived ? " already; it is archived" : " already";
  throw new CommandRefused(`There is a tag ${quoted(taken.tag.name)}${where}.`);
}

/** How many tags have each colour. */
export function colourCounts(tags: Iterable<Pick<Tag, "colour">>): Map<TagColour, number> {
  const counts = new Map<TagColour, number>();
  for (const { colour } of tags) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return counts;
}

/** The colour that the fewest tags have, the first of the table where several do. */
export function nextColour(counts: ReadonlyMap<TagColour, number>): TagColour {
  const count = (colour: TagColour) => counts.get(colour) ?? 0;
  return tagColours.reduce((best, pair) => (count(pair.colour) < count(best.colour) ? pair : best)).colour;
}
