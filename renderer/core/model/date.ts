import { z } from "./schema.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "is not a day written YYYY-MM-DD");

/** Where a statement comes from: the text itself, a conclusion with its reason, or a person who confirmed it. */
export const basisSchema = z.enum(["given", "inferred", "confirmed"]);
export type Basis = z.infer<typeof basisSchema>;

/**
 * A date as an interval of days, both ends included, in the proleptic Gregorian calendar without time zone.
 * `words` keeps what was printed ("Tuesday"). An inferred date has a reason.
 */
export const dateSchema = z
  .strictObject({
    from: day,
    to: day,
    granularity: z.enum(["day", "week", "month", "year", "range"]),
    basis: basisSchema,
    reason: z.string().min(1).max(500).optional(),
    words: z.string().min(1).max(200).optional(),
  })
  .refine((date) => date.from <= date.to, "ends before it begins")
  .refine((date) => date.basis !== "inferred" || date.reason !== undefined, "is inferred but gives no reason");
export type ReportedDate = z.infer<typeof dateSchema>;

/** Words that no given or confirmed date resolves: "a Tuesday". */
const unresolvedDateSchema = z.strictObject({ words: z.string().min(1).max(200) });
export type UnresolvedDate = z.infer<typeof unresolvedDateSchema>;

export const saidDateSchema = z.union([dateSchema, unresolvedDateSchema]);
export type SaidDate = z.infer<typeof saidDateSchema>;

export function isResolved(date: SaidDate): date is ReportedDate {
  return "from" in date;
}
