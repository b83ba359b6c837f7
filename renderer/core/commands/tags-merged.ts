import { CommandRefused, type Planned } from "../model/change-set.ts";
import type { TagId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { visibleRecord } from "../queries/visible.ts";
import { parted } from "./parted.ts";
import { quoted } from "./quoted.ts";
import { tagEntry, tagWrite } from "./tags.ts";

/**
 * Makes tags count as another one everywhere; what bears them, stands below them or is noted on them goes with them. Nothing of
 * theirs is lost, and each can be parted again. @throws CommandRefused where nothing would be merged.
 */
export function mergeTags(library: Library, input: { readonly tags: readonly TagId[]; readonly into: TagId }): Planned {
  const { tag: into } = tagEntry(library, input.into);
  const roots = [...new Set(input.tags.map((id) => tagEntry(library, id).tag))].filter((tag) => tag.id !== into.id);
  const [first, ...further] = roots;
  if (first === undefined) throw new CommandRefused("Choose another tag to merge it into.");
  const names = further.length === 0 ? `tag ${quoted(first.name)}` : `${roots.length} tags`;
  return {
    label: `merge ${names} into ${quoted(into.name)}`,
    writes: roots.map((tag) => tagWrite(tag.id, { mergedInto: into.id })),
  };
}

/** Lets a tag that was merged stand for itself again, with what was merged into it before. @throws CommandRefused */
export function partTag(library: Library, input: { readonly tag: TagId }): Planned {
  const tag = visibleRecord(library, "tags", input.tag);
  if (tag === null) throw new CommandRefused("The tag is not in the library any more.");
  if (tag.mergedInto === undefined) throw new CommandRefused(`${quoted(tag.name)} was not merged into another tag.`);
  return { label: `part tag ${quoted(tag.name)}`, writes: parted(library, "tags", tag.id) };
}
