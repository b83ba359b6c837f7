import { isWhole, type Library, type Records, recordsOf, withRecords } from "../model/library.ts";
import { fieldValue, type StoredRecord } from "../model/record.ts";
import { visibleRecord } from "../queries/visible.ts";

/** What has a history of its own, in the order in which differences are told. */
export const itemCollections = ["reports", "sources", "tags", "highlights", "claims", "notes", "people"] as const;
export type ItemCollection = (typeof itemCollections)[number];

export interface Item {
  readonly collection: ItemCollection;
  readonly id: string;
}

/** Records that a reader meets as a part of an item: a collection, and the field that names the item. */
interface Hanging {
  readonly collection: string;
  readonly field: string;
}

const hanging: Readonly<Record<ItemCollection, readonly Hanging[]>> = {
  reports: [{ collection: "editions", field: "report" }],
  sources: [],
  tags: [],
  highlights: [{ collection: "taggings", field: "highlight" }],
  claims: [
    { collection: "evidence", field: "claim" },
    { collection: "verdicts", field: "claim" },
    { collection: "absences", field: "claim" },
  ],
  notes: [{ collection: "noteVersions", field: "note" }],
  people: [],
};

/** A highlight's ties are parts of its claims where all is told; where it stands alone they are its own. */
const alone: Partial<Record<ItemCollection, readonly Hanging[]>> = {
  highlights: [...hanging.highlights, { collection: "evidence", field: "highlight" }],
};

/** @param isAlone for the history of this item, without its claims. */
export function hangingOn(collection: ItemCollection, isAlone: boolean): readonly Hanging[] {
  return (isAlone ? alone[collection] : undefined) ?? hanging[collection];
}

/** The item's record as a reader has it; alone, it stands as long as nobody deleted it, whatever it hangs on. */
export function itemRecord(library: Library, { collection, id }: Item, isAlone: boolean): StoredRecord | null {
  if (!isAlone) return visibleRecord(library, collection, id) as unknown as StoredRecord | null;
  const record = recordsOf(library, collection).get(id);
  return record !== undefined && !record.deleted && isWhole(collection, record) ? record : null;
}

/** Every record of the item and its parts, deleted ones included, by collection and id. */
export function recordsOfItem(library: Library, { collection, id }: Item): ReadonlyMap<string, Records> {
  const own = recordsOf(library, collection).get(id);
  const found = new Map<string, Records>([[collection, new Map(own === undefined ? [] : [[id, own]])]]);
  for (const part of hangingOn(collection, true)) {
    const records = [...recordsOf(library, part.collection)].filter(([, one]) => fieldValue(one, part.field) === id);
    found.set(part.collection, new Map(records));
  }
  return found;
}

/** The library with one item, and what hangs on it, as it is in another. */
export function withItemOf(library: Library, other: Library, item: Item): Library {
  const wanted = recordsOfItem(other, item);
  const replaced = new Map<string, Records>();
  for (const [name, present] of recordsOfItem(library, item)) {
    const records = new Map(recordsOf(library, name));
    for (const id of present.keys()) records.delete(id);
    for (const [id, record] of wanted.get(name) ?? []) records.set(id, record);
    replaced.set(name, records);
  }
  return withRecords(library, replaced);
}
