import type { RefObject } from "react";
import type { Marking } from "#features/highlights/marking.ts";
import type { ReaderCommands } from "#features/reader/row/reader-commands.ts";
import type { Transfer } from "#features/transfer/TransferProvider.tsx";
import type { DeskState } from "#state/desk.ts";
import type { DeskStore } from "#state/desk-store.ts";
import type { LibrarySession, SessionState } from "#state/library-session.ts";
import type { Notify } from "#state/notices.tsx";
import type { useRun } from "#state/use-run.ts";
import type { Dialogs } from "../dialogs.tsx";

/** What commands act on, and how things stand now. */
export interface CommandContext {
  readonly session: LibrarySession;
  readonly state: SessionState;
  readonly desk: DeskStore;
  readonly deskState: DeskState;
  readonly dialogs: Dialogs;
  readonly notify: Notify;
  readonly run: ReturnType<typeof useRun>;
  readonly marking: Marking;
  readonly transfer: Transfer;
  readonly reader: RefObject<ReaderCommands | null>;
  readonly hasExample: boolean;
}
