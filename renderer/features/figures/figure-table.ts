import { type FigureRow, type Library, shownName } from "#core/index.ts";
import { kindNames, ofWhat, placeOf, toldCells } from "./figure-words.ts";

const heads = [
  "report",
  "place",
  "kind",
  "figure as printed",
  "of what and where",
  "as of",
  "said by",
  "said on",
  "verification",
  "assumed",
  "to confirm",
  "confirmed by",
  "doubts",
  "sentence",
  "source",
] as const;

/** Rows as cells under a row of names, each with its sentence and where it comes from. */
export function figureCells(library: Library, rows: readonly FigureRow[]): readonly (readonly string[])[] {
  return [
    heads,
    ...rows.map((row) => {
      const told = toldCells(row);
      return [
        row.report.siglum,
        placeOf(row),
        kindNames[row.kind],
        row.printed,
        ofWhat(row),
        ...told.map(({ words, assumed }) => words || assumed),
        told.flatMap(({ name, assumed }) => (assumed === "" ? [] : [name])).join(", "),
        [
          ...(row.isPrintedToConfirm ? ["figure as printed"] : []),
          ...told.flatMap(({ name, told: one }) => (one?.isToConfirm ? [name] : [])),
        ].join(", "),
        confirmedBy(library, row),
        row.doubts.join("; "),
        row.sentence.replace(/\s+/gu, " "),
        row.report.title.text,
      ];
    }),
  ];
}

export function confirmedBy(library: Library, { confirmedBy: people }: FigureRow): string {
  return people.map((id) => shownName(library.people.get(id) ?? { id })).join(", ");
}
