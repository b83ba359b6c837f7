import { useEffect, useState } from "react";
import { useBackupState, useKeeping } from "#state/keeping/keeping-context.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { momentWords } from "#state/time-words.ts";
import { Button } from "#ui/Button.tsx";
import { failureWords } from "./backup-words.ts";

/** Where backups are kept, and what that can't promise. */
export function BackupPlaceSection() {
  const { keeper } = useKeeping();
  const { place } = useBackupState();
  const [failure, setFailure] = useState<string | null>(null);
  const choose = () => {
    setFailure(null);
    keeper.choosePlace().catch((error: unknown) => setFailure(failureWords(error)));
  };
  return (
    <section className="settings-section">
      <h3>Where they are kept</h3>
      {place === null ? (
        <p>The place can’t be reached now.</p>
      ) : (
        <div className="settings-row">
          <bdi className="backup-place">{place.label}</bdi>
          {place.canChoose ? <Button onClick={choose}>Choose another folder…</Button> : null}
        </div>
      )}
      {failure === null ? null : <p role="alert">{failure}</p>}
      {place?.isOutsideProfile === true ? (
        <p>
          Variorum makes one by itself when enough has changed, and takes old ones away. They outlast Variorum’s own
          folder.
        </p>
      ) : null}
      {place?.isOutsideProfile === false ? <InsideBrowser /> : null}
    </section>
  );
}

/** What a browser can't promise, in plain words. */
function InsideBrowser() {
  const { reminder } = useKeeping();
  const { clock } = usePorts();
  const isPersistent = useIsPersistent();
  const { downloadedAt } = reminder;
  return (
    <>
      <p>
        A browser keeps them beside the library, so what takes one can take both. Download a backup from time to time:{" "}
        {downloadedAt === null
          ? "you have not done so yet."
          : `you did so last ${momentWords(downloadedAt, clock.now())}.`}
      </p>
      <ul className="settings-list">
        <li>Clearing this site’s data in the browser deletes library and backups.</li>
        <li>
          {isPersistent
            ? "The browser has promised not to clear them by itself when the disk is full."
            : "The browser has not promised to keep them when the disk is full."}
        </li>
        <li>Whatever else answers at this address of this computer, before Variorum does, can read and change them.</li>
      </ul>
    </>
  );
}

function useIsPersistent(): boolean {
  const { keeper } = useKeeping();
  const [isPersistent, setPersistent] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void keeper.parts.safety.readSpace().then(
      (space) => (isCurrent ? setPersistent(space.isPersistent === true) : undefined),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [keeper]);
  return isPersistent;
}
