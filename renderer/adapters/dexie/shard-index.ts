import type { StoredRecord } from "#core/index.ts";
import { type ShardRow, shardLimit } from "./schema.ts";

/**
 * Knows in which shard each record stands. A record stays where it was first put, so that a change rewrites one shard.
 * Highlights are grouped by edition; an edition, which holds a text, stands alone; others are grouped by collection.
 */
export class ShardIndex {
  readonly #places = new Map<string, string>();
  readonly #sizes = new Map<string, number>();
  readonly #shardsOf = new Map<string, number>();

  constructor(rows: readonly ShardRow[]) {
    for (const { key, collection, records } of rows) {
      const slash = key.lastIndexOf("/");
      const group = key.slice(0, slash);
      this.#shardsOf.set(group, Math.max(this.#shardsOf.get(group) ?? 0, Number(key.slice(slash + 1)) + 1));
      for (const record of records) this.#put(key, collection, record.id);
    }
  }

  /** The key of the shard that holds the record, or `null` for one that has no place yet. */
  find(collection: string, id: string): string | null {
    return this.#places.get(placeName(collection, id)) ?? null;
  }

  /** The key of the record's shard; gives it a place if it has none. */
  place(collection: string, record: StoredRecord): string {
    const present = this.find(collection, record.id);
    if (present !== null) return present;
    const group = `${collection}/${groupOf(collection, record)}`;
    const count = this.#shardsOf.get(group) ?? 0;
    const last = `${group}/${count - 1}`;
    const hasRoom = count > 0 && (this.#sizes.get(last) ?? 0) < shardLimit;
    const key = hasRoom ? last : `${group}/${count}`;
    if (!hasRoom) this.#shardsOf.set(group, count + 1);
    this.#put(key, collection, record.id);
    return key;
  }

  #put(key: string, collection: string, id: string): void {
    this.#places.set(placeName(collection, id), key);
    this.#sizes.set(key, (this.#sizes.get(key) ?? 0) + 1);
  }
}

function groupOf(collection: string, record: StoredRecord): string {
  if (collection === "editions") return record.id;
  if (collection !== "highlights") return "";
  return (record.passage as { readonly edition?: string } | undefined)?.edition ?? "";
}

function placeName(collection: string, id: string): string {
  return `${collection}\u0000${id}`;
}
