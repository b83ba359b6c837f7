import type { TextRange } from "#core/index.ts";
import { MadeRandom } from "../made-random.ts";
import type { Edited } from "./made-edits.ts";

/** What an anchoring said of one passage; `null` is lost. */
export type Said = (TextRange & { readonly isSure: boolean }) | null;

/** How many passages came out how. `silent` are wrong and said to be certain: the worst there is. */
export interface Verdicts {
  right: number;
  wrong: number;
  silent: number;
  /** Still in the text, and not found. */
  missed: number;
  /** Right ones by what was said. */
  exact: number;
  moved: number;
  lost: number;
}

/** Units by which an end may be off where the very unit at the end was edited. */
const tolerance = 4;
/** Where the units at an end were dropped, what stands there now ends with some word. */
const wordLength = 16;

/** Passages of one to some thirty words, at the ends of words. */
export function madePassages(text: string, count: number, seed: number): readonly TextRange[] {
  const random = new MadeRandom(seed);
  const words = [...text.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  return Array.from({ length: count }, () => {
    const size = random.chance(0.1) ? random.between(2, 3) : random.between(4, 30);
    const first = random.between(0, Math.max(0, words.length - size - 1));
    const last = Math.min(words.length - 1, first + size - 1);
    return { start: words[first]?.[0] ?? 0, end: words[last]?.[1] ?? text.length };
  });
}

/** Holds what was said against where the units of each passage went. */
export function judge(text: string, edited: Edited, passages: readonly TextRange[], said: readonly Said[]): Verdicts {
  const verdicts: Verdicts = { right: 0, wrong: 0, silent: 0, missed: 0, exact: 0, moved: 0, lost: 0 };
  const whereTo = new Int32Array(text.length).fill(-1);
  for (const [at, origin] of edited.origins.entries()) if (origin >= 0) whereTo[origin] = at;
  for (const [index, passage] of passages.entries()) {
    const answer = said[index] ?? null;
    const verdict = verdictOn(passage, whereTo, answer, edited.text, text);
    verdicts[verdict] += 1;
    if (verdict === "wrong" && answer?.isSure) verdicts.silent += 1;
    if (verdict === "right") verdicts[answer === null ? "lost" : answer.isSure ? "exact" : "moved"] += 1;
  }
  return verdicts;
}

function verdictOn(
  { start, end }: TextRange,
  whereTo: Int32Array,
  answer: Said,
  newText: string,
  text: string,
): "right" | "wrong" | "missed" {
  const went = [...whereTo.subarray(start, end)];
  const kept = went.filter((at) => at >= 0);
  const length = end - start;
  const within = answer === null ? 0 : kept.filter((at) => at >= answer.start && at < answer.end).length;
  const [first, last] = [Math.min(...kept), Math.max(...kept)];
  const isSame = answer !== null && newText.slice(answer.start, answer.end) === text.slice(start, end);
  if (answer?.isSure && !isSame) return "wrong";
  const isTorn = kept.length < 0.8 * length || last - first + 1 > 1.2 * length + 8;
  // Of what was torn apart or mostly dropped, a rest may be shown with a question mark.
  if (isTorn) return answer === null || (within > 0 && !answer.isSure) || within > length / 2 ? "right" : "wrong";
  if (answer === null) return "missed";
  // The very same words in a row, though the first or last of them came from a neighbour.
  if (isSame && within >= 0.8 * length) return "right";
  const lostBefore = went.findIndex((at) => at >= 0);
  const lostAfter = went.toReversed().findIndex((at) => at >= 0);
  const isFirst = Math.abs(answer.start - first) <= tolerance + (lostBefore > 0 ? lostBefore + wordLength : 0);
  const isLast = Math.abs(answer.end - last - 1) <= tolerance + (lostAfter > 0 ? lostAfter + wordLength : 0);
  return isFirst && isLast ? "right" : "wrong";
}
