import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { countedClaim } from "../queries/claim-roots.ts";
import { viewOf } from "../queries/library-view.ts";
import { visibleRecords } from "../queries/visible.ts";
import type { Suggestion } from "./suggestion.ts";

/** What one person dismissed: by its place, and in another edition of the report by its words. */
export function dismissedBy(library: Library, person: PersonId): (suggestion: Suggestion) => boolean {
  const places = new Set<string>();
  const words = new Set<string>();
  const { reportByEdition } = viewOf(library);
  for (const { kind, passage, claim: dismissed, person: by } of visibleRecords(library, "dismissals")) {
    if (by !== person) continue;
    // A suggestion names the claim that counts.
    const claim = dismissed === undefined ? "" : (countedClaim(library, dismissed)?.id ?? dismissed);
    const { edition, start, end, exact } = passage;
    places.add(`${kind}:${edition}:${start}:${end}:${claim}`);
    const report = library.editions.get(edition)?.report;
    if (!reportByEdition.has(edition)) words.add(`${kind}:${report}:${claim}:${exact}`);
  }
  return ({ id, kind, report, passage, claim }) => {
    if (places.has(id)) return true;
    if (words.size === 0) return false;
    const exact = report.edition.text.slice(passage.start, passage.end);
    return words.has(`${kind}:${report.report.id}:${typeof claim === "string" ? claim : ""}:${exact}`);
  };
}
