import { type ReactNode, useState } from "react";
import { type ClaimView, deleteClaim, editClaim, personName } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { MoreIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { ClaimPassageRow } from "./ClaimPassageRow.tsx";
import { ClaimTextForm } from "./ClaimTextForm.tsx";
import { tiesOf } from "./claim-ties.ts";
import { passageStop } from "./passage-stop.ts";
import { countWords } from "./stance-words.ts";
import { stopBeside } from "./stop-beside.ts";
import "./claim-card.css";

export interface ClaimCardProps {
  readonly view: ClaimView;
  readonly isCurrent: boolean;
  /** The tab stop of the whole list. */
  readonly stop: string | null;
  readonly notes: ReactNode;
}

/** A claim as an index card: its words, its kind or verdict and counts, its passages with sign, place, quotation and speaker. */
export function ClaimCard({ view, isCurrent, stop, notes }: ClaimCardProps) {
  const { claim } = view;
  const library = useLibrary();
  const { person } = useSession();
  const desk = useDesk();
  const run = useRun();
  const [isEditing, setEditing] = useState(false);
  const isStop = stop === claim.id;
  const by = claim.person === person ? null : personName(library.people.get(claim.person) ?? { id: claim.person });
  const remove = () => {
    run((seen) => deleteClaim(seen, { claim: claim.id }), { canUndo: true });
    if (isCurrent) desk.chooseClaim(null);
  };
  const menu = (
    <Menu
      align="end"
      trigger={
        <IconButton
          size="small"
          className="claim-card-menu"
          label={`Change claim “${claim.text}”`}
          icon={<MoreIcon />}
          tabIndex={isStop ? 0 : -1}
        />
      }
      entries={[
        { id: "edit", label: "Change the words…", keys: "F2", onSelect: () => setEditing(true) },
        {
          kind: "radio",
          id: "kind",
          label: "Kind",
          value: claim.kind,
          onValue: (kind) =>
            run((seen) => editClaim(seen, { claim: claim.id, kind: kind === "question" ? "question" : "statement" })),
          options: [
            { value: "statement", label: "Statement" },
            { value: "question", label: "Question" },
          ],
        },
        { kind: "separator", id: "line" },
        { id: "delete", label: "Delete", keys: "Delete", onSelect: remove },
      ]}
    />
  );
  return (
    <article className="claim-card" data-claim={claim.id} data-current={isCurrent || undefined} aria-label={claim.text}>
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
                if (event.key === "F2") setEditing(true);
                if (event.key !== "Delete") return;
                event.preventDefault();
                stopBeside(event.currentTarget.closest("article"))?.focus();
                remove();
              }}
            >
              {claim.text}
            </button>
          </h3>
          {menu}
        </>
      )}
      <p className="claim-card-counts">
        <b>{claim.kind === "question" ? "question" : "open"}</b> {countWords(view)}
        {by === null ? null : <span className="claim-card-by"> · by {by}</span>}
      </p>
      {view.passages.length === 0 ? null : (
        <ul className="claim-card-passages">
          {tiesOf(library, view, person).map((tie) => (
            <ClaimPassageRow
              key={tie.highlight.highlight.id}
              claim={claim}
              tie={tie}
              isStop={stop === passageStop(claim.id, tie.highlight.highlight.id)}
            />
          ))}
        </ul>
      )}
      {notes === null ? null : <div className="claim-card-notes">{notes}</div>}
    </article>
  );
}
