/** Stores of one origin that lie apart on disk, so that one that is damaged takes no other along. */
export interface StorageBuckets {
  /** Opens the bucket of this name, and makes it where there is none. */
  open(name: string, options: BucketOptions): Promise<{ readonly indexedDB: IDBFactory }>;
  keys(): Promise<readonly string[]>;
  /** Closes every connection into the bucket, in all windows, and takes away what it holds. */
  delete(name: string): Promise<void>;
}

interface BucketOptions {
  readonly durability: "strict";
  readonly persisted: boolean;
}

/** What every bucket of ours is opened with. */
export const bucketOptions: BucketOptions = { durability: "strict", persisted: true };

/** This browser's buckets; `null` where it has none. */
export function browserBuckets(): StorageBuckets | null {
  return (navigator as { readonly storageBuckets?: StorageBuckets }).storageBuckets ?? null;
}
