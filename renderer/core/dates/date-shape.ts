import type { Token } from "../wording/tokens.ts";
import { isMonth, isYearLike, weekdays } from "./date-words.ts";

/** What a date's words say, before anything is known of the day they were written. */
export type DateShape =
  /** With its year: "4 October 2022", "October 2022", "2022". */
  | { readonly kind: "full"; readonly typed: string; readonly weekday: number | null }
  /** Without year: "4 October", "October". */
  | { readonly kind: "yearless"; readonly typed: string; readonly weekday: number | null }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which: "plain" | "last" | "next" }
  | { readonly kind: "day"; readonly days: number }
  | { readonly kind: "around"; readonly unit: "week" | "month" | "year"; readonly by: number }
  /** "the last week", "the past 3 days": a stretch up to now. */
  | { readonly kind: "rolling"; readonly days: number };

export interface FoundShape {
  readonly shape: DateShape;
  /** Index behind the last token. */
  readonly end: number;
}

const dayNames: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const moves: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1 };
const rollingDays: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  hours: 1 / 24,
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
};
/** A bare year is one only behind these: "since 2014". */
const beforeYear = new Set([
  "in",
  "since",
  "until",
  "by",
  "from",
  "during",
  "of",
  "early",
  "late",
  "mid",
  "before",
  "after",
]);

/** The date whose first token is `tokens[at]`, or `null`. The longest reading wins. */
export function dateShapeAt(tokens: readonly Token[], at: number): FoundShape | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return isoAt(tokens, at) ?? dayMonthAt(tokens, at, null) ?? yearAt(tokens, at);
  if (token.kind !== "word") return null;
  if (isMonth(token.text)) return monthAt(tokens, at, null);
  return weekdayAt(tokens, at) ?? relativeAt(tokens, at);
}

function isoAt(tokens: readonly Token[], at: number): FoundShape | null {
  const parts = tokens.slice(at, at + 5);
  const words = parts.map(({ text }) => text).join("");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words) || parts.slice(1).some(({ isApart }) => isApart)) return null;
  return { shape: { kind: "full", typed: words, weekday: null }, end: at + 5 };
}

function dayMonthAt(tokens: readonly Token[], at: number, weekday: number | null): FoundShape | null {
  const day = dayNumber(tokens, at);
  if (day === null) return null;
  const month = tokens[day.end];
  if (month === undefined || !isMonth(month.text)) return null;
  return withYear(tokens, dotAfter(tokens, day.end + 1), `${day.number} ${month.lower}`, weekday, false);
}

function monthAt(tokens: readonly Token[], at: number, weekday: number | null): FoundShape | null {
  const month = tokens[at];
  if (month === undefined || !isMonth(month.text)) return null;
  const next = dotAfter(tokens, at + 1);
  const day = dayNumber(tokens, next);
  if (day !== null) return withYear(tokens, day.end, `${day.number} ${month.lower}`, weekday, true);
  // "May" and "March" alone are months only behind a word that puts something in time; a short name alone is none.
  const before = tokens[at - 1]?.lower ?? "";
  const found = withYear(tokens, next, month.lower, weekday, false);
  const isPlain = found.shape.kind === "yearless";
  if (
    isPlain &&
    (month.text.length < 4 || month.lower === "march" || month.lower === "sept") &&
    !/^(?:in|since|until|by|of|last|and)$/.test(before)
  )
    return null;
  return found;
}

/** "Oct." before something else. */
function dotAfter(tokens: readonly Token[], at: number): number {
  const dot = tokens[at];
  const isShort = (tokens[at - 1]?.text.length ?? 9) <= 4;
  return isShort && dot?.text === "." && !dot.isApart && tokens[at + 1]?.kind === "number" ? at + 1 : at;
}

function withYear(
  tokens: readonly Token[],
  at: number,
  typed: string,
  weekday: number | null,
  mayHaveComma: boolean,
): FoundShape {
  const yearIndex = mayHaveComma && tokens[at]?.text === "," ? at + 1 : at;
  const year = tokens[yearIndex];
  if (year?.kind === "number" && isYearLike(year.text))
    return { shape: { kind: "full", typed: `${typed} ${year.text}`, weekday }, end: yearIndex + 1 };
  return { shape: { kind: "yearless", typed, weekday }, end: at };
}

/** "4", "4th"; not "40" and not "4.5". */
function dayNumber(tokens: readonly Token[], at: number): { readonly number: number; readonly end: number } | null {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text)) return null;
  const number = Number(token.text);
  if (number < 1 || number > 31) return null;
  const next = tokens[at + 1];
  const isOrdinal = next !== undefined && !next.isApart && /^(?:st|nd|rd|th)$/.test(next.lower);
  return { number, end: isOrdinal ? at + 2 : at + 1 };
}

function yearAt(tokens: readonly Token[], at: number): FoundShape | null {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || !isYearLike(token.text) || !beforeYear.has(before?.lower ?? "")) return null;
  const next = tokens[at + 1];
  // "in 2014 people fled", "of 2000-km": what follows may be what is counted, so only the end of a phrase makes it a year.
  const isEnd =
    next === undefined || (next.kind === "mark" && next.isApart === false && next.text !== "-" && next.text !== "%");
  const isPhraseEnd =
    next?.kind === "word" &&
    /^(?:and|when|after|before|that|the|as|in|to|for|with|by|until|he|she|it|they)$/.test(next.lower);
  return isEnd || isPhraseEnd ? { shape: { kind: "full", typed: token.text, weekday: null }, end: at + 1 } : null;
}

function weekdayAt(tokens: readonly Token[], at: number): FoundShape | null {
  const first = tokens[at];
  const isMoved = first?.lower === "last" || first?.lower === "next";
  const index = isMoved ? at + 1 : at;
  const name = tokens[index];
  const weekday = name === undefined || !/^[A-Z]/.test(name.text) ? -1 : weekdays.indexOf(name.lower);
  if (weekday === -1) return null;
  // "Tuesday (October 4)", "Tuesday, 4 October 2022": the words date themselves.
  const sign = tokens[index + 1]?.text;
  const from = sign === "(" || sign === "," ? index + 2 : index + 1;
  const dated = monthAt(tokens, from, weekday) ?? dayMonthAt(tokens, from, weekday);
  const hasDay = dated !== null && /^\d/.test("typed" in dated.shape ? dated.shape.typed : "");
  if (dated !== null && hasDay) {
    if (sign !== "(") return dated;
    if (tokens[dated.end]?.text === ")") return { ...dated, end: dated.end + 1 };
  }
  const which = isMoved ? (first.lower === "last" ? "last" : "next") : "plain";
  return { shape: { kind: "weekday", weekday, which }, end: index + 1 };
}

function relativeAt(tokens: readonly Token[], at: number): FoundShape | null {
  const [first, second, third, fourth] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const day = dayNames[first?.lower ?? ""];
  if (day !== undefined) return { shape: { kind: "day", days: day }, end: at + 1 };
  if (first?.lower === "the" && /^(?:past|last|previous)$/.test(second?.lower ?? "")) {
    const one = rollingDays[third?.lower ?? ""];
    if (one !== undefined && third?.lower !== "days" && third?.lower !== "hours" && third?.lower !== "weeks")
      return { shape: { kind: "rolling", days: Math.ceil(one) }, end: at + 3 };
    const unit = rollingDays[fourth?.lower ?? ""];
    if (unit !== undefined && third?.kind === "number" && /^\d{1,3}$/.test(third.text))
      return { shape: { kind: "rolling", days: Math.ceil(Number(third.text) * unit) }, end: at + 4 };
    return null;
  }
  const by = moves[first?.lower ?? ""];
  const unit = second?.lower;
  if (by === undefined || (unit !== "week" && unit !== "month" && unit !== "year")) return null;
  // "the last week" is a stretch up to now, "last week" a week of the calendar; "this month's" is neither.
  return { shape: { kind: "around", unit, by }, end: at + 2 };
}
