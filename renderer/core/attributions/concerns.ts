import type { TextRange } from "../anchoring/find-in-text.ts";
import { isVerbal } from "./clause-words.ts";
import type { FoundHedge } from "./find-hedges.ts";
import type { Frame } from "./frame.ts";
import type { Item } from "./utterances.ts";

/** What an utterance says, for the hedges of the next one. */
export interface Spoken extends TextRange {
  /** What is said in it, and by whom as printed. */
  readonly statements: readonly { readonly said: TextRange; readonly speaker: string }[];
  /** A remark about a check, which another such remark is not about. */
  readonly isRemark: boolean;
  readonly dates: () => readonly TextRange[];
  readonly figures: () => readonly TextRange[];
}

const statement =
  /^(?:statements?|claims?|reports?|accounts?|allegations?|assertions?|information|situation|remarks?|comments?|assessments?)$/;
const figure = /^(?:figures?|numbers?|tolls?|counts?|totals?)$/;
const pronoun = /^(?:this|that|these|those|it|them)$/;
/** Words beside the noun that leave it general: "the latest battlefield reports". */
const general =
  /^(?:the|this|that|these|those|any|both|all|either|such|battlefield|latest|various|of|there|on|ground|a|an|death)$/;

/** What a hedge makes uncertain, in the text; `null` where the rules can't tell. */
export function concernOf(
  items: readonly Item[],
  hedge: FoundHedge,
  frames: readonly Frame[],
  previous: Spoken | null,
): TextRange | null {
  if (hedge.kind === "not-verified") return notVerified(items, hedge, frames, previous);
  const next = items[hedge.end]?.lower ?? "";
  if (hedge.end - hedge.start === 1 && hedge.kind !== "it-said") {
    // "apparent battlefield gains" is about the noun, "reportedly" about its clause.
    const isAdverb = (items[hedge.start]?.lower ?? "").endsWith("ly");
    return isAdverb ? clauseAround(items, hedge) : nounBehind(items, hedge.end);
  }
  return next === "" ? null : rangeOf(items, hedge.end, clauseEnd(items, hedge.end, frames));
}

function notVerified(
  items: readonly Item[],
  hedge: FoundHedge,
  frames: readonly Frame[],
  previous: Spoken | null,
): TextRange | null {
  const next = items[hedge.end];
  if (/^(?:that|whether|if)$/.test(next?.lower ?? ""))
    return rangeOf(items, hedge.end + 1, clauseEnd(items, hedge.end + 1, frames));
  const isNoun = /^(?:confirmation|verification)$/.test(items[hedge.end - 1]?.lower ?? "");
  const isPassive =
    (items[hedge.end - 1]?.lower ?? "").endsWith("ed") && /^(?:be|been)$/.test(auxiliaryIn(items, hedge));
  const object = isPassive
    ? subjectBefore(items, hedge.start)
    : objectBehind(items, isNoun && next?.lower === "of" ? hedge.end + 1 : hedge.end);
  if (isNoun && object.length === 0) return onlyStatement(previous, object);
  if (object.length === 0) return null;
  const first = items.indexOf(object[0] as Item);
  // ", which could not be verified", ", but this could not be confirmed": about the same sentence.
  const isWithin = first > 1 && isInside(items, first, object);
  if (isWithin) return ownStatement(items, first, frames);
  return meant(object, previous);
}

/** What the words "his statements", "the date", "the toll" mean in the sentence before. */
function meant(object: readonly Item[], previous: Spoken | null): TextRange | null {
  if (previous === null || previous.isRemark) return null;
  const words = object.map(({ lower }) => lower);
  const head = words.findIndex((word) => statement.test(word));
  if (words.length === 1 && pronoun.test(words[0] ?? "")) return onlyStatement(previous, object);
  if (head !== -1 && areGeneral(object, head)) return onlyStatement(previous, object);
  const isPlain = words.length === 2 && words[0] === "the";
  if (isPlain && /^dates?$/.test(words[1] ?? "")) return only(previous.dates());
  const last = words.at(-1) ?? "";
  const isFigure = figure.test(last) && words.slice(0, -1).every((word) => general.test(word));
  return isFigure ? only(previous.figures()) : null;
}

/** Possessors and peoples beside the noun are looked at with the speaker; any other word makes it something particular. */
function areGeneral(object: readonly Item[], head: number): boolean {
  return object.every(
    ({ text, lower }, index) =>
      index === head ||
      general.test(lower) ||
      /^(?:his|her|their|its|by|from|made)$/.test(lower) ||
      lower.endsWith("'s") ||
      /^\p{Lu}/u.test(text),
  );
}

/** The one statement of the sentence before, if it is by whom the words name; the sentence itself where nobody is named in either. */
function onlyStatement(previous: Spoken | null, object: readonly Item[]): TextRange | null {
  if (previous === null || previous.isRemark || previous.statements.length > 1) return null;
  const [one] = previous.statements;
  const isHis = object.some(({ lower }) => /^(?:his|her)$/.test(lower));
  const names = object.flatMap(namesIn);
  if (one === undefined) {
    const isOf = isHis || names.length > 0 || object.some(({ lower }) => /^(?:their|its)$/.test(lower));
    return isOf ? null : { start: previous.start, end: previous.end };
  }
  const speaker = one.speaker.toLowerCase();
  if (isHis && !isPerson(one.speaker)) return null;
  const words = speaker.split(/[^\p{L}'-]+/u);
  return names.every((name) => words.some((word) => word === name || word === `${name}'s`)) ? one.said : null;
}

/** Whom a word beside "claims" names: "Kyiv's", "Ukrainian", and Kyiv behind "by". */
function namesIn({ text, lower }: Item): readonly string[] {
  if (lower.endsWith("'s")) return [lower.slice(0, -2)];
  const isWord = general.test(lower) || statement.test(lower) || /^(?:his|her|their|its)$/.test(lower);
  return /^\p{Lu}/u.test(text) && !isWord ? [lower] : [];
}

/** Whether "his" may mean a speaker: a name, he or she, or an office that one person holds. */
function isPerson(speaker: string): boolean {
  if (/^(?:they|it|we)$/i.test(speaker)) return false;
  if (/^(?:he|she|I)$/i.test(speaker)) return true;
  const isNamed = /^\p{Lu}/u.test(speaker) && !/^(?:the|a|an)\s/i.test(speaker);
  return (
    isNamed ||
    /\b(?:official|officer|spokes(?:man|woman|person)|minister|leader|governor|mayor|president|adviser|advisor|commander|chief|secretary|ambassador|soldier|resident|witness)\b/i.test(
      speaker,
    )
  );
}

function only(ranges: readonly TextRange[]): TextRange | null {
  return ranges.length === 1 ? (ranges[0] ?? null) : null;
}

/** Whether a subject stands in a sentence of which another part came before: behind ", which" and ", but". */
function isInside(items: readonly Item[], first: number, object: readonly Item[]): boolean {
  const before = items[first - 1];
  const word = object[0]?.lower ?? "";
  if (word === "which" || (word === "that" && before?.text !== "but"))
    return before?.text === "," || statement.test(before?.lower ?? "");
  return (
    /^(?:but|although|though)$/.test(before?.lower ?? "") &&
    (pronoun.test(word) || object.some(({ lower }) => statement.test(lower)))
  );
}

/** The only statement of the own sentence before an index, or the clause before the comma where nobody says it. */
function ownStatement(items: readonly Item[], first: number, frames: readonly Frame[]): TextRange | null {
  let end = first;
  while (end > 0 && items[end - 1]?.text !== ",") end -= 1;
  if (end === 0) return null;
  const before = frames.filter(({ start }) => start < first);
  const [frame] = before;
  if (before.length > 1) return null;
  if (frame === undefined) return rangeOf(items, 0, end - 1);
  return frame.said === null ? null : rangeOf(items, frame.said.start, Math.min(frame.said.end, end - 1));
}

function auxiliaryIn(items: readonly Item[], { start, end }: FoundHedge): string {
  return items.slice(start, end).find(({ lower }) => /^(?:be|been)$/.test(lower))?.lower ?? "";
}

/** The subject of "could not be confirmed", back to where its clause begins. */
function subjectBefore(items: readonly Item[], end: number): readonly Item[] {
  let start = end;
  while (start > 0 && end - start < 10) {
    const item = items[start - 1];
    if (item === undefined || item.kind !== "word" || isVerbal(item)) break;
    if (/^(?:but|and|although|though|while|because)$/.test(item.lower)) break;
    start -= 1;
    if (item.lower === "which" || (item.lower === "that" && statement.test(items[start - 1]?.lower ?? ""))) break;
  }
  return items.slice(start, end);
}

function objectBehind(items: readonly Item[], from: number): readonly Item[] {
  let end = from;
  while (end < items.length && end - from < 10) {
    const item = items[end];
    if (
      item === undefined ||
      item.kind !== "word" ||
      (isVerbal(item) && item.lower !== "made" && !statement.test(item.lower))
    )
      break;
    if (/^(?:but|although|though|while|because|as)$/.test(item.lower)) break;
    end += 1;
  }
  return items.slice(from, end);
}

function clauseAround(items: readonly Item[], { start, end }: FoundHedge): TextRange | null {
  let from = start;
  while (from > 0 && !/^[,;:]$/.test(items[from - 1]?.text ?? "")) from -= 1;
  let to = end;
  while (to < items.length && !/^[,;:.]$/.test(items[to]?.text ?? "")) to += 1;
  // A clause that the adverb ends or fills alone is not told.
  return to - from > 2 ? rangeOf(items, from, to) : null;
}

function nounBehind(items: readonly Item[], from: number): TextRange | null {
  let end = from;
  while (end < items.length && end - from < 5) {
    const item = items[end];
    if (
      item === undefined ||
      item.kind !== "word" ||
      isVerbal(item) ||
      /^(?:of|in|on|at|by|to|for|and|or|but|as|from|with|against|after|before|near|over)$/.test(item.lower)
    )
      break;
    end += 1;
  }
  return end === from ? null : rangeOf(items, from, end);
}

/** Where the statement that begins at an index ends: before the next attribution, a semicolon, or the full stop. */
function clauseEnd(items: readonly Item[], from: number, frames: readonly Frame[]): number {
  const next = frames.find(({ start }) => start > from);
  let end = next?.start ?? items.length;
  const sign = items.slice(from, end).findIndex(({ text }) => text === ";");
  if (sign > 0) end = from + sign;
  while (end > from && /^(?:[.,;!?]|--|-|and|but|while)$/.test(items[end - 1]?.lower ?? "")) end -= 1;
  return end;
}

function rangeOf(items: readonly Item[], from: number, to: number): TextRange | null {
  const [first, last] = [items[from], items[to - 1]];
  return first === undefined || last === undefined || from >= to ? null : { start: first.start, end: last.end };
}
