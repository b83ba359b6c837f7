import type { TextRange } from "../anchoring/find-in-text.ts";
import type { Attribution } from "../attributions/attribution.ts";
import { quotedIn } from "../parallels/quoted.ts";
import { voiceWords } from "../queries/attribution-words.ts";
import type { ReportView } from "../queries/library-view.ts";
import { saidBy } from "../queries/said-by.ts";
import { attributionOf } from "../suggestions/passage-facts.ts";

/** Who is quoted in a passage. */
export interface QuotedSpeaker {
  /** As printed, after the source's own name where that is another. */
  readonly words: string;
  /** The app's rules found it in the text; nobody has said so. */
  readonly isInferred: boolean;
}

/**
 * Who is quoted: the voice of a highlight that lies in the passage, else the speaker that the figures and suggestions name there, else
 * whom its sentence names. `null` where none is known.
 * @param attributions of the report, none while it is not read
 */
export function quotedSpeaker(
  report: ReportView,
  passage: TextRange,
  attributions: readonly Attribution[],
): QuotedSpeaker | null {
  for (const { highlight, source } of report.highlights) {
    if (touches(highlight.passage, passage) && highlight.voice?.kind === "source")
      return { words: voiceWords(highlight.voice, source), isInferred: false };
  }
  const words = foundIn(report, passage, attributions) ?? readIn(report, passage);
  return words === null ? null : { words, isInferred: true };
}

/** Who says the most of the passage. */
function foundIn(report: ReportView, passage: TextRange, attributions: readonly Attribution[]): string | null {
  const said = attributions
    .flatMap((one) => (one.said !== null && touches(one.said, passage) ? [within(one.said, passage)] : []))
    .sort((one, other) => other.end - other.start - (one.end - one.start));
  for (const stretch of said) {
    const { voice } = attributionOf(report, attributions, stretch);
    if (voice !== undefined) return voice;
  }
  return null;
}

function readIn(report: ReportView, passage: TextRange): string | null {
  for (const { start, end } of quotedIn(report.edition.text.slice(passage.start, passage.end))) {
    if (start === end) continue;
    const said = saidBy(report, { start: passage.start + start, end: passage.start + end });
    if (said?.speaker != null) return said.speaker.printed;
  }
  return null;
}

function touches(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && one.end > other.start;
}

function within(one: TextRange, other: TextRange): TextRange {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}
