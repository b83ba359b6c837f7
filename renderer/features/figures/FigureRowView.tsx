import { memo } from "react";
import { type FigureRow, showHidden } from "#core/index.ts";
import { AlertIcon, CloseIcon } from "#ui/icons.ts";
import { Tooltip } from "#ui/Tooltip.tsx";
import { ofWhat, placeOf, toldCells } from "./figure-words.ts";
import { ToldWords, Unset } from "./ToldWords.tsx";
import { isFolded } from "./use-folded.ts";

interface FigureRowViewProps {
  readonly row: FigureRow;
  /** Place in the table from 0, for the walk. */
  readonly index: number;
  readonly confirmedBy: string;
  /** So many columns are folded away. */
  readonly folded: number;
  /** The column of the row that Tab reaches, if any. */
  readonly cell: (row: number, column: number) => { readonly "data-cell": string; readonly tabIndex: 0 | -1 };
  readonly stop: number | null;
  /** The key that dismisses a row. */
  readonly dismissKey: string;
}

/** One figure. Presses and keys are heard by the table around it. */
export const FigureRowView = memo(
  function FigureRowView({ row, index, confirmedBy, folded, cell, dismissKey }: FigureRowViewProps) {
    const place = placeOf(row);
    const told = toldCells(row);
    const [asOf, voice, saidOn, verification] = told;
    const what = ofWhat(row);
    // The report's own date, once in a row.
    const isSaidBeside = saidOn.told === null && asOf.assumed !== "" && !isFolded("as of", folded);
    return (
      <tr data-row={row.id}>
        <th scope="row" className="figure-place">
          <button
            type="button"
            data-deed="open"
            aria-label={`${place}: ${row.printed}. Open the passage`}
            {...cell(index, 0)}
          >
            {place}
          </button>
        </th>
        <td className="figure-printed">
          <span className={row.isPrintedToConfirm ? "figure-words to-confirm" : "figure-words"} title={row.sentence}>
            {showHidden(row.printed)}
          </span>
          {row.isPrintedToConfirm ? <span className="visually-hidden">, to confirm</span> : null}
          {row.doubts.map((doubt) => (
            <span key={doubt} className="doubt" title={doubt}>
              <AlertIcon />
              <span className="figure-clamp">{doubt}</span>
            </span>
          ))}
        </td>
        <td>
          {what === "" ? (
            <Unset />
          ) : (
            <span className="figure-clamp" title={what}>
              {showHidden(what)}
            </span>
          )}
          {isFolded("as of", folded) && asOf.told !== null ? <ToldWords cell={asOf} isFolded /> : null}
        </td>
        {told
          .filter(({ name }) => !isFolded(name, folded))
          .map((one) => (
            <td key={one.name}>
              <ToldWords cell={one} />
              {one === voice && isFolded("said on", folded) && !isSaidBeside ? (
                <ToldWords cell={saidOn} isFolded />
              ) : null}
              {one === voice && isFolded("verification", folded) ? <ToldWords cell={verification} isFolded /> : null}
            </td>
          ))}
        <td className="figure-confirmed">
          {row.isOpen ? (
            <button
              type="button"
              data-deed="confirm"
              aria-label={`Confirm ${place}: ${row.printed}`}
              {...cell(index, 1)}
            >
              Confirm
            </button>
          ) : (
            confirmedBy || <Unset words="nobody yet" />
          )}
        </td>
        <td className="figure-tie">
          {row.suggestion === null ? null : (
            <button
              type="button"
              data-deed="tie"
              aria-label={`Tie ${place}: ${row.printed} to a claim`}
              {...cell(index, 2)}
            >
              {row.claims.length === 0 ? "Tie…" : `Tied (${row.claims.length})`}
            </button>
          )}
          {canDismiss(row) ? (
            <Tooltip label="Dismiss for good: not a figure" keys={dismissKey}>
              <button
                type="button"
                className="figure-dismiss"
                data-deed="dismiss"
                aria-label={`Dismiss ${place}: ${row.printed}`}
                {...cell(index, 3)}
              >
                <CloseIcon />
              </button>
            </Tooltip>
          ) : null}
        </td>
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.folded === after.folded &&
    before.confirmedBy === after.confirmedBy &&
    before.stop === after.stop &&
    before.dismissKey === after.dismissKey,
);

/** What nobody has marked can be sent away. */
export function canDismiss({ suggestion, highlight }: FigureRow): boolean {
  return suggestion !== null && highlight === null;
}
