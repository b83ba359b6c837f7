import { type RefObject, useEffect, useRef, useState } from "react";
import { type BundleProblem, countVisible, countWords, isSameLibrary, type OpenedFile } from "#core/index.ts";
import { useKeeping } from "#state/keeping/keeping-context.tsx";
import type { ListedBackup } from "#state/keeping/listed-backup.ts";
import { type ReadableBackup, readBrought, readKept } from "#state/keeping/restore-backup.ts";
import { restoreDifferences } from "#state/keeping/restore-differences.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { momentWords } from "#state/time-words.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { RadioGroup } from "#ui/RadioGroup.tsx";
import { failureWords } from "./backup-words.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { type RestoreScope, useRestoring } from "./use-restoring.ts";
import "./restore-dialog.css";

/** One of the backups that are kept, or a file that the person brought. */
export type RestoreSource =
  | { readonly kind: "kept"; readonly backup: ListedBackup }
  | { readonly kind: "file"; readonly file: OpenedFile };

type Reading =
  | { readonly kind: "reading" }
  | { readonly kind: "refused"; readonly problems: readonly BundleProblem[] }
  | { readonly kind: "unreadable"; readonly why: string }
  | { readonly kind: "read"; readonly backup: ReadableBackup };

export interface RestoreDialogProps {
  readonly source: RestoreSource;
  readonly returnFocus: RefObject<HTMLElement | null>;
  close(): void;
  /** Closes what stands behind it too. */
  closeAll(): void;
  /** Opens the window anew, on the library that is kept then. */
  reopen(): void;
}

/** Shows what a backup would bring back, take away and change, and restores it here or for everybody. */
export function RestoreDialog({ source, returnFocus, close, closeAll, reopen }: RestoreDialogProps) {
  const reading = useReading(source);
  const [scope, setScope] = useState<RestoreScope>("here");
  const { restore, isBusy, failure } = useRestoring({ closeAll, reopen });
  const cancel = useRef<HTMLButtonElement>(null);
  const library = useLibrary();
  const backup = reading.kind === "read" ? reading.backup : null;
  const isSame = backup !== null && isSameLibrary(library, backup.library);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open || isBusy ? undefined : close())}
      title={titleOf(source, reading)}
      initialFocus={cancel}
      returnFocus={returnFocus}
      ignoresPressOutside
      actions={
        <>
          <Button ref={cancel} aria-disabled={isBusy} onClick={() => (isBusy ? undefined : close())}>
            {backup === null || isSame ? "Close" : "Cancel"}
          </Button>
          {backup === null || isSame ? null : (
            <Button
              variant="primary"
              aria-disabled={isBusy}
              onClick={() => (isBusy ? undefined : void restore(backup, scope))}
            >
              {isBusy ? "Restoring…" : "Restore"}
            </Button>
          )}
        </>
      }
    >
      <div className="restore">
        {reading.kind === "reading" ? <p role="status">Reading the backup…</p> : null}
        {reading.kind === "unreadable" ? <p role="alert">{reading.why} Your library is unchanged.</p> : null}
        {reading.kind === "refused" ? <Refusal problems={reading.problems} /> : null}
        {backup === null ? null : <Origin backup={backup} />}
        {isSame ? <p>Your library holds exactly this already. There is nothing to restore.</p> : null}
        {backup === null || isSame ? null : (
          <>
            <DifferenceTable differences={restoreDifferences(library, backup.library)} />
            <RadioGroup<RestoreScope>
              label="Restore it"
              value={scope}
              onValue={setScope}
              options={[
                {
                  value: "here",
                  label: "On this computer only",
                  hint: "Your library becomes what the backup holds. What colleagues have of your later work comes back with their next file.",
                  disabled: isBusy,
                },
                {
                  value: "team",
                  label: "For the team too",
                  hint: "One step that takes everybody back with your next export. It can be undone.",
                  disabled: isBusy,
                },
              ]}
            />
            <p className="restore-first">Before that, a backup of your library as it is now is made and read back.</p>
          </>
        )}
        <div role="alert">
          {failure === null ? null : <p className="settings-failure">{failure} Your library is as it was.</p>}
        </div>
      </div>
    </Dialog>
  );
}

function titleOf(source: RestoreSource, reading: Reading): string {
  if (reading.kind === "refused" || reading.kind === "unreadable") return "This backup can’t be restored";
  const header = reading.kind === "read" ? reading.backup.header : source.kind === "kept" ? source.backup.header : null;
  return header === null ? "Restore a backup" : `Restore the backup of ${momentWords(header.madeAt)}`;
}

function Origin({ backup }: { readonly backup: ReadableBackup }) {
  const { keeper } = useKeeping();
  const { clock } = usePorts();
  const { header, library } = backup;
  const isFromHere = header.device === keeper.parts.installation.device;
  return (
    <p>
      Made {momentWords(header.madeAt, clock.now())}
      {isFromHere ? "" : " on another computer"}, it holds {countWords(countVisible(library))}.
    </p>
  );
}

function Refusal({ problems }: { readonly problems: readonly BundleProblem[] }) {
  return (
    <div role="alert">
      <p>Nothing was restored, and your library is unchanged.</p>
      <ul className="settings-problems">
        {problems.map(({ where, what, next }) => (
          <li key={`${where}${what}`}>
            <div>
              <span className="settings-where">{where}</span>
              {what} {next}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Reads the backup once. */
function useReading(source: RestoreSource): Reading {
  const { keeper } = useKeeping();
  const [reading, setReading] = useState<Reading>({ kind: "reading" });
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<Reading> => {
      try {
        const answer =
          source.kind === "kept"
            ? await readKept(keeper.parts, source.backup.name)
            : await readBrought(keeper.parts, source.file.bytes);
        if (source.kind === "file") await keeper.refresh();
        return answer.ok ? { kind: "read", backup: answer.backup } : { kind: "refused", problems: answer.problems };
      } catch (error) {
        return { kind: "unreadable", why: failureWords(error) };
      }
    };
    void read().then((answer) => (isCurrent ? setReading(answer) : undefined));
    return () => {
      isCurrent = false;
    };
  }, [keeper, source]);
  return reading;
}
