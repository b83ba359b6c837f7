import { Fragment, useRef } from "react";
import { cellLine, cellValues, type MatrixPassage, placeWords, type Stance } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useSuggestionDeeds } from "#state/findings/suggestion-deeds.ts";
import { useSession } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import { useMatrixSlots } from "./matrix-slots.ts";
import { type MatrixStop, stopProps } from "./use-matrix-walk.ts";

interface PassageFaceProps {
  readonly passage: MatrixPassage;
  readonly at: MatrixStop;
  readonly isStop: boolean;
}

/** Longer words, in UTF-16 units, are cut off below the fifth line; the rest stands in the report. */
const longest = 160;

/** A passage in a cell: one fixed line of stance, speaker, said on and verification, then the quotation and its place. y, or the button below, confirms what a suggestion filled in. */
export function PassageFace({ passage, at, isStop }: PassageFaceProps) {
  const { renderStance } = useMatrixSlots();
  const { highlight, stances } = passage;
  const { verification, voice } = highlight.highlight;
  const words = cellLine(passage);
  const values = cellValues(passage);
  const desk = useDesk();
  const { person } = useSession();
  const { confirm } = useSuggestionDeeds();
  const isOwn = (tie: string) => passage.ties.some(({ id, person: by }) => id === tie && by === person);
  const isOpen = passage.ties.length > 0 && stances.length === 0;
  const records = passage.open.filter(({ collection, id }) => collection === "highlights" || isOwn(id));
  // A speaker to be confirmed stands below: the line does not say that there is none.
  const hasOpenWords = records.some(({ collection }) => collection === "highlights");
  const open = records.flatMap(({ words: toConfirm }) => toConfirm);
  const isUnset = voice === undefined && !hasOpenWords;
  const hasLine = isUnset || words.length > 0 || open.length === 0;
  const openSign = (
    <>
      <span className="matrix-open-sign" aria-hidden="true" />
      <span className="visually-hidden">to confirm: </span>
    </>
  );
  const face = useRef<HTMLButtonElement>(null);
  const confirmOpen = () => confirm(records.map(({ collection, id }) => ({ collection, id })));
  return (
    <>
      <button
        ref={face}
        type="button"
        className="matrix-passage"
        data-deed="passage"
        {...stopProps(at, isStop)}
        onKeyDown={(event) => {
          if (event.key !== "y" || open.length === 0 || !isSingleKeyPress(event, desk.state.hasSingleKeys)) return;
          confirmOpen();
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <span className="matrix-line">
          {isOpen && hasLine ? openSign : null}
          {stances.map((stance: Stance | null) => (
            <span key={stance ?? ""} className="matrix-stance">
              {renderStance(stance)}
            </span>
          ))}
          {isUnset ? <span className="matrix-unset">speaker not set</span> : null}
          {words.map(({ field, text, isInferred }, index) => (
            <Fragment key={field}>
              {index === 0 && !isUnset ? "" : " · "}
              <span
                className={
                  isInferred || (field === "verification" && verification?.kind === "could-not-verify")
                    ? "inferred"
                    : undefined
                }
              >
                {text}
              </span>
            </Fragment>
          ))}
        </span>
        {values.map((value) => (
          <span key={value} className="matrix-value">
            {value}
          </span>
        ))}
        {open.length === 0 ? null : (
          <span className="matrix-value">
            {isOpen && !hasLine ? openSign : null}
            <span className="to-confirm">{open.join(" · ")}</span> <span className="to-confirm-word">to confirm</span>
          </span>
        )}
        <span className="matrix-quoted" data-long={highlight.highlight.passage.exact.length > longest || undefined}>
          <q className="quotation">{highlight.highlight.passage.exact}</q>{" "}
          <span className="matrix-at">{placeWords(highlight)}</span>
        </span>
      </button>
      {open.length === 0 ? null : (
        <Button
          size="small"
          className="matrix-confirm"
          tabIndex={isStop ? 0 : -1}
          aria-label={`Confirm what was filled in: ${open.join(", ")}`}
          onClick={() => {
            // The button goes with what it confirms.
            face.current?.focus({ preventScroll: true });
            confirmOpen();
          }}
        >
          Confirm
        </Button>
      )}
    </>
  );
}
