import type { RefObject } from "react";
import type { Output, PersonId } from "#core/index.ts";
import type { useAbsence } from "#features/claims/use-absence.ts";
import type { CodebookFiles } from "#features/codebook/use-codebook-files.ts";
import type { Editions } from "#features/editions/editions-context.ts";
import type { Marking } from "#features/highlights/marking.ts";
import type { ReportDeeds } from "#features/library/use-report-deeds.ts";
import type { ReaderCommands } from "#features/reader/row/reader-commands.ts";
import type { Search } from "#features/search/SearchProvider.tsx";
import type { BackingUp } from "#features/settings/use-backing-up.ts";
import type { Transfer } from "#features/transfer/TransferProvider.tsx";
import type { DeskState } from "#state/desk.ts";
import type { DeskStore } from "#state/desk-store.ts";
import type { SessionState } from "#state/library-session.ts";
import type { Undoing } from "#state/undoing.ts";
import type { useRun } from "#state/use-run.ts";
import type { Dialogs } from "../dialogs.tsx";

/** What commands act on, and how things stand now. */
export interface CommandContext {
  readonly state: SessionState;
  /** Who is at work here. */
  readonly person: PersonId;
  readonly desk: DeskStore;
  readonly deskState: DeskState;
  readonly dialogs: Dialogs;
  readonly output: Output;
  readonly run: ReturnType<typeof useRun>;
  readonly undoing: Undoing;
  readonly marking: Marking;
  readonly transfer: Transfer;
  readonly backingUp: BackingUp;
  readonly codebookFiles: CodebookFiles;
  readonly claimAbsence: ReturnType<typeof useAbsence>;
  readonly search: Search;
  readonly reader: RefObject<ReaderCommands | null>;
  readonly editions: Editions;
  readonly hasExample: boolean;
  readonly reportDeeds: ReportDeeds;
  /** How many sample reports could be restored. */
  readonly samplesAway: number;
}
