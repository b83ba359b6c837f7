import type { ChangeSet } from "../model/change-set.ts";
import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { VisibleCounts } from "../queries/count-visible.ts";
import type { BundleProblem } from "../transfer/problem.ts";

export const backupFormat = "variorum-backup";

/** Goes up with any change of what may stand in a backup: an older Variorum refuses what it could misread. */
export const backupVersion = 1;

/** Why a backup was made: by itself, because the person asked, before a restore, or of what was left out at a start after damage. */
export const backupReasons = ["automatic", "asked", "before-restore", "left-out"] as const;
export type BackupReason = (typeof backupReasons)[number];

/** The first line of a backup: enough to show it and to choose among many. */
export interface BackupHeader {
  readonly format: typeof backupFormat;
  readonly version: typeof backupVersion;
  /** ISO 8601 in UTC with milliseconds. */
  readonly madeAt: string;
  readonly appVersion: string;
  /** The database that the log was read from. */
  readonly databaseId: string;
  readonly person: PersonId;
  /** The device that made it: ten characters `0-9a-z`. */
  readonly device: string;
  readonly reason: BackupReason;
  /** How many steps follow, a line each. */
  readonly steps: number;
  /** What a reader sees once the steps are replayed. */
  readonly counts: VisibleCounts;
}

/** What a backup holds, or why it was refused. */
export type BackupAnswer =
  | {
      readonly ok: true;
      readonly header: BackupHeader;
      /** The whole log, in its order. */
      readonly steps: readonly ChangeSet[];
      /** The steps replayed. */
      readonly library: Library;
      /** Of all bytes before the last line, which says it. It names the file's content. */
      readonly sha256: string;
    }
  | {
      readonly ok: false;
      /** At least one, at most 20. */
      readonly problems: readonly BundleProblem[];
    };
