import { useState } from "react";
import { useKeeping } from "#state/keeping/keeping-context.tsx";
import { leaveNews } from "#state/keeping/news.ts";
import { type ReadableBackup, restoreForTeam, restoreHere } from "#state/keeping/restore-backup.ts";
import { useNotify } from "#state/notices.tsx";
import { sealOpenNotes } from "#state/open-notes.ts";
import { useSession } from "#state/session-context.tsx";
import { momentWords } from "#state/time-words.ts";
import { undoOffer } from "#state/undo-offer.ts";
import { useUndo } from "#state/use-undo.ts";
import { failureWords, holdsWords } from "./backup-words.ts";

/** Whether colleagues go back too. */
export type RestoreScope = "here" | "team";

export interface Restoring {
  /** Does it whole or not at all; what went wrong then stands in `failure`. */
  restore(backup: ReadableBackup, scope: RestoreScope): Promise<void>;
  readonly isBusy: boolean;
  /** A sentence, or `null`. */
  readonly failure: string | null;
}

/** Goes back to a backup. On this computer only, the window is opened anew and says then what happened; for the team, undo is offered. */
export function useRestoring({
  closeAll,
  reopen,
}: {
  readonly closeAll: () => void;
  readonly reopen: () => void;
}): Restoring {
  const { keeper, places } = useKeeping();
  const session = useSession();
  const notify = useNotify();
  const { undoStep } = useUndo();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const goBackHere = async (backup: ReadableBackup) => {
    const place = await restoreHere(keeper, places, backup);
    const { header } = backup;
    const what = `the backup of ${momentWords(header.madeAt)}, which holds ${holdsWords(header)}`;
    await leaveNews(
      place.local,
      `Restored on this computer: ${what}. What was here before is the newest of your backups.`,
    );
    reopen();
  };
  const goBackForTeam = async (backup: ReadableBackup) => {
    const step = await restoreForTeam(keeper, backup);
    closeAll();
    const text = `Restored for the team: the backup of ${momentWords(backup.header.madeAt)}`;
    notify({ text, kind: "done", ...(step === null ? {} : undoOffer(session, step, undoStep)) });
  };
  return {
    isBusy,
    failure,
    async restore(backup, scope) {
      setBusy(true);
      setFailure(null);
      try {
        await sealOpenNotes();
        await (scope === "here" ? goBackHere(backup) : goBackForTeam(backup));
      } catch (error) {
        setFailure(failureWords(error));
        setBusy(false);
      }
    },
  };
}
