import type { Edition } from "../model/edition.ts";
import type { Report } from "../model/report.ts";
import { statedValue } from "../model/stated.ts";

/** How a report is called: its headline, or its first words, which are shown as such. */
export interface ReportTitle {
  readonly text: string;
  readonly isHeadline: boolean;
  /** The headline was concluded, and does not stand in the report itself. */
  readonly isInferred: boolean;
}

const firstWordsLength = 64;

export function reportTitle(report: Report, edition: Edition): ReportTitle {
  const headline = statedValue(report.headline);
  return headline === null
    ? { text: firstWords(edition.text), isHeadline: false, isInferred: false }
    : { text: headline, isHeadline: true, isInferred: report.headline?.basis === "inferred" };
}

/** The first words of a text, up to 64 UTF-16 units, cut between words; an ellipsis says that more follows. */
export function firstWords(text: string): string {
  const words = text.trim().replace(/\s+/gu, " ");
  if (words.length <= firstWordsLength) return words;
  const space = words.lastIndexOf(" ", firstWordsLength);
  const cut = words.slice(0, space > 20 ? space : firstWordsLength);
  // A text without spaces may be cut inside a character pair.
  return `${cut.replace(/[\ud800-\udbff]$/, "").replace(/(?<![,;:.–-])[,;:.–-]+$/u, "")} …`;
}
