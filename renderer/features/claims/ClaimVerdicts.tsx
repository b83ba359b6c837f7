import type { ReactNode } from "react";
import { adoptVerdict, type Claim, type ClaimView, oneOriginWarning, type Verdict, verdictsOn } from "#core/index.ts";
import { useOrigins } from "#state/findings/findings-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import type { ClaimQuestion } from "./claim-question.ts";
import { nameOf } from "./person-name.ts";
import { VerdictSign } from "./VerdictSign.tsx";
import "./claim-verdicts.css";

export interface ClaimVerdictsProps {
  readonly view: ClaimView;
  ask(question: ClaimQuestion): void;
}

/** The verdict of the team, and beside it what each person holds of a statement. */
export function ClaimVerdicts({ view, ask }: ClaimVerdictsProps) {
  const { claim } = view;
  const library = useLibrary();
  const { person } = useSession();
  const { texts } = useOrigins();
  const run = useRun();
  const held = verdictsOn(library, claim.id);
  const { adopted } = claim;
  const adopt = (offered: Verdict) => {
    const { verdict, reason = "" } = offered;
    // On one origin, or where that is not known yet, the dialog says so before anything is adopted.
    if (verdict === "corroborated" && oneOriginWarning(view, texts) !== null)
      ask({ kind: "adopt", claim: claim.id, offered });
    else run((seen) => adoptVerdict(seen, { claim: claim.id, adopted: { verdict, reason, by: person } }));
  };
  const hasOwn = held.some((one) => one.person === person);
  return (
    <section className="claim-verdicts" aria-label="Verdicts">
      {adopted === undefined && held.length === 0 ? null : (
        <ul>
          {adopted === undefined ? null : (
            <VerdictLine verdict={adopted} by={`adopted by ${nameOf(library, adopted.by, person)}`} isAdopted />
          )}
          {held.map((one) => (
            <VerdictLine key={one.id} verdict={one} by={nameOf(library, one.person, person)}>
              {isSame(one, adopted) ? null : (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Adopt ${one.verdict}, the verdict of ${nameOf(library, one.person, person)}`}
                  onClick={() => adopt(one)}
                >
                  Adopt
                </Button>
              )}
            </VerdictLine>
          ))}
        </ul>
      )}
      <div className="claim-verdicts-actions">
        <Button size="small" variant="quiet" keys="v" onClick={() => ask({ kind: "verdict", claim: claim.id })}>
          {hasOwn ? "Change your verdict" : "Give a verdict"}
        </Button>
        {adopted === undefined && held.length === 0 ? null : (
          <Button size="small" variant="quiet" onClick={() => ask({ kind: "history", claim: claim.id })}>
            History
          </Button>
        )}
      </div>
    </section>
  );
}

function isSame(held: Verdict, adopted: Claim["adopted"]): boolean {
  return adopted?.verdict === held.verdict && (adopted.reason ?? "") === (held.reason ?? "");
}

interface VerdictLineProps {
  readonly verdict: Pick<Verdict, "verdict" | "reason">;
  readonly by: string;
  readonly isAdopted?: boolean;
  readonly children?: ReactNode;
}

function VerdictLine({ verdict: { verdict, reason }, by, isAdopted, children }: VerdictLineProps) {
  return (
    <li className="claim-verdict" data-adopted={isAdopted || undefined}>
      <VerdictSign verdict={verdict} />
      <div>
        <b>{verdict}</b> <span className="claim-verdict-by">· {by}</span>
        {reason ? <p>{reason}</p> : null}
      </div>
      {children}
    </li>
  );
}
