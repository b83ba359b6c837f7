import { stemmer } from "stemmer";
import { foldText } from "../search/fold.ts";
import { lightWords } from "./light-words.ts";
import { senseOf } from "./same-sense.ts";
import { spellingKey } from "./spelling-key.ts";

export type WordKind = "light" | "content" | "name" | "number";

/** A word of a sentence. */
export interface Word {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** In small letters, without accents. */
  readonly plain: string;
  /** The same for all its spellings. */
  readonly spelled: string;
  /** The same for all its spellings and forms. */
  readonly key: string;
  /** The same for words that are put for one another; -1 where none is known. */
  readonly sense: number;
  readonly kind: WordKind;
  /** What it weighs when two sentences are compared. */
  readonly weight: number;
}

const weights: Readonly<Record<WordKind, number>> = { light: 0.15, content: 1, name: 1.3, number: 2 };

/** Numbers with their separators, words with their apostrophes. A hyphen parts words, so that "north-eastern" is "northeastern". */
const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;
const foldAll = { matchCase: false, matchAccents: false };

/** What runs on longer without an end is a table or a list; two of them would be compared word with word. */
export const mostWords = 400;

/** The words from `start` to `end` of a text, in order; the first 400 where there are more. */
export function wordsIn(text: string, start: number, end: number): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: printed, index } of text.slice(start, end).matchAll(wordPattern)) {
    if (words.length === mostWords) break;
    const place = { start: start + index, end: start + index + printed.length };
    const before = words.at(-1);
    const canBeName = before !== undefined || isNameAtHead(printed, text.slice(place.end, end));
    words.push({ ...place, ...sensed(printed, canBeName, before?.kind === "number") });
  }
  return words;
}

/** The first word of a sentence has its capital from there, unless it is of a people or another name follows. */
function isNameAtHead(printed: string, rest: string): boolean {
  return /(?:ian|ish|ese|ean|can|man)s?$/u.test(printed) || /^\s+\p{Lu}\p{Ll}/u.test(rest);
}

/** @param isUnit a number stands before it, so that the shortest word is telling ("km") */
function sensed(printed: string, canBeName: boolean, isUnit: boolean): Omit<Word, "start" | "end"> {
  if (/^\p{N}/u.test(printed)) {
    const key = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(printed) ? printed.replaceAll(",", "") : printed;
    return { plain: printed, spelled: key, key, sense: -1, kind: "number", weight: weights.number };
  }
  const plain = foldText(printed, foldAll).text.replace(/'s$|'$/, "");
  const isLight = lightWords.has(plain) || (plain.length < 3 && !isUnit) || /n't$|'(?:ll|re|ve|d|m)$/.test(plain);
  const isName = canBeName && /^\p{Lu}/u.test(printed) && !(isLight && printed.length < 4);
  const kind = isLight ? "light" : isName ? "name" : "content";
  const spelled = spellingKey(plain, /^\p{Lu}/u.test(printed));
  const key = stemmer(spelled);
  return { plain, spelled, key, sense: isLight ? -1 : senseOf(key), kind, weight: weights[kind] };
}
