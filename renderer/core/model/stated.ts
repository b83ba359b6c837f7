import { basisSchema } from "./date.ts";
import { z } from "./schema.ts";

/**
 * What is known of one thing about a report: a value with its basis, or that it is unknown. Nothing at all (the field unset)
 * means that nobody has said yet.
 */
export const statedSchema = z.union([
  z
    .strictObject({
      value: z.string().min(1).max(2000),
      basis: basisSchema,
      reason: z.string().min(1).max(500).optional(),
    })
    .refine((stated) => stated.basis !== "inferred" || stated.reason !== undefined, "is inferred but gives no reason"),
  z.strictObject({ basis: z.literal("unknown") }),
]);
export type Stated = z.infer<typeof statedSchema>;

/** The value, or `null` where it is unknown or unsaid. */
export function statedValue(stated: Stated | undefined): string | null {
  return stated !== undefined && stated.basis !== "unknown" ? stated.value : null;
}
