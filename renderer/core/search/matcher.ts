import type { TextRange } from "../anchoring/find-in-text.ts";
import { type FoldChoice, type FoldedText, foldText } from "./fold.ts";

/** What is sought, and how strictly. Words are plain: there are no patterns. */
export interface SearchWords extends FoldChoice {
  readonly words: string;
  /** "art" is not found in "part" (Unicode text segmentation, UAX 29), but in "art's". */
  readonly wholeWord: boolean;
}

/** Finds the same words in many texts. */
export interface Matcher {
  /**
   * Every place in a text, in order and without overlaps, in UTF-16 units. The folded text is kept for as long as `owner` lives.
   * @param owner the record that holds the text; it must hold no other under the same `part`.
   * @param language BCP 47 tag for where words end; one that is none counts as "en".
   */
  find(owner: object, text: string, language?: string | null, part?: string): readonly TextRange[];
}

/** `null` where nothing is sought. */
export function matcherOf({ words, wholeWord, ...choice }: SearchWords): Matcher | null {
  const needle = foldText(words.trim(), choice).text.trim();
  if (needle === "") return null;
  return {
    find(owner, text, language, part = "") {
      const found = rangesOf(kept(owner, text, choice, part), needle, choice.matchAccents);
      return wholeWord && found.length > 0 ? wholeWords(text, found, language ?? "en") : found;
    },
  };
}

function rangesOf(folded: FoldedText, needle: string, matchAccents: boolean): readonly TextRange[] {
  const { text } = folded;
  const found: TextRange[] = [];
  let last = 0;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
    const next = at + needle.length;
    // A mark that follows belongs to the last letter, which is another one by it.
    if (matchAccents && /^\p{Mn}/u.test(text.slice(next, next + 2))) continue;
    const start = folded.startOf(at);
    const end = folded.endOf(next - 1);
    // One character may fold to several, as a ligature does: found in part, it is found whole, and once.
    if (start >= last) found.push({ start, end });
    last = Math.max(last, end);
  }
  return found;
}

function wholeWords(text: string, found: readonly TextRange[], language: string): readonly TextRange[] {
  const segments = segmenterFor(language).segment(text);
  return found.filter(({ start, end }) => {
    const first = segments.containing(start);
    const last = segments.containing(end - 1);
    if (first === undefined || last === undefined) return false;
    const before = text.slice(first.index, start);
    const after = text.slice(end, last.index + last.segment.length);
    return (before === "" || elidedBefore.test(before)) && (after === "" || elidedAfter.test(after));
  });
}

/** What an apostrophe joins to a word is counted to it, but is no part of it: "l'Ukraine", "Russia's". */
const elidedBefore = /^\p{L}+['’]$/u;
const elidedAfter = /^['’]\p{L}+$/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const present = segmenters.get(language);
  if (present !== undefined) return present;
  const segmenter = newSegmenter(language);
  segmenters.set(language, segmenter);
  return segmenter;
}

/** A report's language is what a person typed, so it may be "English (UK)" as well as a tag. */
function newSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "word" });
  }
}

const foldedTexts = new WeakMap<object, Map<string, FoldedText>>();

/** Folding a text takes far longer than going through it, so it is done once for each way of folding. */
function kept(owner: object, text: string, { matchCase, matchAccents }: FoldChoice, part: string): FoldedText {
  const own = foldedTexts.get(owner) ?? new Map<string, FoldedText>();
  if (own.size === 0) foldedTexts.set(owner, own);
  const key = `${matchCase}:${matchAccents}:${part}`;
  const present = own.get(key);
  if (present !== undefined) return present;
  const folded = foldText(text, { matchCase, matchAccents });
  own.set(key, folded);
  return folded;
}
