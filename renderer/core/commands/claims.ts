import { CommandRefused, deletion, type Planned } from "../model/change-set.ts";
import type { ClaimKind, Stance } from "../model/claim.ts";
import { type ClaimId, evidenceId, type HighlightId, type PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { visibleRecord } from "../queries/visible.ts";
import { type MarkTarget, markTarget } from "./highlights.ts";
import { quoted } from "./quoted.ts";
import { sequence } from "./sequence.ts";

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
    writes: [{ collection: "claims", id: input.claim, fields }],
  };
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
    label: stance === null ? `tie to ${quoted(text)}` : `tie to ${quoted(text)} (${stance})`,
    writes: [
      {
        collection: "evidence",
        id: evidenceId(highlight, claim, person),
        fields: { deleted: null, highlight, claim, person, stance },
      },
    ],
  };
}

/** What is tied to which claim; the claim may be a new one. Ids are used where something new is needed. */
export interface TieInput {
  readonly target: MarkTarget;
  readonly newHighlight: HighlightId;
  readonly claim: ClaimId | Omit<NewClaim, "person">;
  readonly stance: Stance | null;
  readonly person: PersonId;
}

/** Marks a stretch if need be, makes the claim if it is new, and ties the two: one step. @throws CommandRefused */
export function tieTarget(
  library: Library,
  input: TieInput,
): Planned & { readonly highlight: HighlightId; readonly claim: ClaimId } {
  const { target, newHighlight, stance, person } = input;
  const marked = markTarget(library, { target, person, newId: newHighlight });
  const made = typeof input.claim === "string" ? null : addClaim(library, { ...input.claim, person });
  const claim = typeof input.claim === "string" ? input.claim : input.claim.newId;
  if (made === null && visibleRecord(library, "claims", claim) === null)
    throw new CommandRefused("The claim is not in the library any more.");
  const tie = (seen: Library) => tieToClaim(seen, { highlight: marked.highlight, claim, person, stance });
  const label = made?.label ?? tie(library).label;
  const planned = sequence(library, label, [() => marked, ...(made === null ? [] : [() => made]), tie]);
  return { ...planned, highlight: marked.highlight, claim };
}

/** Takes back one's own tie; another person's stays. @throws CommandRefused */
export function untieFromClaim(library: Library, input: EvidenceInput): Planned {
  const id = evidenceId(input.highlight, input.claim, input.person);
  if (visibleRecord(library, "evidence", id) === null)
    throw new CommandRefused("Somebody else tied this passage; only they can untie it.");
  return { label: `untie ${quoted(library.claims.get(input.claim)?.text ?? "")}`, writes: [deletion("evidence", id)] };
}

function claimText(wanted: string): string {
  const text = wanted.trim().replace(/\s+/gu, " ");
  if (text === "") throw new CommandRefused("A claim needs words: a statement or a question.");
  if (text.length > 2000) throw new CommandRefused("A claim has 2,000 characters at most. Put the rest into a note.");
  return text;
}
