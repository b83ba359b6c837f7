import { paragraphsOf } from "../anchoring/paragraphs.ts";
import { isEnglish, languageSigns, readsAsEnglish } from "./english.ts";
import { sentencesIn } from "./sentences-in.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A sentence with its tokens. `paragraph` numbers the non-empty lines from 0. */
export interface ReadSentence {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** Tokens of a sentence. What goes on for longer is a list or a table, and is read in pieces: so no rule takes long. */
const longest = 400;

/**
 * The English sentences of a text. The rules over figures and attributions know English only, so of a text in another language, named or
 * told by its small words, there are none; and none of a paragraph in another language.
 */
export function readSentences(text: string, language: string | null): readonly ReadSentence[] {
  if (language !== null && !isEnglish(language)) return [];
  const paragraphs = paragraphsOf(text).map((paragraph) => {
    const tokens = tokensOf(text, paragraph.start, paragraph.end);
    return { ...paragraph, tokens, signs: languageSigns(tokens) };
  });
  const whole = { english: 0, foreign: 0, words: 0 };
  for (const { signs } of paragraphs) {
    whole.english += signs.english;
    whole.foreign += signs.foreign;
    whole.words += signs.words;
  }
  const read: ReadSentence[] = [];
  for (const [number, paragraph] of paragraphs.entries()) {
    if (!readsAsEnglish(paragraph.signs, whole)) continue;
    const { tokens } = paragraph;
    let at = 0;
    for (const sentence of sentencesIn(text, paragraph)) {
      while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) {
        const from = at;
        while (at - from < longest && at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) at += 1;
        const [first, last] = [tokens[from], tokens[at - 1]];
        if (first === undefined || last === undefined) break;
        read.push({ paragraph: number, start: first.start, end: last.end, tokens: tokens.slice(from, at) });
      }
    }
  }
  return read;
}
