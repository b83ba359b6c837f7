import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { matcherOf } from "../search/matcher.ts";
import { CriteriaSieve } from "./criteria-sieve.ts";
import { choicesFrom, type HighlightChoice } from "./highlight-choices.ts";
import { type CriterionValues, reportVoice, unsetValue } from "./highlight-criteria.ts";
import type { HighlightFilter } from "./highlight-filter.ts";
import { type ClaimPassage, type ClaimView, viewOf } from "./library-view.ts";
import { verdictKindsOn } from "./verdicts.ts";

/** What a list of claims is narrowed by, besides words. Of a filter, all else means nothing to it. */
export const claimCriteria = ["report", "stance", "verdict", "source", "person"] as const;
/** What claims are narrowed by where each report has its own column. */
export const matrixClaimCriteria = ["tag", "stance", "verdict", "verification", "source", "person"] as const;
export type ClaimCriterion = (typeof claimCriteria)[number] | (typeof matrixClaimCriteria)[number];

const own = ["verdict", "person"] as const;
/** Asked of one and the same passage. */
const ofPassage = ["report", "stance", "source", "tag", "verification"] as const;

type ClaimValues = CriterionValues<(typeof own)[number], (typeof ofPassage)[number]>;

/**
 * The claims that pass, the newest first. Report, stance, source, tag and verification are those of one passage; verdict is what anybody
 * holds, or the team; person is who wrote the claim. Words are sought in the claim and in its passages.
 * @param filter a valid one. @param asked what of it is asked at all.
 */
export function filterClaims(
  library: Library,
  filter: HighlightFilter,
  asked: readonly ClaimCriterion[] = claimCriteria,
): readonly ClaimView[] {
  const sieve = sieveOf(filter, asked);
  return wordedClaims(library, filter).filter((one) => sieve.passes(valuesOf(library, one)));
}

/** What each criterion of claims can be narrowed to, with how many claims are then listed. */
export function claimChoices(
  library: Library,
  filter: HighlightFilter,
  you: PersonId,
  asked: readonly ClaimCriterion[] = claimCriteria,
): ReadonlyMap<ClaimCriterion, readonly HighlightChoice[]> {
  const sieve = sieveOf(filter, asked);
  const counts = sieve.count(wordedClaims(library, filter).map((one) => valuesOf(library, one)));
  return new Map(asked.map((one) => [one, choicesFrom(library, filter, one, counts, you)]));
}

function sieveOf(filter: HighlightFilter, asked: readonly ClaimCriterion[]) {
  const isAsked = (criterion: ClaimCriterion) => asked.includes(criterion);
  return new CriteriaSieve(filter, own.filter(isAsked), ofPassage.filter(isAsked));
}

function valuesOf(library: Library, { claim, passages }: ClaimView): ClaimValues {
  const verdicts = claim.kind === "question" ? [] : verdictKindsOn(library, claim.id);
  return {
    own: { verdict: verdicts.length === 0 ? [unsetValue] : verdicts, person: [claim.person] },
    joint: passages.length === 0 ? [ofNone] : passages.map(ofOne),
  };
}

const ofNone = Object.fromEntries(
  ofPassage.map((one) => [one, [unsetValue]]),
) as unknown as ClaimValues["joint"][number];

function ofOne({
  evidence,
  highlight: { highlight, report, source, tags },
}: ClaimPassage): ClaimValues["joint"][number] {
  return {
    report: [report.report.id],
    stance: [evidence.stance ?? unsetValue],
    source: [highlight.voice?.kind === "report" ? reportVoice : (source?.id ?? unsetValue)],
    tag: tags.length === 0 ? [unsetValue] : tags.map(({ id }) => id),
    verification: [highlight.verification?.kind ?? unsetValue],
  };
}

function wordedClaims(library: Library, { text }: HighlightFilter): readonly ClaimView[] {
  const { claims } = viewOf(library);
  const matcher = matcherOf({ words: text, wholeWord: false, matchCase: false, matchAccents: false });
  if (matcher === null) return claims;
  return claims.filter(
    ({ claim, passages }) =>
      matcher.find(claim, claim.text).length > 0 ||
      passages.some(
        ({ highlight: { highlight } }) => matcher.find(highlight.passage, highlight.passage.exact).length > 0,
      ),
  );
}
