import { useState } from "react";
import { draftWords, type HighlightView, isDraft, viewOf } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { PlusIcon } from "#ui/icons.ts";
import { Popover } from "#ui/Popover.tsx";
import { ClaimDialog } from "./ClaimDialog.tsx";
import { ClaimPicker } from "./ClaimPicker.tsx";
import type { ClaimQuestion } from "./claim-question.ts";
import { tieOf } from "./claim-ties.ts";
import { StanceMenu } from "./StanceMenu.tsx";
import "./highlight-claims.css";

/** The claims that one highlight is tied to, with its stance to each, and the way to tie it to another. */
export function HighlightClaims({ highlight }: { readonly highlight: HighlightView }) {
  const library = useLibrary();
  const { person } = useSession();
  const desk = useDesk();
  const [isPicking, setPicking] = useState(false);
  const [question, ask] = useState<ClaimQuestion | null>(null);
  const view = viewOf(library);
  const claims = [...new Set(highlight.evidence.map((one) => one.claim))];
  const { id } = highlight.highlight;
  return (
    <div className="highlight-claims">
      {claims.length === 0 ? null : (
        <ul aria-label="Claims">
          {claims.map((claim) => {
            const evidence = highlight.evidence.filter((one) => one.claim === claim);
            const tie = tieOf(library, highlight, evidence, person);
            const counted = view.claimById.get(claim)?.claim;
            return (
              <li key={claim} className="highlight-claim">
                <StanceMenu highlight={id} claim={claim} own={tie.own} shown={tie.shown} by={tie.by} ask={ask} />
                <button
                  type="button"
                  className="highlight-claim-text"
                  onClick={() => {
                    desk.chooseClaim(claim);
                    desk.showInspector("claims");
                  }}
                >
                  {counted?.text}
                </button>
                {counted === undefined || !isDraft(counted) ? null : (
                  <span className="highlight-claim-details">{draftWords}</span>
                )}
                {tie.open.length === 0 ? null : (
                  <span className="highlight-claim-details">
                    <span className="to-confirm">{tie.open.join(" · ")}</span>{" "}
                    <span className="to-confirm-word">to confirm</span>
                  </span>
                )}
                {tie.details.map((line) => (
                  <span key={line} className="highlight-claim-details">
                    {line}
                  </span>
                ))}
              </li>
            );
          })}
        </ul>
      )}
      <Popover
        open={isPicking}
        onOpenChange={setPicking}
        label="Tie to a claim"
        side="left"
        align="start"
        padded={false}
        trigger={
          <Button size="small" variant="quiet" icon={<PlusIcon />}>
            Tie to a claim
          </Button>
        }
      >
        <div className="highlight-claims-picker">
          <ClaimPicker target={{ highlight: id }} onDone={() => setPicking(false)} />
        </div>
      </Popover>
      <ClaimDialog question={question} close={() => ask(null)} />
    </div>
  );
}
