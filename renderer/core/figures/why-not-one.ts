import { stemmer } from "stemmer";
import type { DayInterval } from "../model/read-date.ts";
import { spellingKey } from "../parallels/spelling-key.ts";
import type { Figure } from "./figure.ts";

/**
 * Why two figures must not be taken for one and the same number, merged, or joined by a line: a sentence for each reason. Empty where nothing
 * in the words speaks against it, which is no proof that they are the same.
 */
export function whyNotOneFigure(a: Figure, b: Figure): readonly string[] {
  const reasons: string[] = [];
  if (a.kind !== b.kind) reasons.push(`“${a.printed}” is ${kindWords[a.kind]}, “${b.printed}” is ${kindWords[b.kind]}`);
  else if (countsOthers(a, b))
    reasons.push(
      `“${a.printed}” counts ${a.counts?.words ?? "nothing that is named"}, “${b.printed}” ${b.counts?.words ?? "nothing that is named"}`,
    );
  else if (
    a.unit !== null &&
    b.unit !== null &&
    a.unit !== b.unit &&
    (a.normalised === null || a.normalised.unit !== b.normalised?.unit)
  )
    reasons.push(`“${a.printed}” and “${b.printed}” are printed in different units`);
  for (const { doubt } of [a, b]) if (doubt !== null && !reasons.includes(doubt)) reasons.push(doubt);
  const [place, other] = [a.scope?.words, b.scope?.words];
  if (place?.toLowerCase() !== other?.toLowerCase())
    reasons.push(
      place !== undefined && other !== undefined
        ? `One is “${place}”, the other “${other}”`
        : `One is “${place ?? other}”, the other names no place`,
    );
  if (a.period !== null && b.period !== null && areApart(a.period.interval, b.period.interval) !== false) {
    const isSame = a.period.interval === null && a.period.words.toLowerCase() === b.period.words.toLowerCase();
    if (!isSame) reasons.push(`One is of “${a.period.words}”, the other of “${b.period.words}”`);
  }
  return reasons;
}

const kindWords: Readonly<Record<Figure["kind"], string>> = {
  area: "an area",
  distance: "a length",
  people: "a number of people",
  equipment: "a number of pieces of equipment",
  money: "a sum of money",
  percentage: "a share",
  places: "a number of places",
  time: "a length of time",
  count: "a count",
};

/** What is counted is named by its last word; an area or a length may name nothing, which tells nothing. */
function countsOthers(a: Figure, b: Figure): boolean {
  return (a.kind === "count" || (a.counts !== null && b.counts !== null)) && lastWord(a) !== lastWord(b);
}

function lastWord({ counts }: Figure): string {
  const word = counts?.words.split(/\s/).at(-1)?.toLowerCase() ?? "";
  // "centres" and "centers" are the same.
  return stemmer(spellingKey(word, false));
}

/** Whether two times differ; `null` where it is not known when one of them is. */
function areApart(a: DayInterval | null, b: DayInterval | null): boolean | null {
  return a === null || b === null ? null : a.from !== b.from || a.to !== b.to;
}
