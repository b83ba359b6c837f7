import type { Token } from "../wording/tokens.ts";
import { isOther, isWhenOrAge, tellsChange } from "./context.ts";
import type { Figure, FigureKind, Qualifier, ValueInterval, Words } from "./figure.ts";
import { isFate, kindOfNoun } from "./noun-kinds.ts";
import { massPhrase, type NounPhrase, phraseBefore, pluralPhrase, singularPhrase } from "./noun-phrase.ts";
import { qualifierAfter, qualifierBefore } from "./qualifiers.ts";
import { round } from "./read-number.ts";
import { isUnreadDigits, type Quantity, readQuantity } from "./read-quantity.ts";

/** A figure of which it is not known yet where and when, with the index behind its last token and behind what it counts. */
export interface Counted {
  readonly figure: Omit<Figure, "scope" | "period">;
  readonly at: number;
  readonly end: number;
  readonly phraseEnd: number;
}

/** The figures among the tokens of a sentence. */
export function findCounts(text: string, tokens: readonly Token[]): readonly Counted[] {
  const found: Counted[] = [];
  let at = 0;
  // "killed" anywhere makes "one soldier" a count; else it is rather an article.
  const hasLoss = tokens.some(({ lower }) =>
    /^(?:kill|wound|injur|destroy|captur|casualt|dead$|died$|lost$|los[ei])/.test(lower),
  );
  while (at < tokens.length) {
    const quantity = readQuantity(tokens, at);
    if (quantity === null) {
      // Digits beside digits that can't be read are parts of the same: "+380 44 123 4567".
      const isUnread = isUnreadDigits(tokens[at]);
      at += 1;
      while (isUnread && tokens[at]?.kind === "number") at += 1;
      continue;
    }
    const counted = countedAt(text, tokens, quantity, found.at(-1)?.end ?? 0, hasLoss);
    if (counted !== null) found.push(counted);
    at = Math.max(counted?.end ?? 0, quantity.end);
  }
  return found;
}

function countedAt(
  text: string,
  tokens: readonly Token[],
  quantity: Quantity,
  floor: number,
  hasLoss: boolean,
): Counted | null {
  const { start: at } = quantity;
  const isQuoted = /^["“]$/.test(tokens[at - 1]?.text ?? "");
  const before = qualifierBefore(tokens, isQuoted ? at - 1 : at);
  // around "2,000-km of territory": what is printed begins within the quotation, the qualifier stands before it.
  const first = before !== null && before.start >= floor && !isQuoted ? before.start : at;
  const later = quantity.unit === null && before === null ? qualifierAfter(tokens, quantity.end) : null;
  const isStrong = /^[-‐‑]$/.test(tokens[quantity.end]?.text ?? "") && tokens[quantity.end + 1]?.lower === "strong";
  const end = isStrong ? quantity.end + 2 : (later?.end ?? quantity.end);
  const hasUnit = quantity.unit !== null || quantity.currency !== null || quantity.isShare;
  if (isOther(tokens, first, at, end, hasUnit) || (quantity.isRange && tellsChange(tokens, at))) return null;
  const counts = hasUnit
    ? unitCounts(tokens, quantity, first)
    : isStrong
      ? strong(tokens, end)
      : thingCounts(tokens, quantity, end, hasLoss);
  if (counts === null) return null;
  const { kind, phrase } = counts;
  if (kind === "time" && isWhenOrAge(tokens, first, end)) return null;
  const isTimeOver = kind === "time" && before?.qualifier === "more than" && tokens[at - 1]?.lower === "over";
  const from = isTimeOver ? at : first;
  const qualifier = isTimeOver ? null : (before?.qualifier ?? later?.qualifier ?? null);
  const start = tokens[from]?.start ?? 0;
  const stop = tokens[end - 1]?.end ?? 0;
  const value = intervalOf(quantity.value, qualifier);
  const lengthOf = kind === "distance" ? territoryOf(tokens, end, phrase) : null;
  return {
    figure: {
      start,
      end: stop,
      printed: text.slice(start, stop),
      kind,
      value,
      unit: unitWords(text, tokens, quantity),
      normalised: lengthOf === null ? normalised(quantity, value) : null,
      qualifier: qualifier ?? (quantity.isRange ? "range" : null),
      counts: phrase === null ? null : wordsOf(text, tokens, phrase.start, phrase.end),
      doubt: lengthOf === null ? null : `Printed as a length, though ${lengthOf}; it stays as printed`,
    },
    at: from,
    end,
    phraseEnd: Math.max(end, phrase?.end ?? 0),
  };
}

interface Counts {
  readonly kind: FigureKind;
  readonly phrase: NounPhrase | null;
}

/** What a figure with a unit is of: "of territory", "in new assistance", or the noun before "of around 600,000 square km". */
function unitCounts(
  tokens: readonly Token[],
  { unit, currency, isShare, end, isDecimal, isInDigits }: Quantity,
  first: number,
): Counts | null {
  const kind = currency !== null ? "money" : isShare ? "percentage" : (unit?.kind ?? null);
  if (kind === null) return null;
  // 1400 hours is a time of day.
  const digits = tokens[first]?.text ?? "";
  if (kind === "time" && isInDigits && /^\d{4}$/.test(digits) && tokens[end - 1]?.lower === "hours") return null;
  if (kind === "time" && isDecimal && tokens[end - 1]?.lower === "years") return null;
  // "40,000 square kilometers (15,400 square miles) of land": both are of land.
  const isOpening = tokens[end]?.text === "(";
  const closing = isOpening ? tokens.slice(end, end + 6).findIndex(({ text }) => text === ")") : -1;
  const behind = tokens[end]?.text === ")" ? end + 1 : closing === -1 ? end : end + closing + 1;
  const next = tokens[behind]?.lower;
  const isOf = next === "of" || (next === "in" && kind === "money" && /^\p{Ll}/u.test(tokens[behind + 1]?.text ?? ""));
  // "worth of equipment" tells what money is of.
  const from = isOf ? behind + 1 : next === "worth" && tokens[behind + 1]?.lower === "of" ? behind + 2 : null;
  if (from !== null) return { kind, phrase: massPhrase(tokens, from) };
  const isAfterOf = tokens[first - 1]?.lower === "of" && kind !== "time";
  return { kind, phrase: isAfterOf ? phraseBefore(tokens, first - 1) : null };
}

/** What a bare number counts: a plural that follows, or people where it says what became of them. */
function thingCounts(tokens: readonly Token[], quantity: Quantity, end: number, hasLoss: boolean): Counts | null {
  const isOne = quantity.value?.min === 1 && quantity.value.max === 1;
  if (quantity.isDecimal) return null;
  const of = tokens[end]?.lower === "of";
  // "one of the towns" names one and counts none; "three of the towns" counts towns.
  if (of && isOne) return null;
  const isPartOf = of && /^(?:the|its|their|his|these|those|them)$/.test(tokens[end + 1]?.lower ?? "");
  if (of && quantity.value !== null && !isPartOf) return null;
  const from = of ? end + (isPartOf ? 2 : 1) : end;
  const fate = fateAt(tokens, from);
  if (fate !== null && !isOne) return { kind: "people", phrase: fate };
  if (isOne) {
    const phrase = hasLoss ? singularPhrase(tokens, from) : null;
    return phrase === null ? null : { kind: kindOfNoun(phrase.head), phrase };
  }
  const phrase = pluralPhrase(tokens, from);
  if (phrase !== null) return { kind: kindOfNoun(phrase.head), phrase };
  const isLost = /^(?:killed|killing|wounded|wounding|injured|injuring)$/.test(verbBefore(tokens, quantity.start));
  const isAlone =
    tokens[end] === undefined ||
    tokens[end]?.kind === "mark" ||
    /^(?:and|in|on|at|near|during)$/.test(tokens[end]?.lower ?? "");
  return isLost && isAlone && !of ? { kind: "people", phrase: null } : null;
}

/** "killed", and "were killed" where nothing else is counted. */
function fateAt(tokens: readonly Token[], at: number): NounPhrase | null {
  const token = tokens[at];
  const isWere = /^(?:were|are|was)$/.test(token?.lower ?? "");
  const index = isWere ? at + 1 : at;
  const fate = tokens[index]?.lower ?? "";
  const next = tokens[index + 1];
  const isNoun = next?.kind === "word" && !isWere && pluralPhrase(tokens, index) !== null;
  return isFate(fate) && !isNoun ? { start: index, end: index + 1, head: fate } : null;
}

/** Why a length seems to be an area that was printed wrongly: "2,000-km of territory", "2,000-km has been liberated". */
function territoryOf(tokens: readonly Token[], end: number, phrase: NounPhrase | null): string | null {
  if (/^(?:territory|territories|land|area|ground)$/.test(phrase?.head ?? "")) return `it is of ${phrase?.head}`;
  const isPassive = /^(?:has|have|had|was|were)$/.test(tokens[end]?.lower ?? "");
  const verb = tokens[tokens[end + 1]?.lower === "been" ? end + 2 : end + 1]?.lower ?? "";
  const isTaken = /^(?:liberated|recaptured|retaken|captured|freed|regained|reclaimed|occupied|seized|annexed)$/.test(
    verb,
  );
  return isPassive && isTaken ? `it is said to be ${verb}` : null;
}

/** The verb of "killing at least 3". */
function verbBefore(tokens: readonly Token[], at: number): string {
  const qualifier = qualifierBefore(tokens, at);
  return tokens[(qualifier?.start ?? at) - 1]?.lower ?? "";
}

/** "a 1,000-strong force": people where the noun is of people. */
function strong(tokens: readonly Token[], at: number): Counts | null {
  const noun = tokens[at]?.lower ?? "";
  const isOfPeople =
    /^(?:force|army|garrison|battalion|brigade|regiment|unit|crowd|group|team|contingent|militia|company|crew)$/.test(
      noun,
    );
  return isOfPeople ? { kind: "people", phrase: { start: at, end: at + 1, head: noun } } : null;
}

function intervalOf(value: ValueInterval | null, qualifier: Qualifier | null): ValueInterval | null {
  if (value === null) return null;
  if (qualifier === "more than" || qualifier === "at least") return { min: value.min, max: null };
  if (qualifier === "less than" || qualifier === "up to") return { min: null, max: value.max };
  return value;
}

function unitWords(text: string, tokens: readonly Token[], { currency, unit, isShare }: Quantity): string | null {
  if (currency !== null) return wordsOf(text, tokens, currency.at, currency.end).words;
  return unit === null || isShare ? null : wordsOf(text, tokens, unit.start, unit.end).words;
}

function normalised({ currency, unit, isShare }: Quantity, value: ValueInterval | null): Figure["normalised"] {
  if (value === null) return null;
  if (isShare) return scaled(value, 100, "%");
  if (currency !== null) return currency.unit === null ? null : scaled(value, 1, currency.unit);
  return unit?.common == null ? null : scaled(value, unit.common.factor, unit.common.unit);
}

function scaled({ min, max }: ValueInterval, factor: number, unit: string): Figure["normalised"] {
  return { min: min === null ? null : round(min * factor), max: max === null ? null : round(max * factor), unit };
}

/** A stretch of tokens as words of the text. */
export function wordsOf(text: string, tokens: readonly Token[], from: number, to: number): Words {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start, end, words: text.slice(start, end) };
}
