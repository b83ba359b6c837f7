import type { HighlightId, PersonId, TaggingId, TagId } from "./ids.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";
import { tagColours } from "./tag-colour.ts";

export const tagSchema = z.looseObject({
  id: idOf<TagId>(),
  ...recordShape,
  name: z.string().trim().min(1).max(120),
  /** Names the fixed pair of colour and line. */
  colour: z.enum(tagColours.map((pair) => pair.colour)),
  /** Place in the codebook, smallest first; equal ones by id. */
  order: z.number(),
  definition: z.string().max(4000).optional(),
  include: z.string().max(4000).optional(),
  exclude: z.string().max(4000).optional(),
  parent: idOf<TagId>().optional(),
  /** The digit that puts it on. Tags without one take the digits that are left, in the order of the codebook. */
  numberKey: z.int().min(1).max(9).optional(),
  /** Stays on what bears it, and is offered no more. */
  archived: z.literal(true).optional(),
  /** The tag that this one counts as since they were merged. Tags that name each other in a circle count as the one with the smallest id. */
  mergedInto: idOf<TagId>().optional(),
});
export type Tag = Readonly<z.infer<typeof tagSchema>>;

/** One person's tag on a highlight. Its id holds all three, so that two coders never overwrite each other. */
export const taggingSchema = z.looseObject({
  id: idOf<TaggingId>(),
  ...recordShape,
  highlight: idOf<HighlightId>(),
  tag: idOf<TagId>(),
  person: idOf<PersonId>(),
});
export type Tagging = Readonly<z.infer<typeof taggingSchema>>;
