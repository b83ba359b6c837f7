import { type DifferenceKind, type TextStretch, wordDifference } from "../parallels/word-difference.ts";
import { type Word, wordsIn } from "../parallels/words.ts";
import { BaseColumns, type PlacedWord } from "./base-columns.ts";
import { cellsOf, type MarkedWords } from "./row-cells.ts";
import type { VariantAlignment, VariantDifference, VariantKind, VariantRow } from "./variant.ts";

/** Words of each passage that are compared: the time grows with the square. */
export const mostCompared = 1000;

/** What the differences of two passages are called in a table of variants. */
const kinds: Readonly<Record<DifferenceKind, VariantKind>> = {
  same: "same",
  spelling: "spelling",
  case: "punctuation",
  punctuation: "punctuation",
  form: "paraphrase",
  changed: "paraphrase",
  dropped: "dropped",
  added: "added",
  order: "order",
};

/** Of several rows that do something else with a word of the base, this says most. */
const rank: Readonly<Record<VariantKind, number>> = {
  same: 0,
  punctuation: 1,
  spelling: 2,
  order: 3,
  paraphrase: 4,
  added: 5,
  dropped: 6,
};

interface Compared {
  readonly words: readonly PlacedWord[];
  readonly marks: MarkedWords;
  readonly differences: readonly VariantDifference[];
}

/**
 * Lays passages out word under word. Each is aligned with the base and with nothing else (a star alignment, Gusfield 1993, with a
 * centre that a person chose), so what two rows add at one place stands in one column without being compared.
 * @param base index of the passage that the others are told apart from
 */
export function alignVariants(passages: readonly TextStretch[], base: number): VariantAlignment {
  const centre = passages[base];
  if (centre === undefined) return { columns: 0, rows: [] };
  const baseWords = wordsIn(centre.text, centre.start, centre.end, mostCompared);
  const baseMarks: Marks = { kinds: baseWords.map(() => "same"), gaps: new Map() };
  const columns = new BaseColumns(baseWords.length);
  const compared = passages.map((passage, index) =>
    index === base ? null : compare(centre, baseWords, baseMarks, passage, columns),
  );
  columns.settle(compared.flatMap((row) => row?.words ?? []));
  const rows = passages.map((passage, index): VariantRow => {
    const row = compared[index];
    const words = row?.words ?? baseWords.map((_, word) => ({ base: word, boundary: null }));
    const marks = row?.marks ?? { words: baseWords, ...baseMarks };
    const columnOf = words.map((word) => columns.columnOf(word));
    return { ...cellsOf(passage, marks, columnOf, columns.count), differences: row?.differences ?? [] };
  });
  return { columns: columns.count, rows };
}

interface Marks {
  readonly kinds: VariantKind[];
  /** By the place where the stretch between two words begins. */
  readonly gaps: Map<number, VariantKind>;
}

function compare(
  centre: TextStretch,
  baseWords: readonly Word[],
  baseMarks: Marks,
  passage: TextStretch,
  columns: BaseColumns,
): Compared {
  const words = wordsIn(passage.text, passage.start, passage.end, mostCompared);
  const own: Marks = { kinds: words.map(() => "same"), gaps: new Map() };
  const anchors: (number | null)[] = words.map(() => null);
  const ends: number[] = [];
  const inBase = indexByStart(baseWords);
  const inRow = indexByStart(words);
  const differences: VariantDifference[] = [];
  for (const { kind: printed, a, b } of wordDifference(centre, passage, mostCompared)) {
    const kind = kinds[printed];
    if (kind !== "same") differences.push({ kind, base: a, row: b });
    if (printed === "punctuation") {
      for (const [marks, gap] of [[baseMarks, a] as const, [own, b] as const])
        if (gap !== null) marks.gaps.set(gap.start, kind);
      continue;
    }
    const [from, to] = indexes(inBase, baseWords, a);
    const [first, end] = indexes(inRow, words, b);
    for (let at = from; at < to; at += 1)
      if (rank[kind] > rank[baseMarks.kinds[at] ?? "same"]) baseMarks.kinds[at] = kind;
    for (let at = first; at < end; at += 1) own.kinds[at] = kind;
    if (kind === "order" || from === to || first === end) continue;
    const isJoined = kind !== "same" && columns.join(from, to);
    for (let at = first; at < end; at += 1) {
      const isPaired = kind === "same" || isJoined || to - from === 1;
      anchors[at] = isPaired ? Math.min(from + (kind === "same" ? at - first : 0), to - 1) : null;
      ends[at] = to;
    }
  }
  return { words: placed(anchors, ends), marks: { words, ...own }, differences };
}

/** Words that stand for none of the base are put behind the last that does. */
function placed(anchors: readonly (number | null)[], ends: readonly number[]): readonly PlacedWord[] {
  let boundary = 0;
  return anchors.map((base, at) => {
    const before = boundary;
    boundary = ends[at] ?? boundary;
    if (base !== null) boundary = Math.max(boundary, base + 1);
    return { base, boundary: base === null ? before : null };
  });
}

function indexByStart(words: readonly Word[]): ReadonlyMap<number, number> {
  return new Map(words.map(({ start }, index) => [start, index]));
}

/** The words of a stretch, from and to; from is to where there is none. */
function indexes(
  byStart: ReadonlyMap<number, number>,
  words: readonly Word[],
  stretch: { readonly start: number; readonly end: number } | null,
): readonly [number, number] {
  const from = stretch === null ? undefined : byStart.get(stretch.start);
  if (stretch === null || from === undefined) return [0, 0];
  let to = from;
  while ((words[to]?.end ?? Number.POSITIVE_INFINITY) <= stretch.end) to += 1;
  return [from, to];
}
