import { useMemo } from "react";
import { hasExample } from "#core/index.ts";
import { useMarking } from "#features/highlights/use-marking.ts";
import { useTransfer } from "#features/transfer/TransferProvider.tsx";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useNotify } from "#state/notices.tsx";
import { useSession, useSessionState } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { useDialogs } from "../dialogs.tsx";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";
import { editCommands } from "./edit-commands.ts";
import { fileCommands } from "./file-commands.ts";
import { goCommands } from "./go-commands.ts";
import { helpCommands } from "./help-commands.ts";
import { markCommands } from "./mark-commands.ts";
import { useReaderCommands } from "./reader-commands-context.tsx";
import { viewCommands } from "./view-commands.ts";

/** Every command as it stands now, in the order of the menus. */
export function useCommands(): readonly AppCommand[] {
  const session = useSession();
  const state = useSessionState();
  const desk = useDesk();
  const deskState = useDeskState((all) => all);
  const dialogs = useDialogs();
  const notify = useNotify();
  const run = useRun();
  const marking = useMarking();
  const transfer = useTransfer();
  const reader = useReaderCommands();
  return useMemo(() => {
    const context: CommandContext = {
      session,
      state,
      desk,
      deskState,
      dialogs,
      notify,
      run,
      marking,
      transfer,
      reader,
      hasExample: hasExample(state.library),
    };
    return [fileCommands, editCommands, markCommands, viewCommands, goCommands, helpCommands].flatMap((list) =>
      list(context),
    );
  }, [session, state, desk, deskState, dialogs, notify, run, marking, transfer, reader]);
}
