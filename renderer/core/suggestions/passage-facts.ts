import type { TextRange } from "../anchoring/find-in-text.ts";
import { paragraphAt } from "../anchoring/paragraphs.ts";
import type { Attribution, Hedge } from "../attributions/attribution.ts";
import { extractDates, type TextDate } from "../dates/extract-dates.ts";
import type { Figure, Period } from "../figures/figure.ts";
import type { SaidDate } from "../model/date.ts";
import type { Verification } from "../model/highlight.ts";
import type { ReportView } from "../queries/library-view.ts";
import { reportLanguage } from "../queries/report-language.ts";
import { sentencesIn } from "../wording/sentences-in.ts";
import type { AttributionDraft } from "./suggestion.ts";

/** What the report says of who says a passage, when, and whether it was checked. */
export function attributionOf(
  report: ReportView,
  attributions: readonly Attribution[],
  passage: TextRange,
): AttributionDraft {
  const saying = sayingOf(attributions, passage);
  const voice = saying?.speaker?.words;
  const saidOn = saying === null ? undefined : saidOnOf(report, attributions, saying);
  const verification = verificationOf(report.edition.text, attributions, passage);
  return {
    ...(voice === undefined || voice.length > 200 || pronoun.test(voice) ? {} : { voice }),
    ...(saidOn === undefined ? {} : { saidOn }),
    ...(verification === undefined ? {} : { verification }),
  };
}

const pronoun = /^(?:he|she|they|it|we|i|who|this|that|one)$/iu;

/** The attribution whose statement holds the passage most closely. */
function sayingOf(attributions: readonly Attribution[], passage: TextRange): Attribution | null {
  let closest: Attribution | null = null;
  for (const one of attributions) {
    if (one.said === null || one.speaker === null || !isWithin(passage, one.said)) continue;
    if (closest?.said === undefined || lengthOf(one.said) < lengthOf(closest.said ?? one.said)) closest = one;
  }
  return closest;
}

/** The one date in the sentence of the attribution that stands outside of everything that is said. */
function saidOnOf(report: ReportView, attributions: readonly Attribution[], saying: Attribution): SaidDate | undefined {
  const sentence = sentenceOf(report, saying);
  const { text } = report.edition;
  const { published } = report.report;
  const dates = extractDates(text.slice(sentence.start, sentence.end), {
    language: "en",
    published: published === undefined || published.basis === "unknown" ? null : published,
  });
  const said = attributions.flatMap((one) => (one.said === null ? [] : [one.said]));
  const free = dates.filter((date) => {
    const at = { start: date.start + sentence.start, end: date.end + sentence.start };
    return !said.some((one) => touches(one, at)) && !(saying.speaker !== null && touches(saying.speaker, at));
  });
  return free.length === 1 && free[0] !== undefined ? dateOf(free[0]) : undefined;
}

/** What is said to be unverified about the passage, where the words tell that it is this one. */
function verificationOf(
  text: string,
  attributions: readonly Attribution[],
  passage: TextRange,
): Verification | undefined {
  const remark = remarksIn(attributions).find(({ hedge }) => isConcerned(text, hedge, passage));
  return remark === undefined ? undefined : unverifiedBy(remark);
}

/** True where the rules tell that a hedge concerns a passage. What stands behind a dash is an aside, of which the hedge says nothing. */
export function isConcerned(text: string, { concerns }: Hedge, passage: TextRange): boolean {
  return (
    concerns !== null &&
    touches(concerns, passage) &&
    !/\s(?:--|[–—])\s/u.test(text.slice(concerns.start, Math.max(concerns.start, passage.start)))
  );
}

/** A remark that something could not be checked, with the attribution that it stands in. */
export interface Remark {
  readonly attribution: Attribution;
  readonly hedge: Hedge;
}

export function remarksIn(attributions: readonly Attribution[]): readonly Remark[] {
  return attributions.flatMap((attribution) =>
    attribution.hedges.filter(({ kind }) => kind === "not-verified").map((hedge) => ({ attribution, hedge })),
  );
}

export function unverifiedBy({ attribution }: Remark): Verification {
  const by = attribution.kind === "hedge" ? attribution.speaker?.words : undefined;
  return { kind: "could-not-verify", ...(by === undefined || by.length > 200 || pronoun.test(by) ? {} : { by }) };
}

/** A printed time as a highlight or a tie holds it. */
export function periodOf(period: Period): SaidDate {
  const { interval, how, words } = period;
  return interval === null
    ? { words: words.slice(0, 200) }
    : {
        ...interval,
        words: words.slice(0, 200),
        ...(how === null ? { basis: "given" } : { basis: "inferred", reason: how }),
      };
}

function dateOf({ interval, basis, how, printed }: TextDate): SaidDate {
  if (interval === null || basis === null) return { words: printed.slice(0, 200) };
  return { ...interval, words: printed.slice(0, 200), basis, ...(how === null ? {} : { reason: how }) };
}

/** What is marked of a figure: the number, and what it counts and where as far as that stands right behind it. */
export function figurePassage(figure: Figure): TextRange {
  let { end } = figure;
  for (const part of [figure.counts, figure.scope])
    if (part !== null && part.start >= end && part.start - end <= nearBy) end = part.end;
  return { start: figure.start, end };
}

/** UTF-16 units: room for " of the " and a quotation mark. */
const nearBy = 9;

const knownSentences = new WeakMap<ReportView["edition"], Map<string, TextRange>>();

/** The sentence that holds a stretch, or all that it touches. A paragraph is not parted again for a stretch that was asked for before. */
export function sentenceOf(report: ReportView, stretch: TextRange): TextRange {
  const own = knownSentences.get(report.edition) ?? new Map<string, TextRange>();
  knownSentences.set(report.edition, own);
  const key = `${reportLanguage(report.report)} ${stretch.start} ${stretch.end}`;
  const present = own.get(key) ?? foundSentence(report, stretch);
  own.set(key, present);
  return present;
}

function foundSentence(report: ReportView, stretch: TextRange): TextRange {
  const { text } = report.edition;
  const first = paragraphAt(report.paragraphs, stretch.start);
  if (first === null) return { start: stretch.start, end: stretch.end };
  const last = paragraphAt(report.paragraphs, Math.max(stretch.start, stretch.end - 1)) ?? first;
  const language = reportLanguage(report.report);
  const touched = [first, ...(last === first ? [] : [last])]
    .flatMap((paragraph) => sentencesIn(text, paragraph, language))
    .filter((sentence) => touches(sentence, stretch));
  return { start: touched[0]?.start ?? stretch.start, end: touched.at(-1)?.end ?? stretch.end };
}

export function touches(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

export function isWithin(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}
