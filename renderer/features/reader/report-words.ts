import { dateWords, type Report, type Stated, statedValue } from "#core/index.ts";

/** Words about a report, and why they are only concluded; `null` where they are given or confirmed. */
export interface StatedWords {
  readonly text: string;
  readonly inferred: string | null;
}

/** When a report was published, with "about" before what is only concluded; `null` where nobody has said. */
export function publishedWords(report: Report): StatedWords | null {
  const { published } = report;
  if (published === undefined) return null;
  if (published.basis === "unknown") return { text: "date unknown", inferred: null };
  const isInferred = published.basis === "inferred";
  return { text: dateWords(published), inferred: isInferred ? (published.reason ?? "concluded from the text") : null };
}

/** "unknown" is said of what is known to be unknown; `null` where nobody has said. */
export function statedWords(stated: Stated | undefined): StatedWords | null {
  const text = statedValue(stated);
  if (stated === undefined) return null;
  if (stated.basis === "unknown" || text === null) return { text: "unknown", inferred: null };
  return { text, inferred: stated.basis === "inferred" ? (stated.reason ?? "concluded from the text") : null };
}
