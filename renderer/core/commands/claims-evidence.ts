import { CommandRefused, deletion, type Planned, type Write } from "../model/change-set.ts";
import type { Evidence, Stance } from "../model/claim.ts";
import { type ClaimId, evidenceId, type HighlightId, type PersonId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import { claimIds, countedClaim } from "../queries/claim-roots.ts";
import { counted } from "../queries/count-words.ts";
import { asCounted, isTieToConfirm } from "../queries/to-confirm.ts";
import { visibleRecord } from "../queries/visible.ts";
import { addClaim, type NewClaim } from "./claims.ts";
import { foundAfterAll } from "./claims-absences.ts";
import { type MarkTarget, markTarget } from "./mark-target.ts";
import { quoted } from "./quoted.ts";
import { sequence } from "./sequence.ts";

export interface EvidenceInput {
  readonly highlight: HighlightId;
  readonly claim: ClaimId;
  readonly person: PersonId;
}

/**
 * Ties a highlight to a claim, or changes the stance of that tie. Without a stance the tie stands and the stance is unset. Where the
 * person had found nothing in the report, that is taken back.
 */
export function tieToClaim(library: Library, input: EvidenceInput & { readonly stance: Stance | null }): Planned {
  const { stance } = input;
  const text = textOf(library, input.claim);
  return {
    label: stance === null ? `tie to ${quoted(text)}` : `tie to ${quoted(text)} (${stance})`,
    writes: [tieWrite(library, input, { stance }), ...foundAfterAll(library, input)],
  };
}

/** What a tie says beside the stance. `null` unsets. */
export type TieDetails = {
  readonly [F in "value" | "qualifier" | "scope" | "period" | "certainty"]?: Exclude<Evidence[F], undefined> | null;
};

/**
 * Fills in parts of one's own tie; where one has none, it is made, without a stance. Texts of nothing but space unset. A tie that is to be confirmed
 * stays so: what it holds is right now, but not yet that the passage belongs to the claim.
 */
export function describeTie(library: Library, input: EvidenceInput & { readonly details: TieDetails }): Planned {
  const fields = Object.fromEntries(
    Object.entries(input.details).map(([field, value]): [string, Json] => {
      const trimmed = typeof value === "string" ? value.trim() : value;
      return [field, trimmed === "" ? null : (trimmed as Json)];
    }),
  );
  const [own] = ownTies(library, input);
  return {
    label: `value and scope for ${quoted(textOf(library, input.claim))}`,
    writes:
      own !== undefined && isTieToConfirm(own)
        ? [{ collection: "evidence", id: own.id, fields }]
        : [tieWrite(library, input, fields), ...foundAfterAll(library, input)],
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

/** Which highlights are tied to which claim; the claim may be a new one. */
export interface ManyTies extends Pick<TieInput, "claim" | "stance" | "person"> {
  readonly highlights: readonly HighlightId[];
}

/**
 * Ties many highlights to a claim in one step, and makes the claim if it is new. Without a stance the ties that a person has already keep
 * theirs. Highlights that are gone are passed over. @throws CommandRefused where none is left, or the claim is gone.
 */
export function tieMany(library: Library, input: ManyTies): Planned & { readonly claim: ClaimId } {
  const { stance, person } = input;
  const highlights = [...new Set(input.highlights)].filter((id) => visibleRecord(library, "highlights", id) !== null);
  if (highlights.length === 0) throw new CommandRefused("The highlights are not in the library any more.");
  const made = typeof input.claim === "string" ? null : addClaim(library, { ...input.claim, person });
  const claim = typeof input.claim === "string" ? input.claim : input.claim.newId;
  if (made === null && visibleRecord(library, "claims", claim) === null)
    throw new CommandRefused("The claim is not in the library any more.");
  const text = typeof input.claim === "string" ? textOf(library, claim) : input.claim.text;
  const how = stance === null ? "" : ` (${stance})`;
  const label = `tie ${counted(highlights.length, "highlight")} to ${quoted(text)}${how}`;
  const ties = (seen: Library): Planned => {
    const wanted = highlights.filter((highlight) => {
      const own = ownTies(seen, { highlight, claim, person })[0];
      // A tie or a stance that is to be confirmed is nobody's yet: the person who gives the same one confirms it.
      return (
        own === undefined || isTieToConfirm(own) || (stance !== null && asCounted("evidence", own).stance !== stance)
      );
    });
    const writes = wanted.flatMap((highlight) => {
      const tie = { highlight, claim, person };
      if (stance !== null || ownTies(seen, tie).length === 0) return tieToClaim(seen, { ...tie, stance }).writes;
      return [tieWrite(seen, tie, {}), ...foundAfterAll(seen, tie)];
    });
    // What was found missing in a report is taken back once, however many of its passages are tied.
    const once = new Map(writes.map((write) => [`${write.collection} ${write.id}`, write]));
    return { label, writes: [...once.values()] };
  };
  const planned = made === null ? ties(library) : sequence(library, label, [() => made, ties]);
  return { ...planned, claim };
}

/** Takes back one's own tie; another person's stays. @throws CommandRefused */
export function untieFromClaim(library: Library, input: EvidenceInput): Planned {
  const own = ownTies(library, input);
  if (own.length === 0) throw new CommandRefused("Somebody else tied this passage; only they can untie it.");
  return {
    label: `untie ${quoted(textOf(library, input.claim))}`,
    writes: own.map(({ id }) => deletion("evidence", id)),
  };
}

/** The person's visible ties to a claim or what was merged into it; the one that counts comes first. */
export function ownTies(library: Library, { highlight, claim, person }: EvidenceInput): readonly Evidence[] {
  const ties = claimIds(library, claim).flatMap(
    (id) => visibleRecord(library, "evidence", evidenceId(highlight, id, person)) ?? [],
  );
  return ties.toSorted((a, b) => Number(isTieToConfirm(a)) - Number(isTieToConfirm(b)));
}

/** `deleted: null`, because the person may have taken the same tie back before. */
function tieWrite(library: Library, input: EvidenceInput, fields: Write["fields"]): Write {
  const { highlight, person } = input;
  const claim = ownTies(library, input)[0]?.claim ?? countedClaim(library, input.claim)?.id ?? input.claim;
  return {
    collection: "evidence",
    id: evidenceId(highlight, claim, person),
    fields: { deleted: null, highlight, claim, person, ...fields },
  };
}

function textOf(library: Library, claim: ClaimId): string {
  return (countedClaim(library, claim) ?? library.claims.get(claim))?.text ?? "";
}
