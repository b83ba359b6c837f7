import type { ReportedDate } from "./date.ts";

/** Days of a date without where they come from. */
export type DayInterval = Pick<ReportedDate, "from" | "to" | "granularity">;

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * Reads a typed date: "4 October 2022", "Oct 4, 2022", "4/10/2022" (day first), "2022-10-04", "October 2022", "2022", and two
 * of them with a dash or "to" between ("1–4 Oct 2022"). `null` where it is no date, as with "Tuesday".
 */
export function readDate(typed: string): DayInterval | null {
  const text = typed.trim().toLowerCase().replace(/\s+/gu, " ");
  const single = readOne(text);
  if (single !== null) return single;
  // A slash may stand in a date as well as between two, so each place is tried.
  for (const { index, 0: between } of text.matchAll(/ ?(?:–|—|\bto\b| - |\/|(?<=^\d{1,2})-) ?/gu)) {
    const range = readRange(text.slice(0, index), text.slice(index + between.length));
    if (range !== null) return range;
  }
  return null;
}

function readRange(first: string, second: string): DayInterval | null {
  const to = readOne(second);
  const from = to === null ? null : (readOne(first) ?? readOne(borrow(first, second)));
  return to === null || from === null || from.from > to.to
    ? null
    : { from: from.from, to: to.to, granularity: "range" };
}

/** "1" before "4 oct 2022" is "1 oct 2022"; "28 sep" before it is "28 sep 2022". */
function borrow(first: string, second: string): string {
  const words = second.split(" ");
  return [first, ...words.slice(first.split(" ").length)].join(" ");
}

function readOne(text: string): DayInterval | null {
  let match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (match) return day(match[1], Number(match[2]), match[3]);
  match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (match) return day(match[3], Number(match[2]), match[1]);
  match = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)\.?,? (\d{4})$/.exec(text);
  if (match) return day(match[3], monthOf(match[2]), match[1]);
  match = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (match) return day(match[3], monthOf(match[1]), match[2]);
  match = /^([a-z]+)\.?,? (\d{4})$/.exec(text);
  if (match) return month(match[2], monthOf(match[1]));
  match = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (match) return month(match[1], Number(match[2]));
  match = /^(\d{4})$/.exec(text);
  return match ? { from: `${text}-01-01`, to: `${text}-12-31`, granularity: "year" } : null;
}

/** 1 to 12 from a name or its first three or more letters; 0 for none. */
function monthOf(name = ""): number {
  return name.length < 3
    ? 0
    : monthNames.findIndex((month) => month.startsWith(name) || (name === "sept" && month === "september")) + 1;
}

function day(year = "", monthNumber: number, dayOfMonth = ""): DayInterval | null {
  const number = Number(dayOfMonth);
  if (number < 1 || number > daysIn(Number(year), monthNumber)) return null;
  const written = `${year}-${two(monthNumber)}-${two(number)}`;
  return { from: written, to: written, granularity: "day" };
}

function month(year = "", number: number): DayInterval | null {
  const days = daysIn(Number(year), number);
  return days === 0
    ? null
    : { from: `${year}-${two(number)}-01`, to: `${year}-${two(number)}-${two(days)}`, granularity: "month" };
}

/** Days of a month 1 to 12 in the Gregorian calendar; 0 for another number. */
function daysIn(year: number, monthNumber: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monthNumber - 1] ?? 0;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
