import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { countedClaim } from "../queries/claim-roots.ts";
import { viewOf } from "../queries/library-view.ts";
import { visibleRecords } from "../queries/visible.ts";
import { isMadeOfSame, type MadeOf } from "./kept-suggestions.ts";
import type { Suggestion } from "./suggestion.ts";

/** What a person dismissed, with what that hangs on. */
export interface Dismissed {
  readonly of: MadeOf;
  readonly isDismissed: (suggestion: Suggestion) => boolean;
}

/** What one person dismissed. @param before what was known last; it is answered again where nothing changed that it hangs on. */
export function dismissedBy(library: Library, person: PersonId, before?: Dismissed): Dismissed {
  const of = [library.dismissals, library.claims, library.reports, library.editions, person];
  if (before !== undefined && isMadeOfSame(before.of, of)) return before;
  return { of, isDismissed: dismissals(library, person) };
}

/** By its place, and in another edition of the report by its words. */
function dismissals(library: Library, person: PersonId): Dismissed["isDismissed"] {
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
