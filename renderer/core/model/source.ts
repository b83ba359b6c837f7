import type { SourceId } from "./ids.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";

/** So many other spellings of a source's name are kept. */
export const mostAliases = 100;

/** Who speaks in a report. The spelling that a report prints is kept at each use. */
export const sourceSchema = z.looseObject({
  id: idOf<SourceId>(),
  ...recordShape,
  name: z.string().trim().min(1).max(200),
  aliases: z.array(z.string().min(1).max(200)).max(mostAliases).optional(),
  role: z.string().max(200).optional(),
  side: z.string().max(200).optional(),
  /** The source that this one counts as since they were merged. Sources that name each other in a circle count as the one with the smallest id. */
  mergedInto: idOf<SourceId>().optional(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;
