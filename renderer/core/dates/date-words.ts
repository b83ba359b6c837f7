/** The words of dates in English, in small letters. */

export const weekdays: readonly string[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

const months =
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";
const monthNames: ReadonlySet<string> = new Set(months.split(" "));

/** Whether a word as printed is a month. One without a capital letter is none ("may", "march"). */
export function isMonth(word: string): boolean {
  return /^[A-Z]/.test(word) && monthNames.has(word.toLowerCase());
}

/** Whether digits without separators look like a year of our time. */
export function isYearLike(digits: string): boolean {
  return /^(?:1[89]|20)\d\d$/.test(digits);
}

export const timeUnits: ReadonlySet<string> = new Set(
  "second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades".split(
    " ",
  ),
);
