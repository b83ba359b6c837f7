import type { TagId } from "../model/ids.ts";
import type { Tag } from "../model/tag.ts";
import { smallest } from "./merge-roots.ts";

/** Tags by id; a deleted one that others hang on is among them. */
type TagRecords = ReadonlyMap<string, Tag>;

/**
 * For each tag that counts as itself the tag that it stands below, or `null`. What stood below a deleted tag stands below that
 * one's parent. Of those that would stand below themselves the one with the smallest id stands at the top.
 * @param all deleted ones too. @param roots of the visible ones.
 */
export function parentsOf(all: TagRecords, roots: ReadonlyMap<TagId, TagId>): ReadonlyMap<TagId, TagId | null> {
  const visibleAbove = new Map<TagId, TagId | null>();
  const parents = new Map<TagId, TagId | null>();
  for (const [id, root] of roots) if (id === root) parents.set(id, parentOf(id, all, roots, visibleAbove));
  breakCircles(parents);
  return parents;
}

function parentOf(
  id: TagId,
  all: TagRecords,
  roots: ReadonlyMap<TagId, TagId>,
  visibleAbove: Map<TagId, TagId | null>,
): TagId | null {
  const passed = new Set<TagId>();
  let at = all.get(id)?.parent;
  while (at !== undefined && !passed.has(at)) {
    passed.add(at);
    const visible = firstVisible(at, all, roots, visibleAbove);
    const root = visible === null ? null : (roots.get(visible) ?? null);
    if (visible === null || root !== id) return root;
    // The parent was merged into this very tag, which takes its place.
    at = all.get(visible)?.parent;
  }
  return null;
}

/** The tag itself if it is visible, else the nearest visible one above it. */
function firstVisible(
  start: TagId,
  all: TagRecords,
  roots: ReadonlyMap<TagId, TagId>,
  known: Map<TagId, TagId | null>,
): TagId | null {
  const path = new Set<TagId>();
  let at: TagId | undefined = start;
  while (at !== undefined && !path.has(at) && !known.has(at) && !roots.has(at)) {
    path.add(at);
    at = all.get(at)?.parent;
  }
  const found = at === undefined || path.has(at) ? null : roots.has(at) ? at : (known.get(at) ?? null);
  for (const id of path) known.set(id, found);
  return found;
}

function breakCircles(parents: Map<TagId, TagId | null>): void {
  const settled = new Set<TagId>();
  for (const start of parents.keys()) {
    const path = new Set<TagId>();
    let at: TagId | null = start;
    while (at !== null && !settled.has(at) && !path.has(at)) {
      path.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== null && path.has(at)) {
      const inOrder = [...path];
      parents.set(smallest(inOrder.slice(inOrder.indexOf(at))), null);
    }
    for (const id of path) settled.add(id);
  }
}
