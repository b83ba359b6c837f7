import type { Report, ReportedDate, Stated } from "#core/index.ts";
import { statedValue } from "#core/index.ts";

/** Words about a report, and why they are only concluded; `null` where they are given or confirmed. */
export interface StatedWords {
  readonly text: string;
  readonly inferred: string | null;
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** When a report was published, with "about" before what is only concluded; `null` where nobody has said. */
export function publishedWords(report: Report): StatedWords | null {
  const { published } = report;
  if (published === undefined) return null;
  if (published.basis === "unknown") return { text: "date unknown", inferred: null };
  const isInferred = published.basis === "inferred";
  const text = intervalWords(published);
  return { text: isInferred ? `about ${text}` : text, inferred: isInferred ? (published.reason ?? "concluded from the text") : null };
}

/** "unknown" is said of what is known to be unknown; `null` where nobody has said. */
export function statedWords(stated: Stated | undefined): StatedWords | null {
  const text = statedValue(stated);
  if (stated === undefined) return null;
  if (stated.basis === "unknown" || text === null) return { text: "unknown", inferred: null };
  return { text, inferred: stated.basis === "inferred" ? (stated.reason ?? "concluded from the text") : null };
}

function intervalWords(date: ReportedDate): string {
  const from = new Date(`${date.from}T00:00:00Z`);
  const to = new Date(`${date.to}T00:00:00Z`);
  if (date.granularity === "year") return date.from.slice(0, 4);
  if (date.granularity === "month") return month.format(from);
  return date.from === date.to ? day.format(from) : day.formatRange(from, to);
}
