import { type ReactNode, useState } from "react";
import {
  type Claim,
  type ClaimView,
  claimInShort,
  confirmFields,
  dateWords,
  deleteClaim,
  editClaim,
  isDraft,
  type Library,
  shownName,
  verdictsOn,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useOrigins } from "#state/findings/findings-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { usePassageDrop } from "#state/use-passage-drop.ts";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import { ClaimMenu } from "./ClaimMenu.tsx";
import { ClaimPassageRow } from "./ClaimPassageRow.tsx";
import { ClaimReports } from "./ClaimReports.tsx";
import { ClaimTextForm } from "./ClaimTextForm.tsx";
import { ClaimVerdicts } from "./ClaimVerdicts.tsx";
import { type ClaimQuestion, claimKeys } from "./claim-question.ts";
import { tiesOf } from "./claim-ties.ts";
import { passageStop } from "./passage-stop.ts";
import { stopBeside } from "./stop-beside.ts";
import { VariantsLink } from "./VariantsLink.tsx";
import { VerdictSign } from "./VerdictSign.tsx";
import { verdictInShort } from "./verdict-words.ts";
import "./claim-card.css";

export interface ClaimCardProps {
  readonly view: ClaimView;
  readonly isCurrent: boolean;
  /** The tab stop of the whole list. */
  readonly stop: string | null;
  readonly notes: ReactNode;
  ask(question: ClaimQuestion): void;
}

/**
 * A claim as an index card: its words, its kind or verdict and counts, its passages with sign, place, quotation and speaker. Open it
 * also shows the reports without a passage, and the verdicts.
 */
export function ClaimCard({ view, isCurrent, stop, notes, ask }: ClaimCardProps) {
  const { claim } = view;
  const library = useLibrary();
  const { person } = useSession();
  const { texts } = useOrigins();
  const desk = useDesk();
  const run = useRun();
  const [isEditing, setEditing] = useState(false);
  const drop = usePassageDrop((target) => ask({ kind: "tie", claim: claim.id, target }));
  const isStop = stop === claim.id;
  const by = claim.person === person ? null : shownName(library.people.get(claim.person) ?? { id: claim.person });
  const remove = () => {
    run((seen) => deleteClaim(seen, { claim: claim.id }), { canUndo: true });
    if (isCurrent) desk.chooseClaim(null);
  };
  const isDrafted = isDraft(claim);
  const confirm = () =>
    void run((seen) => confirmFields(seen, { records: [{ collection: "claims", id: claim.id }], person }));
  const short = claim.kind === "question" ? null : verdictInShort(claim.adopted?.verdict, verdictsHeld(library, claim));
  return (
    <article
      className="claim-card"
      data-claim={claim.id}
      data-current={isCurrent || undefined}
      data-drop={drop.isOver || undefined}
      aria-label={claim.text}
      {...drop.props}
    >
      {isEditing ? (
        <ClaimTextForm
          label="Words of the claim"
          claim={claim}
          onDone={() => setEditing(false)}
          onKeep={(next) => run((seen) => editClaim(seen, { claim: claim.id, ...next })) !== null}
        />
      ) : (
        <>
          <h3>
            <button
              type="button"
              className="claim-card-text"
              data-walk={claim.id}
              tabIndex={isStop ? 0 : -1}
              aria-expanded={isCurrent}
              onClick={() => desk.chooseClaim(isCurrent ? null : claim.id)}
              onKeyDown={(event) => {
                if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
                const isSingle = isSingleKeyPress(event, desk.state.hasSingleKeys);
                if (event.key === "F2") setEditing(true);
                if (isSingle && event.key === "y" && isDrafted) {
                  event.preventDefault();
                  event.stopPropagation();
                  confirm();
                }
                const asked = isSingle ? claimKeys[event.key] : undefined;
                if (asked !== undefined && !(asked === "verdict" && claim.kind === "question")) {
                  event.preventDefault();
                  event.stopPropagation();
                  ask({ kind: asked, claim: claim.id });
                }
                if (event.key !== "Delete") return;
                event.preventDefault();
                stopBeside(event.currentTarget.closest("article"))?.focus();
                remove();
              }}
            >
              {claim.text}
            </button>
          </h3>
          <ClaimMenu view={view} isStop={isStop} edit={() => setEditing(true)} remove={remove} ask={ask} />
        </>
      )}
      {isDrafted ? (
        <p className="claim-card-draft">
          <span className="to-confirm">Draft</span> <span className="to-confirm-word">words to confirm</span>
          <Button
            size="small"
            tabIndex={isStop ? 0 : -1}
            aria-label={`Confirm words of the claim: ${claim.text}`}
            onClick={confirm}
          >
            Confirm words
          </Button>
        </p>
      ) : null}
      <p className="claim-card-counts">
        <b>
          {short === null || short.verdict === null ? null : <VerdictSign verdict={short.verdict} />}
          {claim.kind === "question" ? "question" : (short?.words ?? "no verdict")}
        </b>{" "}
        {claimInShort(library, view, texts)}
        {by === null ? null : <span className="claim-card-by"> · by {by}</span>}
        {claim.event === undefined ? null : <span className="claim-card-event">event: {dateWords(claim.event)}</span>}
        {isCurrent ? <VariantsLink view={view} isStop={isStop} /> : null}
      </p>
      {view.passages.length === 0 ? null : (
        <ul className="claim-card-passages" aria-label="Passages">
          {tiesOf(library, view, person).map((tie) => (
            <ClaimPassageRow
              key={tie.highlight.highlight.id}
              claim={claim}
              tie={tie}
              isStop={stop === passageStop(claim.id, tie.highlight.highlight.id)}
              ask={ask}
            />
          ))}
        </ul>
      )}
      {isCurrent ? <ClaimReports view={view} stop={stop} /> : null}
      {isCurrent && claim.kind === "statement" ? <ClaimVerdicts view={view} ask={ask} /> : null}
      {notes === null ? null : <div className="claim-card-notes">{notes}</div>}
    </article>
  );
}

function verdictsHeld(library: Library, claim: Claim) {
  return verdictsOn(library, claim.id).map(({ verdict }) => verdict);
}
