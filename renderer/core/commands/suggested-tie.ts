import type { Planned, Write } from "../model/change-set.ts";
import { evidenceId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import { fieldValue, type StoredRecord } from "../model/record.ts";
import { isLeftEmpty, type SuggestedBy } from "../model/suggested.ts";
import { isTieToConfirm } from "../queries/to-confirm.ts";
import type { TieDraft } from "../suggestions/suggestion.ts";
import { foundAfterAll } from "./claims-absences.ts";
import { type EvidenceInput, ownTies, tieToClaim } from "./claims-evidence.ts";

/** The writes that fill in one field from a suggestion, with who suggested it and who has confirmed it. */
export type Filling = (field: string, value: Json, others?: Write["fields"]) => Write["fields"];

export interface SuggestedTie extends EvidenceInput {
  readonly tie: TieDraft;
  readonly by: SuggestedBy;
  readonly filled: Filling;
  /** The person chose the claim themselves: that the passage belongs to it needs no confirming. */
  readonly isChosen: boolean;
}

/**
 * Fills in what a suggestion says of a tie: in the person's own one, also where that hangs on a claim that was merged into this one, else in a
 * new one. What the person has set or unset stays.
 */
export function suggestedTie(library: Library, { tie, by, filled, isChosen, ...input }: SuggestedTie): Planned {
  const [own] = ownTies(library, input);
  const id = own?.id ?? evidenceId(input.highlight, input.claim, input.person);
  const tied = own === undefined ? tieToClaim(library, { ...input, stance: null }).writes : [];
  // A tie that was taken back before keeps what it said beside the stance, which is made anew.
  const present = own ?? library.evidence.get(id);
  const isOpen = (field: string) =>
    present === undefined ||
    (fieldValue(present as unknown as StoredRecord, field) === null && !isLeftEmpty(present, field)) ||
    (own === undefined && field === "stance");
  const open = Object.entries(tie).filter(([field]) => isOpen(field));
  const fields = Object.assign({}, ...open.map(([field, value]) => filled(field, value as Json)));
  const chosen: Write["fields"] = isChosen ? { "confirmed:highlight": input.person } : {};
  const told = { suggestedBy: by as unknown as Json, ...filled("highlight", input.highlight), ...chosen, ...fields };
  // "Looked, nothing found" stands until the person confirms that this says something.
  const made = told["confirmed:highlight"] === null ? tied.filter((write) => write.id === id) : tied;
  const joined = made.map((write) => (write.id === id ? { ...write, fields: { ...write.fields, ...told } } : write));
  if (own === undefined) return { label: "", writes: joined };
  const isHeldNow = isChosen && isTieToConfirm(own);
  const all = { ...fields, ...(isHeldNow ? chosen : {}) };
  return {
    label: "",
    writes: [
      ...(Object.keys(all).length === 0 ? [] : [{ collection: "evidence", id, fields: all } as const]),
      ...(isHeldNow ? foundAfterAll(library, input) : []),
    ],
  };
}
