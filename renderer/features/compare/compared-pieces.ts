import {
  alignVariants,
  type ComparedRow,
  type ComparedStretch,
  type Comparison,
  joinPieces,
  type ReportView,
  type VariantPiece,
} from "#core/index.ts";

interface Sides {
  readonly a: readonly VariantPiece[];
  readonly b: readonly VariantPiece[];
}

/** What a row has in each report, also where one of them stands in another row. */
export function bothSides(row: ComparedRow, { rows }: Comparison) {
  const other = row.elsewhere === null ? undefined : rows[row.elsewhere];
  return { inA: row.a ?? other?.a ?? null, inB: row.b ?? other?.b ?? null };
}

/** What is printed on both sides, what differs in it marked; white space behind it is left out. */
export function differing(row: ComparedRow, comparison: Comparison, a: ReportView, b: ReportView): Sides {
  const { inA, inB } = bothSides(row, comparison);
  const plain = (stretch: ComparedStretch | null): readonly VariantPiece[] =>
    stretch === null ? [] : [{ start: stretch.start, end: stretch.words.end, kind: "same" }];
  if (inA === null || inB === null || row.kind === "shared") return { a: plain(row.a), b: plain(row.b) };
  const { rows } = alignVariants(
    [
      { text: a.edition.text, ...inA.words },
      { text: b.edition.text, ...inB.words },
    ],
    0,
  );
  const whole = (stretch: ComparedStretch, index: number): readonly VariantPiece[] => {
    const { cells = [], comparedTo = stretch.words.end } = rows[index] ?? {};
    return joinPieces([
      { start: stretch.start, end: stretch.words.start, kind: "same" },
      ...cells.flat(),
      { start: comparedTo, end: stretch.words.end, kind: "same" },
    ]).filter(({ start, end }) => end > start);
  };
  return { a: whole(inA, 0), b: whole(inB, 1) };
}
