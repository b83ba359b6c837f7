import type { TextRange } from "../anchoring/find-in-text.ts";
import { quotationsIn } from "../wording/quotations.ts";
import type { ReadSentence } from "../wording/read-sentences.ts";
import type { Token } from "../wording/tokens.ts";

/** A token outside quotation marks, or a whole quotation with its marks. */
export type Item = Omit<Token, "kind"> & { readonly kind: Token["kind"] | "quote" };

/** A sentence, or the sentences over which a quotation goes with what attributes it. */
export interface Utterance extends TextRange {
  readonly paragraph: number;
  readonly items: readonly Item[];
  /** The sentences it is made of. */
  readonly sentences: readonly ReadSentence[];
}

/** Tokens from which on no more sentences are joined, however long a quotation is. */
const longest = 800;

/** Joins sentences that one quotation holds together, and what goes on in small letters behind one. */
export function utterancesOf(text: string, sentences: readonly ReadSentence[]): readonly Utterance[] {
  const utterances: Utterance[] = [];
  let index = 0;
  while (index < sentences.length) {
    const paragraph = sentences[index]?.paragraph ?? 0;
    let end = index;
    while (sentences[end]?.paragraph === paragraph) end += 1;
    utterances.push(...utterancesIn(text, paragraph, sentences.slice(index, end)));
    index = end;
  }
  return utterances;
}

function utterancesIn(text: string, paragraph: number, sentences: readonly ReadSentence[]): readonly Utterance[] {
  const whole = { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
  const { closed: quotations } = quotationsIn(text, whole);
  const utterances: Utterance[] = [];
  let joined: ReadSentence[] = [];
  let quotation = 0;
  let length = 0;
  for (const [index, sentence] of sentences.entries()) {
    joined.push(sentence);
    while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end) quotation += 1;
    const isWithin = (quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) < sentence.end;
    const next = sentences[index + 1]?.tokens[0];
    const endsInQuotation = quotations[quotation - 1]?.end === sentence.end;
    const goesOn = endsInQuotation && next !== undefined && /^\p{Ll}/u.test(next.text);
    length += sentence.tokens.length;
    if ((isWithin || goesOn) && length < longest) continue;
    utterances.push(utteranceOf(paragraph, joined, quotations));
    joined = [];
    length = 0;
  }
  if (joined.length > 0) utterances.push(utteranceOf(paragraph, joined, quotations));
  return utterances;
}

function utteranceOf(
  paragraph: number,
  sentences: readonly ReadSentence[],
  quotations: readonly TextRange[],
): Utterance {
  const start = sentences[0]?.start ?? 0;
  const end = sentences.at(-1)?.end ?? start;
  const items: Item[] = [];
  let at = firstEndingBehind(quotations, start);
  for (const token of sentences.flatMap(({ tokens }) => tokens)) {
    while ((quotations[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at += 1;
    const quotation = quotations[at];
    if (quotation === undefined || token.start < quotation.start) items.push(token);
    else if (token.start === quotation.start)
      items.push({ ...quotation, kind: "quote", text: "“”", lower: "“”", isApart: token.isApart });
  }
  return { paragraph, start, end, items, sentences };
}

function firstEndingBehind(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
