import { useEffect, useState } from "react";
import { type Claim, StoreFailed, type VerdictStep, verdictHistory } from "#core/index.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { momentWords } from "#state/time-words.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { ErrorState } from "#ui/ErrorState.tsx";
import { Skeleton } from "#ui/Skeleton.tsx";
import { nameOf } from "./person-name.ts";
import { VerdictSign } from "./VerdictSign.tsx";

type Read = { readonly steps: readonly VerdictStep[] } | { readonly fault: string };

/** How the verdicts on a claim came to be what they are, the newest first. */
export function VerdictHistory({ claim, close }: { readonly claim: Claim; readonly close: () => void }) {
  const session = useSession();
  const library = useLibrary();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let isLeft = false;
    // What was done a moment ago is in the log once it is saved; if that fails, what is there is shown all the same.
    void session
      .settled()
      .catch(() => undefined)
      .then(() => session.history())
      .then(
        (log) => ({ steps: verdictHistory(session.library, log, claim.id) }),
        (error: unknown) => {
          if (error instanceof StoreFailed) return { fault: error.message };
          throw error;
        },
      )
      .then((next) => {
        if (!isLeft) setRead(next);
      });
    return () => {
      isLeft = true;
    };
  }, [session, claim.id]);
  return (
    <Dialog open onOpenChange={(open) => !open && close()} title="History of the verdicts" description={claim.text}>
      {read === null ? <Skeleton lines={3} label="Reading the history" /> : null}
      {read !== null && "fault" in read ? (
        <ErrorState title="The history can't be read">{read.fault}</ErrorState>
      ) : null}
      {read !== null && "steps" in read ? (
        read.steps.length === 0 ? (
          <p className="claim-dialog-none">Nobody has given a verdict on this claim.</p>
        ) : (
          <ol className="claim-dialog-history">
            {read.steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once and never changes
              <li key={index}>
                <span className="claim-dialog-verdict">
                  {step.verdict === null ? null : <VerdictSign verdict={step.verdict} />}
                  <b>{stepWords(step)}</b>
                </span>
                <span className="claim-dialog-when">
                  {step.person === null ? "" : `${nameOf(library, step.person, session.person)}, `}
                  {momentWords(step.at)}
                </span>
                {step.reason === null ? null : <p>{step.reason}</p>}
              </li>
            ))}
          </ol>
        )
      ) : null}
    </Dialog>
  );
}

function stepWords({ verdict, isAdopted }: VerdictStep): string {
  if (verdict === null) return isAdopted ? "none adopted" : "withdrawn";
  return isAdopted ? `${verdict}, adopted` : verdict;
}
