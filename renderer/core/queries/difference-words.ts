import { type TextStretch, type WordDifference, wordDifference } from "../parallels/word-difference.ts";
import { counted } from "./count-words.ts";
import { inShort } from "./mentions.ts";

/** Pieces that are told; who wants more puts the passages side by side. */
const most = 6;

/**
 * How another passage differs from one's own, in words: "not in B’s passage: “all together”; centres / centers". What its passage lacks may
 * stand in the sentence before or after. What differs in marks alone is told last and once. @param whose the other passage is: "B’s", or "the other"
 */
export function differenceWords(own: TextStretch, other: TextStretch, whose: string): string {
  const pieces = wordDifference(own, other).filter(({ kind }) => kind !== "same");
  const told = pieces.filter(({ kind }) => kind !== "punctuation").map((piece) => pieceWords(piece, own, other, whose));
  const left = told.length - most;
  return [
    ...told.slice(0, most),
    ...(left > 0 ? [`and ${counted(left, "more difference")}`] : []),
    ...(told.length < pieces.length ? ["other punctuation"] : []),
    ...(pieces.length === 0 ? ["word for word the same"] : []),
  ].join("; ");
}

function pieceWords({ kind, a, b }: WordDifference, own: TextStretch, other: TextStretch, whose: string): string {
  const [here, there] = [wordsOf(own, a), wordsOf(other, b)];
  if (b === null) return `not in ${whose} passage: “${here}”`;
  if (a === null) return `only in ${whose} passage: “${there}”`;
  return kind === "order" ? `elsewhere in ${whose} passage: “${there}”` : `${here} / ${there}`;
}

function wordsOf({ text }: TextStretch, stretch: WordDifference["a"]): string {
  return stretch === null ? "" : inShort(text.slice(stretch.start, stretch.end));
}
