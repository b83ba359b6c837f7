import type { ChangeSetId, LibraryLog, LoggedStep } from "#core/index.ts";
import type { MemoryDatabase } from "./memory-database.ts";

/** Reads the log of a database that lives in memory. */
export class MemoryLibraryLog implements LibraryLog {
  constructor(private readonly database: MemoryDatabase) {}

  async before(sequence: number, limit: number): Promise<readonly LoggedStep[]> {
    return this.#rows()
      .filter((row) => row.sequence < sequence)
      .toReversed()
      .slice(0, limit);
  }

  async named(ids: readonly ChangeSetId[]): Promise<readonly LoggedStep[]> {
    return this.#rows().filter(({ step }) => ids.includes(step.id));
  }

  #rows(): readonly LoggedStep[] {
    this.database.demandPresent();
    return structuredClone(this.database.log).map((step, index) => ({ sequence: index + 1, step }));
  }
}
