import { z } from "../model/schema.ts";
import { bundleFormat, bundleVersion } from "./bundle.ts";

const count = z.int().min(0);

/** Unknown keys in the header pass: it is about the bundle, not part of the library. */
const headerSchema = z.looseObject({
  exportedAt: z.iso.datetime("is not a time written as ISO 8601 in UTC"),
  exportedBy: z.array(z.looseObject({ id: z.string().min(1).max(400), name: z.string().max(400) })).max(10_000),
  app: z.looseObject({ name: z.string().max(200), version: z.string().max(200) }),
  scope: z.enum(["everything", "part"]),
  counts: z.looseObject({
    reports: count,
    highlights: count,
    claims: count,
    notes: count,
    records: z.record(z.string(), count),
  }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "is not a SHA-256"),
});

/** The bundle around its records; `checkBody` looks at those one by one. */
export const envelopeSchema = z.strictObject({
  format: z.literal(bundleFormat),
  version: z.literal(bundleVersion),
  header: headerSchema,
  body: z.looseObject({}),
});
