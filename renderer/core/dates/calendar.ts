import { type DayInterval, readDate } from "../model/read-date.ts";

/** Days from 1970-01-01 on, in the proleptic Gregorian calendar. @param day YYYY-MM-DD */
function numberOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** The day that stands so many days after (or, below zero, before) another one. Both YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date((numberOf(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (((numberOf(day) + 3) % 7) + 7) % 7;
}

/** A day and what lies so many days before it, as one stretch. */
export function daysUpTo(day: string, days: number): DayInterval {
  return { from: addDays(day, -days), to: day, granularity: "range" };
}

/** The week from Monday to Sunday in which a day lies, moved by whole weeks. */
export function weekAround(day: string, weeks: number): DayInterval {
  const from = addDays(day, weeks * 7 - weekdayOf(day));
  return { from, to: addDays(from, 6), granularity: "week" };
}

/** The month in which a day lies, moved by whole months. */
export function monthAround(day: string, months: number): DayInterval | null {
  const first = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1));
  return readDate(first.toISOString().slice(0, 7));
}

/** The year in which a day lies, moved by whole years. */
export function yearAround(day: string, years: number): DayInterval | null {
  return readDate(String(Number(day.slice(0, 4)) + years).padStart(4, "0"));
}

/** The last time up to a day that a date without year ("24 February", "June") came round. `null` where it is no date. */
export function lastBefore(day: string, yearless: string): DayInterval | null {
  const year = Number(day.slice(0, 4));
  // 29 February comes round after up to eight years.
  for (let back = 0; back <= 8; back++) {
    const found = readDate(`${yearless} ${year - back}`);
    if (found !== null && found.from <= day) return found;
  }
  return null;
}
