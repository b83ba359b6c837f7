import type { Claim, Evidence } from "../model/claim.ts";
import type { Highlight } from "../model/highlight.ts";
import { type Library, recordsOf } from "../model/library.ts";
import type { StoredRecord } from "../model/record.ts";
import { fieldsToConfirm, type SuggestibleCollection, type SuggestibleField } from "../model/suggested.ts";
import { attributionWords } from "./attribution-words.ts";
import { dateWords } from "./date-words.ts";

/**
 * A record as it counts: what a suggestion filled in and nobody has touched is unset. Views are made of such records, and of no others,
 * so that no count, filter or export can take a suggestion for what a person holds.
 */
export function asCounted<R extends object>(collection: SuggestibleCollection, record: R): R {
  const fields: ReadonlySet<string> = new Set<string>(unsettable(fieldsToConfirm(collection, record)));
  if (fields.size === 0) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => !fields.has(name))) as R;
}

/** Fields without which a record would be none: a highlight stands somewhere and a tie ties it, whoever made them. */
type Fixed = "passage" | "highlight";

function unsettable<F extends string>(fields: readonly F[]): readonly Exclude<F, Fixed>[] {
  return fields.filter((field): field is Exclude<F, Fixed> => field !== "passage" && field !== "highlight");
}

/** The values of one record that are to be confirmed; empty where there are none. That it was made at all is no value. */
export type ToConfirm<C extends "highlights" | "evidence"> = Partial<
  Pick<C extends "highlights" ? Highlight : Evidence, Exclude<SuggestibleField<C>, Fixed>>
>;

export function toConfirm<C extends "highlights" | "evidence">(
  library: Library,
  collection: C,
  id: string,
): ToConfirm<C> {
  const record: StoredRecord | undefined = recordsOf(library, collection).get(id);
  if (record === undefined) return {};
  const entries = unsettable(fieldsToConfirm(collection, record)).map((field) => [field, record[field]] as const);
  return Object.fromEntries(entries) as ToConfirm<C>;
}

/** What is to be confirmed of one record, a text for each field: "said 4 Oct 2022", "500 square km"; that it was made at all where nothing else is. */
export function toConfirmWords(library: Library, collection: "highlights" | "evidence", id: string): readonly string[] {
  const words = valueWords(library, collection, id);
  const record = recordsOf(library, collection).get(id);
  if (words.length > 0 || record === undefined || fieldsToConfirm(collection, record).length === 0) return words;
  return [collection === "highlights" ? "marked from a suggestion" : "tied from a suggestion"];
}

function valueWords(library: Library, collection: "highlights" | "evidence", id: string): readonly string[] {
  if (collection === "highlights")
    return attributionWords(toConfirm(library, "highlights", id)).map(({ text }) => text);
  const { stance, qualifier, value, scope, period } = toConfirm(library, "evidence", id);
  const number = [qualifier, value].filter((word) => word !== undefined).join(" ");
  return [stance, number, scope, period === undefined ? undefined : dateWords(period)].filter(
    (word): word is string => word !== undefined && word !== "",
  );
}

/** True for a tie that a suggestion made and nobody has confirmed, as it is stored and as views have it: it is no passage on the claim yet. */
export function isTieToConfirm(tie: object): boolean {
  return fieldsToConfirm("evidence", tie).includes("highlight");
}

/** True for a claim whose words a suggestion drafted and nobody has confirmed yet. */
export function isDraft(claim: object): boolean {
  return fieldsToConfirm("claims", claim).length > 0;
}

/** What stands beside the words of a draft wherever they are shown: the words themselves can't be unset. */
export const draftWords = "drafted, to confirm";

/** What a claim is, and that it is a draft where it is one: "statement", "question, drafted, to confirm". */
export function claimKindWords(claim: Claim): string {
  return isDraft(claim) ? `${claim.kind}, ${draftWords}` : claim.kind;
}
