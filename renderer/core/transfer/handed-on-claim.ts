import type { ClaimId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { viewOf } from "../queries/library-view.ts";
import { type HandedOn, type HandedOnClaim, handedOn } from "./handed-on.ts";

/** One claim with all its passages, as it is handed on. `null` where it is not to be seen. @param id also of one that was merged. */
export function handedOnClaim(
  library: Library,
  id: ClaimId,
): { readonly handed: HandedOn; readonly one: HandedOnClaim } | null {
  const whole = viewOf(library).claimById.get(id);
  if (whole === undefined) return null;
  const handed = handedOn(library, new Set(whole.passages.map(({ highlight }) => highlight.highlight.id)));
  return { handed, one: { whole, passages: whole.passages } };
}
