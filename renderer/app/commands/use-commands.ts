import { useMemo } from "react";
import { hasExample } from "#core/index.ts";
import { useAbsence } from "#features/claims/use-absence.ts";
import { useCodebookFiles } from "#features/codebook/use-codebook-files.ts";
import { useEditions } from "#features/editions/editions-context.ts";
import { useMarking } from "#features/highlights/use-marking.ts";
import { useReportDeeds } from "#features/library/use-report-deeds.ts";
import { useSearch } from "#features/search/SearchProvider.tsx";
import { useBackingUp } from "#features/settings/use-backing-up.ts";
import { useTransfer } from "#features/transfer/TransferProvider.tsx";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { useSession, useSessionState } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { useUndo } from "#state/use-undo.ts";
import { useDialogs } from "../dialogs.tsx";
import { type AppCommand, isSingleKey } from "./app-command.ts";
import { claimCommands } from "./claim-commands.ts";
import { codebookCommands } from "./codebook-commands.ts";
import type { CommandContext } from "./command-context.ts";
import { compareCommands } from "./compare-commands.ts";
import { editCommands } from "./edit-commands.ts";
import { repairCommands } from "./edition-commands.ts";
import { fileCommands } from "./file-commands.ts";
import { goCommands } from "./go-commands.ts";
import { helpCommands } from "./help-commands.ts";
import { manyCommands } from "./many-commands.ts";
import { markCommands } from "./mark-commands.ts";
import { matrixCommands } from "./matrix-commands.ts";
import { noteCommands } from "./note-commands.ts";
import { useReaderCommands } from "./reader-commands-context.tsx";
import { reportCommands } from "./report-commands.ts";
import { searchCommands } from "./search-commands.ts";
import { viewCommands } from "./view-commands.ts";

/** Every command as it stands now, in the order of the menus. */
export function useCommands(): readonly AppCommand[] {
  const state = useSessionState();
  const { person } = useSession();
  const desk = useDesk();
  const deskState = useDeskState((all) => all);
  const dialogs = useDialogs();
  const { output } = usePorts();
  const run = useRun();
  const undoing = useUndo();
  const marking = useMarking();
  const transfer = useTransfer();
  const backingUp = useBackingUp();
  const codebookFiles = useCodebookFiles();
  const claimAbsence = useAbsence();
  const search = useSearch();
  const reader = useReaderCommands();
  const editions = useEditions();
  const reportDeeds = useReportDeeds();
  return useMemo(() => {
    const context: CommandContext = {
      state,
      person,
      desk,
      deskState,
      dialogs,
      output,
      run,
      undoing,
      marking,
      transfer,
      backingUp,
      codebookFiles,
      claimAbsence,
      search,
      reader,
      editions,
      hasExample: hasExample(state.library),
      reportDeeds,
      samplesAway: reportDeeds.countSamplesAway(),
    };
    return [
      fileCommands,
      reportCommands,
      editCommands,
      markCommands,
      manyCommands,
      compareCommands,
      claimCommands,
      noteCommands,
      repairCommands,
      viewCommands,
      matrixCommands,
      codebookCommands,
      searchCommands,
      goCommands,
      helpCommands,
    ]
      .flatMap((list) => list(context))
      .map((command) => (deskState.hasSingleKeys ? command : withoutSingleKeys(command)));
  }, [
    state,
    person,
    desk,
    deskState,
    dialogs,
    output,
    run,
    undoing,
    marking,
    transfer,
    backingUp,
    codebookFiles,
    claimAbsence,
    search,
    reader,
    editions,
    reportDeeds,
  ]);
}

/** Keys that are switched off stand in no menu or list either. */
function withoutSingleKeys(command: AppCommand): AppCommand {
  return { ...command, keys: command.keys.filter((keys) => !isSingleKey(keys)) };
}
