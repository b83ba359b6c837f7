import {
  assumedDate,
  dateWords,
  type FigureOrder,
  type FigureRow,
  type FigureRowKind,
  isResolved,
  paragraphAt,
  placeWords,
  type SaidDate,
  verificationWords,
} from "#core/index.ts";

/** What the figures of a kind are called, as a heading. */
export const kindNames: Readonly<Record<FigureRowKind, string>> = {
  area: "Areas",
  distance: "Lengths",
  people: "People",
  equipment: "Equipment",
  money: "Money",
  percentage: "Shares",
  places: "Places",
  time: "Lengths of time",
  count: "Other counts",
  stated: "Read out by a person",
};

/** "no area found by the app": what a report lacks. */
export const absentNames: Readonly<Record<FigureRowKind, string>> = {
  area: "area",
  distance: "length",
  people: "number of people",
  equipment: "number of pieces of equipment",
  money: "sum of money",
  percentage: "share",
  places: "number of places",
  time: "length of time",
  count: "other count",
  stated: "figure read out by a person",
};

/** In what order the rows of a kind stand. */
export const orderNames: Readonly<Record<FigureOrder, string>> = { place: "place", date: "date" };

/** "C ¶ 7". */
export function placeOf({ report, passage }: FigureRow): string {
  return placeWords({ report, paragraph: paragraphAt(report.paragraphs, passage.start) });
}

/** "territory, in the south": what is counted and where, as printed. */
export function ofWhat({ counts, scope }: FigureRow): string {
  return [counts, scope].filter((words) => words !== null).join(", ");
}

/** A date, with the words that are printed where it was counted from them. */
function datePrinted(date: SaidDate): string {
  const words = dateWords(date);
  return isResolved(date) && date.words !== undefined && date.basis !== "given" ? `${words} (“${date.words}”)` : words;
}

/** The cells that can be to confirm, in the order of the columns. `assumed`: what stands in for a date that the text does not give. */
export function toldCells(row: FigureRow) {
  const { asOf, voice, saidOn, verification } = row;
  const day = assumedDate(row);
  const assumed = day === null ? "" : `report of ${dateWords(day)}`;
  return [
    {
      name: "as of",
      told: asOf,
      words: asOf === null ? "" : datePrinted(asOf.value),
      assumed: asOf === null ? assumed : "",
    },
    { name: "said by", told: voice, words: voice?.value ?? "", assumed: "" },
    {
      name: "said on",
      told: saidOn,
      words: saidOn === null ? "" : datePrinted(saidOn.value),
      assumed: saidOn === null ? assumed : "",
    },
    {
      name: "verification",
      told: verification,
      words: verification === null ? "" : verificationWords(verification.value),
      assumed: "",
    },
  ] as const;
}

export type ToldCell = ReturnType<typeof toldCells>[number];
