import {
  type Counterpart,
  counterpartReport,
  counterpartWords,
  type LibraryView,
  type Paragraph,
  paragraphAt,
  type ReportView,
} from "#core/index.ts";

/** A sign beside the line on which a passage begins that stands elsewhere too. */
export interface ParallelSign {
  /** Where the passage begins, in UTF-16 units of the text. */
  readonly offset: number;
  /** What the eye sees: the sigla, each once, and "¶ 9" for places in the same report. */
  readonly marks: readonly string[];
  /** "B ¶ 3: near-verbatim", one for each counterpart. */
  readonly places: readonly string[];
  readonly counterparts: readonly Counterpart[];
}

/** The signs of a report, by the index of the paragraph in which their passages begin. What stands in a report that is gone has none. */
export function parallelSigns(
  view: LibraryView,
  paragraphs: readonly Paragraph[],
  counterparts: readonly Counterpart[],
): ReadonlyMap<number, readonly ParallelSign[]> {
  const byStart = new Map<number, { readonly counterpart: Counterpart; readonly report: ReportView }[]>();
  for (const counterpart of counterparts) {
    const report = counterpartReport(view, counterpart);
    if (report === null) continue;
    const list = byStart.get(counterpart.own.start) ?? [];
    byStart.set(counterpart.own.start, list);
    list.push({ counterpart, report });
  }
  const signs = new Map<number, ParallelSign[]>();
  for (const [offset, all] of byStart) {
    const paragraph = paragraphAt(paragraphs, offset);
    if (paragraph === null) continue;
    const index = paragraphs.indexOf(paragraph);
    const list = signs.get(index) ?? [];
    signs.set(index, list);
    list.push(signOf(offset, all));
  }
  return signs;
}

function signOf(
  offset: number,
  all: readonly { readonly counterpart: Counterpart; readonly report: ReportView }[],
): ParallelSign {
  const inOrder = all.toSorted(
    (a, b) => isWithin(a.counterpart) - isWithin(b.counterpart) || (a.report.siglum < b.report.siglum ? -1 : 1),
  );
  const marks = inOrder.map(({ counterpart, report }) => {
    if (isWithin(counterpart) === 0) return report.siglum;
    return `¶${paragraphAt(report.paragraphs, counterpart.other.start)?.number ?? ""}`;
  });
  return {
    offset,
    marks: [...new Set(marks)],
    places: inOrder.map(({ counterpart, report }) => counterpartWords(report, counterpart)),
    counterparts: inOrder.map(({ counterpart }) => counterpart),
  };
}

function isWithin({ own, other }: Counterpart): 0 | 1 {
  return own.text === other.text ? 1 : 0;
}

/** The signs of one line as one. */
export function joinedSigns(signs: readonly ParallelSign[]): ParallelSign {
  const [first] = signs;
  if (first === undefined || signs.length === 1) return first ?? { offset: 0, marks: [], places: [], counterparts: [] };
  return {
    offset: first.offset,
    marks: [...new Set(signs.flatMap(({ marks }) => marks))],
    places: signs.flatMap(({ places }) => places),
    counterparts: signs.flatMap(({ counterparts }) => counterparts),
  };
}

/** "B", "B C", "B +2": as much as the margin has room for. */
export function signMarks({ marks }: ParallelSign): string {
  const all = marks.join(" ");
  return all.length <= 3 ? all : `${marks[0]}${marks.length > 1 ? ` +${marks.length - 1}` : ""}`;
}

/** "Also in B ¶ 3: near-verbatim; C ¶ 2: verbatim"; "Also ¶ 9: verbatim". */
export function signName({ places }: ParallelSign): string {
  const [first = ""] = places;
  return `Also ${first.startsWith("¶") || first.startsWith("headline") || first.startsWith("start") ? "" : "in "}${places.join("; ")}`;
}

/** What is said of the parallels of a paragraph: "also in B ¶ 3: near-verbatim". */
export function signsWords(signs: readonly ParallelSign[]): string {
  const name = signName(joinedSigns(signs));
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** True where two lists look, sound and lead the same. */
export function areSameSigns(a: readonly ParallelSign[] | undefined, b: readonly ParallelSign[] | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  return a.every((sign, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      sign.offset === other.offset &&
      sign.places.join("; ") === other.places.join("; ") &&
      sign.counterparts.every((one, at) => one === other.counterparts[at])
    );
  });
}
