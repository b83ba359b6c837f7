import { type KeyboardEvent, memo, useMemo } from "react";
import {
  type ComparedRow,
  type ComparedStretch,
  type Comparison,
  paragraphAt,
  type ReportView,
  type VariantPiece,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { leaveRow } from "#state/left-row.ts";
import { DifferingText } from "#ui/DifferingText.tsx";
import { SideBySideRow } from "#ui/SideBySide.tsx";
import { bothSides, differing } from "./compared-pieces.ts";
import { elsewhereWords, kindName, kindSigns, placeIn } from "./compared-words.ts";

export interface ComparedRowViewProps {
  readonly index: number;
  readonly row: ComparedRow;
  readonly comparison: Comparison;
  readonly a: ReportView;
  readonly b: ReportView;
  /** Goes to another row. */
  onGo(index: number): void;
}

/** One row: what each report has, and between them what that is. Pressed, a side opens both reports there; the sign leads to the words. */
export const ComparedRowView = memo(function ComparedRowView({
  index,
  row,
  comparison,
  a,
  b,
  onGo,
}: ComparedRowViewProps) {
  const desk = useDesk();
  const elsewhere = elsewhereWords(row, comparison, a, b);
  const { inA, inB } = bothSides(row, comparison);
  const pieces = useMemo(() => differing(row, comparison, a, b), [row, comparison, a, b]);
  const open = (first: ReportView, stretch: ComparedStretch, second: ReportView) => {
    const { start, end } = stretch.words;
    leaveRow("compare", String(index));
    desk.jump({ report: first.report.id, start, end, highlight: null });
    if (desk.state.panes.some(({ report }) => report === second.report.id)) return;
    const active = desk.state.activePane;
    desk.openReport(second.report.id);
    if (active !== null) desk.activate(active);
  };
  const compareWords = () => {
    if (inA === null || inB === null) return;
    leaveRow("compare", String(index));
    desk.comparing.openVariants({
      passage: { edition: a.edition.id, ...inA.words },
      other: { edition: b.edition.id, ...inB.words },
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.target !== event.currentTarget) return;
    event.preventDefault();
    if (row.a !== null) open(a, row.a, b);
    else if (row.b !== null) open(b, row.b, a);
  };
  const name = kindName(row.kind, a.siglum, b.siglum);
  const side = (
    report: ReportView,
    stretch: ComparedStretch | null,
    own: readonly VariantPiece[],
    second: ReportView,
  ) =>
    stretch === null ? (
      elsewhere === null ? null : (
        <button type="button" className="compared-elsewhere" onClick={() => onGo(row.elsewhere ?? index)}>
          {row.kind === "shared" ? "the same" : "much the same"} stands at {elsewhere}
        </button>
      )
    ) : (
      <div className="compared-side" dir="auto">
        <button
          type="button"
          className="compared-place"
          aria-label={`Open ${placeIn(report, stretch.words.start)}`}
          onClick={() => open(report, stretch, second)}
        >
          {paragraphAt(report.paragraphs, stretch.words.start)?.number || "·"}
        </button>
        <p>
          <DifferingText text={report.edition.text} pieces={own} />
        </p>
      </div>
    );
  return (
    <SideBySideRow
      role="group"
      tabIndex={-1}
      data-row={index}
      kind={row.kind}
      aria-label={[name, ...(elsewhere === null ? [] : [`also ${elsewhere}`])].join(", ")}
      onKeyDown={press}
      left={side(a, row.a, pieces.a, b)}
      right={side(b, row.b, pieces.b, a)}
      sign={
        inA === null || inB === null ? (
          <span className="compared-sign">
            <b aria-hidden="true">{kindSigns[row.kind]}</b> {name}
          </span>
        ) : (
          <button
            type="button"
            className="compared-sign"
            aria-label={`${name}, word by word`}
            title="Word by word"
            onClick={compareWords}
          >
            <b aria-hidden="true">{kindSigns[row.kind]}</b> {name}
          </button>
        )
      }
    />
  );
});
