import { dateSchema } from "./date.ts";
import type { EditionId, ReportId } from "./ids.ts";
import { ownNameIn, ownValueFault } from "./own-field.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";
import { statedSchema } from "./stated.ts";

/** Beside what stands here it has the person's own fields, a text each, under the keys that `ownKey` makes. */
export const reportSchema = z.looseObject({
  id: idOf<ReportId>(),
  ...recordShape,
  /** The siglum asked for when the report came in. Two reports may ask for one: `siglaOf` settles it. */
  siglum: z.string().regex(/^[A-Z]{1,3}$/, "is not a siglum (A to ZZZ)"),
  /** The edition that is read. Unset, or where it is not one of the report's, the edition that was added last is. */
  edition: idOf<EditionId>().optional(),
  headline: statedSchema.optional(),
  outlet: statedSchema.optional(),
  agency: statedSchema.optional(),
  byline: statedSchema.optional(),
  dateline: statedSchema.optional(),
  language: statedSchema.optional(),
  published: z.union([dateSchema, z.strictObject({ basis: z.literal("unknown") })]).optional(),
  /** Put away: it keeps what hangs on it, and is offered no more. */
  archived: z.literal(true).optional(),
});
export type Report = Readonly<z.infer<typeof reportSchema>>;

/** The fields of a report that a person fills in, in the order in which a form shows them. */
export const reportFields = ["headline", "outlet", "agency", "byline", "dateline", "published", "language"] as const;
export type ReportField = (typeof reportFields)[number];

/** What is wrong with the own fields among the keys of a report, to go after "The value", by key. */
export function ownFieldFaults(report: object): readonly (readonly [key: string, fault: string])[] {
  return Object.entries(report).flatMap(([key, value]) => {
    const fault = ownNameIn(key) === null ? null : ownValueFault(value);
    return fault === null ? [] : [[key, fault] as const];
  });
}
