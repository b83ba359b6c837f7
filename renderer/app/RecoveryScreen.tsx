import { useState } from "react";
import { countWords } from "#core/index.ts";
import type { Opened } from "#state/open-library.ts";
import { Button } from "#ui/Button.tsx";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import type { GoOn } from "./FailedScreen.tsx";
import "./recovery-screen.css";

type Recovery = Extract<Opened, { kind: "recovery" }>;

/** The database is not the one that this installation knows. Nothing is written before the person has chosen. */
export function RecoveryScreen({ opened, goOn }: { readonly opened: Recovery; readonly goOn: GoOn }) {
  const [isBusy, setBusy] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const choose = (opening: () => Promise<Opened>, during: "opening" | "restoring") => {
    setBusy(true);
    void goOn(opening(), during);
  };
  const canRestore = opened.journalSteps > 0;
  return (
    <main className="recovery">
      <div className="recovery-card">
        <h1>The library’s database was lost or damaged</h1>
        <p>
          {known(opened.witness?.counts)} The database that was found {found(opened.found)}
        </p>
        <p>
          {canRestore
            ? `Variorum keeps a journal of every change outside the database. It holds ${opened.journalSteps.toLocaleString("en")} steps, and your library can be put together again from it.`
            : "The journal outside the database holds nothing. If you have exported your notes, or a colleague has, start with what is there and import that file."}
        </p>
        <div className="recovery-actions">
          {canRestore ? (
            <Button variant="primary" disabled={isBusy} onClick={() => choose(() => opened.restore(), "restoring")}>
              Restore everything from the journal
            </Button>
          ) : null}
          <Button disabled={isBusy} onClick={() => setConfirming(true)}>
            Start with what is there
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={isConfirming}
        onOpenChange={setConfirming}
        title="Start without the lost work?"
        confirmLabel="Start with what is there"
        onConfirm={() => choose(() => opened.startWithWhatIsThere(), "opening")}
      >
        What the journal holds is not brought back unless you restore it.
      </ConfirmDialog>
    </main>
  );
}

function known(counts: Readonly<Record<string, number>> | undefined): string {
  if (counts === undefined) return "This installation has held a library before.";
  return `When it was last saved, your library held ${countWords(counts)}.`;
}

function found(counts: Readonly<Record<string, number>>): string {
  return Object.values(counts).every((count) => count === 0) ? "is empty." : `holds ${countWords(counts)}.`;
}
