import type { QuoteMatch } from "../anchoring/match-quote.ts";
import { type ReAnchor, reAnchor } from "../anchoring/re-anchor.ts";
import type { Edition } from "../model/edition.ts";
import type { Highlight } from "../model/highlight.ts";
import type { EditionId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Passage } from "../model/passage.ts";

/**
 * How a highlight stands in the edition that is read. "here": its passage is one of this edition. "moved": it is of another, and
 * shown at the likest place here until a person says that it is the one. "lost": it has no place here. "orphan": a person looked
 * and left it without one.
 */
export type Anchor =
  | { readonly kind: "here" }
  | { readonly kind: "moved"; readonly from: Passage; readonly match: Exclude<QuoteMatch, { kind: "lost" }> }
  | { readonly kind: "lost"; readonly from: Passage; readonly match: Extract<QuoteMatch, { kind: "lost" }> }
  | { readonly kind: "orphan"; readonly from: Passage };

/** A highlight as it stands in the edition that is read: one that has moved has its passage there. */
export interface Anchored {
  readonly highlight: Highlight;
  readonly anchor: Anchor;
}

const here: Anchor = { kind: "here" };

/** What was worked out for a record of a highlight; a new record of it is another. */
const known = new WeakMap<Highlight, { readonly edition: Edition; readonly anchored: Anchored }>();

/** Finds the highlights of older editions again. Texts are compared once for each pair, and each highlight is looked for once. */
export class Anchoring {
  readonly #pairs = new Map<string, ReAnchor>();

  constructor(readonly library: Library) {}

  anchored(highlight: Highlight, edition: Edition): Anchored {
    if (highlight.passage.edition === edition.id) return { highlight, anchor: here };
    const before = known.get(highlight);
    if (before?.edition === edition) return before.anchored;
    const anchored = this.#find(highlight, edition);
    known.set(highlight, { edition, anchored });
    return anchored;
  }

  /** Where a passage of another edition stands in the text of this one. */
  match(passage: Passage, edition: { readonly id: EditionId; readonly text: string }): QuoteMatch {
    const key = `${passage.edition} ${edition.id}`;
    const pair = this.#pairs.get(key) ?? reAnchor(this.library.editions.get(passage.edition)?.text ?? "", edition.text);
    this.#pairs.set(key, pair);
    return pair(passage);
  }

  #find(highlight: Highlight, edition: Edition): Anchored {
    const from = highlight.passage;
    if (highlight.absentFrom === edition.id) return { highlight, anchor: { kind: "orphan", from } };
    const match = this.match(from, edition);
    if (match.kind === "lost") return { highlight, anchor: { kind: "lost", from, match } };
    const { start, end } = match;
    const passage = { edition: edition.id, start, end, exact: edition.text.slice(start, end) };
    return { highlight: { ...highlight, passage }, anchor: { kind: "moved", from, match } };
  }
}
