import type { ChangeSetId, LibraryLog, LoggedStep } from "#core/index.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { toChangeSet } from "./log-rows.ts";
import type { LogRow } from "./schema.ts";

/** Reads the table `log` backwards by its key. */
export class DexieLibraryLog implements LibraryLog {
  constructor(private readonly database: LibraryDatabase) {}

  async before(sequence: number, limit: number): Promise<readonly LoggedStep[]> {
    const rows = await this.database.read(["log"], ({ log }) =>
      log.where("sequence").below(sequence).reverse().limit(limit).toArray(),
    );
    return rows.map(toLogged);
  }

  async named(ids: readonly ChangeSetId[]): Promise<readonly LoggedStep[]> {
    const rows = await this.database.read(["log"], ({ log }) => log.where("id").anyOf(ids).toArray());
    return rows.map(toLogged);
  }
}

function toLogged(row: LogRow): LoggedStep {
  return { sequence: row.sequence ?? 0, step: toChangeSet(row) };
}
