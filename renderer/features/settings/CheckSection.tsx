import { useEffect, useState } from "react";
import { counted, countWords } from "#core/index.ts";
import { type CheckStage, type CheckUp, checkUp } from "#state/keeping/check-up.ts";
import { useKeeping } from "#state/keeping/keeping-context.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { momentWords } from "#state/time-words.ts";
import { Button } from "#ui/Button.tsx";
import { failureWords } from "./backup-words.ts";
import { CheckProblems } from "./CheckProblems.tsx";

const stageWords: Readonly<Record<CheckStage, string>> = {
  records: "Looking at every record, passage and text…",
  log: "Replaying every change…",
  journal: "Reading the journal…",
  backup: "Reading the last backup…",
};

type Checking =
  | { readonly kind: "not yet" }
  | { readonly kind: "busy"; readonly stage: CheckStage }
  | { readonly kind: "done"; readonly found: CheckUp }
  | { readonly kind: "failed"; readonly why: string };

/** "Check my library now", and what was found. @param isChecking it begins at once. */
export function CheckSection({ isChecking, close }: { readonly isChecking: boolean; readonly close: () => void }) {
  const { keeper } = useKeeping();
  const [checking, setChecking] = useState<Checking>({ kind: "not yet" });
  const check = async () => {
    setChecking({ kind: "busy", stage: "records" });
    try {
      const found = await checkUp(keeper.parts, (stage) => setChecking({ kind: "busy", stage }));
      setChecking({ kind: "done", found });
    } catch (error) {
      setChecking({ kind: "failed", why: failureWords(error) });
    }
  };
  useEffect(() => {
    if (isChecking) void check();
    // It is asked for once, by opening.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const isBusy = checking.kind === "busy";
  return (
    <section className="settings-section">
      <h3>Check</h3>
      <p>
        Compares every quotation with its text, follows every reference, replays every change, and reads the journal and
        the last backup. It changes nothing.
      </p>
      <Button aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void check())}>
        Check my library now
      </Button>
      <div role="status" className="check-result">
        {checking.kind === "busy" ? <p>{stageWords[checking.stage]}</p> : null}
        {checking.kind === "failed" ? <p>The check came to no end: {checking.why}</p> : null}
        {checking.kind === "done" ? <Found found={checking.found} close={close} /> : null}
      </div>
    </section>
  );
}

function Found({ found, close }: { readonly found: CheckUp; readonly close: () => void }) {
  const { clock } = usePorts();
  const { counts, steps, backupMadeAt, waiting, problems } = found;
  if (problems.length > 0) return <CheckProblems problems={problems} close={close} />;
  const { reports, highlights: passages, tags, claims, notes } = counts;
  const held = countWords({ reports, passages, tags, claims, notes });
  const backup =
    backupMadeAt === null
      ? "there is no backup yet"
      : `the backup of ${momentWords(backupMadeAt, clock.now())} reads back whole`;
  return (
    <>
      <p className="settings-statement">Everything is in order: {held}.</p>
      <p>
        {counted(steps, "change")} replayed {steps === 1 ? "gives" : "give"} what is on the screen, the journal can be
        read, and {backup}.
        {waiting === 0 ? null : ` ${counted(waiting, "record")} of your own wait for an import that was taken back.`}
      </p>
    </>
  );
}
