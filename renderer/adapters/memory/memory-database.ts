import { type ChangeSet, type Json, StoreFailed } from "#core/index.ts";

/** What several memory stores share, as windows share a database: it outlives each of them. */
export class MemoryDatabase {
  readonly log: ChangeSet[] = [];
  readonly local = new Map<string, Json>();
  readonly windows = new Set<(changeSet: ChangeSet, from: object) => void>();
  /** False until the first load. */
  isKnown = false;
  /** True once its place was taken away: nothing is read or written any more. */
  isRemoved = false;
  /** How each window's places are told that another window took this one away. */
  readonly tellRemoved = new Map<object, () => void>();
  /** What a load says of rows that are gone. */
  lostRows = 0;

  constructor(readonly id: string) {}

  /** @param by the window's places that take it away: they need not be told. */
  remove(by: object): void {
    this.isRemoved = true;
    for (const [window, tell] of this.tellRemoved) if (window !== by) tell();
  }

  /** @throws StoreFailed where its place was taken away. */
  demandPresent(): void {
    if (this.isRemoved)
      throw new StoreFailed("This library was restored in another window. Reload this window to go on.");
  }
}
