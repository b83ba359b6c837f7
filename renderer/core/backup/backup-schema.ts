import type { ChangeSetId, PersonId } from "../model/ids.ts";
import { bookkeepingKeys, stampSchema } from "../model/record.ts";
import { idOf, z } from "../model/schema.ts";
import { backupFormat, backupReasons, backupVersion } from "./backup.ts";

const count = z.int().min(0);

/** The first line. Unknown keys are errors, as everywhere in a backup. */
export const backupHeaderSchema = z.strictObject({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  madeAt: z.iso.datetime("is not a time written as ISO 8601 in UTC"),
  appVersion: z.string().max(200),
  databaseId: z.string().max(400),
  person: idOf<PersonId>(),
  device: z.string().regex(/^[0-9a-z]{10}$/, "is not the name of a device"),
  reason: z.enum(backupReasons),
  steps: count,
  counts: z.strictObject({ reports: count, highlights: count, tags: count, claims: count, notes: count }),
});

const reachesPrototype = /^(?:__proto__|constructor|prototype)$/;

/** Names become keys of objects, so those that reach a prototype are refused here too, where they stand as values. */
const collectionName = z
  .string()
  .min(1)
  .max(100)
  .refine((name) => !reachesPrototype.test(name), "is not allowed as a name");
const fieldName = z
  .string()
  .refine((name) => !reachesPrototype.test(name) && !bookkeepingKeys.has(name), "is not a field that can be written");

/** What a change made of a field is held to the field's own schema besides. */
const changeSchema = z
  .strictObject({
    collection: collectionName,
    id: idOf<string>(),
    field: fieldName,
    from: z.unknown().refine((value) => value !== undefined, "is missing"),
    to: z.unknown().refine((value) => value !== undefined, "is missing"),
    isFresh: z.literal(true).optional(),
    isFirst: z.literal(true).optional(),
  })
  .refine(
    ({ field, from, to, isFresh, isFirst }) =>
      (isFresh === undefined && isFirst === undefined) ||
      (field === "deleted" && from === true && to === null && isFresh !== isFirst),
    "is not how a record is made",
  );

/** One line. What came in with stamps of its own is held to more in `checkStep`. */
export const stepSchema = z.strictObject({
  id: idOf<ChangeSetId>(),
  stamp: stampSchema,
  person: idOf<PersonId>(),
  label: z.string(),
  changes: z.array(changeSchema),
  joined: z
    .array(
      z.strictObject({
        collection: collectionName,
        records: z.array(z.looseObject({ id: idOf<string>(), stamp: stampSchema })),
      }),
    )
    .optional(),
  bundle: z.string().optional(),
  undoes: idOf<ChangeSetId>().optional(),
  retracts: idOf<ChangeSetId>().optional(),
});
