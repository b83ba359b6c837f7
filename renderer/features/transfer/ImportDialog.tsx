import { useEffect, useRef, useState } from "react";
import { type BundleProblem, FileRefused, type OpenedFile, showHidden } from "#core/index.ts";
import { useNotify } from "#state/notices.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { useSession } from "#state/session-context.tsx";
import { undoOffer } from "#state/undo-offer.ts";
import { useUndo } from "#state/use-undo.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FolderOpenIcon } from "#ui/icons.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import { type IncomingBundle, type IncomingReading, readIncoming } from "./incoming-bundle.ts";
import { useTransfer } from "./TransferProvider.tsx";
import "./transfer.css";

type Reading =
  | { readonly kind: "nothing" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "unreadable"; readonly why: string }
  | { readonly kind: "refused"; readonly name: string; readonly problems: readonly BundleProblem[] }
  | { readonly kind: "ready"; readonly incoming: IncomingBundle };

/** Takes in a colleague's bundle: shows what it would change before anything changes, and can be undone as one step. */
export function ImportDialog({ file, close }: { readonly file?: OpenedFile | undefined; readonly close: () => void }) {
  const session = useSession();
  const { host, bundles, clock } = usePorts();
  const notify = useNotify();
  const { undoStep } = useUndo();
  const transfer = useTransfer();
  const [reading, setReading] = useState<Reading>({ kind: "nothing" });
  const current = useRef<IncomingReading | null>(null);
  const stop = () => {
    current.current?.cancel();
    current.current = null;
  };
  const read = (opened: OpenedFile) => {
    stop();
    const started = readIncoming(bundles, opened, { library: () => session.library, now: () => clock.now() });
    current.current = started;
    setReading({ kind: "reading", name: opened.name });
    void started.answer.then((answer) => {
      if (current.current !== started) return;
      setReading(
        answer.ok
          ? { kind: "ready", incoming: answer.incoming }
          : { kind: "refused", name: opened.name, problems: answer.problems },
      );
    });
  };
  useEffect(() => {
    if (file !== undefined) read(file);
    return stop;
    // The file is handed over once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [file]);
  const next = useRef<HTMLButtonElement>(null);
  const canImport = reading.kind === "ready" && !reading.incoming.preview.isSame;
  useEffect(() => {
    if (reading.kind !== "nothing") next.current?.focus();
  }, [reading]);
  const choose = async () => {
    try {
      const [opened] = await host.openFiles({ kind: "bundle", canChooseSeveral: false });
      if (opened !== undefined) read(opened);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      stop();
      setReading({ kind: "unreadable", why: error.message });
    }
  };
  const takeIn = async (incoming: IncomingBundle) => {
    close();
    if (!(await transfer.ensureName())) return;
    const step = session.join(`import notes of ${incoming.from}`, incoming.joined, incoming.bundle);
    notify({
      text: `Imported the notes of ${incoming.from}`,
      kind: "done",
      ...undoOffer(session, step, undoStep),
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title="Import notes"
      description="A JSON file that somebody made with “Export notes…”. It is merged: nobody’s work is overwritten."
      initialFocus={next}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          {canImport ? (
            <Button ref={next} variant="primary" onClick={() => void takeIn(reading.incoming)}>
              Import
            </Button>
          ) : null}
        </>
      }
    >
      <div className="import-report">
        <Button ref={canImport ? undefined : next} icon={<FolderOpenIcon />} onClick={() => void choose()}>
          {reading.kind === "nothing" ? "Choose a file…" : "Choose another file…"}
        </Button>
        {reading.kind === "reading" ? (
          <ReadingLine
            name={reading.name}
            onStop={() => {
              stop();
              setReading({ kind: "nothing" });
              next.current?.focus();
            }}
          />
        ) : null}
        {reading.kind === "unreadable" ? <p role="alert">{reading.why} Your library is unchanged.</p> : null}
        {reading.kind === "refused" ? <Refusal name={reading.name} problems={reading.problems} /> : null}
        {reading.kind === "ready" ? <ImportPreview incoming={reading.incoming} /> : null}
      </div>
    </Dialog>
  );
}

function ReadingLine({ name, onStop }: { readonly name: string; readonly onStop: () => void }) {
  return (
    <p className="import-reading">
      <span role="status">
        Reading “<bdi>{showHidden(name)}</bdi>”…
      </span>
      <Button onClick={onStop}>Stop reading</Button>
    </p>
  );
}

function Refusal({ name, problems }: { readonly name: string; readonly problems: readonly BundleProblem[] }) {
  return (
    <div role="alert">
      <p>
        <strong>
          “<bdi>{showHidden(name)}</bdi>” was not imported.
        </strong>{" "}
        Your library is unchanged.
      </p>
      <ul className="import-problems">
        {problems.map((problem) => (
          <li key={`${problem.where}${problem.what}`}>
            <span className="import-where">{showHidden(problem.where)}</span>
            {showHidden(problem.what)} {problem.next}
          </li>
        ))}
      </ul>
    </div>
  );
}
