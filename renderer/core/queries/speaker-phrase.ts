import type { TextRange } from "../anchoring/find-in-text.ts";
import { endsInAbbreviation } from "../wording/abbreviations.ts";
import { clauseSigns, clauseWords, noBeginning, roles, speechVerbs, unnamed } from "./speech-words.ts";

/** The subject of an attribution. */
export interface Speaker extends TextRange {
  /** The name in it, without its article; `null` where it names nobody. */
  readonly name: TextRange | null;
}

/** Words that a speaker's description has at most. */
const mostWords = 14;

const verbWithin = new RegExp(`\\b(?:${speechVerbs})\\b`, "iu");
const opening = new RegExp(`[,;:"”“(]\\s*|\\s[-–—]+\\s+|—|(?<!such )\\b(?:${clauseWords})\\s+`, "giu");
const joined = /^(?:and|but|or|so|meanwhile|however)\s+/iu;
const article = /^(?:the|a|an)\s+/iu;
const adverb = /\s(?:\p{L}+ly|also|later|then|now|once|again|earlier)$/iu;
const auxiliary = /\s(?:has|have|had)$/iu;
const day =
  /\s(?:(?:late|early)\s)?on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:night|morning|evening|afternoon))?$/iu;

/** The subject of a verb, read backwards from it; `null` where what stands there is no speaker. Offsets are of `text`. */
export function clauseFrom(text: string, verbStart: number): Speaker | null {
  let end = trimmedEnd(text, 0, verbStart);
  for (const ending of [adverb, auxiliary, adverb, day]) {
    const match = ending.exec(text.slice(0, end));
    if (match !== null) end = match.index;
  }
  // "Denis Pushilin, the rebel official, said": the name stands before what is put in.
  if (text[end - 1] === ",") {
    const before = text.lastIndexOf(",", end - 2);
    if (before === -1) return null;
    end = trimmedEnd(text, 0, before);
  }
  let start = 0;
  const flat = text.slice(0, end).replaceAll(/\([^()]*\)/gu, (put) => "~".repeat(put.length));
  for (const match of flat.matchAll(opening)) start = match.index + match[0].length;
  return speakerIn(text, start, end);
}

const nameEnds = /[,;:"”“()]|\.(?=\s|$)|\s(?:on|at|during|after|before|when|while|via|as|who|which|that|by)\s|$/giu;

/**
 * The name that follows "said" or "according to"; `null` where none does. @param hasPlace "in" may belong to the name, as in "a leader
 * in the area", where no manner follows it.
 */
export function phraseFrom(text: string, from: number, hasPlace: boolean): Speaker | null {
  const rest = text.slice(from);
  const place = (hasPlace ? /\sin\s(?:an?|his|her|its|their)\s/iu : /\sin\s/iu).exec(rest)?.index ?? rest.length;
  const end = trimmedEnd(text, from, from + Math.min(place, nameEndIn(rest)));
  const start = from + rest.length - rest.trimStart().length;
  return start < end ? speakerIn(text, start, end) : null;
}

/** "U.S. officials" and "Gen. Mark Milley" go on behind the full stop. */
function nameEndIn(rest: string): number {
  for (const { 0: sign, index } of rest.matchAll(nameEnds))
    if (sign !== "." || !endsInAbbreviation(rest.slice(0, index + 1), rest.slice(index + 1))) return index;
  return rest.length;
}

function speakerIn(text: string, from: number, end: number): Speaker | null {
  let start = from;
  const words = () => text.slice(start, end);
  const skip = (what: RegExp) => {
    start += what.exec(words())?.[0].length ?? 0;
  };
  skip(/^\s+/u);
  skip(joined);
  const whole = words();
  if (whole === "" || whole.split(/\s+/u).length > mostWords) return null;
  if (unnamed.test(whole)) {
    // "at which he": only the last word speaks.
    const pronoun = /(?:^|\s)(\p{L}+)$/u.exec(whole)?.[1] ?? whole;
    const isPronoun = /^(?:he|she|they|it|we|i|you)$/iu.test(pronoun);
    return { start: isPronoun ? end - pronoun.length : start, end, name: null };
  }
  if (noBeginning.test(whole) || clauseSigns.test(whole) || verbWithin.test(whole) || whole.includes("_")) return null;
  const subject = start;
  skip(article);
  const isNamed = /\p{Lu}/u.test(words()) || roles.test(words());
  return isNamed ? { start: subject, end, name: { start, end } } : null;
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
