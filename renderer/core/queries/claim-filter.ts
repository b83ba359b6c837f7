import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { matcherOf } from "../search/matcher.ts";
import { CriteriaSieve } from "./criteria-sieve.ts";
import { choicesFrom, type HighlightChoice } from "./highlight-choices.ts";
import { type CriterionValues, reportVoice, unsetValue } from "./highlight-criteria.ts";
import type { HighlightFilter } from "./highlight-filter.ts";
import { type ClaimPassage, type ClaimView, viewOf } from "./library-view.ts";
import { verdictKindsOn } from "./verdicts.ts";

/** What claims are narrowed by, besides words. Of a filter, all else means nothing to them. */
export const claimCriteria = ["report", "stance", "verdict", "source", "person"] as const;
export type ClaimCriterion = (typeof claimCriteria)[number];

const own = ["verdict", "person"] as const;
/** Asked of one and the same passage. */
const ofPassage = ["report", "stance", "source"] as const;

type ClaimValues = CriterionValues<(typeof own)[number], (typeof ofPassage)[number]>;

/**
 * The claims that pass, the newest first. Report, stance and source are those of one passage; verdict is what anybody holds, or the
 * team; person is who wrote the claim. Words are sought in the claim and in its passages. @param filter a valid one.
 */
export function filterClaims(library: Library, filter: HighlightFilter): readonly ClaimView[] {
  const sieve = new CriteriaSieve(filter, own, ofPassage);
  return wordedClaims(library, filter).filter((one) => sieve.passes(valuesOf(library, one)));
}

/** What each criterion of claims can be narrowed to, with how many claims are then listed. */
export function claimChoices(
  library: Library,
  filter: HighlightFilter,
  you: PersonId,
): ReadonlyMap<ClaimCriterion, readonly HighlightChoice[]> {
  const sieve = new CriteriaSieve(filter, own, ofPassage);
  const counts = sieve.count(wordedClaims(library, filter).map((one) => valuesOf(library, one)));
  return new Map(claimCriteria.map((one) => [one, choicesFrom(library, filter, one, counts, you)]));
}

function valuesOf(library: Library, { claim, passages }: ClaimView): ClaimValues {
  const verdicts = claim.kind === "question" ? [] : verdictKindsOn(library, claim.id);
  return {
    own: { verdict: verdicts.length === 0 ? [unsetValue] : verdicts, person: [claim.person] },
    joint:
      passages.length === 0
        ? [{ report: [unsetValue], stance: [unsetValue], source: [unsetValue] }]
        : passages.map(ofOne),
  };
}

function ofOne({ evidence, highlight: { highlight, report, source } }: ClaimPassage): ClaimValues["joint"][number] {
  return {
    report: [report.report.id],
    stance: [evidence.stance ?? unsetValue],
    source: [highlight.voice?.kind === "report" ? reportVoice : (source?.id ?? unsetValue)],
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
