import { useMemo } from "react";
import { BackupFailed, FileRefused } from "#core/index.ts";
import { useKeeping } from "#state/keeping/keeping-context.tsx";
import { useNotify } from "#state/notices.tsx";
import { sealOpenNotes } from "#state/open-notes.ts";
import { usePorts } from "#state/ports-context.tsx";
import { failureWords, holdsWords } from "./backup-words.ts";

/** Making backups as a person asks for it; how it went is told by a notice, and none of them rejects. */
export interface BackingUp {
  /** Makes and proves one where backups are kept. @param isQuiet how it went is on the screen already */
  backUp(isQuiet?: boolean): Promise<void>;
  /** Makes one and hands it out as a file of the person's own. */
  download(): Promise<void>;
}

/** The same object as long as the library is the same. */
export function useBackingUp(): BackingUp {
  const { keeper, reminder } = useKeeping();
  const { host } = usePorts();
  const notify = useNotify();
  return useMemo(() => {
    const make = async () => {
      // A note that can't be sealed says so itself, and its draft is kept.
      await sealOpenNotes().catch(() => undefined);
      await keeper.parts.session.settled();
      const { listed } = await keeper.make("asked");
      return listed;
    };
    return {
      async backUp(isQuiet = false) {
        try {
          const { header } = await make();
          const what = header === null ? "" : `: ${holdsWords(header)}`;
          if (!isQuiet) notify({ text: `Backed up and read back${what}`, kind: "done" });
        } catch (error) {
          if (isQuiet && error instanceof BackupFailed) return;
          notify({ text: `No backup was made. ${failureWords(error)}`, kind: "failed" });
        }
      },
      async download() {
        try {
          const { name } = await make();
          const bytes = await keeper.parts.backups.read(name);
          const saved = await host.saveFile({ kind: "backup", suggestedName: name, bytes });
          if (saved === null) return;
          await reminder.downloaded();
          const isSaved = host.capabilities.choosesSavePlace;
          const text = isSaved
            ? `Saved the backup as ${saved.name}`
            : `Handed ${saved.name} to this browser’s downloads`;
          notify({ text, kind: "done" });
        } catch (error) {
          const text = error instanceof FileRefused ? error.message : `No backup was saved. ${failureWords(error)}`;
          notify({ text, kind: "failed" });
        }
      },
    };
  }, [keeper, reminder, host, notify]);
}
