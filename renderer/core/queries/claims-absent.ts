import type { Absence } from "../model/claim.ts";
import type { ClaimId, PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { fieldStamp, type StoredRecord } from "../model/record.ts";
import { msOf } from "../model/stamp.ts";
import { countedOnClaims } from "./claim-roots.ts";
import { type ClaimView, type ReportView, viewOf } from "./library-view.ts";
import { isTieToConfirm } from "./to-confirm.ts";
import { visibleRecords } from "./visible.ts";

/** Somebody looked for a claim in a report and found nothing. */
export interface LookedFor {
  readonly absence: Absence;
  readonly person: PersonId;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What is known of one report about one claim. */
export interface ReportCoverage {
  readonly report: ReportView;
  /** Highlights of the report that are tied to the claim; a tie that is to be confirmed is none yet. */
  readonly passages: number;
  /** Highlights of the report that only ties to be confirmed hold to the claim: they count for nothing, and somebody has yet to look at them. */
  readonly toConfirm: number;
  /** One a person, the earliest first. Who has tied a passage of the report to the claim has found something, and is left out. */
  readonly looked: readonly LookedFor[];
  /** The report came out before the claim's event began, as far as both days are known. */
  readonly isEarlier: boolean;
}

/** True where a person has tied a passage of a report to a claim, and not only accepted one that is to be confirmed. */
export function hasOwnPassage({ passages }: ClaimView, report: ReportView, person: PersonId): boolean {
  return passages.some(
    ({ evidence, highlight }) => evidence.person === person && highlight.report === report && !isTieToConfirm(evidence),
  );
}

const lookedByClaim = new WeakMap<Library, ReadonlyMap<ClaimId, readonly LookedFor[]>>();

/** Every report about one claim, by siglum; archived ones where something was found or looked for. Where nobody found or looked for anything it was not looked at, which is no record. */
export function coverageOf(library: Library, { claim, passages }: ClaimView): readonly ReportCoverage[] {
  const view = viewOf(library);
  const looked = absencesByClaim(library).get(claim.id) ?? [];
  return view.reports.flatMap((report): readonly ReportCoverage[] => {
    const here = passages.filter((one) => one.highlight.report.report.id === report.report.id);
    const found = here.filter(({ evidence }) => !isTieToConfirm(evidence));
    const open = here.filter((one) => found.every(({ highlight }) => highlight !== one.highlight));
    const finders = new Set(found.map(({ evidence }) => evidence.person));
    const { published, archived } = report.report;
    const lookedHere = looked.filter(
      ({ absence, person }) => view.reportById.get(absence.report)?.report === report.report && !finders.has(person),
    );
    if (archived && here.length === 0 && lookedHere.length === 0) return [];
    const coverage = {
      report,
      passages: new Set(found.map(({ highlight }) => highlight.highlight.id)).size,
      toConfirm: new Set(open.map(({ highlight }) => highlight.highlight.id)).size,
      looked: lookedHere,
      isEarlier:
        claim.event !== undefined &&
        published !== undefined &&
        published.basis !== "unknown" &&
        published.to < claim.event.from,
    };
    return [coverage];
  });
}

function absencesByClaim(library: Library): ReadonlyMap<ClaimId, readonly LookedFor[]> {
  const present = lookedByClaim.get(library);
  if (present !== undefined) return present;
  const made = new Map<ClaimId, LookedFor[]>();
  const counted = countedOnClaims(
    library,
    visibleRecords(library, "absences"),
    ({ report, person }) => `${report} ${person}`,
  );
  for (const absence of counted) {
    const list = made.get(absence.claim) ?? [];
    made.set(absence.claim, list);
    list.push({ absence, person: absence.person, at: lookedAt(absence) });
  }
  for (const list of made.values()) list.sort((a, b) => a.at - b.at || (a.absence.id < b.absence.id ? -1 : 1));
  lookedByClaim.set(library, made);
  return made;
}

/** A person who takes it back and looks again has looked the second time. */
function lookedAt(absence: Absence): number {
  const again = fieldStamp(absence as unknown as StoredRecord, "deleted");
  return msOf(again !== null && again > absence.stamp ? again : absence.stamp);
}
