import { useEffect, useRef, useState } from "react";
import {
  type CodebookAnswer,
  type CodebookPlan,
  FileRefused,
  type Library,
  type OpenedFile,
  planCodebook,
  readCodebook,
  type TagId,
} from "#core/index.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FolderOpenIcon } from "#ui/icons.ts";
import { CodebookPreview } from "./CodebookPreview.tsx";
import "./codebook-dialogs.css";

type Reading =
  | { readonly kind: "nothing" }
  | { readonly kind: "unreadable"; readonly why: string }
  | {
      readonly kind: "read";
      readonly name: string;
      readonly answer: CodebookAnswer;
      readonly newIds: readonly TagId[];
    };

/** Takes in a codebook from a file: shows what it would change before anything changes, and can be undone as one step. */
export function ImportCodebookDialog({ close }: { readonly close: () => void }) {
  const { host } = usePorts();
  const { ids } = useSession();
  const library = useLibrary();
  const run = useRun();
  const [reading, setReading] = useState<Reading>({ kind: "nothing" });
  const next = useRef<HTMLButtonElement>(null);
  const plan = planOf(reading, library);
  const canImport = plan !== null && plan.writes.length > 0;
  useEffect(() => {
    if (reading.kind !== "nothing") next.current?.focus();
  }, [reading]);
  const choose = async () => {
    try {
      const [file] = await host.openFiles({ kind: "codebook", canChooseSeveral: false });
      if (file !== undefined) setReading(readFile(file, () => ids.next() as TagId));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      setReading({ kind: "unreadable", why: error.message });
    }
  };
  const takeIn = () => {
    if (reading.kind !== "read" || !reading.answer.ok) return;
    const { rows } = reading.answer;
    close();
    run((now) => planCodebook(now, { rows, newIds: reading.newIds }), { canUndo: true });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Import a codebook"
      description="A JSON or CSV file with tags. Tags that are here are brought up to date, others are added, and none goes away."
      initialFocus={next}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          {canImport ? (
            <Button ref={next} variant="primary" onClick={takeIn}>
              Import
            </Button>
          ) : null}
        </>
      }
    >
      <div className="codebook-import">
        <Button ref={canImport ? undefined : next} icon={<FolderOpenIcon />} onClick={() => void choose()}>
          {reading.kind === "nothing" ? "Choose a file…" : "Choose another file…"}
        </Button>
        {reading.kind === "unreadable" ? <p role="alert">{reading.why} Your codebook is unchanged.</p> : null}
        {reading.kind === "read" && !reading.answer.ok ? (
          <div role="alert">
            <p>
              <strong>
                “<bdi>{reading.name}</bdi>” was not imported.
              </strong>{" "}
              Your codebook is unchanged.
            </p>
            <ul className="codebook-import-problems">
              {reading.answer.problems.map(({ where, what, next: then }) => (
                <li key={`${where}${what}`}>
                  <span className="codebook-import-where">{where}</span> {what} {then}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {plan !== null && reading.kind === "read" && reading.answer.ok ? (
          <CodebookPreview plan={plan} name={reading.name} ignored={reading.answer.ignored} />
        ) : null}
      </div>
    </Dialog>
  );
}

function readFile({ name, bytes }: OpenedFile, nextId: () => TagId): Reading {
  const answer = readCodebook(bytes);
  return { kind: "read", name, answer, newIds: answer.ok ? answer.rows.map(nextId) : [] };
}

function planOf(reading: Reading, library: Library): CodebookPlan | null {
  if (reading.kind !== "read" || !reading.answer.ok) return null;
  return planCodebook(library, { rows: reading.answer.rows, newIds: reading.newIds });
}
