import type { ReportId } from "../model/ids.ts";
import { isWhole, type Library } from "../model/library.ts";
import { fieldStamp, type StoredRecord } from "../model/record.ts";
import type { Report } from "../model/report.ts";

/**
 * The siglum of every report, deleted ones included, so that a restored report finds its own again. Where two ask for
 * one, as after a merge, the one that came in first keeps it and the other takes the next free letters.
 */
export function siglaOf(library: Library): ReadonlyMap<ReportId, string> {
  const sigla = new Map<ReportId, string>();
  const taken = new Set<string>();
  const waiting: ReportId[] = [];
  const reports = [...library.reports.values()]
    .filter((report) => isWhole("reports", report))
    .sort((a, b) => (whenAsked(a) < whenAsked(b) ? -1 : 1));
  for (const report of reports) {
    if (taken.has(report.siglum)) {
      waiting.push(report.id);
      continue;
    }
    taken.add(report.siglum);
    sigla.set(report.id, report.siglum);
  }
  for (const id of waiting) {
    const siglum = freeSiglum(taken);
    taken.add(siglum);
    sigla.set(id, siglum);
  }
  return sigla;
}

/** Orders reports by the stamp of their siglum: that of the whole record grows with each description. */
function whenAsked(report: Report): string {
  return `${fieldStamp(report as StoredRecord, "siglum") ?? report.stamp} ${report.id}`;
}

/** The siglum that a new report asks for. */
export function nextSiglum(library: Library): string {
  return freeSiglum(new Set(siglaOf(library).values()));
}

/** The first siglum that is not taken. */
export function freeSiglum(taken: ReadonlySet<string>): string {
  for (let index = 0; ; index++) {
    const siglum = siglumAt(index);
    if (!taken.has(siglum)) return siglum;
  }
}

/** 0 → A, 25 → Z, 26 → AA. */
function siglumAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : siglumAt(Math.floor(index / 26) - 1) + last;
}

/** Orders sigla as a reader expects: A … Z, then AA. */
export function compareSigla(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
