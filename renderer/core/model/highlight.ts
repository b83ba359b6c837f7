import { saidDateSchema } from "./date.ts";
import type { EditionId, HighlightId, PersonId, SourceId } from "./ids.ts";
import { passageSchema } from "./passage.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";
import { suggestibleFields, suggestionShape } from "./suggested.ts";

/** Who says it: the report itself, or a source with the spelling printed there. */
export const voiceSchema = z.union([
  z.strictObject({ kind: z.literal("report") }),
  z.strictObject({ kind: z.literal("source"), source: idOf<SourceId>(), printed: z.string().min(1).max(200) }),
]);
export type Voice = Readonly<z.infer<typeof voiceSchema>>;

export const verificationKinds = ["verified", "could-not-verify", "not-mentioned"] as const;

/** What the report says about checking it: by whom, and about what, where it says so. */
export const verificationSchema = z.strictObject({
  kind: z.enum(verificationKinds),
  by: z.string().min(1).max(200).optional(),
  about: z.string().min(1).max(300).optional(),
});
export type Verification = Readonly<z.infer<typeof verificationSchema>>;
export type VerificationKind = Verification["kind"];

/** A passage that a person marked, with its attribution. What is not set is unset, never a default. */
export const highlightSchema = z.looseObject({
  id: idOf<HighlightId>(),
  ...recordShape,
  passage: passageSchema,
  person: idOf<PersonId>(),
  /** The edition in which a person looked for the passage and left it without a place. Another edition is another question. */
  absentFrom: idOf<EditionId>().optional(),
  voice: voiceSchema.optional(),
  verification: verificationSchema.optional(),
  saidOn: saidDateSchema.optional(),
  asOf: saidDateSchema.optional(),
  ...suggestionShape(...suggestibleFields.highlights),
});
export type Highlight = Readonly<z.infer<typeof highlightSchema>>;

/** The attribution's fields, each set or unset on its own. */
export type AttributionField = "voice" | "verification" | "saidOn" | "asOf";
