import { columnWords, counted, type ReportView, showHidden } from "#core/index.ts";
import { type MatrixStop, stopProps } from "./use-matrix-walk.ts";

interface MatrixHeadProps {
  readonly columns: readonly ReportView[];
  /** What is beside what: "5 claims × 4 reports". */
  readonly corner: string;
  readonly stop: MatrixStop | null;
  /** So many reports stand behind the right edge. */
  readonly more: number;
  onMore(): void;
}

/** The reports in the order in which they came out. Pressing one opens it. */
export function MatrixHead({ columns, corner, stop, more, onMore }: MatrixHeadProps) {
  return (
    <thead>
      <tr className="matrix-row matrix-row-heads" aria-rowindex={1}>
        <th scope="col" className="matrix-corner">
          {corner}
          {more === 0 ? null : (
            <button type="button" className="matrix-more" tabIndex={-1} onClick={onMore}>
              {counted(more, "more report")} <span aria-hidden="true">→</span>
            </button>
          )}
        </th>
        {columns.map((report, at) => (
          <th key={report.report.id} scope="col" className="matrix-report">
            <button
              type="button"
              data-deed="report"
              {...stopProps({ row: 0, column: at + 1, index: 0 }, stop?.column === at + 1)}
            >
              <span className="matrix-title" data-first-words={report.title.isHeadline ? undefined : ""}>
                <span className="siglum">{report.siglum}</span> {showHidden(report.title.text)}
              </span>
              <span className="matrix-facts">
                {columnWords(report).map(({ text, isInferred }, index) => (
                  <span key={text}>
                    {index === 0 ? "" : " · "}
                    <span className={isInferred ? "inferred" : undefined}>{text}</span>
                  </span>
                ))}
              </span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
