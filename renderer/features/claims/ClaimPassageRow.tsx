import { Fragment } from "react";
import { attributionWords, type Claim, chosenPassage, confirmFields, placeWords, toConfirmWords } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useTieDoubts } from "#state/findings/suggestions.ts";
import { useLibrary, useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { AlertIcon } from "#ui/icons.ts";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import type { ClaimQuestion } from "./claim-question.ts";
import { type ClaimTie, evidenceOn } from "./claim-ties.ts";
import { passageStop } from "./passage-stop.ts";
import { StanceMenu } from "./StanceMenu.tsx";
import { stanceName, stanceOfKey } from "./stance-words.ts";
import { stopBeside } from "./stop-beside.ts";
import { useTies } from "./use-ties.ts";

export interface ClaimPassageRowProps {
  readonly claim: Claim;
  readonly tie: ClaimTie;
  readonly isStop: boolean;
  ask(question: ClaimQuestion): void;
}

/** One passage of a claim. Pressing it opens the right pane there; s, d and o set one's stance, v opens its variants, F2 asks for value and scope, c ties it to another claim, y confirms what a suggestion filled in, Delete unties. */
export function ClaimPassageRow({ claim, tie, isStop, ask }: ClaimPassageRowProps) {
  const desk = useDesk();
  const ties = useTies();
  const { highlight, report } = tie.highlight;
  const isCurrent = useDeskState((state) => state.highlight === highlight.id);
  const words = attributionWords(highlight, tie.highlight.source);
  // Who made the claim stands in its head; only another person's tie bears a name.
  const isByOther =
    tie.by !== null && !tie.highlight.evidence.some((one) => one.claim === claim.id && one.person === claim.person);
  const people = [...(isByOther ? [`tied by ${tie.by}`] : []), ...tie.others];
  const passage = chosenPassage(useLibraryView(), { highlight: highlight.id });
  const library = useLibrary();
  const { person } = useSession();
  const run = useRun();
  const doubts = useTieDoubts().get(claim.id)?.get(highlight.id) ?? [];
  const ownTie = evidenceOn(tie.highlight, claim.id, person);
  const open = [...toConfirmWords(library, "highlights", highlight.id), ...tie.open];
  const confirm = () => {
    const records = [
      { collection: "highlights", id: highlight.id },
      ...(ownTie === null ? [] : [{ collection: "evidence", id: ownTie } as const]),
    ] as const;
    run((now) => confirmFields(now, { records, person }));
  };
  const tabIndex = isStop ? 0 : -1;
  const untie = (face: HTMLElement) => {
    const beside = stopBeside(face.closest("li"));
    ties.untie(highlight.id, claim.id);
    // Where nobody else tied it, the row goes.
    requestAnimationFrame(() => face.isConnected || beside?.focus());
  };
  return (
    <li className="claim-passage" data-current={isCurrent || undefined}>
      <StanceMenu
        highlight={highlight.id}
        claim={claim.id}
        own={tie.own}
        shown={tie.shown}
        by={tie.by}
        tabIndex={tabIndex}
        ask={ask}
      />
      <button
        type="button"
        className="claim-passage-face"
        data-walk={passageStop(claim.id, highlight.id)}
        tabIndex={tabIndex}
        aria-current={isCurrent || undefined}
        onClick={() => {
          desk.chooseClaim(claim.id);
          desk.jump({
            report: report.report.id,
            start: highlight.passage.start,
            end: highlight.passage.end,
            highlight: highlight.id,
          });
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
          const isSingle = isSingleKeyPress(event, desk.state.hasSingleKeys);
          const stance = isSingle ? stanceOfKey(event.key) : null;
          if (stance !== null) ties.setStance(highlight.id, claim.id, stance);
          else if (isSingle && event.key === "y" && open.length > 0) confirm();
          else if (event.key === "F2") ask({ kind: "details", claim: claim.id, highlight: highlight.id });
          else if (isSingle && event.key === "c") ask({ kind: "another", claim: claim.id, highlight: highlight.id });
          else if (isSingle && event.key === "v" && passage !== null) desk.comparing.openVariants({ passage });
          else if (event.key === "Delete" || event.key === "Backspace") untie(event.currentTarget);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <span className="visually-hidden">{`${stanceName(tie.shown)}, `}</span>
        <span className="claim-passage-place">{placeWords(tie.highlight)}</span>
        <span className="claim-passage-words">
          <q className="quotation">{highlight.passage.exact}</q>
          {tie.details.map((line) => (
            <span key={line} className="claim-passage-details">
              {line}
            </span>
          ))}
          {words.length + people.length === 0 ? null : (
            <span className="claim-passage-line">
              {words.map((word, index) => (
                <Fragment key={word.field}>
                  {index === 0 ? "" : " · "}
                  <span className={word.isInferred ? "inferred" : undefined}>{word.text}</span>
                </Fragment>
              ))}
              {people.map((other, index) => (
                <Fragment key={other}>{`${index + words.length === 0 ? "" : " · "}${other}`}</Fragment>
              ))}
            </span>
          )}
          {open.length === 0 ? null : (
            <span className="claim-passage-line">
              {open.map((word, index) => (
                <Fragment key={word}>
                  {index === 0 ? "" : " · "}
                  <span className="to-confirm">{word}</span>
                </Fragment>
              ))}{" "}
              <span className="to-confirm-word">to confirm</span>
            </span>
          )}
          {doubts.map((doubt) => (
            <span key={doubt} className="doubt">
              <AlertIcon />
              {doubt}
            </span>
          ))}
        </span>
      </button>
      {open.length === 0 ? null : (
        <Button
          size="small"
          className="claim-passage-confirm"
          tabIndex={tabIndex}
          aria-label={`Confirm passage ${placeWords(tie.highlight)}: ${open.join(", ")}`}
          onClick={confirm}
        >
          Confirm passage
        </Button>
      )}
    </li>
  );
}
