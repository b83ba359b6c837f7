import { CommandRefused, deletion, type Planned } from "../model/change-set.ts";
import type { ClaimKind, Stance } from "../model/claim.ts";
import { type ClaimId, evidenceId, type HighlightId, type PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
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
export function editClaim(_library: Library, input: { readonly claim: ClaimId; readonly kind?: ClaimKind; readonly text?: string }): Planned {
  const fields: Record<string, string> = {};
  if (input.kind !== undefined) fields.kind = input.kind;
  if (input.text !== undefined) fields.text = claimText(input.text);
  return { label: "edit claim", writes: [{ collection: "claims", id: input.claim, fields }] };
}

export function deleteClaim(library: Library, input: { readonly claim: ClaimId }): Planned {
  const text = library.claims.get(input.claim)?.text ?? "";
  return { label: `delete claim ${quoted(text)}`, writes: [deletion("claims", input.claim)] };
}

export interface EvidenceInput {
  readonly highlight: HighlightId;
  readonly claim: ClaimId;
  readonly person: PersonId;
}

/** Ties a highlight to a claim, or changes the stance of that tie. Without a stance the tie stands and the stance is unset. */
export function tieToClaim(library: Library, input: EvidenceInput & { readonly stance: Stance | null }): Planned {
  const { highlight, claim, person, stance } = input;
  const text = library.claims.get(claim)?.text ?? "";
  return {
    label: `${stance ?? "tie"} ${quoted(text)}`,
    writes: [
      { collection: "evidence", id: evidenceId(highlight, claim, person), fields: { deleted: null, highlight, claim, person, stance } },
    ],
  };
}

/** Takes back one's own tie; another person's stays. @throws CommandRefused */
export function untieFromClaim(library: Library, input: EvidenceInput): Planned {
  const id = evidenceId(input.highlight, input.claim, input.person);
  if (!library.evidence.has(id)) throw new CommandRefused("Somebody else tied this passage; only they can untie it.");
  return { label: `untie ${quoted(library.claims.get(input.claim)?.text ?? "")}`, writes: [deletion("evidence", id)] };
}

function claimText(wanted: string): string {
  const text = wanted.trim().replace(/\s+/gu, " ");
  if (text === "") throw new CommandRefused("A claim needs words: a statement or a question.");
  if (text.length > 2000) throw new CommandRefused("A claim has 2,000 characters at most. Put the rest into a note.");
  return text;
}
