import { type Collection, collections, recordSchemas } from "../model/library.ts";
import { bookkeepingKeys, recordShape, stampSchema } from "../model/record.ts";
import { z } from "../model/schema.ts";

const stamps = z
  .record(z.string(), stampSchema)
  .refine(
    (own) => !Object.keys(own).some((field) => bookkeepingKeys.has(field)),
    "is a stamp for what has none of its own",
  )
  .optional();

type Schemas = Readonly<Record<Collection, z.ZodType>>;

function schemasOf(toSchema: (own: z.ZodObject) => z.ZodType): Schemas {
  const entries = collections.map((name) => [name, toSchema((recordSchemas[name] as z.ZodObject).extend({ stamps }))]);
  return Object.fromEntries(entries) as Schemas;
}

/** What a record of each collection must be. */
export const wholeSchemas = schemasOf((own) => own);

/**
 * What may be left of a record when an import is taken back, or stand in a step about it: any of its fields, none of which need
 * be there. Id and stamp are looked for elsewhere.
 */
export const fragmentSchemas = schemasOf((own) => own.partial());

/** What a merge needs of a record in a collection that this version does not know. */
export const unknownRecordSchema = z.looseObject({ id: z.string().min(1).max(400), stamp: recordShape.stamp, stamps });
