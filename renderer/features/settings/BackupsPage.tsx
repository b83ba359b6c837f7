import { useRef, useState } from "react";
import { counted, FileRefused } from "#core/index.ts";
import { useBackupState } from "#state/keeping/keeping-context.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { momentWords } from "#state/time-words.ts";
import { Button } from "#ui/Button.tsx";
import { BackupList } from "./BackupList.tsx";
import { BackupPlaceSection } from "./BackupPlaceSection.tsx";
import { atBeginning, holdsWords } from "./backup-words.ts";
import { RestoreDialog, type RestoreSource } from "./RestoreDialog.tsx";
import { useBackingUp } from "./use-backing-up.ts";

export interface BackupsPageProps {
  close(): void;
  /** Opens the window anew, on the library that is kept then. */
  reopen(): void;
}

/** The last verified backup, where backups are kept, and all of them, each of which can be restored. */
export function BackupsPage({ close, reopen }: BackupsPageProps) {
  const { isBusy, place, list } = useBackupState();
  const { host } = usePorts();
  const backingUp = useBackingUp();
  const [source, setSource] = useState<RestoreSource | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const restore = (next: RestoreSource) => {
    setRefusal(null);
    setSource(next);
  };
  const chooseFile = async () => {
    try {
      const [file] = await host.openFiles({ kind: "backup", canChooseSeveral: false });
      if (file !== undefined) restore({ kind: "file", file });
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      setRefusal(error.message);
    }
  };
  return (
    <div className="settings-page">
      <section className="settings-section">
        <h3>Last verified backup</h3>
        <LastVerified />
        <div className="settings-actions">
          <Button
            variant="primary"
            aria-disabled={isBusy}
            onClick={() => (isBusy ? undefined : void backingUp.backUp(true))}
          >
            Back up now
          </Button>
          {place?.isOutsideProfile === false ? (
            <Button aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void backingUp.download())}>
              Download a backup
            </Button>
          ) : null}
          <Button
            onClick={(event) => {
              pressed.current = event.currentTarget;
              void chooseFile();
            }}
          >
            Restore from a file…
          </Button>
        </div>
        {refusal === null ? null : <p role="alert">{refusal} Your library is unchanged.</p>}
      </section>
      <BackupPlaceSection />
      <section className="settings-section">
        <h3 id="backup-list">{list.length === 0 ? "Backups" : counted(list.length, "backup")}</h3>
        <BackupList
          list={list}
          onRestore={(backup, button) => {
            pressed.current = button;
            restore({ kind: "kept", backup });
          }}
        />
      </section>
      {source === null ? null : (
        <RestoreDialog
          source={source}
          returnFocus={pressed}
          close={() => setSource(null)}
          closeAll={close}
          reopen={reopen}
        />
      )}
    </div>
  );
}

function LastVerified() {
  const { verified, changesSince, failure, isBusy } = useBackupState();
  const { clock } = usePorts();
  const since =
    changesSince === 0
      ? "Nothing was changed since."
      : `${counted(changesSince, "change")} since, kept in the journal.`;
  return (
    <div role="status" className="backup-last">
      {verified?.header == null ? (
        <p className="settings-statement">There is none yet.</p>
      ) : (
        <>
          <p className="settings-statement">{atBeginning(momentWords(verified.header.madeAt, clock.now()))}</p>
          <p>
            It holds {holdsWords(verified.header)}. It was written, read back and counted. {since}
          </p>
        </>
      )}
      {isBusy ? <p>Backing up…</p> : null}
      {failure === null || isBusy ? null : <p className="settings-failure">{failure}</p>}
    </div>
  );
}
