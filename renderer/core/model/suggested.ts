import type { PersonId } from "./ids.ts";
import { fieldValue, type StoredRecord } from "./record.ts";
import { idOf, z } from "./schema.ts";

/** What found something: one of the app's finders, and the version of its rules. */
export const suggestedBySchema = z.strictObject({ finder: z.string().min(1).max(60), version: z.int().min(1) });
export type SuggestedBy = Readonly<z.infer<typeof suggestedBySchema>>;

/** Who filled a field in, and who confirmed it: registers of their own, so that two people's confirmations merge. */
type SuggestionShape<F extends string> = {
  suggestedBy: z.ZodOptional<typeof suggestedBySchema>;
} & { [K in F as `suggestedBy:${K}`]: z.ZodOptional<typeof suggestedBySchema> } & {
  [K in F as `confirmed:${K}`]: z.ZodOptional<z.ZodType<PersonId, string>>;
};

/**
 * The schema part of a record that can come from a suggestion; spread it into the record's shape. `suggestedBy` says so of the record,
 * `suggestedBy:voice` of one field, and `confirmed:voice` names the person who has touched that field since.
 * @param fields those that a suggestion may fill in.
 */
export function suggestionShape<F extends string>(...fields: readonly F[]): SuggestionShape<F> {
  const shape: Record<string, z.ZodType> = { suggestedBy: suggestedBySchema.optional() };
  for (const field of fields) {
    shape[`suggestedBy:${field}`] = suggestedBySchema.optional();
    shape[`confirmed:${field}`] = idOf<PersonId>().optional();
  }
  return shape as unknown as SuggestionShape<F>;
}

/**
 * The fields that a suggestion may fill in, by collection. A highlight's `passage` and a tie's `highlight` are that it was made at all, of which a
 * person may have to say yes.
 */
export const suggestibleFields = {
  highlights: ["passage", "voice", "verification", "saidOn", "asOf"],
  claims: ["text"],
  evidence: ["highlight", "stance", "value", "qualifier", "scope", "period"],
} as const;
export type SuggestibleCollection = keyof typeof suggestibleFields;
export type SuggestibleField<C extends SuggestibleCollection> = (typeof suggestibleFields)[C][number];

export function isSuggestible(collection: string): collection is SuggestibleCollection {
  return Object.hasOwn(suggestibleFields, collection);
}

/** The fields of a record that were filled in from a suggestion and that nobody has touched since: they are "to confirm". */
export function fieldsToConfirm<C extends SuggestibleCollection>(
  collection: C,
  record: object,
): readonly SuggestibleField<C>[] {
  const stored = record as StoredRecord;
  // Whoever confirms something of a mark says that it is one.
  const isMarked = collection === "highlights" && confirmers(collection, record).length > 0;
  return suggestibleFields[collection].filter(
    (field) =>
      !(field === "passage" && isMarked) &&
      isSuggested(collection, stored, field) &&
      fieldValue(stored, `confirmed:${field}`) === null &&
      fieldValue(stored, field) !== null,
  );
}

/**
 * A mark or a tie that a suggestion made said so of the whole record alone, before that it was made had a register of its own. Only accepting wrote
 * that, so such a record can be told from one that a person made.
 */
function isSuggested(collection: SuggestibleCollection, stored: StoredRecord, field: string): boolean {
  if (fieldValue(stored, `suggestedBy:${field}`) !== null) return true;
  const isMaking = field === "passage" || field === "highlight";
  return isMaking && fieldValue(stored, "suggestedBy") !== null && confirmers(collection, stored).length === 0;
}

/** True for a field that a person touched and left empty: no suggestion fills it in again. */
export function isLeftEmpty(record: object, field: string): boolean {
  const stored = record as StoredRecord;
  return fieldValue(stored, field) === null && fieldValue(stored, `confirmed:${field}`) !== null;
}

/** The people who confirmed fields of a record, each once. @param fields those that count; left out, all. */
export function confirmers<C extends SuggestibleCollection>(
  collection: C,
  record: object,
  fields: ReadonlySet<string> = new Set(suggestibleFields[collection]),
): readonly PersonId[] {
  const by = suggestibleFields[collection]
    .filter((field) => fields.has(field))
    .map((field) => fieldValue(record as StoredRecord, `confirmed:${field}`));
  return [...new Set(by.filter((one) => typeof one === "string"))] as unknown as readonly PersonId[];
}
