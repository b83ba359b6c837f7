import type { ReportedDate } from "./date.ts";

/** The interval of a date as a person types it. */
export type ParsedDate = Pick<ReportedDate, "from" | "to" | "granularity">;

/**
 * Reads `2022-10-05`, `2022-10`, `2022`, and two of these with "to" or "/" between them. `null` for anything else and for
 * days that no calendar has.
 */
export function parseDate(text: string): ParsedDate | null {
  const parts = text.trim().split(/\s+to\s+|\s*\/\s*/);
  const [first, second] = parts;
  if (first === undefined || parts.length > 2) return null;
  const start = parsePart(first);
  if (second === undefined || start === null) return start;
  const end = parsePart(second);
  if (end === null || end.to < start.from) return null;
  return { from: start.from, to: end.to, granularity: "range" };
}

/** The text that `parseDate` reads back. */
export function toDateText({ from, to, granularity }: ParsedDate): string {
  if (granularity === "year" && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  if (granularity === "month" && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return from === to ? from : `${from} to ${to}`;
}

function parsePart(text: string): ParsedDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, granularity: "year" };
  const days = daysIn(Number(year), Number(month));
  if (days === 0) return null;
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${days}`, granularity: "month" };
  if (Number(day) < 1 || Number(day) > days) return null;
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}`, granularity: "day" };
}

/** 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
