import { CommandRefused, deletion, type Planned, type Write } from "../model/change-set.ts";
import type { Claim, ClaimKind } from "../model/claim.ts";
import type { ReportedDate } from "../model/date.ts";
import type { ClaimId, PersonId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import { claimIds, countedClaim } from "../queries/claim-roots.ts";
import { quoted } from "./quoted.ts";

export interface NewClaim {
  readonly newId: ClaimId;
  readonly kind: ClaimKind;
  readonly text: string;
  readonly person: PersonId;
}

/** @throws CommandRefused for an empty or overlong text. */
export function addClaim(_library: Library, input: NewClaim): Planned {
  const text = claimText(input.text);
  return {
    label: `new claim ${quoted(text)}`,
    writes: [{ collection: "claims", id: input.newId, fields: { kind: input.kind, text, person: input.person } }],
  };
}

/** @throws CommandRefused for an empty or overlong text. */
export function editClaim(
  library: Library,
  input: { readonly claim: ClaimId; readonly kind?: ClaimKind; readonly text?: string },
): Planned {
  const fields: Record<string, string> = {};
  if (input.kind !== undefined) fields.kind = input.kind;
  if (input.text !== undefined) fields.text = claimText(input.text);
  return {
    label: `edit claim ${quoted(fields.text ?? library.claims.get(input.claim)?.text ?? "")}`,
    writes: [claimWrite(input.claim, fields)],
  };
}

/** Says when what a claim is about happened; `null` unsets. @throws CommandRefused where the claim is gone. */
export function dateClaim(
  library: Library,
  input: { readonly claim: ClaimId; readonly event: ReportedDate | null },
): Planned {
  const claim = claimAt(library, input.claim);
  return {
    label: `date of the event of ${quoted(claim.text)}`,
    writes: [claimWrite(claim.id, { event: input.event as Json })],
  };
}

/** Deletes a claim with the claims that were merged into it. */
export function deleteClaim(library: Library, input: { readonly claim: ClaimId }): Planned {
  const text = library.claims.get(input.claim)?.text ?? "";
  return {
    label: `delete claim ${quoted(text)}`,
    writes: claimIds(library, input.claim).map((id) => deletion("claims", id)),
  };
}

/** The claim that an id stands for, through merges. @throws CommandRefused where it is gone. */
export function claimAt(library: Library, id: ClaimId): Claim {
  const claim = countedClaim(library, id);
  if (claim === null) throw new CommandRefused("The claim is not in the library any more.");
  return claim;
}

export function claimWrite(id: ClaimId, fields: Write["fields"]): Write {
  return { collection: "claims", id, fields };
}

function claimText(wanted: string): string {
  const text = wanted.trim().replace(/\s+/gu, " ");
  if (text === "") throw new CommandRefused("A claim needs words: a statement or a question.");
  if (text.length > 2000) throw new CommandRefused("A claim has 2,000 characters at most. Put the rest into a note.");
  return text;
}
