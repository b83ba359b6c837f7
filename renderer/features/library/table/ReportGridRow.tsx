import { memo, type ReactNode } from "react";
import {
  columnName,
  isCountColumn,
  type ReportCell,
  type ReportColumn,
  type ReportRow,
  showHidden,
} from "#core/index.ts";
import { MoreIcon } from "#ui/icons.ts";
import { gridCell } from "./use-grid-walk.ts";

interface ReportGridRowProps {
  readonly row: ReportRow;
  /** From 0. */
  readonly index: number;
  readonly columns: readonly ReportColumn[];
  readonly isChosen: boolean;
  /** The column that Tab reaches, if it is in this row. */
  readonly stop: number | null;
}

/** One report. Presses and keys are heard by the grid around it. */
export const ReportGridRow = memo(function ReportGridRow({ row, index, columns, isChosen, stop }: ReportGridRowProps) {
  const { report, siglum } = row.view;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-row={index}
      data-archived={report.archived === true || undefined}
    >
      {/* The grid hears the press of the whole cell. */}
      <td className="report-grid-tick">
        <input
          type="checkbox"
          aria-label={`Choose report ${siglum}`}
          checked={isChosen}
          readOnly
          {...gridCell(index + 1, 0, stop === 0)}
        />
      </td>
      {columns.map((column, at) => {
        const cell = gridCell(index + 1, at + 1, stop === at + 1);
        if (column === "siglum") {
          return (
            <th key={column} scope="row" className="report-grid-siglum" data-column={column}>
              <button type="button" className="siglum" data-deed="" aria-label={`Open report ${siglum}`} {...cell}>
                {siglum}
              </button>
              <button
                type="button"
                className="report-grid-more"
                data-more=""
                tabIndex={-1}
                aria-label={`More about report ${siglum}`}
                aria-haspopup="menu"
              >
                <MoreIcon />
              </button>
            </th>
          );
        }
        const value = row.cell(column);
        if (isCountColumn(column)) {
          const leads = column !== "words" && value.order !== 0;
          return (
            <td key={column} className="report-grid-number" data-column={column} {...(leads ? {} : cell)}>
              {leads ? (
                <button
                  type="button"
                  data-deed=""
                  aria-label={`${value.text} ${columnName(column).toLowerCase()} of report ${siglum}: show`}
                  {...cell}
                >
                  {value.text}
                </button>
              ) : (
                <span data-none={value.order === 0 || undefined}>{value.text}</span>
              )}
            </td>
          );
        }
        return (
          <td key={column} data-column={column} {...cell}>
            <CellText cell={value} isArchived={column === "headline" && report.archived === true} />
          </td>
        );
      })}
    </tr>
  );
});

/** The value with the sign of where it comes from. */
function CellText({ cell, isArchived }: { readonly cell: ReportCell; readonly isArchived: boolean }): ReactNode {
  const { text, basis, reason, isStandIn } = cell;
  if (basis === "unknown" && !isStandIn) return <span className="report-grid-unknown">unknown</span>;
  return (
    <span
      className="report-grid-text"
      data-stand-in={isStandIn}
      title={basis === "inferred" ? `${text}. Inferred: ${reason ?? ""}` : text}
    >
      {isArchived ? <span className="report-grid-archived">archived</span> : null}
      <bdi className={basis === "inferred" ? "inferred" : undefined}>{showHidden(text)}</bdi>
      {basis === "inferred" ? <span className="visually-hidden">, inferred</span> : null}
      {basis === "confirmed" ? (
        <span className="report-grid-confirmed" title="Confirmed">
          <span aria-hidden="true">✓</span>
          <span className="visually-hidden">, confirmed</span>
        </span>
      ) : null}
      {isStandIn ? <span className="visually-hidden">, first words</span> : null}
    </span>
  );
}
