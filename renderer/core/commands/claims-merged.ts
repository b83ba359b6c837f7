import { CommandRefused, type Planned } from "../model/change-set.ts";
import type { ClaimId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { visibleRecord } from "../queries/visible.ts";
import { claimAt, claimWrite } from "./claims.ts";
import { parted } from "./parted.ts";
import { quoted } from "./quoted.ts";

/**
 * Makes a claim count as another one everywhere: its passages, verdicts, notes and what was looked for go with it. Nothing of its
 * own is lost, and it can be parted again. @throws CommandRefused where both are one, or of two kinds.
 */
export function mergeClaim(library: Library, input: { readonly claim: ClaimId; readonly into: ClaimId }): Planned {
  const claim = claimAt(library, input.claim);
  const into = claimAt(library, input.into);
  if (claim.id === into.id) throw new CommandRefused("Choose another claim to merge it into.");
  if (claim.kind !== into.kind)
    throw new CommandRefused(
      `A ${claim.kind} can't be merged into a ${into.kind}. Change the kind of one of them first.`,
    );
  return {
    label: `merge claim ${quoted(claim.text)} into ${quoted(into.text)}`,
    writes: [claimWrite(claim.id, { mergedInto: into.id })],
  };
}

/** Lets a claim that was merged stand for itself again, with what was merged into it before. @throws CommandRefused */
export function partClaim(library: Library, input: { readonly claim: ClaimId }): Planned {
  const claim = visibleRecord(library, "claims", input.claim);
  if (claim === null) throw new CommandRefused("The claim is not in the library any more.");
  if (claim.mergedInto === undefined)
    throw new CommandRefused(`${quoted(claim.text)} was not merged into another claim.`);
  return { label: `part claim ${quoted(claim.text)}`, writes: parted(library, "claims", claim.id) };
}
