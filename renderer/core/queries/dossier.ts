import type { Evidence } from "../model/claim.ts";
import { isResolved } from "../model/date.ts";
import type { Library } from "../model/library.ts";
import { claimInShort } from "./claim-in-short.ts";
import { dateWords } from "./date-words.ts";
import type { ClaimView, HighlightView, ReportView } from "./library-view.ts";
import type { SharedTexts } from "./long-passages.ts";
import { oneOriginWarning } from "./origins.ts";
import { verdictsOn } from "./verdicts.ts";

/** All that is held on one claim, to be read from top to bottom. */
export interface Dossier {
  readonly view: ClaimView;
  /** "2 support · 1 denies · 1 not looked at". */
  readonly counts: string;
  /** Where somebody holds it corroborated: why it is not, by several voices. */
  readonly warning: string | null;
  /** In order of date; those of one day, and those of which no day is known, by siglum and place, the latter last. */
  readonly entries: readonly DossierEntry[];
  /** The reports that have a passage, by siglum. */
  readonly reports: readonly ReportView[];
}

export interface DossierEntry {
  readonly highlight: HighlightView;
  /** What each person reads out of it, the earliest first. */
  readonly ties: readonly Evidence[];
  /** When it was said, as far as that is known, else when the report came out; `null` where neither is. */
  readonly day: DossierDay | null;
}

export interface DossierDay {
  /** The first day, YYYY-MM-DD. */
  readonly from: string;
  /** What happened then. */
  readonly what: "said" | "published";
  /** "4 Oct 2022", "about 5 Oct 2022". */
  readonly words: string;
  readonly isInferred: boolean;
}

/** @param texts what they share, by which reports are one origin; left out, their agencies alone tell it */
export function dossierOf(library: Library, view: ClaimView, texts?: SharedTexts): Dossier {
  const ties = new Map<HighlightView, Evidence[]>();
  for (const { evidence, highlight } of view.passages) {
    const own = ties.get(highlight);
    if (own === undefined) ties.set(highlight, [evidence]);
    else own.push(evidence);
  }
  const entries = [...ties].map(([highlight, own]): DossierEntry => ({ highlight, ties: own, day: dayOf(highlight) }));
  const day = (entry: DossierEntry) => entry.day?.from ?? "~";
  const isHeld =
    view.claim.adopted?.verdict === "corroborated" ||
    verdictsOn(library, view.claim.id).some(({ verdict }) => verdict === "corroborated");
  return {
    view,
    counts: claimInShort(library, view, texts),
    warning: isHeld ? oneOriginWarning(view, texts) : null,
    entries: entries.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1)),
    reports: [...new Set(view.passages.map(({ highlight }) => highlight.report))],
  };
}

function dayOf({ highlight: { saidOn }, report }: HighlightView): DossierDay | null {
  if (saidOn !== undefined && isResolved(saidOn))
    return { from: saidOn.from, what: "said", words: dateWords(saidOn), isInferred: saidOn.basis === "inferred" };
  const { published } = report.report;
  if (published === undefined || published.basis === "unknown") return null;
  return {
    from: published.from,
    what: "published",
    words: dateWords(published),
    isInferred: published.basis === "inferred",
  };
}
