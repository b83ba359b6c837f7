import { CommandRefused, deletion, type Planned } from "../model/change-set.ts";
import { type HighlightId, type PersonId, type TagId, taggingId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Tag } from "../model/tag.ts";
import { type TagColour, tagColours } from "../model/tag-colour.ts";
import { viewOf } from "../queries/library-view.ts";
import { visibleRecord } from "../queries/visible.ts";
import { quoted } from "./quoted.ts";

/** @throws CommandRefused for an empty name or one that a visible tag already has (case and outer spaces aside). */
export function addTag(
  library: Library,
  input: { readonly newId: TagId; readonly name: string; readonly colour?: TagColour },
): Planned {
  const name = freeName(library, input.name, null);
  const { tags } = viewOf(library);
  const order = Math.max(0, ...tags.map((tag) => tag.order)) + 1;
  const colour = input.colour ?? nextColour(tags);
  return {
    label: `new tag ${quoted(name)}`,
    writes: [{ collection: "tags", id: input.newId, fields: { name, colour, order } }],
  };
}

/** @throws CommandRefused as `addTag` does. */
export function renameTag(library: Library, input: { readonly tag: TagId; readonly name: string }): Planned {
  const name = freeName(library, input.name, input.tag);
  return { label: `rename tag to ${quoted(name)}`, writes: [{ collection: "tags", id: input.tag, fields: { name } }] };
}

export function recolourTag(library: Library, input: { readonly tag: TagId; readonly colour: TagColour }): Planned {
  const label = `recolour tag ${quoted(nameOf(library, input.tag))}`;
  return { label, writes: [{ collection: "tags", id: input.tag, fields: { colour: input.colour } }] };
}

/** Moves a tag one place up (-1) or down (1) in the codebook; the first nine have number keys. At the end nothing changes. */
export function moveTag(library: Library, input: { readonly tag: TagId; readonly by: -1 | 1 }): Planned {
  const { tags } = viewOf(library);
  const label = `move tag ${quoted(nameOf(library, input.tag))}`;
  const index = tags.findIndex((tag) => tag.id === input.tag);
  const passed = tags[index + input.by];
  if (index < 0 || passed === undefined) return { label, writes: [] };
  const beyond = tags[index + 2 * input.by];
  const order = beyond === undefined ? passed.order + input.by : (passed.order + beyond.order) / 2;
  if (order !== passed.order && order !== beyond?.order)
    return { label, writes: [{ collection: "tags", id: input.tag, fields: { order } }] };
  const moved = tags.toSpliced(index, 1).toSpliced(index + input.by, 0, ...tags.slice(index, index + 1));
  return {
    label,
    writes: moved.map((tag, place) => ({ collection: "tags", id: tag.id, fields: { order: place + 1 } })),
  };
}

export function deleteTag(library: Library, input: { readonly tag: TagId }): Planned {
  return { label: `delete tag ${quoted(nameOf(library, input.tag))}`, writes: [deletion("tags", input.tag)] };
}

export interface TaggingInput {
  readonly highlight: HighlightId;
  readonly tag: TagId;
  readonly person: PersonId;
}

export function tagHighlight(library: Library, input: TaggingInput): Planned {
  const { highlight, tag, person } = input;
  return {
    label: `tag ${quoted(nameOf(library, tag))}`,
    writes: [
      {
        collection: "taggings",
        id: taggingId(highlight, tag, person),
        fields: { deleted: null, highlight, tag, person },
      },
    ],
  };
}

/** Takes back one's own tagging; another person's stays. */
export function untagHighlight(library: Library, input: TaggingInput): Planned {
  const id = taggingId(input.highlight, input.tag, input.person);
  if (visibleRecord(library, "taggings", id) === null)
    throw new CommandRefused("Somebody else put this tag there; only they can take it off.");
  return { label: `untag ${quoted(nameOf(library, input.tag))}`, writes: [deletion("taggings", id)] };
}

function nameOf(library: Library, tag: TagId): string {
  return library.tags.get(tag)?.name ?? "";
}

function freeName(library: Library, wanted: string, own: TagId | null): string {
  const name = wanted.trim().replace(/\s+/gu, " ");
  if (name === "") throw new CommandRefused("A tag needs a name.");
  if (name.length > 120) throw new CommandRefused("A tag's name has 120 characters at most.");
  const taken = viewOf(library).tags.find((tag) => tag.id !== own && tag.name.toLowerCase() === name.toLowerCase());
  if (taken !== undefined) throw new CommandRefused(`There is a tag ${quoted(taken.name)} already.`);
  return name;
}

/** The colour that the fewest tags have, the first of the table where several do. */
function nextColour(tags: readonly Tag[]): TagColour {
  const uses = (colour: TagColour) => tags.filter((tag) => tag.colour === colour).length;
  return tagColours.reduce((best, pair) => (uses(pair.colour) < uses(best.colour) ? pair : best)).colour;
}
