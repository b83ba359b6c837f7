import { v7 } from "uuid";
import type { IdSource } from "#core/index.ts";

/** UUIDs version 7 from the system's random source; of one millisecond still in the order in which they were made. */
export const randomIds: IdSource = { next: () => v7() };
