import type { ClaimId, DismissalId, FigureAbsenceId, PersonId, ReportId } from "./ids.ts";
import { passageSchema } from "./passage.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";

/** A suggestion that a person wants to see no more. Its id follows from all of its fields, so that two windows make one record. */
export const dismissalSchema = z.looseObject({
  id: idOf<DismissalId>(),
  ...recordShape,
  /** What was suggested: "figure", "statement", "remark", "parallel"; later versions may know more. */
  kind: z.string().regex(/^[a-z-]{1,40}$/, "is not a kind of suggestion"),
  passage: passageSchema,
  /** The claim that the passage was to be tied to, where that was suggested. */
  claim: idOf<ClaimId>().optional(),
  person: idOf<PersonId>(),
});
export type Dismissal = Readonly<z.infer<typeof dismissalSchema>>;

/** "Looked, no figure found": of one kind of figure, or of `any`, in one report. Not having looked is no record. */
export const figureAbsenceSchema = z.looseObject({
  id: idOf<FigureAbsenceId>(),
  ...recordShape,
  report: idOf<ReportId>(),
  kind: z.string().regex(/^[a-z-]{1,40}$/, "is not a kind of figure"),
  person: idOf<PersonId>(),
});
export type FigureAbsence = Readonly<z.infer<typeof figureAbsenceSchema>>;
