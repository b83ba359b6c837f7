import type { Space } from "#core/index.ts";

/** What a browser tells of an origin's storage. Some say how much of it is the database's. */
interface Estimate extends StorageEstimate {
  readonly usageDetails?: { readonly indexedDB?: number };
}

/**
 * How much this origin may still write, and how large its databases are, those in buckets too. `null` for what the browser does
 * not tell. Chromium names ten gigabytes whatever the disk has, so a disk can be full before this says so.
 */
export async function readBrowserSpace(): Promise<Omit<Space, "journal">> {
  const estimate: Estimate = await navigator.storage.estimate().catch(() => ({}));
  const { quota, usage, usageDetails } = estimate;
  const free = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  const isPersistent = await navigator.storage.persisted().catch(() => false);
  return { free, database: usageDetails?.indexedDB ?? null, isPersistent };
}

/** Asks the browser to keep what the app stores also when room is short. Answers whether it will. */
export async function askToKeepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
