import type { DragEvent } from "react";
import { type Codebook, isAtOrBelow, type TagId, type TagPlace } from "#core/index.ts";

const tagDragType = "application/x-variorum-tag";

/** Where on a row a dragged tag is held: before it, after it, or to stand below it. */
export type DropSide = "before" | "after" | "inside";

export function dragTag(event: DragEvent, tag: TagId): void {
  event.dataTransfer.setData(tagDragType, tag);
  event.dataTransfer.effectAllowed = "move";
}

export function isTagDrag(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(tagDragType);
}

/** @param y of the pointer in px of the viewport. */
export function dropSide(row: Element, y: number): DropSide {
  const { top, height } = row.getBoundingClientRect();
  const share = (y - top) / height;
  return share < 0.28 ? "before" : share > 0.72 ? "after" : "inside";
}

/** The place that a drop leads to, or `null` where the tag would stand below itself. @param isOpen what stands below the row is shown. */
export function dropPlace(
  codebook: Codebook,
  dragged: TagId,
  on: { readonly tag: TagId; readonly side: DropSide; readonly isOpen: boolean },
): TagPlace | null {
  const entry = codebook.byId.get(on.tag);
  if (entry === undefined || isAtOrBelow(codebook, on.tag, dragged)) return null;
  const [firstChild] = entry.children;
  if (on.side === "inside") return { parent: on.tag, before: null };
  if (on.side === "after" && on.isOpen && firstChild !== undefined) return { parent: on.tag, before: firstChild };
  if (on.side === "before") return { parent: entry.parent, before: on.tag };
  const siblings = codebook.entries.filter(({ parent, tag }) => parent === entry.parent && tag.id !== dragged);
  const next = siblings[siblings.findIndex(({ tag }) => tag.id === on.tag) + 1];
  return { parent: entry.parent, before: next?.tag.id ?? null };
}
