import type { TextRange } from "../anchoring/find-in-text.ts";
import { type Paragraph, paragraphAt } from "../anchoring/paragraphs.ts";
import { quotationsIn } from "../wording/quotations.ts";
import { sentencesIn } from "../wording/sentences-in.ts";
import type { ReportView } from "./library-view.ts";
import { reportLanguage } from "./report-language.ts";
import { clauseFrom, phraseFrom, type Speaker } from "./speaker-phrase.ts";
import { afterTrailing, dayFirst, dayLast, manner, otherClause, speechVerbs } from "./speech-words.ts";

/** What the sentence around a passage says of who speaks. All ranges are of the edition. */
export interface SaidBy {
  /** Who speaks, as printed; `null` where the words name nobody ("he said"). */
  readonly speaker: (TextRange & { readonly printed: string }) | null;
  /** The words that attribute: "Zelensky said". */
  readonly cue: TextRange;
  /** The sentence, or all sentences over which the quotation goes that the passage is taken from. */
  readonly whole: TextRange;
}

/** UTF-16 units up to which a paragraph is looked at. */
const longest = 20_000;

const known = new WeakMap<ReportView, { readonly passage: TextRange; readonly said: SaidBy | null }>();

/** Who says what is selected, where the sentence tells and the passage leaves it out. The last answer for a report is remembered. */
export function saidBy(report: ReportView, { start, end }: TextRange): SaidBy | null {
  const last = known.get(report);
  if (last?.passage.start === start && last.passage.end === end) return last.said;
  const { edition, paragraphs } = report;
  const said = saidAround(edition.text, paragraphs, { start, end }, reportLanguage(report.report));
  known.set(report, { passage: { start, end }, said });
  return said;
}

/**
 * By rules over English: "X said (that) …", "…, X said", "…, said X", "according to X". Made to be silent rather than wrong: `null`
 * where the sentence is more than the rules can tell, where it attributes nothing, and where the passage holds the attribution itself.
 */
export function saidAround(
  text: string,
  paragraphs: readonly Paragraph[],
  passage: TextRange,
  language = "en",
): SaidBy | null {
  const paragraph = paragraphAt(paragraphs, passage.start);
  if (paragraph === null || passage.end > paragraph.end || paragraph.end - paragraph.start > longest) return null;
  if (!/^en(?:glish)?(?:-|$)/iu.test(language)) return null;
  const quotations = quotationsIn(text, paragraph).closed;
  const quotation = quotations.find((one) => one.start <= passage.start && passage.end <= one.end) ?? null;
  const whole = wholeAround(text, paragraph, passage, quotation, language);
  if (whole === null) return null;
  // What is quoted is not looked at: there, somebody else may say that somebody said something.
  const masked = mask(text, whole, quotations);
  const leading = leadingIn(masked, whole.start, passage);
  const trailing = trailingIn(masked, whole.start, passage);
  const isAtQuotation = quotation !== null && trailing !== null && trailing.cue.start - quotation.end <= 3;
  const found = isAtQuotation ? trailing : (leading ?? trailing);
  if (found === null) return null;
  const { speaker, cue } = found;
  return {
    speaker: speaker === null ? null : { ...speaker, printed: text.slice(speaker.start, speaker.end) },
    cue,
    whole,
  };
}

interface Cue {
  readonly speaker: TextRange | null;
  readonly cue: TextRange;
}

/** "X said that …": the last of its kind before the passage. */
function leadingIn(masked: string, origin: number, passage: TextRange): Cue | null {
  const from = passage.start - origin;
  const before = masked.slice(0, from);
  const verb = [...before.matchAll(new RegExp(`\\b(?:${speechVerbs}|according to)\\b`, "giu"))].at(-1);
  if (verb === undefined) return null;
  const verbEnd = verb.index + verb[0].length;
  if (/^according/iu.test(verb[0])) {
    const named = phraseFrom(before, verbEnd, true);
    return named === null || before[named.end] !== "," ? null : cueOf(origin, named, verb.index, named.end);
  }
  const gap = before.slice(verbEnd);
  const isOtherClause = otherClause.test(gap + masked.slice(from, from + 12));
  if (isOtherClause || !reachesWhatIsSaid(masked.slice(verbEnd), gap, verb[0])) return null;
  const clause = clauseFrom(before, verb.index);
  return clause === null ? null : cueOf(origin, clause, clause.start, verbEnd);
}

/** Behind "said" may stand to whom, how, where and when, which is nobody's words. @param tail all that follows the verb; @param gap of it, what stands before the passage. */
function reachesWhatIsSaid(tail: string, gap: string, verb: string): boolean {
  if (/^\s+to\b/iu.test(tail)) return false;
  if (/\bthat\b|[,:"“]/iu.test(gap)) return true;
  const isTold = /^t(?:old|ells)$/iu.test(verb);
  const day = dayFirst.exec(tail)?.[0] ?? "";
  const isByTheWay = manner.test(isTold ? tail.replace(/^\s*\S+/u, "") : tail.slice(day.length));
  if (isByTheWay) return dayLast.test(gap);
  return gap.length >= day.length && (!isTold || gap.trim() !== "");
}

/** "…, X said", "…, said X" and "… according to X": the first of its kind behind the passage. */
function trailingIn(masked: string, origin: number, passage: TextRange): Cue | null {
  const from = passage.end - origin;
  const cues = new RegExp(`\\b(?:${speechVerbs}|according to)\\b`, "giu");
  cues.lastIndex = from;
  for (let verb = cues.exec(masked); verb !== null; verb = cues.exec(masked)) {
    const verbEnd = verb.index + verb[0].length;
    const isTo = /^according/iu.test(verb[0]);
    // The last sign of the passage may be the comma or mark that parts it from the attribution.
    const lead = masked.slice(Math.max(0, from - 1), verb.index);
    if (isTo || /[,"”’'!?]\s*$/u.test(lead)) {
      const named = phraseFrom(masked, verbEnd, isTo);
      if (named !== null) return cueOf(origin, named, verb.index, named.end);
    }
    if (isTo) continue;
    const isTold = /^t(?:old|ells)$/iu.test(verb[0]);
    if (!isTold && !afterTrailing.test(masked.slice(verbEnd))) continue;
    const clause = clauseFrom(masked, verb.index);
    const opening = clause === null ? "" : masked.slice(0, clause.start).trimEnd();
    if (clause !== null && opening.length >= from && /[,"”’'!?–—]$/u.test(opening))
      return cueOf(origin, clause, clause.start, verbEnd);
  }
  return null;
}

function cueOf(origin: number, { name }: Speaker, start: number, end: number): Cue {
  return {
    speaker: name === null ? null : { start: origin + name.start, end: origin + name.end },
    cue: { start: origin + start, end: origin + end },
  };
}

/** The sentence that holds the passage, or those over which its quotation goes; `null` where it goes over several without one. */
function wholeAround(
  text: string,
  paragraph: Paragraph,
  passage: TextRange,
  quotation: TextRange | null,
  language: string,
): TextRange | null {
  const reach = quotation ?? passage;
  const sentences = sentencesIn(text, paragraph, language);
  const touched = sentences.filter(({ start, end }) => start < reach.end && end > reach.start);
  const first = touched[0];
  let last = touched.at(-1);
  if (first === undefined || last === undefined || (touched.length > 1 && quotation === null)) return null;
  // "How could they not be joyful!" said the teacher: the mark ends no sentence there.
  let next = sentences[sentences.indexOf(last) + 1];
  while (quotation !== null && next !== undefined && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) {
    last = next;
    next = sentences[sentences.indexOf(last) + 1];
  }
  return { start: first.start, end: last.end };
}

/** The whole with all that is quoted blotted out; the marks stay, and so does every offset. */
function mask(text: string, whole: TextRange, quotations: readonly TextRange[]): string {
  let masked = text.slice(whole.start, whole.end);
  for (const { start, end } of quotations) {
    const from = Math.max(start + 1, whole.start) - whole.start;
    const to = Math.min(end - 1, whole.end) - whole.start;
    if (from < to) masked = masked.slice(0, from) + "_".repeat(to - from) + masked.slice(to);
  }
  return masked;
}
