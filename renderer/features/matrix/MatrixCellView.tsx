import { memo, useState } from "react";
import type { MatrixCell, MatrixSubject } from "#core/index.ts";
import { counted, lookedWords } from "#core/index.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { cellStops } from "./cell-stops.ts";
import { PassageFace } from "./PassageFace.tsx";
import { stopProps } from "./use-matrix-walk.ts";

interface MatrixCellViewProps {
  readonly subject: MatrixSubject;
  readonly cell: MatrixCell;
  readonly siglum: string;
  readonly row: number;
  readonly column: number;
  /** Which of its stops Tab reaches, if it is in this cell. */
  readonly stop: number | null;
}

/** What one report has on the subject of a row. Presses and keys are heard by the grid around it. */
export const MatrixCellView = memo(function MatrixCellView({
  subject,
  cell,
  siglum,
  row,
  column,
  stop,
}: MatrixCellViewProps) {
  const [isPointed, setPointed] = useState(false);
  const stops = cellStops(subject, cell);
  const left = cell.passages.length - stops.filter(({ passage }) => passage !== null).length;
  const place = (index: number) => stopProps({ row, column, index }, stop === index);
  if (cell.passages.length === 0)
    return (
      <td
        className="matrix-cell matrix-cell-empty"
        data-state={cell.state}
        onPointerEnter={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
        {...place(0)}
      >
        <EmptyWords subject={subject} cell={cell} />
        {/* What can be done is at hand for the mouse, and where Tab leads to. */}
        {isPointed || stop !== null ? <EmptyTools subject={subject} cell={cell} siglum={siglum} /> : null}
      </td>
    );
  return (
    <td className="matrix-cell" data-state={cell.state}>
      {cell.state === "to-confirm" ? (
        <span className="matrix-quiet matrix-to-confirm">{cell.passages.length} to confirm</span>
      ) : null}
      {stops.map(({ deed, passage }, index) =>
        passage === null ? (
          <button
            key={index === 0 ? "all" : "rest"}
            type="button"
            className="matrix-count"
            data-deed={deed}
            {...place(index)}
          >
            {index === 0 ? counted(cell.passages.length, "highlight") : `${left} more`}
            <span className="visually-hidden">{` in ${siglum}: show`}</span>
          </button>
        ) : (
          <PassageFace
            key={passage.highlight.highlight.id}
            passage={passage}
            at={{ row, column, index }}
            isStop={stop === index}
          />
        ),
      )}
      {cell.looked.length === 0 ? null : <LookedLine cell={cell} />}
    </td>
  );
});

function EmptyWords({ subject, cell }: Pick<MatrixCellViewProps, "subject" | "cell">) {
  switch (cell.state) {
    case "looked":
      return <LookedLine cell={cell} />;
    case "earlier":
      return <span className="matrix-quiet">earlier than the event</span>;
    default:
      return <span className="visually-hidden">{subject.kind === "claim" ? "not looked at" : "none"}</span>;
  }
}

function LookedLine({ cell }: Pick<MatrixCellViewProps, "cell">) {
  const library = useLibrary();
  return (
    <span className="matrix-quiet">
      <span aria-hidden="true">— </span>looked, nothing found
      <span className="matrix-who">{lookedWords(library, cell.looked)}</span>
    </span>
  );
}

/** For the mouse; keys have Enter and x. */
function EmptyTools({ subject, cell, siglum }: Pick<MatrixCellViewProps, "subject" | "cell" | "siglum">) {
  const { person } = useSession();
  const hasOwn = cell.looked.some((one) => one.person === person);
  const search = subject.kind === "tag" ? `Open ${siglum}` : `Search ${siglum}`;
  return (
    <span className="matrix-tools-here">
      <button type="button" tabIndex={-1} data-deed="search">
        {search}
      </button>
      {subject.kind === "claim" ? (
        <button type="button" tabIndex={-1} data-deed="absence">
          {hasOwn ? "Take back" : "Nothing found"}
        </button>
      ) : null}
    </span>
  );
}
