import type { SourceId } from "./ids.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";

/** Who speaks in a report. The spelling that a report prints is kept at each use. */
export const sourceSchema = z.looseObject({
  id: idOf<SourceId>(),
  ...recordShape,
  name: z.string().trim().min(1).max(200),
  aliases: z.array(z.string().min(1).max(200)).max(100).optional(),
  role: z.string().max(200).optional(),
  side: z.string().max(200).optional(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;
