import {
  type ClaimId,
  type ClaimView,
  type Evidence,
  type HighlightView,
  isTieToConfirm,
  type Library,
  type PersonId,
  type Stance,
  shownName,
  tieWords,
  toConfirmWords,
} from "#core/index.ts";

/** One highlight of a claim with the ties of all people. */
export interface ClaimTie {
  readonly highlight: HighlightView;
  /** One's own stance; undefined where one has not tied it oneself. */
  readonly own: Stance | null | undefined;
  readonly shown: Stance | null;
  readonly by: string | null;
  /** "Ana denies": what other people hold, where one has a tie oneself or several do; "Ben: supports, to confirm". */
  readonly others: readonly string[];
  /** A line for what each person reads out of the passage; another person's begins with the name. */
  readonly details: readonly string[];
  /** What is to be confirmed of one's own tie. */
  readonly open: readonly string[];
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
  const nameOf = (one: Evidence) => shownName(library.people.get(one.person) ?? { id: one.person });
  const first = others[0];
  const shownOther = own === undefined ? first : undefined;
  const details = evidence.flatMap((one) => {
    const words = tieWords(one).join(" · ");
    return words === "" ? [] : [one === own ? words : `${nameOf(one)}: ${words}`];
  });
  const othersOpen = others.flatMap((one) => {
    const words = toConfirmWords(library, "evidence", one.id).join(", ");
    return words === "" ? [] : [`${nameOf(one)}: ${words}, to confirm`];
  });
  const held = others.filter((one) => one !== shownOther && !isTieToConfirm(one));
  return {
    highlight,
    details,
    open: own === undefined ? [] : toConfirmWords(library, "evidence", own.id),
    own: own === undefined ? undefined : (own.stance ?? null),
    shown: (own ?? first)?.stance ?? null,
    by: shownOther === undefined ? null : nameOf(shownOther),
    others: [...held.map((one) => `${nameOf(one)} ${one.stance ?? "sets no stance"}`), ...othersOpen],
  };
}

/** The person's own tie between a highlight and a claim, or `null`. */
export function evidenceOn({ evidence }: HighlightView, claim: ClaimId, person: PersonId): Evidence["id"] | null {
  return evidence.find((one) => one.claim === claim && one.person === person)?.id ?? null;
}
