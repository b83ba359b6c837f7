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
  /** Numbers that are the same for words of one `key`, first letter, or last three letters: most others are told apart by these. */
  readonly keyCode: number;
  readonly headCode: number;
  readonly tailCode: number;
}

const weights: Readonly<Record<WordKind, number>> = { light: 0.15, content: 1, name: 1.3, number: 2 };

/** Numbers with their separators, words with their apostrophes. A hyphen parts words, so that "north-eastern" is "northeastern". */
const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;
const foldAll = { matchCase: false, matchAccents: false };

/** What runs on longer without an end is a table or a list; two of them would be compared word with word. */
export const mostWords = 400;

/** The words from `start` to `end` of a text, in order; the first `most` where there are more. */
export function wordsIn(text: string, start: number, end: number, most = mostWords): readonly Word[] {
  const words: Word[] = [];
  const sentence = text.slice(start, end);
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(sentence); match !== null; match = wordPattern.exec(sentence)) {
    if (words.length === most) break;
    const [printed] = match;
    const before = words.at(-1);
    const canBeName = before !== undefined || isNameAtHead(printed, sentence.slice(wordPattern.lastIndex));
    const at = start + match.index;
    words.push(wordAt(at, at + printed.length, knownOrSensed(printed, canBeName, before?.kind === "number")));
  }
  return words;
}

/** The first word of a sentence has its capital from there, unless it is of a people or another name follows. */
function isNameAtHead(printed: string, rest: string): boolean {
  return /(?:ian|ish|ese|ean|can|man)s?$/u.test(printed) || /^\s+\p{Lu}\p{Ll}/u.test(rest);
}

type Sensed = Omit<Word, "start" | "end">;

/** Each field by its name: words are made by the hundred thousand, and read in the innermost loops. */
function wordAt(start: number, end: number, sensed: Sensed): Word {
  const { plain, spelled, key, sense, kind, weight, keyCode, headCode, tailCode } = sensed;
  return { start, end, plain, spelled, key, sense, kind, weight, keyCode, headCode, tailCode };
}

/** The words as they stand so many units further on. */
export function movedBy(words: readonly Word[], units: number): readonly Word[] {
  return words.map((word) => wordAt(word.start + units, word.end + units, word));
}

/** Reports repeat their words: what is told of one is told once, for so many spellings. */
const known = new Map<string, Sensed>();
const mostKnown = 50_000;

function knownOrSensed(printed: string, canBeName: boolean, isUnit: boolean): Sensed {
  const key = `${canBeName ? "n" : " "}${isUnit ? "u" : " "}${printed}`;
  const present = known.get(key);
  if (present !== undefined) return present;
  if (known.size === mostKnown) known.clear();
  const made = sensed(printed, canBeName, isUnit);
  known.set(key, made);
  return made;
}

/** @param isUnit a number stands before it, so that the shortest word is telling ("km") */
function sensed(printed: string, canBeName: boolean, isUnit: boolean): Sensed {
  if (/^\p{N}/u.test(printed)) {
    const key = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(printed) ? printed.replaceAll(",", "") : printed;
    return {
      plain: printed,
      spelled: key,
      key,
      sense: -1,
      kind: "number",
      weight: weights.number,
      ...codesOf(printed, key),
    };
  }
  const plain = foldText(printed, foldAll).text.replace(/'s$|'$/, "");
  const isLight = lightWords.has(plain) || (plain.length < 3 && !isUnit) || /n't$|'(?:ll|re|ve|d|m)$/.test(plain);
  const isName = canBeName && /^\p{Lu}/u.test(printed) && !(isLight && printed.length < 4);
  const kind = isLight ? "light" : isName ? "name" : "content";
  const spelled = spellingKey(plain, /^\p{Lu}/u.test(printed));
  const key = stemmer(spelled);
  const sense = isLight ? -1 : senseOf(key);
  return { plain, spelled, key, sense, kind, weight: weights[kind], ...codesOf(plain, key) };
}

function codesOf(plain: string, key: string): Pick<Word, "keyCode" | "headCode" | "tailCode"> {
  return { keyCode: codeOf(key), headCode: codeOf(plain.slice(0, 1)), tailCode: codeOf(plain.slice(-3)) };
}

/** The same for the same string; two others may share one too. */
function codeOf(text: string): number {
  let code = 0;
  for (let at = 0; at < text.length; at += 1) code = (code * 31 + text.charCodeAt(at)) | 0;
  return code;
}
