import { dateSchema } from "./date.ts";
import type { AbsenceId, ClaimId, EvidenceId, HighlightId, PersonId, ReportId, VerdictId } from "./ids.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";

/** A statement can be true or false and has verdicts; a question is answered by each report. */
export const claimSchema = z.looseObject({
  id: idOf<ClaimId>(),
  ...recordShape,
  kind: z.enum(["statement", "question"]),
  text: z.string().trim().min(1).max(2000),
  person: idOf<PersonId>(),
  event: dateSchema.optional(),
});
export type Claim = Readonly<z.infer<typeof claimSchema>>;
export type ClaimKind = Claim["kind"];

export const stances = ["supports", "denies", "discusses"] as const;
export type Stance = (typeof stances)[number];

/** One person's tie of a highlight to a claim. */
export const evidenceSchema = z.looseObject({
  id: idOf<EvidenceId>(),
  ...recordShape,
  highlight: idOf<HighlightId>(),
  claim: idOf<ClaimId>(),
  person: idOf<PersonId>(),
  stance: z.enum(stances).optional(),
  /** As printed, unit included. */
  value: z.string().min(1).max(200).optional(),
  qualifier: z.string().min(1).max(100).optional(),
  scope: z.string().min(1).max(300).optional(),
  certainty: z.enum(["low", "medium", "high"]).optional(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/** "Looked, nothing found." Not having looked is no record. */
export const absenceSchema = z.looseObject({
  id: idOf<AbsenceId>(),
  ...recordShape,
  report: idOf<ReportId>(),
  claim: idOf<ClaimId>(),
  person: idOf<PersonId>(),
});
export type Absence = Readonly<z.infer<typeof absenceSchema>>;

const verdicts = ["open", "corroborated", "contested", "refuted", "unverifiable", "superseded"] as const;

export const verdictSchema = z.looseObject({
  id: idOf<VerdictId>(),
  ...recordShape,
  claim: idOf<ClaimId>(),
  person: idOf<PersonId>(),
  verdict: z.enum(verdicts),
  reason: z.string().max(4000).optional(),
});
export type Verdict = Readonly<z.infer<typeof verdictSchema>>;
