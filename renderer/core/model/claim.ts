import { dateSchema, saidDateSchema } from "./date.ts";
import type { AbsenceId, ClaimId, EvidenceId, HighlightId, PersonId, ReportId, VerdictId } from "./ids.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";
import { suggestibleFields, suggestionShape } from "./suggested.ts";

export const verdicts = ["open", "corroborated", "contested", "refuted", "unverifiable", "superseded"] as const;
/** What a person holds of a statement. `open` is one of them: looked at, and not settled. */
export type VerdictKind = (typeof verdicts)[number];

const reasonSchema = z.string().max(4000);

/** A statement can be true or false and has verdicts; a question is answered by each report. */
export const claimSchema = z.looseObject({
  id: idOf<ClaimId>(),
  ...recordShape,
  kind: z.enum(["statement", "question"]),
  text: z.string().trim().min(1).max(2000),
  person: idOf<PersonId>(),
  event: dateSchema.optional(),
  /** The verdict of the team, one value as a whole: who put it there, and why. */
  adopted: z
    .strictObject({ verdict: z.enum(verdicts), reason: reasonSchema.optional(), by: idOf<PersonId>() })
    .optional(),
  /** The claim that this one counts as since they were merged. Claims that name each other in a circle count as the one with the smallest id. */
  mergedInto: idOf<ClaimId>().optional(),
  ...suggestionShape(...suggestibleFields.claims),
});
export type Claim = Readonly<z.infer<typeof claimSchema>>;
export type ClaimKind = Claim["kind"];

export const stances = ["supports", "denies", "discusses"] as const;
export type Stance = (typeof stances)[number];

export const certainties = ["low", "medium", "high"] as const;
export type Certainty = (typeof certainties)[number];

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
  /** The days that the value is about, or the words that are printed for them. */
  period: saidDateSchema.optional(),
  /** How sure the person is of reading the passage so. */
  certainty: z.enum(certainties).optional(),
  ...suggestionShape(...suggestibleFields.evidence),
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

/** One person's verdict on a statement. Its id holds both, so that two people never overwrite each other. */
export const verdictSchema = z.looseObject({
  id: idOf<VerdictId>(),
  ...recordShape,
  claim: idOf<ClaimId>(),
  person: idOf<PersonId>(),
  verdict: z.enum(verdicts),
  reason: reasonSchema.optional(),
});
export type Verdict = Readonly<z.infer<typeof verdictSchema>>;
