import type { SaidDate } from "../model/date.ts";
import { isResolved } from "../model/date.ts";
import type { DayInterval } from "../model/read-date.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date as people write it: "5 Oct 2022", "about 5 Oct 2022" where it is inferred, "3–5 Oct 2022", "Oct 2022"; bare words in quotation marks. */
export function dateWords(date: SaidDate): string {
  if (!isResolved(date)) return `“${date.words}”`;
  const words = intervalWords(date);
  return date.basis === "inferred" ? `about ${words}` : words;
}

/** The days alone, wherever they come from. */
export function intervalWords({ from, to, granularity }: DayInterval): string {
  const start = partsOf(from);
  const end = partsOf(to);
  if (granularity === "year" && start.year === end.year) return start.year;
  if (granularity === "month" && start.year === end.year && start.month === end.month)
    return `${start.month} ${start.year}`;
  if (from === to) return `${start.day} ${start.month} ${start.year}`;
  if (start.year !== end.year) return `${start.day} ${start.month} ${start.year} – ${end.day} ${end.month} ${end.year}`;
  if (start.month !== end.month) return `${start.day} ${start.month} – ${end.day} ${end.month} ${end.year}`;
  return `${start.day}–${end.day} ${end.month} ${end.year}`;
}

function partsOf(day: string): { readonly year: string; readonly month: string; readonly day: string } {
  const [year = "", month = "", date = ""] = day.split("-");
  return { year, month: months[Number(month) - 1] ?? month, day: String(Number(date)) };
}
