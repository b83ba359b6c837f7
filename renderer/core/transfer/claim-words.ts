import type { Claim, Evidence, VerdictKind } from "../model/claim.ts";
import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { shownName } from "../model/person.ts";
import { coverageOf, type ReportCoverage } from "../queries/claims-absent.ts";
import { counted } from "../queries/count-words.ts";
import { dateWords, intervalWords } from "../queries/date-words.ts";
import { draftWords, isDraft, toConfirmWords } from "../queries/to-confirm.ts";
import { verdictsOn } from "../queries/verdicts.ts";
import type { HandedOnClaim } from "./handed-on.ts";

export function nameIn(library: Library, id: PersonId): string {
  return shownName(library.people.get(id) ?? { id });
}

/** "to confirm: said 4 Oct 2022, 500 square km", or `null`. */
export function unconfirmed(library: Library, collection: "highlights" | "evidence", id: string): string | null {
  const words = toConfirmWords(library, collection, id);
  return words.length === 0 ? null : `to confirm: ${words.join(", ")}`;
}

/** Who tied a passage, where the words of the claim stand beside it and its kind does not: "Ana", "Ana; claim drafted, to confirm". */
export function tiedBy(library: Library, { claim, person }: Evidence): string {
  const name = nameIn(library, person);
  return isDraft(library.claims.get(claim) ?? {}) ? `${name}; claim ${draftWords}` : name;
}

/** "supports · 6,000 square km · about · as of Oct 2022 · high certainty": what is not set is left out, the stance apart; what is to be confirmed says so. */
export function evidenceWords(
  { id, stance, value, qualifier, scope, period, certainty }: Evidence,
  library: Library,
): string {
  const parts = [
    stance ?? "stance not set",
    value,
    qualifier,
    scope,
    period === undefined ? undefined : dateWords(period),
    certainty === undefined ? undefined : `${certainty} certainty`,
    unconfirmed(library, "evidence", id) ?? undefined,
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}

/** A verdict as a line: "Adopted verdict", "Verdict of Ana". */
export interface VerdictLine {
  readonly label: string;
  readonly verdict: VerdictKind;
  readonly reason: string | null;
}

/** The adopted verdict first, then each person's. Differing ones all stand. */
export function verdictLines(library: Library, { id, adopted }: Claim): readonly VerdictLine[] {
  const own = verdictsOn(library, id).map(({ person, verdict, reason }) => ({
    label: `Verdict of ${nameIn(library, person)}`,
    verdict,
    reason: reason ?? null,
  }));
  if (adopted === undefined) return own;
  const label = `Adopted verdict (by ${nameIn(library, adopted.by)})`;
  return [{ label, verdict: adopted.verdict, reason: adopted.reason ?? null }, ...own];
}

/** What is known of the reports that say nothing on a claim, told apart: "Looked, nothing found", "Earlier than the event", "Only to confirm", "Not looked at". */
export interface CoverageLine {
  readonly label: string;
  readonly reports: string;
}

/** In a part also how many passages stand outside of it, so that nobody takes what is left out for what is not there. */
export function coverageLines(library: Library, { whole, passages }: HandedOnClaim): readonly CoverageLine[] {
  const coverage = coverageOf(library, whole);
  const empty = coverage.filter((one) => one.passages === 0 && one.looked.length === 0);
  const without = empty.filter((one) => one.toConfirm === 0);
  const sigla = (reports: readonly ReportCoverage[]) => reports.map(({ report }) => report.siglum).join(", ");
  const looked = coverage
    .filter((one) => one.looked.length > 0)
    .map(
      ({ report, looked: by }) =>
        `${report.siglum} (${by.map((one) => `${nameIn(library, one.person)}, ${day(one.at)}`).join("; ")})`,
    );
  const left = whole.passages.length - passages.length;
  return [
    { label: "Looked, nothing found", reports: looked.join(", ") },
    { label: "Earlier than the event", reports: sigla(without.filter(({ isEarlier }) => isEarlier)) },
    { label: "Only to confirm", reports: sigla(empty.filter((one) => one.toConfirm > 0)) },
    { label: "Not looked at", reports: sigla(without.filter(({ isEarlier }) => !isEarlier)) },
    { label: "Left out of this part", reports: left === 0 ? "" : counted(left, "passage") },
  ].filter(({ reports }) => reports !== "");
}

function day(ms: number): string {
  const iso = new Date(ms).toISOString().slice(0, 10);
  return intervalWords({ from: iso, to: iso, granularity: "day" });
}
