import { type HighlightView, type Library, type Paragraph, shownName, type Tag } from "#core/index.ts";
import type { MarkIndex } from "../paint/mark-index.ts";
import type { ReaderMark } from "../paint/reader-mark.ts";
import { areSameSigns, type ParallelSign, signsWords } from "../parallels/parallel-signs.ts";

/** What stands beside a paragraph and what is said of it. */
export interface Apparatus {
  /** For screen readers: "2 highlights: Territory, Ana; 1 note". */
  readonly description: string;
  /** The first highlight that begins here and has a note. */
  readonly noted: HighlightView | null;
  readonly noteCount: number;
  /** Further tags of highlights that begin here: the first tag is the paint, these stand as signs. */
  readonly further: readonly Tag[];
  /** A highlight that has further tags. */
  readonly tagged: HighlightView | null;
  /** The first highlight that begins here and whose place nobody has confirmed, and how many there are. */
  readonly unsure: HighlightView | null;
  readonly unsureCount: number;
  /** Where passages that begin here stand too. */
  readonly parallels: readonly ParallelSign[];
  /** The most highlights that stand at one place; only two can be told apart in the text. */
  readonly depth: number;
}

/**
 * The apparatus of every paragraph that has any, by its number in the list.
 * @param noteCounts how many notes a highlight has, by its id.
 */
export function apparatusOf(
  people: Library["people"],
  noteCounts: ReadonlyMap<string, number>,
  paragraphs: readonly Paragraph[],
  marks: MarkIndex<ReaderMark>,
  signs: ReadonlyMap<number, readonly ParallelSign[]>,
): ReadonlyMap<number, Apparatus> {
  const all = new Map<number, Apparatus>();
  paragraphs.forEach((paragraph, index) => {
    const here = marks.overlapping(paragraph.start, paragraph.end);
    const parallels = signs.get(index) ?? none;
    if (here.length + parallels.length > 0) all.set(index, apparatusAt(people, paragraph, here, noteCounts, parallels));
  });
  return all;
}

const none: readonly ParallelSign[] = [];

/** True where two would look and sound the same. */
export function isSameApparatus(a: Apparatus | undefined, b: Apparatus | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return (
    a.description === b.description &&
    a.noteCount === b.noteCount &&
    a.unsureCount === b.unsureCount &&
    a.unsure?.highlight.id === b.unsure?.highlight.id &&
    a.depth === b.depth &&
    areSameSigns(a.parallels, b.parallels) &&
    a.noted?.highlight.id === b.noted?.highlight.id &&
    a.tagged?.highlight.id === b.tagged?.highlight.id &&
    a.further.length === b.further.length &&
    a.further.every((tag, index) => tag === b.further[index])
  );
}

function apparatusAt(
  people: Library["people"],
  paragraph: Paragraph,
  here: readonly ReaderMark[],
  noteCounts: ReadonlyMap<string, number>,
  parallels: readonly ParallelSign[],
): Apparatus {
  const beginning = here.filter((mark) => mark.start >= paragraph.start);
  const noted = beginning.filter((mark) => noteCounts.has(mark.id));
  const further = beginning.filter((mark) => mark.view.tags.length > 1);
  const unsure = beginning.filter((mark) => mark.view.anchor.kind === "moved");
  const noteCount = noted.reduce((sum, mark) => sum + (noteCounts.get(mark.id) ?? 0), 0);
  return {
    description: [
      ...(here.length === 0 ? [] : [describe(people, here, noteCount)]),
      ...(parallels.length === 0 ? [] : [signsWords(parallels)]),
    ].join("; "),
    parallels,
    unsure: unsure[0]?.view ?? null,
    unsureCount: unsure.length,
    noted: noted[0]?.view ?? null,
    noteCount,
    further: [...new Set(further.flatMap((mark) => mark.view.tags.slice(1)))],
    tagged: further[0]?.view ?? null,
    depth: depthOf(here),
  };
}

function describe(people: Library["people"], here: readonly ReaderMark[], noteCount: number): string {
  const tags = new Set(here.flatMap((mark) => mark.view.tags.map((tag) => tag.name)));
  const makers = new Set(
    here.flatMap((mark) => {
      const person = people.get(mark.view.highlight.person);
      return person === undefined ? [] : [shownName(person)];
    }),
  );
  const names = [...(tags.size === 0 ? ["no tag"] : tags), ...makers].join(", ");
  const notes = noteCount === 0 ? "" : `; ${counted(noteCount, "note")}`;
  const unsure = here.filter((mark) => mark.view.anchor.kind === "moved").length;
  return `${counted(here.length, "highlight")}: ${names}${unsure === 0 ? "" : `; ${unsure} moved?`}${notes}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function depthOf(here: readonly ReaderMark[]): number {
  const steps = here.flatMap((mark) => [
    { at: mark.start, by: 1 },
    { at: mark.end, by: -1 },
  ]);
  let depth = 0;
  let deepest = 0;
  for (const { by } of steps.sort((a, b) => a.at - b.at || a.by - b.by)) {
    depth += by;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
