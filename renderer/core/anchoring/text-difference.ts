import { paragraphsOf } from "./paragraphs.ts";
import { type SameRun, sameRuns } from "./same-runs.ts";

/** A stretch of a paragraph that the other text has too, or has not. */
export interface DifferencePiece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Paragraphs that belong together, one of each text; `null` where the other has none. */
export interface DifferenceRow {
  readonly kind: "same" | "changed" | "dropped" | "added";
  readonly from: readonly DifferencePiece[] | null;
  readonly to: readonly DifferencePiece[] | null;
}

/** The share of words that two paragraphs must have in common to be shown as one that was changed. */
const leastAlike = 0.35;
/** Pairs of paragraphs that are compared; where there are more, they are taken in order. */
const mostPairs = 40_000;

/** How one text differs from another, paragraph by paragraph and in them word by word. White space between paragraphs is left out. */
export function textDifference(from: string, to: string): readonly DifferenceRow[] {
  const [before, after] = [linesOf(from), linesOf(to)];
  const rows: DifferenceRow[] = [];
  let [a, b] = [0, 0];
  for (const run of [...sameRuns(before, after), { from: before.length, to: after.length, length: 0 }]) {
    rows.push(...changedRows(before.slice(a, run.from), after.slice(b, run.to)));
    for (const line of before.slice(run.from, run.from + run.length)) {
      const pieces = [{ text: line, isChanged: false }];
      rows.push({ kind: "same", from: pieces, to: pieces });
    }
    a = run.from + run.length;
    b = run.to + run.length;
  }
  return rows;
}

function linesOf(text: string): readonly string[] {
  return paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
}

/** Paragraphs that are alike in pairs, in order; the others as dropped or added. */
function changedRows(before: readonly string[], after: readonly string[]): readonly DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  let [a, b] = [0, 0];
  const others = (endBefore: number, endAfter: number) => {
    for (; a < endBefore; a++) rows.push({ kind: "dropped", from: whole(before[a]), to: null });
    for (; b < endAfter; b++) rows.push({ kind: "added", from: null, to: whole(after[b]) });
  };
  for (const [one, other] of pairsOf(before, after)) {
    others(one, other);
    rows.push(changedRow(before[one] ?? "", after[other] ?? ""));
    [a, b] = [one + 1, other + 1];
  }
  others(before.length, after.length);
  return rows;
}

function whole(line = ""): readonly DifferencePiece[] {
  return [{ text: line, isChanged: true }];
}

/** The pairs, in order on both sides, that are the most alike taken together. */
function pairsOf(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  if (before.length * after.length > mostPairs)
    return before.slice(0, after.length).map((_, index) => [index, index] as const);
  const bags = [before.map(wordBag), after.map(wordBag)] as const;
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const alike = new Float64Array((before.length + 1) * width);
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = after.length - 1; b >= 0; b--) {
      const here = a * width + b;
      const share = likeness(bags[0][a], bags[1][b]);
      alike[here] = share < leastAlike ? -1 : share + (best[here + width + 1] as number);
      best[here] = Math.max(alike[here] as number, best[here + width] as number, best[here + 1] as number);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [a, b] = [0, 0]; a < before.length && b < after.length; ) {
    const here = a * width + b;
    if (best[here] === alike[here]) pairs.push([a++, b++]);
    else if (best[here] === best[here + width]) a += 1;
    else b += 1;
  }
  return pairs;
}

function wordBag(line: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const word of line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function likeness(a: ReadonlyMap<string, number> = new Map(), b: ReadonlyMap<string, number> = new Map()): number {
  let shared = 0;
  let all = 0;
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

function changedRow(before: string, after: string): DifferenceRow {
  const [from, to] = [tokensOf(before), tokensOf(after)];
  const runs = slid(from, to, sameRuns(from, to));
  return {
    kind: "changed",
    from: piecesOf(
      from,
      runs.map((run) => [run.from, run.length]),
    ),
    to: piecesOf(
      to,
      runs.map((run) => [run.to, run.length]),
    ),
  };
}

/** Words, white space, and marks one by one. */
function tokensOf(line: string): readonly string[] {
  return line.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

/**
 * Where words were dropped or added and nothing else, the same words can be told in several ways: "one. [Two.]" and "one[. Two]."
 * Of these the last is taken, which ends with a sentence.
 */
function slid(from: readonly string[], to: readonly string[], runs: readonly SameRun[]): readonly SameRun[] {
  const found: SameRun[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    let by = 0;
    if (last !== undefined) {
      const [a, b] = [last.from + last.length, last.to + last.length];
      const isPure = (a === run.from) !== (b === run.to);
      const [tokens, start, end] = a === run.from ? [to, b, run.to] : [from, a, run.from];
      while (isPure && by < run.length && tokens[start + by] === tokens[end + by]) by += 1;
      found[found.length - 1] = { ...last, length: last.length + by };
    }
    if (run.length > by) found.push({ from: run.from + by, to: run.to + by, length: run.length - by });
  }
  return found;
}

function piecesOf(tokens: readonly string[], kept: readonly (readonly [number, number])[]): readonly DifferencePiece[] {
  const pieces: DifferencePiece[] = [];
  let at = 0;
  for (const [start, length] of [...kept, [tokens.length, 0] as const]) {
    if (start > at) pieces.push({ text: tokens.slice(at, start).join(""), isChanged: true });
    if (length > 0) pieces.push({ text: tokens.slice(start, start + length).join(""), isChanged: false });
    at = start + length;
  }
  return joined(pieces);
}

/** Words that changed side by side are one piece with the space between them. */
function joined(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  const found: DifferencePiece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const isBetween = !piece.isChanged && piece.text.trim() === "" && pieces[index + 1]?.isChanged === true;
    const last = found.at(-1);
    if (last?.isChanged === true && (piece.isChanged || isBetween))
      found[found.length - 1] = { text: last.text + piece.text, isChanged: true };
    else found.push(piece);
  }
  return found;
}
