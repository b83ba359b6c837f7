import type { ReportedDate } from "../model/date.ts";

const long = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** As MLA abbreviates them. */
const short = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

interface Day {
  readonly year: string;
  /** From 0. */
  readonly month: number;
  readonly day: string;
}

/** "October 5, 2022", "October 3–5, 2022", "October 2022", "2022". */
export function chicagoDate(date: ReportedDate): string {
  return bracketed(date, ranged(date, { day: monthDayYear, sameMonth: monthRange, sameYear: yearRange }, "–"));
}

/** "2022, October 5", "2022, October 3–5", "2022, October", "2022". */
export function apaDate(date: ReportedDate): string {
  const [from, to] = daysOf(date);
  const words = (one: Day) => `${long[one.month]} ${one.day}`;
  const isOneYear = from.year === to.year;
  let days = words(from);
  if (date.granularity === "year" && isOneYear) return bracketed(date, from.year);
  if (date.granularity === "month" && isOneYear && from.month === to.month) days = long[from.month] ?? "";
  else if (!isOneYear) return bracketed(date, `${from.year}, ${words(from)} – ${to.year}, ${words(to)}`);
  else if (from.month !== to.month) days = `${words(from)} – ${words(to)}`;
  else if (from.day !== to.day) days = `${words(from)}–${to.day}`;
  return bracketed(date, `${from.year}, ${days}`);
}

/** The year alone, as APA names it in the text: "2022", "2022–2023". */
export function apaYear(date: ReportedDate): string {
  const [from, to] = daysOf(date);
  return bracketed(date, from.year === to.year ? from.year : `${from.year}–${to.year}`);
}

/** "5 Oct. 2022", "3-5 Oct. 2022", "Oct. 2022", "2022". */
export function mlaDate(date: ReportedDate): string {
  return bracketed(
    date,
    ranged(
      date,
      {
        day: ({ day, month, year }) => `${day} ${short[month]} ${year}`,
        sameMonth: (from, to) => `${from.day}-${to.day} ${short[to.month]} ${to.year}`,
        sameYear: (from, to) => `${from.day} ${short[from.month]}-${to.day} ${short[to.month]} ${to.year}`,
        month: ({ month, year }) => `${short[month]} ${year}`,
      },
      "-",
    ),
  );
}

/** What is inferred stands in square brackets with a question mark, as editors write it: "[October 5, 2022?]". */
export function bracketed({ basis }: Pick<ReportedDate, "basis">, words: string): string {
  return basis === "inferred" ? `[${words}?]` : words;
}

interface RangeWords {
  day(one: Day): string;
  sameMonth(from: Day, to: Day): string;
  sameYear(from: Day, to: Day): string;
  month?(one: Day): string;
}

function ranged(date: ReportedDate, words: RangeWords, dash: string): string {
  const [from, to] = daysOf(date);
  const isOneYear = from.year === to.year;
  if (date.granularity === "year" && isOneYear) return from.year;
  if (date.granularity === "month" && isOneYear && from.month === to.month)
    return words.month?.(from) ?? `${long[from.month]} ${from.year}`;
  if (date.from === date.to) return words.day(from);
  if (!isOneYear) return `${words.day(from)}${dash}${words.day(to)}`;
  return from.month === to.month ? words.sameMonth(from, to) : words.sameYear(from, to);
}

function monthDayYear({ day, month, year }: Day): string {
  return `${long[month]} ${day}, ${year}`;
}

function monthRange(from: Day, to: Day): string {
  return `${long[from.month]} ${from.day}–${to.day}, ${to.year}`;
}

function yearRange(from: Day, to: Day): string {
  return `${long[from.month]} ${from.day}–${long[to.month]} ${to.day}, ${to.year}`;
}

function daysOf({ from, to }: ReportedDate): readonly [Day, Day] {
  return [dayOf(from), dayOf(to)];
}

function dayOf(text: string): Day {
  const [year = "", month = "", day = ""] = text.split("-");
  return { year, month: Number(month) - 1, day: String(Number(day)) };
}
