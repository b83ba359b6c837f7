import type { TagId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Tag } from "../model/tag.ts";
import { parentsOf } from "./codebook-roots.ts";
import { mergeRoots } from "./merge-roots.ts";
import { visibleRecords } from "./visible.ts";

/** A tag as the codebook shows it: with what was merged into it, in its place. */
export interface CodebookEntry {
  readonly tag: Tag;
  /** Tags that count as this one, by id; itself left out. */
  readonly merged: readonly Tag[];
  readonly parent: TagId | null;
  /** 0 at the top. */
  readonly depth: number;
  /** In their order, archived ones too. */
  readonly children: readonly TagId[];
  /** It or one above it is archived. */
  readonly isArchived: boolean;
  /** The digit that puts it on, or `null`. */
  readonly numberKey: number | null;
}

export interface Codebook {
  /** Each tag once, a parent before what stands below it. */
  readonly entries: readonly CodebookEntry[];
  /** Merged tags lead to the entry that they count as. */
  readonly byId: ReadonlyMap<TagId, CodebookEntry>;
  /** The tags that are offered, by their digits. */
  readonly byNumber: ReadonlyMap<number, Tag>;
}

const codebooks = new WeakMap<Library["tags"], Codebook>();

/** The codebook of this very library; made once for each state of its tags. */
export function codebookOf(library: Library): Codebook {
  const present = codebooks.get(library.tags);
  if (present !== undefined) return present;
  const codebook = makeCodebook(library);
  codebooks.set(library.tags, codebook);
  return codebook;
}

/** The tag that an id stands for, through merges; `null` where it can't be seen. */
export function countedTag(library: Library, id: TagId): Tag | null {
  return codebookOf(library).byId.get(id)?.tag ?? null;
}

function makeCodebook(library: Library): Codebook {
  const visible = new Map(visibleRecords(library, "tags").map((tag) => [tag.id, tag]));
  const roots = mergeRoots(visible);
  const parents = parentsOf(library.tags, roots);
  const below = new Map<TagId | null, Tag[]>();
  const merged = new Map<TagId, Tag[]>();
  for (const tag of [...visible.values()].sort(inPlace)) {
    const root = roots.get(tag.id) ?? tag.id;
    if (root === tag.id) listIn(below, parents.get(tag.id) ?? null).push(tag);
    else listIn(merged, root).push(tag);
  }
  const inTree = treeOf(below);
  const numberKeys = numberKeysOf(inTree.filter(({ isArchived }) => !isArchived).map(({ tag }) => tag));
  const entries = inTree.map(({ tag, parent, depth, isArchived }): CodebookEntry => {
    return {
      tag,
      parent,
      depth,
      isArchived,
      merged: (merged.get(tag.id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      children: (below.get(tag.id) ?? []).map((child) => child.id),
      numberKey: numberKeys.get(tag.id) ?? null,
    };
  });
  const byId = new Map(entries.map((entry) => [entry.tag.id, entry]));
  for (const entry of entries) for (const one of entry.merged) byId.set(one.id, entry);
  const byNumber = entries.flatMap(({ tag, numberKey }) => (numberKey === null ? [] : [[numberKey, tag] as const]));
  return { entries, byId, byNumber: new Map(byNumber.sort(([a], [b]) => a - b)) };
}

type Placed = Pick<CodebookEntry, "tag" | "parent" | "depth" | "isArchived">;

/** Without recursion: a codebook from a file may be as deep as it is long. */
function treeOf(below: ReadonlyMap<TagId | null, readonly Tag[]>): readonly Placed[] {
  const placed: Placed[] = [];
  const waiting: Placed[] = [];
  const wait = (tags: readonly Tag[], parent: TagId | null, depth: number, isArchived: boolean) => {
    for (const tag of tags.toReversed())
      waiting.push({ tag, parent, depth, isArchived: isArchived || tag.archived === true });
  };
  wait(below.get(null) ?? [], null, 0, false);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    placed.push(next);
    wait(below.get(next.tag.id) ?? [], next.tag.id, next.depth + 1, next.isArchived);
  }
  return placed;
}

/** Those that were given a digit have it, the first of them where several were given one; the others take what is left. */
function numberKeysOf(tags: readonly Tag[]): ReadonlyMap<TagId, number> {
  const taken = new Map<number, TagId>();
  for (const { id, numberKey } of tags) if (numberKey !== undefined && !taken.has(numberKey)) taken.set(numberKey, id);
  const given = new Set(taken.values());
  const others = tags.filter(({ id }) => !given.has(id)).values();
  for (let digit = 1; digit <= 9; digit += 1) {
    if (taken.has(digit)) continue;
    const next = others.next();
    if (next.done) break;
    taken.set(digit, next.value.id);
  }
  return new Map([...taken].map(([digit, id]) => [id, digit]));
}

function inPlace(a: Tag, b: Tag): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

function listIn<K>(lists: Map<K, Tag[]>, key: K): Tag[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
