import { type ComparedRow, type Comparison, counted, paragraphAt, type ReportView, reportFacts } from "#core/index.ts";
import { cssString } from "#ui/css-string.ts";
import { DifferingText } from "#ui/DifferingText.tsx";
import { PrintSheet } from "#ui/PrintSheet.tsx";
import { differing } from "./compared-pieces.ts";
import { elsewhereWords, kindName, kindSigns } from "./compared-words.ts";
import "./printed-comparison.css";

export interface PrintedComparisonProps {
  readonly a: ReportView;
  readonly b: ReportView;
  readonly comparison: Comparison;
  /** Indexes of the rows that are shown. */
  readonly shown: readonly number[];
  /** Parallels may still be found. */
  readonly isReading: boolean;
}

/** Two reports beside each other on paper: what stands together is on one line, and a sign with its name says what it is, without colour. */
export function PrintedComparison({ a, b, comparison, shown, isReading }: PrintedComparisonProps) {
  const { rows } = comparison;
  const left = rows.length - shown.length;
  return (
    <PrintSheet title={`${a.siglum} and ${b.siglum} compared`} rules={pageRules(a, b)}>
      <table className="print-comparison">
        <thead>
          <tr>
            <Head report={a} />
            <th scope="col">
              <span className="visually-hidden">What it is</span>
            </th>
            <Head report={b} />
          </tr>
        </thead>
        <tbody>
          {shown.map((index) => {
            const row = rows[index];
            return row === undefined ? null : <Line key={index} row={row} comparison={comparison} a={a} b={b} />;
          })}
        </tbody>
      </table>
      <p className="print-comparison-legend">
        {left > 0 ? `${counted(left, "line")} of other sorts left out. ` : ""}
        {isReading ? "The reports were still being read: what is shared may grow. " : ""}
        Underlined twice: only in one of the two, or other words. Dashed: the same words in another place. Dotted:
        spelling or punctuation. “Only in” means that the app found nothing like it in the other report.
      </p>
    </PrintSheet>
  );
}

function Head({ report }: { readonly report: ReportView }) {
  const { siglum, title } = report;
  const words = title.isHeadline ? title.text : `“${title.text}”`;
  return (
    <th scope="col">
      <span className="print-comparison-title" dir="auto">
        {siglum} · {title.isInferred ? "≈ " : ""}
        {words}
      </span>
      {reportFacts(report.report).map(({ name, value, inferredFrom }) => (
        <span key={name} className="print-comparison-fact">
          {name}: {value}
          {inferredFrom === null ? "" : " (inferred)"}
        </span>
      ))}
    </th>
  );
}

function Line({ row, comparison, a, b }: Omit<PrintedComparisonProps, "shown" | "isReading"> & { row: ComparedRow }) {
  const pieces = differing(row, comparison, a, b);
  const elsewhere = elsewhereWords(row, comparison, a, b);
  const side = (report: ReportView, stretch: ComparedRow["a"], own: typeof pieces.a) => (
    <td dir="auto">
      {stretch === null ? (
        elsewhere === null ? null : (
          <i>
            {row.kind === "shared" ? "the same" : "much the same"} stands at {elsewhere}
          </i>
        )
      ) : (
        <>
          <span className="print-comparison-place">
            {paragraphAt(report.paragraphs, stretch.words.start)?.number || "·"}
          </span>
          <DifferingText text={report.edition.text} pieces={own} />
        </>
      )}
    </td>
  );
  return (
    <tr data-kind={row.kind}>
      {side(a, row.a, pieces.a)}
      <td>
        {kindSigns[row.kind]} {kindName(row.kind, a.siglum, b.siglum)}
      </td>
      {side(b, row.b, pieces.b)}
    </tr>
  );
}

/** The two reports stand at the head of each page, the count at its foot. */
function pageRules(a: ReportView, b: ReportView): string {
  return `@page {
    @top-left { content: ${cssString(`Compared: ${a.siglum} and ${b.siglum}`)}; }
    @bottom-right { content: counter(page) " / " counter(pages); }
  }`;
}
