import type { Stance } from "../model/claim.ts";
import { statedValue } from "../model/stated.ts";
import { counted } from "./count-words.ts";
import type { ClaimView, ReportView } from "./library-view.ts";

/** Reports that are one voice. */
export interface Origin {
  /** The agency as one of the reports gives it; `null` for a report that stands for itself. */
  readonly agency: string | null;
  /** By siglum. */
  readonly reports: readonly ReportView[];
}

/**
 * The origins of some reports: those that name the same agency, given or confirmed, are one. An inferred agency joins nobody, and a
 * report without one is an origin of its own.
 */
export function originsOf(reports: Iterable<ReportView>): readonly Origin[] {
  const byAgency = new Map<string, Origin & { readonly reports: ReportView[] }>();
  for (const report of new Set(reports)) {
    const { agency, id } = report.report;
    const name = agency !== undefined && agency.basis !== "inferred" ? statedValue(agency)?.trim() : undefined;
    const key = name ? `agency ${name.toLowerCase().replace(/\s+/gu, " ")}` : `report ${id}`;
    const origin = byAgency.get(key);
    if (origin === undefined) byAgency.set(key, { agency: name || null, reports: [report] });
    else origin.reports.push(report);
  }
  return [...byAgency.values()];
}

/** The reports with a passage on a claim, by siglum. @param stance counts only passages of which somebody holds this. */
export function reportsOn(view: ClaimView, stance?: Stance): readonly ReportView[] {
  const passages = view.passages.filter(({ evidence }) => stance === undefined || evidence.stance === stance);
  return [...new Set(passages.map(({ highlight }) => highlight.report))];
}

/** "2 reports, 1 origin"; `null` where every report is an origin of its own. */
export function originWords(reports: readonly ReportView[]): string | null {
  const origins = originsOf(reports).length;
  return origins === reports.length ? null : `${counted(reports.length, "report")}, ${counted(origins, "origin")}`;
}

/** Why a claim is not corroborated by several voices, as a sentence, or `null` where two origins or more support it. */
export function oneOriginWarning(view: ClaimView): string | null {
  const origins = originsOf(reportsOn(view, "supports"));
  const [first] = origins;
  if (first === undefined) return "No passage supports this claim yet.";
  if (origins.length > 1) return null;
  const sigla = first.reports.map(({ siglum }) => siglum);
  if (sigla.length === 1) return `Only report ${sigla[0]} supports this claim: one origin.`;
  return `Reports ${sigla.slice(0, -1).join(", ")} and ${sigla.at(-1)} support this claim, but share one origin: ${first.agency}.`;
}
