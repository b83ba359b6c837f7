import { CommandRefused, type Planned } from "../model/change-set.ts";
import type { TagId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { type Codebook, type CodebookEntry, codebookOf } from "../queries/codebook.ts";
import { quoted } from "./quoted.ts";
import { tagEntry, tagWrite } from "./tags.ts";

export interface TagPlace {
  /** `null`: at the top. */
  readonly parent: TagId | null;
  /** The sibling that it stands before; `null`: in the last place. */
  readonly before: TagId | null;
}

/** Puts a tag, with what stands below it, in a place of the codebook. @throws CommandRefused for a place below itself. */
export function placeTag(library: Library, input: { readonly tag: TagId } & TagPlace): Planned {
  const codebook = codebookOf(library);
  const { tag, parent: present } = tagEntry(library, input.tag);
  const parent = input.parent === null ? null : tagEntry(library, input.parent).tag.id;
  if (parent !== null && isAtOrBelow(codebook, parent, tag.id))
    throw new CommandRefused(`${quoted(tag.name)} can't stand below itself.`);
  const label = `move tag ${quoted(tag.name)}`;
  const siblings = childrenOf(codebook, parent).filter((entry) => entry.tag.id !== tag.id);
  const found = siblings.findIndex((entry) => entry.tag.id === input.before);
  const index = found < 0 ? siblings.length : found;
  const there = childrenOf(codebook, present).findIndex((entry) => entry.tag.id === tag.id);
  if (parent === present && index === there) return { label, writes: [] };
  const move = parent === present ? {} : { parent };
  const [before, after] = [siblings[index - 1]?.tag.order, siblings[index]?.tag.order];
  const order = orderBetween(before, after);
  if (order !== null) return { label, writes: [tagWrite(tag.id, { ...move, order })] };
  const inOrder = siblings.toSpliced(index, 0, tagEntry(library, tag.id));
  return {
    label,
    writes: inOrder.map((entry, place) =>
      tagWrite(entry.tag.id, { order: place + 1, ...(entry.tag.id === tag.id ? move : {}) }),
    ),
  };
}

/** One step among the tags of the codebook: up (-1) or down (1) among its siblings, or a level in or out. Where it can't go nothing changes. */
export type TagStep = "up" | "down" | "in" | "out";

/** @throws CommandRefused where the tag is gone. */
export function stepTag(library: Library, input: { readonly tag: TagId; readonly step: TagStep }): Planned {
  const place = placeAfter(library, input.tag, input.step);
  const { tag } = tagEntry(library, input.tag);
  return place === null
    ? { label: `move tag ${quoted(tag.name)}`, writes: [] }
    : placeTag(library, { tag: tag.id, ...place });
}

/** Where a step leads; `null` where it can't be taken, or the tag is gone. */
export function placeAfter(library: Library, id: TagId, step: TagStep): TagPlace | null {
  const codebook = codebookOf(library);
  const entry = codebook.byId.get(id);
  if (entry === undefined) return null;
  const { tag, parent, isArchived } = entry;
  // Archived tags are usually hidden: a step past one would seem to be none.
  const siblings = childrenOf(codebook, parent)
    .filter((sibling) => sibling.isArchived === isArchived)
    .map((sibling) => sibling.tag.id);
  const index = siblings.indexOf(tag.id);
  const above = siblings[index - 1];
  switch (step) {
    case "up":
      return above === undefined ? null : { parent, before: above };
    case "down":
      return index === siblings.length - 1 ? null : { parent, before: siblings[index + 2] ?? null };
    case "in":
      return above === undefined ? null : { parent: above, before: null };
    case "out": {
      if (parent === null) return null;
      const outer = codebook.byId.get(parent)?.parent ?? null;
      const around = childrenOf(codebook, outer).map((sibling) => sibling.tag.id);
      return { parent: outer, before: around[around.indexOf(parent) + 1] ?? null };
    }
  }
}

/** True for a tag itself and for all that stands below it. */
export function isAtOrBelow(codebook: Codebook, id: TagId, above: TagId): boolean {
  for (let at: TagId | null = id; at !== null; at = codebook.byId.get(at)?.parent ?? null)
    if (at === above) return true;
  return false;
}

function childrenOf(codebook: Codebook, parent: TagId | null): readonly CodebookEntry[] {
  return codebook.entries.filter((entry) => entry.parent === parent);
}

/** A number between two, or `null` where there is none left. */
function orderBetween(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined && after === undefined) return 1;
  const least = before ?? Number.NEGATIVE_INFINITY;
  const most = after ?? Number.POSITIVE_INFINITY;
  const order = before === undefined ? most - 1 : after === undefined ? least + 1 : (least + most) / 2;
  return least < order && order < most ? order : null;
}
