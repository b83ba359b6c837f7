import type { Stance } from "../model/claim.ts";
import { statedValue } from "../model/stated.ts";
import type { SharedText } from "../parallels/long-passages.ts";
import { counted } from "./count-words.ts";
import type { ClaimView, ReportView } from "./library-view.ts";
import { type SharedTexts, sharedBetween } from "./long-passages.ts";
import { isTieToConfirm } from "./to-confirm.ts";

/** Reports that are one voice. */
export interface Origin {
  /** The agency as one of the reports gives it; `null` where none of them does, or they are one by their text. */
  readonly agency: string | null;
  /** By siglum. */
  readonly reports: readonly ReportView[];
  /** What two of them share, where the text joins them; `null` where the agency does, and for a report that stands for itself. */
  readonly shared: SharedText | null;
}

const none: SharedTexts = [];

/**
 * The origins of some reports: those that name the same agency, given or confirmed, are one, and so are those that share long passages
 * word for word. An inferred agency joins nobody; a report that nothing joins is an origin of its own.
 * @param texts what they share; left out or not known, their agencies alone tell it
 */
export function originsOf(reports: Iterable<ReportView>, texts = none): readonly Origin[] {
  const origins: Origin[] = [];
  for (const report of new Set(reports)) {
    let joined: Origin = { agency: agencyOf(report), reports: [report], shared: null };
    let place = origins.length;
    for (const [index, origin] of [...origins.entries()].toReversed()) {
      const shared = sharedBy(origin, report, texts ?? []);
      const isSameAgency = origin.reports.some((one) => isOneAgency(one, report));
      if (!isSameAgency && shared === null) continue;
      // A report can join two that had nothing in common but it.
      origins.splice(index, 1);
      place = index;
      joined = {
        agency: origin.agency ?? joined.agency,
        reports: [...origin.reports, ...joined.reports],
        shared: origin.shared ?? joined.shared ?? (isSameAgency ? null : shared),
      };
    }
    origins.splice(place, 0, joined);
  }
  return origins.map((origin) => (origin.shared === null ? origin : { ...origin, agency: null }));
}

function agencyOf({ report: { agency } }: ReportView): string | null {
  const name = agency !== undefined && agency.basis !== "inferred" ? statedValue(agency)?.trim() : undefined;
  return name || null;
}

function isOneAgency(one: ReportView, other: ReportView): boolean {
  const folded = (report: ReportView) => agencyOf(report)?.toLowerCase().replace(/\s+/gu, " ");
  return folded(one) !== undefined && folded(one) === folded(other);
}

/** What a report shares with one of an origin, where that is long. */
function sharedBy({ reports }: Origin, { edition }: ReportView, texts: readonly SharedText[]): SharedText | null {
  for (const report of reports) {
    const shared = sharedBetween(texts, report.edition.id, edition.id);
    if (shared !== null) return shared;
  }
  return null;
}

/** The reports with a passage on a claim, by siglum; a tie that is to be confirmed is none yet. @param stance counts only passages of which somebody holds this. */
export function reportsOn(view: ClaimView, stance?: Stance): readonly ReportView[] {
  const passages = view.passages.filter(({ evidence }) =>
    stance === undefined ? !isTieToConfirm(evidence) : evidence.stance === stance,
  );
  return [...new Set(passages.map(({ highlight }) => highlight.report))];
}

/** "2 reports, 1 origin", and why where it is not the agency: "(long passages in common)". `null` where every report is an origin of its own. */
export function originWords(reports: readonly ReportView[], texts = none): string | null {
  const origins = originsOf(reports, texts);
  if (texts === null && origins.length > 1) return "origins not known";
  if (origins.length === reports.length) return null;
  const why = origins.some(({ shared }) => shared !== null) ? " (long passages in common)" : "";
  return `${counted(reports.length, "report")}, ${counted(origins.length, "origin")}${why}`;
}

/** Why a claim is not corroborated by several voices, or not known to be, as a sentence; `null` where two origins or more support it. */
export function oneOriginWarning(view: ClaimView, texts = none): string | null {
  const origins = originsOf(reportsOn(view, "supports"), texts);
  const [first] = origins;
  if (first === undefined) return "No passage supports this claim yet.";
  if (origins.length > 1)
    return texts === null ? "Which of the reports that support this claim share an origin is not known." : null;
  const sigla = first.reports.map(({ siglum }) => siglum);
  if (sigla.length === 1) return `Only report ${sigla[0]} supports this claim: one origin.`;
  const why =
    first.shared === null
      ? `${first.agency}`
      : `${sigla.length === 2 ? "they" : "some of them"} have ${counted(first.shared.words, "word")} in common, in ${counted(first.shared.passages, "passage")} outside of quotations`;
  return `Reports ${sigla.slice(0, -1).join(", ")} and ${sigla.at(-1)} support this claim, but share one origin: ${why}.`;
}
