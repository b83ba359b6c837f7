import { memo } from "react";
import { claimKindWords, isSameRow, type MatrixRow, type ReportView, subjectWords } from "#core/index.ts";
import { isBareRow } from "./bare-row.ts";
import { MatrixCellView } from "./MatrixCellView.tsx";
import { type MatrixStop, stopProps } from "./use-matrix-walk.ts";

interface MatrixRowViewProps {
  readonly row: MatrixRow;
  /** From 1; the heads are row 0. */
  readonly index: number;
  readonly columns: readonly ReportView[];
  /** The stop that Tab reaches, if it is in this row. */
  readonly stop: MatrixStop | null;
}

/** One claim, tag or source through all reports. */
export const MatrixRowView = memo(function MatrixRowView({ row, index, columns, stop }: MatrixRowViewProps) {
  const { subject, counts, cells } = row;
  const isBare = isBareRow(row);
  const headAt = stop?.column === 0 ? stop.index : null;
  return (
    <tr className="matrix-row" aria-rowindex={index + 1} data-id={row.id} data-bare={isBare || undefined}>
      <th scope="row" className="matrix-head">
        <span className={isBare ? "visually-hidden" : "matrix-kind"}>{kindWords(row)}</span>
        <button
          type="button"
          className="matrix-subject"
          data-deed="open"
          {...stopProps({ row: index, column: 0, index: 0 }, headAt === 0)}
        >
          {subject.kind === "tag" ? (
            <span className="tag-swatch" data-tag={subject.tag.colour} aria-hidden="true" />
          ) : null}
          {subjectWords(subject)}
        </button>
        <button
          type="button"
          className="matrix-counts"
          data-deed="inspect"
          {...stopProps({ row: index, column: 0, index: 1 }, headAt === 1)}
        >
          {counts}
          <span className="visually-hidden">: show in the inspector</span>
        </button>
      </th>
      {columns.map(({ report, siglum }, at) => {
        const cell = cells[at];
        return cell === undefined ? null : (
          <MatrixCellView
            key={report.id}
            subject={subject}
            cell={cell}
            siglum={siglum}
            row={index}
            column={at + 1}
            stop={stop?.column === at + 1 ? stop.index : null}
          />
        );
      })}
    </tr>
  );
}, isSameProps);

function isSameProps(a: MatrixRowViewProps, b: MatrixRowViewProps): boolean {
  const { stop, columns } = b;
  return (
    a.index === b.index &&
    (a.stop === stop ||
      (a.stop?.row === stop?.row && a.stop?.column === stop?.column && a.stop?.index === stop?.index)) &&
    a.columns.length === columns.length &&
    a.columns.every(
      ({ report, siglum }, at) => report.id === columns[at]?.report.id && siglum === columns[at].siglum,
    ) &&
    isSameRow(a.row, b.row)
  );
}

function kindWords({ subject }: MatrixRow): string {
  switch (subject.kind) {
    case "claim":
      return claimKindWords(subject.view.claim);
    case "tag":
      return "tag";
    case "source":
      return [subject.source?.role, subject.source?.side].filter(Boolean).join(", ") || "source";
  }
}
