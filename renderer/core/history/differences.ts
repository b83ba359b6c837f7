import { toCanonical } from "../merge/canonical.ts";
import { isSame } from "../model/change-set.ts";
import type { NoteId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import { isWhole, type Library, recordsOf } from "../model/library.ts";
import { bookkeepingKeys, fieldNames, fieldValue, type StoredRecord } from "../model/record.ts";
import { noteHeads } from "../queries/note-heads.ts";
import { visibleRecord, visibleRecords } from "../queries/visible.ts";
import { hangingOn, type Item, type ItemCollection, itemCollections, itemRecord } from "./item.ts";

/** How an item is another in a later library. */
export interface ItemDifference {
  readonly item: Item;
  readonly kind: "added" | "removed" | "changed";
  /** What is another: of a changed item, and of one that is looked at alone. */
  readonly parts: readonly PartDifference[];
}

/** One field of the item, or one record that hangs on it: `field` is `null`. `null` stands for what is not there. */
export interface PartDifference {
  readonly collection: string;
  readonly id: string;
  readonly field: string | null;
  readonly from: Json;
  readonly to: Json;
}

/** Of an edition: its text is named by its id, and where it came from nobody changes. */
const unsaid: ReadonlySet<string> = new Set(["text", "origin", "deleted"]);

/** By item, then by the names of its parts. */
type Contents = ReadonlyMap<string, ReadonlyMap<string, Omit<PartDifference, "from" | "to"> & { value: Json }>>;

/** Fields that say who made a thing, or that say the same as another. Nobody changes them. */
const silent: ReadonlySet<string> = new Set(["deleted", "person", "on", "prefix", "suffix"]);

/** All that a reader would see to be another in `after`, in the order of the collections. */
export function differences(before: Library, after: Library): readonly ItemDifference[] {
  return itemCollections.flatMap((collection) => {
    const [then, now] = [contentsOf(before, collection), contentsOf(after, collection)];
    return [...new Set([...then.keys(), ...now.keys()])].flatMap((id) =>
      differenceOf({ collection, id }, then.get(id), now.get(id)),
    );
  });
}

/** What a reader would see change by going back to an earlier library: people stay who they are. */
export function comingDifferences(present: Library, earlier: Library): readonly ItemDifference[] {
  return differences(present, earlier).filter(({ item }) => item.collection !== "people");
}

/** What is another in `after` about one item, whether or not what it hangs on is visible. `null` for nothing. */
export function itemDifference(before: Library, after: Library, item: Item): ItemDifference | null {
  const own = (library: Library) => contentsOf(library, item.collection, item.id).get(item.id);
  const [was, is] = [own(before), own(after)];
  const [difference] = differenceOf(item, was, is);
  if (difference === undefined || difference.kind === "changed") return difference ?? null;
  const [{ parts } = difference] = differenceOf(item, was ?? new Map(), is ?? new Map());
  return { ...difference, parts };
}

type Parts = Contents extends ReadonlyMap<string, infer P> ? P : never;

function differenceOf(item: Item, before: Parts | undefined, after: Parts | undefined): readonly ItemDifference[] {
  if (before === undefined) return after === undefined ? [] : [{ item, kind: "added", parts: [] }];
  if (after === undefined) return [{ item, kind: "removed", parts: [] }];
  const parts: PartDifference[] = [];
  for (const [key, was] of before) {
    const is = after.get(key);
    const { value: from, ...part } = was;
    if (!isEqual(from, is?.value ?? null)) parts.push({ ...part, from, to: is?.value ?? null });
  }
  for (const [key, { value: to, ...part }] of after) if (!before.has(key)) parts.push({ ...part, from: null, to });
  return parts.length === 0 ? [] : [{ item, kind: "changed", parts }];
}

/** @param only this item alone; left out, all that are visible. */
function contentsOf(library: Library, collection: ItemCollection, only?: string): Contents {
  const isAlone = only !== undefined;
  const records = isAlone
    ? [itemRecord(library, { collection, id: only }, true)].filter((one) => one !== null)
    : (visibleRecords(library, collection) as unknown as readonly StoredRecord[]);
  const contents = new Map(records.map((record) => [record.id as string, partsOf(library, collection, record)]));
  for (const { collection: name, field } of hangingOn(collection, isAlone)) {
    if (name === "noteVersions") continue;
    for (const record of recordsOf(library, name).values()) {
      const item = fieldValue(record, field);
      if (typeof item !== "string" || (isAlone && item !== only)) continue;
      const parts = contents.get(item);
      if (parts === undefined || !isStanding(library, name, record, isAlone)) continue;
      const value = contentOf(record);
      parts.set(`${name} ${record.id}`, { collection: name, id: record.id, field: null, value });
    }
  }
  return contents;
}

function partsOf(library: Library, collection: ItemCollection, record: StoredRecord) {
  const parts = new Map<string, Omit<PartDifference, "from" | "to"> & { value: Json }>();
  for (const field of [...fieldNames(record)].sort(byWeight)) {
    const value = fieldValue(record, field);
    if (!silent.has(field) && value !== null) parts.set(field, { collection, id: record.id, field, value });
  }
  if (collection === "notes") {
    const words = noteHeads(library, record.id as NoteId).map(({ content }) => content as unknown as Json);
    parts.set("words", { collection: "noteVersions", id: record.id, field: null, value: words });
  }
  return parts;
}

/** What a thing is called by stands first. */
const called: readonly string[] = ["passage", "headline", "name", "text"];

function byWeight(a: string, b: string): number {
  const [first, second] = [called.indexOf(a), called.indexOf(b)];
  return second - first || (a < b ? -1 : 1);
}

function isStanding(library: Library, collection: string, record: StoredRecord, isAlone: boolean): boolean {
  if (isAlone) return !record.deleted && isWhole(collection, record);
  return visibleRecord(library, collection as "taggings", record.id) !== null;
}

/** Also where the keys of a value stand in another order. */
function isEqual(a: Json, b: Json): boolean {
  return isSame(a, b) || toCanonical(a) === toCanonical(b);
}

/** What the record says, without when it was written. */
function contentOf(record: StoredRecord): Json {
  const fields = Object.entries(record).filter(([key]) => !bookkeepingKeys.has(key) && !unsaid.has(key));
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1))) as Json;
}
