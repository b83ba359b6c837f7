import type { Basis, SaidDate } from "../model/date.ts";
import { isResolved } from "../model/date.ts";
import { type DayInterval, readDate } from "../model/read-date.ts";
import { intervalWords } from "../queries/date-words.ts";
import { type ReadSentence, readSentences } from "../wording/read-sentences.ts";
import { addDays, daysUpTo, lastBefore, monthAround, weekAround, weekdayOf, yearAround } from "./calendar.ts";
import { type DateShape, dateShapeAt } from "./date-shape.ts";
import { weekdays } from "./date-words.ts";

/** A date as a text prints it. Offsets in UTF-16 units, end exclusive. */
export interface TextDate {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  /** The days meant, or `null` where the words and what is known do not tell: then it stays "a Tuesday". */
  readonly interval: DayInterval | null;
  /** `given` where the words hold the year, `inferred` where they were counted from the day of publication; `null` without interval. */
  readonly basis: Exclude<Basis, "confirmed"> | null;
  /** How an inferred date was found, in words. */
  readonly how: string | null;
}

export interface DateOptions {
  /** The language as a report states it; unset, it is told by the text's small words. Other languages than English have no dates. */
  readonly language?: string | null;
  /** When the text was published. Dates are counted from it only where it is one day and given or confirmed. */
  readonly published?: SaidDate | null;
}

/** The dates of an English text, in order. Resolves "on Monday", "last week", "24 February" only from a publication date that is sure. */
export function extractDates(
  text: string,
  { language = null, published = null }: DateOptions = {},
): readonly TextDate[] {
  const day = sureDay(published);
  return readSentences(text, language).flatMap((sentence) => datesIn(text, sentence, day));
}

/** The day of publication, where it is one that others may be counted from. */
export function sureDay(published: SaidDate | null): string | null {
  if (published === null || !isResolved(published) || published.basis === "inferred") return null;
  return published.from === published.to ? published.from : null;
}

/** The dates of one sentence. @param day of publication, or `null`. */
export function datesIn(text: string, { tokens }: ReadSentence, day: string | null): readonly TextDate[] {
  const dates: TextDate[] = [];
  // Of a sentence about what is to come, "Monday" may be the next one.
  const isAhead = tokens.some(({ lower }) => /^(?:will|due|scheduled|planned|expected|upcoming)$/.test(lower));
  for (let at = 0; at < tokens.length; at++) {
    const found = dateShapeAt(tokens, at);
    const [first, last] = [tokens[at], tokens[(found?.end ?? 0) - 1]];
    if (found === null || first === undefined || last === undefined) continue;
    const { start } = first;
    const { end } = last;
    dates.push({ start, end, printed: text.slice(start, end), ...meaningOf(found.shape, day, isAhead) });
    at = found.end - 1;
  }
  return dates;
}

type Meaning = Pick<TextDate, "interval" | "basis" | "how">;
const unknown: Meaning = { interval: null, basis: null, how: null };

function meaningOf(shape: DateShape, day: string | null, isAhead: boolean): Meaning {
  if (shape.kind === "full") {
    const interval = readDate(shape.typed);
    return interval === null || !isOn(interval, shape.weekday) ? unknown : { interval, basis: "given", how: null };
  }
  if (day === null) return unknown;
  const published = `the publication on ${intervalWords({ from: day, to: day, granularity: "day" })}`;
  const inferred = (interval: DayInterval | null, how: string): Meaning =>
    interval === null ? unknown : { interval, basis: "inferred", how };
  const oneDay = (found: string): DayInterval => ({ from: found, to: found, granularity: "day" });
  switch (shape.kind) {
    case "yearless": {
      if (isAhead) return unknown;
      const interval = lastBefore(day, shape.typed);
      return interval === null || !isOn(interval, shape.weekday)
        ? unknown
        : inferred(interval, `The last one up to ${published}`);
    }
    case "weekday": {
      const name = weekdays[shape.weekday] ?? "";
      const called = name.slice(0, 1).toUpperCase() + name.slice(1);
      const back = (weekdayOf(day) - shape.weekday + 7) % 7;
      if (shape.which === "next")
        return inferred(oneDay(addDays(day, 7 - back)), `The next ${called} after ${published}`);
      if (shape.which === "last")
        return inferred(oneDay(addDays(day, -(back || 7))), `The last ${called} before ${published}`);
      return isAhead ? unknown : inferred(oneDay(addDays(day, -back)), `The last ${called} up to ${published}`);
    }
    case "day":
      return inferred(oneDay(addDays(day, shape.days)), `Counted from ${published}`);
    case "around": {
      const around = { week: weekAround, month: monthAround, year: yearAround }[shape.unit];
      const which = shape.by === 0 ? "The" : shape.by < 0 ? "The last" : "The next";
      const side = shape.by === 0 ? "of" : shape.by < 0 ? "before" : "after";
      const weeks = shape.unit === "week" ? ", weeks from Monday to Sunday" : "";
      return inferred(around(day, shape.by), `${which} ${shape.unit} ${side} ${published}${weeks}`);
    }
    case "rolling":
      return inferred(
        daysUpTo(day, shape.days),
        `The ${shape.days === 1 ? "day" : `${shape.days} days`} up to ${published}`,
      );
    default:
      return unknown;
  }
}

/** Words that name a weekday and another day contradict themselves, and then tell nothing. */
function isOn({ from, to }: DayInterval, weekday: number | null): boolean {
  return weekday === null || from !== to || weekdayOf(from) === weekday;
}
