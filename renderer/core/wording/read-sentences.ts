import { type Paragraph, paragraphsOf } from "../anchoring/paragraphs.ts";
import { type Sentence, sentencesOf } from "../anchoring/sentences.ts";
import { isEnglish, languageSigns, readsAsEnglish } from "./english.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A sentence with its tokens. `paragraph` numbers the non-empty lines from 0. */
export interface ReadSentence {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** A full stop behind these ends no sentence. */
const abbreviation =
  /(?:^|[^\p{L}])(?:Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Cmdr|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|St|No|sq|U\.S|U\.N|U\.K)\.$/u;
/** UTF-16 units that are looked at for an abbreviation. */
const tail = 8;
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
    let start: number | null = null;
    for (const sentence of splitParagraph(text, paragraph)) {
      start ??= sentence.start;
      const isCut =
        sentence.end < paragraph.end &&
        abbreviation.test(text.slice(Math.max(start, sentence.end - tail), sentence.end));
      if (isCut) continue;
      while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) {
        const from = at;
        while (at - from < longest && at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) at += 1;
        const [first, last] = [tokens[from], tokens[at - 1]];
        if (first === undefined || last === undefined) break;
        read.push({ paragraph: number, start: first.start, end: last.end, tokens: tokens.slice(from, at) });
      }
      start = null;
    }
  }
  return read;
}

/** UTF-16 units that are split at once: the time that splitting takes grows with the square of them. */
const atOnce = 4000;

/** The sentences of a paragraph, stretch by stretch; the last of a stretch may be cut, so the next stretch begins with it. */
function* splitParagraph(text: string, paragraph: Paragraph): Generator<Sentence> {
  let start = paragraph.start;
  while (start < paragraph.end) {
    const end = Math.min(start + atOnce, paragraph.end);
    const sentences = sentencesOf(text, [{ ...paragraph, start, end }]);
    const last = sentences.at(-1);
    const isCut = end < paragraph.end && last !== undefined && last.start > start;
    yield* isCut ? sentences.slice(0, -1) : sentences;
    start = isCut ? last.start : end;
  }
}
