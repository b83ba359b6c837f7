import type { DayInterval } from "../model/read-date.ts";

/** What a figure is of. `count` is a number of anything else. */
export const figureKinds = [
  "area",
  "distance",
  "people",
  "equipment",
  "money",
  "percentage",
  "places",
  "time",
  "count",
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Both ends included; `null` where an end is open ("more than 40") . */
export interface ValueInterval {
  readonly min: number | null;
  readonly max: number | null;
}

export type Qualifier = "about" | "nearly" | "more than" | "at least" | "less than" | "up to" | "exactly" | "range";

/** A stretch of the text and the words that stand there. Offsets in UTF-16 units, end exclusive. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The time that a figure is of. `interval` where the words and the day of publication tell it; `how` says how. */
export interface Period extends Words {
  readonly interval: DayInterval | null;
  readonly how: string | null;
}

/** A number in a text with its unit, what it counts, where and when. Whatever the sentence does not plainly say is `null`. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** Number with qualifier and unit, exactly as it stands there. */
  readonly printed: string;
  readonly kind: FigureKind;
  /** In the printed unit, "625 million" as 625000000; `null` where the words give no number ("dozens"). */
  readonly value: ValueInterval | null;
  /** As printed: "square km", "$", "%". Counted things have none. */
  readonly unit: string | null;
  /** The value in km, km², hours, % or a currency's code, where the printed unit says so without doubt. */
  readonly normalised: (ValueInterval & { readonly unit: string }) | null;
  readonly qualifier: Qualifier | null;
  readonly counts: Words | null;
  readonly scope: Words | null;
  readonly period: Period | null;
  /** A sentence about what does not fit, for a person to judge: a length that is printed of territory. */
  readonly doubt: string | null;
}
