import {
  claimKindWords,
  columnWords,
  counted,
  countOf,
  lookedWords,
  type Matrix,
  type MatrixCell,
  type MatrixRow,
  type MatrixRowKind,
  meantSort,
  type ReportView,
  showHidden,
  subjectWords,
} from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { cssString } from "#ui/css-string.ts";
import { PrintSheet } from "#ui/PrintSheet.tsx";
import { MatrixLegend } from "./MatrixLegend.tsx";
import { rowNouns, sortNames } from "./matrix-words.ts";
import { openRecords } from "./open-records.ts";
import { PassageWords } from "./PassageWords.tsx";
import { kindNames, narrowedCriteria } from "./use-matrix-criteria.tsx";
import "./printed-matrix.css";

interface PrintedMatrixProps {
  readonly matrix: Matrix;
  readonly kind: MatrixRowKind;
  /** Rows that there are without narrowing; `null` where it is not narrowed. */
  readonly total: number | null;
}

/** More reports don't fit beside one another on a page across, and go on in another table. */
const mostColumns = 5;
/** So many passages of a tag or source are printed in a cell; of a claim all. */
const mostPassages = 6;

/** The matrix on paper: all rows, what narrows them, and the signs. */
export function PrintedMatrix({ matrix, kind, total }: PrintedMatrixProps) {
  const { rows, columns } = matrix;
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} by reports`;
  const held = useHeldWords(matrix, kind);
  const starts = columns.flatMap((_, index) => (index % mostColumns === 0 ? [index] : []));
  return (
    <PrintSheet title={title} rules={pageRules(title)}>
      <h1 className="print-matrix-title">{title}</h1>
      <p className="print-matrix-facts">
        {`${countOf(rows.length, total)} ${rowNouns[kind]}${(total ?? rows.length) === 1 ? "" : "s"} × ${counted(columns.length, "report")}`}
        {held.map((words) => ` · ${words}`)}
      </p>
      <MatrixLegend rows={kind} />
      {starts.map((from) => (
        <PrintedTable key={from} rows={rows} columns={columns} from={from} />
      ))}
    </PrintSheet>
  );
}

interface PrintedTableProps {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly ReportView[];
  /** Index of its first report. */
  readonly from: number;
}

function PrintedTable({ rows, columns, from }: PrintedTableProps) {
  const present = columns.slice(from, from + mostColumns);
  return (
    <table className="print-matrix">
      <thead>
        <tr>
          <th scope="col">
            {columns.length > mostColumns
              ? `Reports ${from + 1} to ${from + present.length} of ${columns.length}`
              : null}
          </th>
          {present.map((report) => (
            <th key={report.report.id} scope="col">
              <span className="print-matrix-report" data-first-words={report.title.isHeadline ? undefined : ""}>
                {report.siglum} · {showHidden(report.title.text)}
              </span>
              {columnWords(report).map(({ text, isInferred }, index) => (
                <span key={text}>
                  {index === 0 ? "" : " · "}
                  <span className={isInferred ? "inferred" : undefined}>{text}</span>
                </span>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, subject, counts, cells }) => (
          <tr key={id}>
            <th scope="row">
              {subject.kind === "claim" ? (
                <span className="matrix-kind">{claimKindWords(subject.view.claim)}</span>
              ) : null}
              <span className="print-matrix-subject">{subjectWords(subject)}</span>
              {counts}
            </th>
            {present.map(({ report }, at) => (
              <td key={report.id}>
                <PrintedCell cell={cells[from + at]} most={subject.kind === "claim" ? null : mostPassages} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @param most passages to be printed; `null` for all */
function PrintedCell({ cell, most }: { readonly cell: MatrixCell | undefined; readonly most: number | null }) {
  const library = useLibrary();
  const { person } = useSession();
  if (cell === undefined) return null;
  const { passages, looked, state } = cell;
  const printed = most === null ? passages : passages.slice(0, most);
  return (
    <>
      {printed.map((passage) => (
        <div key={passage.highlight.highlight.id} className="print-matrix-passage">
          <PassageWords passage={passage} records={openRecords(passage, person)} />
        </div>
      ))}
      {printed.length < passages.length ? `${passages.length - printed.length} more, not printed` : null}
      {looked.length > 0 ? `— looked, nothing found: ${lookedWords(library, looked)}` : null}
      {passages.length === 0 && state === "earlier" ? "earlier than the event" : null}
    </>
  );
}

/** The order of the rows and what narrows them. */
function useHeldWords({ filter }: Matrix, rows: MatrixRowKind): readonly string[] {
  const library = useLibrary();
  const { person } = useSession();
  const { sort, kind } = useDeskState((state) => state.matrix);
  const words = filter.text.trim();
  return [
    `sorted: ${sortNames[meantSort(rows, sort)].toLowerCase()}`,
    ...(rows === "claims" && kind !== null ? [`kind: ${kindNames[kind].toLowerCase()}`] : []),
    ...narrowedCriteria(library, filter, rows, person).map(({ name, label }) => `${name.toLowerCase()}: ${label}`),
    ...(words === "" ? [] : [`with the words “${words}”`]),
  ];
}

/** Across, so that the reports stand beside one another; the pages are counted. */
function pageRules(title: string): string {
  return `@page {
    size: landscape;
    @top-left { content: ${cssString(title)}; }
    @bottom-right { content: counter(page) " / " counter(pages); }
  }`;
}
