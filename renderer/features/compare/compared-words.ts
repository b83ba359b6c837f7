import {
  type ComparedKind,
  type ComparedRow,
  type Comparison,
  paragraphAt,
  paragraphWords,
  type ReportView,
} from "#core/index.ts";

/** What a sort of rows is called, with the sigla of the two reports. */
export function kindName(kind: ComparedKind, a: string, b: string): string {
  const names = { shared: "shared", changed: "changed", "only-a": `only in ${a}`, "only-b": `only in ${b}` } as const;
  return names[kind];
}

/** A shape for each sort, beside its name. */
export const kindSigns: Readonly<Record<ComparedKind, string>> = {
  shared: "=",
  changed: "≈",
  "only-a": "◂",
  "only-b": "▸",
};

/** Where the other side of a row stands, if not beside it: "B ¶ 9". */
export function elsewhereWords(row: ComparedRow, { rows }: Comparison, a: ReportView, b: ReportView): string | null {
  const other = row.elsewhere === null ? undefined : rows[row.elsewhere];
  if (other === undefined) return null;
  const [report, stretch] = row.a === null ? [a, other.a] : [b, other.b];
  return stretch === null ? null : placeIn(report, stretch.words.start);
}

export function placeIn(report: ReportView, offset: number): string {
  return `${report.siglum} ${paragraphWords(paragraphAt(report.paragraphs, offset))}`;
}
