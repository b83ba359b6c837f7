import type { ChangeSet, Json } from "#core/index.ts";

/** What several memory stores share, as windows share a database: it outlives each of them. */
export class MemoryDatabase {
  readonly log: ChangeSet[] = [];
  readonly local = new Map<string, Json>();
  readonly windows = new Set<(changeSet: ChangeSet, from: object) => void>();
  /** False until the first load. */
  isKnown = false;

  constructor(readonly id: string) {}
}
