import type { TextRange } from "../anchoring/find-in-text.ts";
import { quotedIn } from "../parallels/quoted.ts";
import { voiceWords } from "../queries/attribution-words.ts";
import type { ReportView } from "../queries/library-view.ts";
import { saidBy } from "../queries/said-by.ts";

/** Who is quoted in a passage. */
export interface QuotedSpeaker {
  /** As printed, after the source's own name where that is another. */
  readonly words: string;
  /** The app's rules read it in the sentence; nobody has said so. */
  readonly isInferred: boolean;
}

/** Who is quoted: the voice of a highlight that lies in the passage, else whom its sentence names. `null` where neither is known. */
export function quotedSpeaker(report: ReportView, passage: TextRange): QuotedSpeaker | null {
  for (const { highlight, source } of report.highlights) {
    const { start, end } = highlight.passage;
    const isWithin = start < passage.end && end > passage.start;
    if (isWithin && highlight.voice?.kind === "source")
      return { words: voiceWords(highlight.voice, source), isInferred: false };
  }
  for (const { start, end } of quotedIn(report.edition.text.slice(passage.start, passage.end))) {
    if (start === end) continue;
    const said = saidBy(report, { start: passage.start + start, end: passage.start + end });
    if (said?.speaker != null) return { words: said.speaker.printed, isInferred: true };
  }
  return null;
}
