import { beginsQuotation, isInchMark } from "../wording/quotations.ts";

/** A stretch between quotation marks, in UTF-16 units. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
}

const marks = /["“”„«»]/gu;

/**
 * What stands between quotation marks in a sentence. A quotation that began in the sentence before stands from its beginning, one
 * that goes on in the next to its end. A straight mark opens before a word and closes after one.
 */
export function quotedIn(sentence: string): readonly Quoted[] {
  const stretches: Quoted[] = [];
  let open: number | null = null;
  let isFirst = true;
  for (const { 0: mark, index } of sentence.matchAll(marks)) {
    // Where nothing has begun here the sentence may stand in a quotation from before, which what follows in words does not end.
    const isMeasure = isInchMark(sentence, index, open !== null);
    if (isMeasure && (open !== null || /^[\s-]*[\p{L}\p{N}]/u.test(sentence.slice(index + 1, index + 8)))) continue;
    if (opens(mark, sentence, index)) open ??= index + 1;
    else if (open !== null || isFirst) {
      stretches.push({ start: open ?? 0, end: index });
      open = null;
    }
    isFirst = false;
  }
  if (open !== null) stretches.push({ start: open, end: sentence.length });
  return stretches;
}

function opens(mark: string, sentence: string, index: number): boolean {
  if (mark !== '"') return mark === "“" || mark === "„" || mark === "«";
  return beginsQuotation(sentence, index);
}
