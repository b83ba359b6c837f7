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
  /** Place in the codebook, smallest first; equal ones by id. The first nine answer to the keys 1 to 9. */
  order: z.number(),
  definition: z.string().max(4000).optional(),
  include: z.string().max(4000).optional(),
  exclude: z.string().max(4000).optional(),
  parent: idOf<TagId>().optional(),
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
