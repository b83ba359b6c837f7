import { Fragment } from "react";
import { cellLine, cellValues, type MatrixPassage, placeWords, type Stance, toConfirm } from "#core/index.ts";
import { useSession } from "#state/session-context.tsx";
import { useMatrixSlots } from "./matrix-slots.ts";

interface PassageWordsProps {
  readonly passage: MatrixPassage;
  /** What is shown as to be confirmed. */
  readonly records: MatrixPassage["open"];
}

/** Longer words, in UTF-16 units, are cut off on screen below the fifth line; the rest stands in the report. */
const longest = 160;

/** What is said of a passage in a cell: one fixed line of stance, speaker, said on and verification, then the quotation and its place. */
export function PassageWords({ passage, records }: PassageWordsProps) {
  const { renderStance } = useMatrixSlots();
  const { highlight, stances } = passage;
  const { verification, voice } = highlight.highlight;
  const words = cellLine(passage);
  const isOpen = passage.ties.length > 0 && stances.length === 0;
  const open = records.flatMap((record) => record.words);
  const { library } = useSession();
  // A speaker to be confirmed stands below: the line does not say that there is none.
  const isUnset = voice === undefined && toConfirm(library, "highlights", highlight.highlight.id).voice === undefined;
  const hasLine = isUnset || words.length > 0 || open.length === 0;
  const openSign = (
    <>
      <span className="matrix-open-sign" aria-hidden="true" />
      <span className="visually-hidden">to confirm: </span>
    </>
  );
  return (
    <>
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
      {cellValues(passage).map((value) => (
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
    </>
  );
}
