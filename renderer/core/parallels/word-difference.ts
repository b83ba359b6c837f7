import { alignWords, type Tie, type TiedWords } from "./align-words.ts";
import { mostWords, type Word, wordsIn } from "./words.ts";

/** A stretch of a passage, in UTF-16 units of its text. */
export interface WordStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * How a stretch of one passage differs from the other's: `spelling` also for a compound written apart; `case` only in capitals; `form`
 * is another form of the word, `changed` other words in its place, `order` the same words elsewhere, `punctuation` marks beside the
 * same words.
 */
export type DifferenceKind =
  | "same"
  | "spelling"
  | "case"
  | "form"
  | "changed"
  | "dropped"
  | "added"
  | "order"
  | "punctuation";

/** A piece of two passages; the stretch is `null` on the side that lacks it. */
export interface WordDifference {
  readonly kind: DifferenceKind;
  readonly a: WordStretch | null;
  readonly b: WordStretch | null;
}

/** A stretch of a text. */
export interface TextStretch extends WordStretch {
  readonly text: string;
}

const kindOf: Readonly<Record<Tie, DifferenceKind>> = {
  same: "same",
  spelling: "spelling",
  compound: "spelling",
  form: "form",
  sense: "changed",
};

/**
 * How two passages differ, word by word, in the order of `a` and within it of `b`; neighbours of one kind are one piece.
 * @param most words of each that are compared; what follows them is in no piece
 */
export function wordDifference(a: TextStretch, b: TextStretch, most = mostWords): readonly WordDifference[] {
  const [left, right] = [wordsIn(a.text, a.start, a.end, most), wordsIn(b.text, b.start, b.end, most)];
  const tied = alignWords(left, right);
  const moved = tied.filter(({ isMoved }) => isMoved);
  const pieces: WordDifference[] = [];
  let last: TiedWords | null = null;
  for (const next of [...tied.filter(({ isMoved }) => !isMoved), null]) {
    pieces.push(...gap(left, right, last, next, moved));
    const areBeside = (last?.aEnd ?? 0) === (next?.a ?? left.length) && (last?.bEnd ?? 0) === (next?.b ?? right.length);
    const isWhole = next !== null || (left.length < most && right.length < most);
    if (areBeside && isWhole && (last !== null || next !== null))
      pieces.push(...punctuation(between(a, left, next?.a), between(b, right, next?.b), a, b));
    if (next === null) break;
    const [one, other] = [left.slice(next.a, next.aEnd), right.slice(next.b, next.bEnd)];
    const kind = next.tie === "same" ? kindOfSame(printed(a, one), printed(b, other)) : kindOf[next.tie];
    pieces.push(piece(kind, one, other));
    last = next;
  }
  return joined(pieces, a, b);
}

/** Words that are the same when they are compared may still be printed otherwise: with a capital, an accent, or in the genitive. */
function kindOfSame(a: string, b: string): DifferenceKind {
  const [one, other] = [marksOf(a), marksOf(b)];
  if (one === other) return "same";
  const [low, small] = [one.toLowerCase(), other.toLowerCase()];
  if (low === small) return "case";
  return withoutGenitive(low) === withoutGenitive(small) ? "form" : "spelling";
}

function withoutGenitive(word: string): string {
  return word.replace(/'s?$/, "");
}

function printed({ text }: TextStretch, words: readonly Word[]): string {
  return text.slice(words[0]?.start, words.at(-1)?.end);
}

/** What stands between two ties: words that went elsewhere or came from there, and the rest. */
function gap(
  left: readonly Word[],
  right: readonly Word[],
  last: TiedWords | null,
  next: TiedWords | null,
  moved: readonly TiedWords[],
): readonly WordDifference[] {
  const pieces: WordDifference[] = [];
  const [aFrom, aTo] = [last?.aEnd ?? 0, next?.a ?? left.length];
  const [bFrom, bTo] = [last?.bEnd ?? 0, next?.b ?? right.length];
  const gone = moved.filter((one) => one.a >= aFrom && one.a < aTo);
  const come = new Set(moved.map((one) => one.b));
  const inA = left.slice(aFrom, aTo).filter((_, index) => gone.every((one) => one.a !== aFrom + index));
  const inB = right.slice(bFrom, bTo).filter((_, index) => !come.has(bFrom + index));
  for (const one of gone) pieces.push(piece("order", left.slice(one.a, one.aEnd), right.slice(one.b, one.bEnd)));
  const [runsA, runsB] = [runsOf(inA, left), runsOf(inB, right)];
  for (let index = 0; index < Math.max(runsA.length, runsB.length); index += 1) {
    const [one = [], other = []] = [runsA[index], runsB[index]];
    pieces.push(piece(one.length === 0 ? "added" : other.length === 0 ? "dropped" : "changed", one, other));
  }
  return pieces;
}

/** Words that follow each other without one between them that went elsewhere. */
function runsOf(words: readonly Word[], all: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let after: Word | undefined;
  for (const word of words) {
    if (after === word) runs.at(-1)?.push(word);
    else runs.push([word]);
    after = all[all.indexOf(word) + 1];
  }
  return runs;
}

/** What stands at one place of both, where it is not the same. */
function punctuation(inA: WordStretch, inB: WordStretch, a: TextStretch, b: TextStretch): readonly WordDifference[] {
  const isSame = marksOf(a.text.slice(inA.start, inA.end)) === marksOf(b.text.slice(inB.start, inB.end));
  return isSame ? [] : [{ kind: "punctuation", a: inA, b: inB }];
}

/** What stands before a word: from the word before, or from the beginning; behind the last one where `index` is left out. */
function between(passage: TextStretch, words: readonly Word[], index = words.length): WordStretch {
  return { start: words[index - 1]?.end ?? passage.start, end: words[index]?.start ?? passage.end };
}

function marksOf(between: string): string {
  return between.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ");
}

function piece(kind: DifferenceKind, a: readonly Word[], b: readonly Word[]): WordDifference {
  return { kind, a: stretchOf(a), b: stretchOf(b) };
}

function stretchOf(words: readonly Word[]): WordStretch | null {
  const [first] = words;
  const last = words.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** Pieces that are the same and between which no other word stands are one. */
function joined(pieces: readonly WordDifference[], a: TextStretch, b: TextStretch): readonly WordDifference[] {
  const all: WordDifference[] = [];
  for (const next of pieces) {
    const last = all.at(-1);
    const areSame = last?.kind === "same" && next.kind === "same";
    if (areSame && last.a && last.b && next.a && next.b && touch(a, last.a, next.a) && touch(b, last.b, next.b))
      all[all.length - 1] = {
        kind: "same",
        a: { start: last.a.start, end: next.a.end },
        b: { start: last.b.start, end: next.b.end },
      };
    else all.push(next);
  }
  return all;
}

function touch({ text }: TextStretch, one: WordStretch, other: WordStretch): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(one.end, other.start));
}
