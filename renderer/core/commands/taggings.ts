import { CommandRefused, deletion, type Planned, type Write } from "../model/change-set.ts";
import { type HighlightId, type PersonId, type TagId, taggingId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Tagging } from "../model/tag.ts";
import { codebookOf, countedTag } from "../queries/codebook.ts";
import { counted } from "../queries/count-words.ts";
import { viewOf } from "../queries/library-view.ts";
import { visibleRecord } from "../queries/visible.ts";
import { quoted } from "./quoted.ts";
import { sequence } from "./sequence.ts";
import { addTag, type NewTag, tagEntry } from "./tags.ts";

export interface TaggingInput {
  readonly highlight: HighlightId;
  readonly tag: TagId;
  readonly person: PersonId;
}

/** A merged tag puts on the one that it counts as; where the person has it on already nothing changes. */
export function tagHighlight(library: Library, { highlight, tag, person }: TaggingInput): Planned {
  const label = `tag ${quoted(nameOf(library, tag))}`;
  return {
    label,
    writes: ownTaggings(library, highlight, tag, person).length > 0 ? [] : [on(library, highlight, tag, person)],
  };
}

/** Takes back one's own tagging; another person's stays. @throws CommandRefused where one has none. */
export function untagHighlight(library: Library, { highlight, tag, person }: TaggingInput): Planned {
  const own = ownTaggings(library, highlight, tag, person);
  if (own.length === 0) throw new CommandRefused("Somebody else put this tag there; only they can take it off.");
  return { label: `untag ${quoted(nameOf(library, tag))}`, writes: own.map(({ id }) => deletion("taggings", id)) };
}

export interface ManyTaggings {
  readonly highlights: readonly HighlightId[];
  readonly add: readonly TagId[];
  readonly remove: readonly TagId[];
  readonly person: PersonId;
}

/** What a step on many highlights leaves as it was. */
export interface Left {
  /** Highlights that keep a tag which was to come off, because somebody else put it there too. */
  readonly kept: number;
}

/** Puts tags on many highlights and takes one's own off them, in one step. Highlights that are gone are passed over. */
export function tagMany(library: Library, { highlights, add, remove, person }: ManyTaggings): Planned & Left {
  const writes: Write[] = [];
  let kept = 0;
  for (const highlight of new Set(highlights)) {
    if (visibleRecord(library, "highlights", highlight) === null) continue;
    for (const tag of add)
      if (ownTaggings(library, highlight, tag, person).length === 0) writes.push(on(library, highlight, tag, person));
    const off = remove.flatMap((tag) => ownTaggings(library, highlight, tag, person));
    writes.push(...off.map(({ id }) => deletion("taggings", id)));
    if (remove.some((tag) => hasOther(library, highlight, tag, person))) kept += 1;
  }
  const names = [...add, ...remove].map((tag) => quoted(nameOf(library, tag)));
  const what = names.length === 1 ? `tag ${names.join("")}` : counted(names.length, "tag");
  const verb = remove.length === 0 ? "put" : add.length === 0 ? "take" : "change";
  const place = verb === "take" ? "off" : "on";
  return { label: `${verb} ${what} ${place} ${counted(new Set(highlights).size, "highlight")}`, writes, kept };
}

export interface Split {
  readonly tag: TagId;
  readonly highlights: readonly HighlightId[];
  /** A tag that is there, or a new one, which stands beside the one that is split. */
  readonly into: TagId | Omit<NewTag, "parent">;
  readonly person: PersonId;
}

/** Moves highlights from one tag to another, in one step. What others put there stays, as `kept` tells. @throws CommandRefused */
export function splitTag(library: Library, { tag: from, highlights, into, person }: Split): Planned & Left {
  const { tag, parent } = tagEntry(library, from);
  if (highlights.length === 0) throw new CommandRefused("Choose the highlights that are to move.");
  const isNew = typeof into === "object";
  const target = isNew ? into.newId : tagEntry(library, into).tag.id;
  if (target === tag.id) throw new CommandRefused("Choose another tag to move them to.");
  let kept = 0;
  const planned = sequence(library, "", [
    ...(isNew ? [(seen: Library) => addTag(seen, { ...into, ...(parent === null ? {} : { parent }) })] : []),
    (seen) => {
      const moved = tagMany(seen, { highlights, add: [target], remove: [tag.id], person });
      kept = moved.kept;
      return moved;
    },
  ]);
  const name = isNew ? into.name : nameOf(library, target);
  const label = `move ${counted(new Set(highlights).size, "highlight")} from ${quoted(tag.name)} to ${quoted(name)}`;
  return { ...planned, label, kept };
}

/** `deleted: null`, because the person may have taken the same tag off before. */
function on(library: Library, highlight: HighlightId, wanted: TagId, person: PersonId): Write {
  const tag = countedTag(library, wanted)?.id ?? wanted;
  return {
    collection: "taggings",
    id: taggingId(highlight, tag, person),
    fields: { deleted: null, highlight, tag, person },
  };
}

/** The person's visible taggings with a tag or what was merged into it. */
function ownTaggings(library: Library, highlight: HighlightId, tag: TagId, person: PersonId): readonly Tagging[] {
  const entry = codebookOf(library).byId.get(tag);
  const ids = entry === undefined ? [tag] : [entry.tag, ...entry.merged].map(({ id }) => id);
  return ids.flatMap((id) => visibleRecord(library, "taggings", taggingId(highlight, id, person)) ?? []);
}

function hasOther(library: Library, highlight: HighlightId, tag: TagId, person: PersonId): boolean {
  const id = countedTag(library, tag)?.id;
  const taggings = viewOf(library).highlightById.get(highlight)?.taggings ?? [];
  return taggings.some((one) => one.tag === id && one.person !== person);
}

function nameOf(library: Library, tag: TagId): string {
  return countedTag(library, tag)?.name ?? library.tags.get(tag)?.name ?? "";
}
