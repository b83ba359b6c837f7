import type { ChangeSet } from "../model/change-set.ts";
import type { ChangeSetId } from "../model/ids.ts";

/** A row of the log. */
export interface LoggedStep {
  /** Given by the database: 1 for the first row, ascending by one. */
  readonly sequence: number;
  readonly step: ChangeSet;
}

/** The log of one library, read a page at a time: it grows for ever, and imports are single rows of it. */
export interface LibraryLog {
  /** At most `limit` rows whose numbers are smaller than `sequence`, the latest first. `Infinity` for the latest of all. @throws StoreFailed */
  before(sequence: number, limit: number): Promise<readonly LoggedStep[]>;
  /** The rows of these steps, those that are there, in no order. @throws StoreFailed */
  named(ids: readonly ChangeSetId[]): Promise<readonly LoggedStep[]>;
}
