import {
  type ClaimView,
  type Evidence,
  type HighlightView,
  type Library,
  type PersonId,
  personName,
  type Stance,
} from "#core/index.ts";

/** One highlight of a claim with the ties of all people. */
export interface ClaimTie {
  readonly highlight: HighlightView;
  /** One's own stance; undefined where one has not tied it oneself. */
  readonly own: Stance | null | undefined;
  readonly shown: Stance | null;
  readonly by: string | null;
  /** "Ana denies": what other people hold, where one has a tie oneself or several do. */
  readonly others: readonly string[];
}

/** Each highlight once, in the order of the passages. */
export function tiesOf(library: Library, view: ClaimView, person: PersonId): readonly ClaimTie[] {
  const highlights = new Set(view.passages.map((passage) => passage.highlight));
  return [...highlights].map((highlight) => {
    const evidence = highlight.evidence.filter((one) => one.claim === view.claim.id);
    return tieOf(library, highlight, evidence, person);
  });
}

/** @param evidence all ties between the highlight and one claim, at least one. */
export function tieOf(
  library: Library,
  highlight: HighlightView,
  evidence: readonly Evidence[],
  person: PersonId,
): ClaimTie {
  const own = evidence.find((one) => one.person === person);
  const others = evidence.filter((one) => one !== own);
  const nameOf = (one: Evidence) => personName(library.people.get(one.person) ?? { id: one.person });
  const first = others[0];
  const shownOther = own === undefined ? first : undefined;
  return {
    highlight,
    own: own === undefined ? undefined : (own.stance ?? null),
    shown: (own ?? first)?.stance ?? null,
    by: shownOther === undefined ? null : nameOf(shownOther),
    others: others.filter((one) => one !== shownOther).map((one) => `${nameOf(one)} ${one.stance ?? "sets no stance"}`),
  };
}
