/** Ids are plain strings on disk; the brand keeps one kind from being passed for another. */
type Branded<Name extends string> = string & { readonly __id: Name };

export type PersonId = Branded<"person">;
export type ReportId = Branded<"report">;
export type EditionId = Branded<"edition">;
export type SourceId = Branded<"source">;
export type TagId = Branded<"tag">;
export type HighlightId = Branded<"highlight">;
export type TaggingId = Branded<"tagging">;
export type ClaimId = Branded<"claim">;
export type EvidenceId = Branded<"evidence">;
export type AbsenceId = Branded<"absence">;
export type VerdictId = Branded<"verdict">;
export type DismissalId = Branded<"dismissal">;
export type FigureAbsenceId = Branded<"figure-absence">;
export type NoteId = Branded<"note">;
export type NoteVersionId = Branded<"note-version">;
export type ChangeSetId = Branded<"change-set">;

/** A report is named by the hash of its first edition, so that two people who add one text hold one report. */
export function reportIdOf(edition: EditionId): ReportId {
  return edition as string as ReportId;
}

export function taggingId(highlight: HighlightId, tag: TagId, person: PersonId): TaggingId {
  return `${highlight}:${tag}:${person}` as TaggingId;
}

export function evidenceId(highlight: HighlightId, claim: ClaimId, person: PersonId): EvidenceId {
  return `${highlight}:${claim}:${person}` as EvidenceId;
}

export function absenceId(report: ReportId, claim: ClaimId, person: PersonId): AbsenceId {
  return `${report}:${claim}:${person}` as AbsenceId;
}

export function verdictId(claim: ClaimId, person: PersonId): VerdictId {
  return `${claim}:${person}` as VerdictId;
}

/** @param passage what the suggestion is about; offsets in UTF-16 units. @param claim that it was to be tied to, if any. */
export function dismissalId(
  kind: string,
  passage: { readonly edition: EditionId; readonly start: number; readonly end: number },
  claim: ClaimId | undefined,
  person: PersonId,
): DismissalId {
  const { edition, start, end } = passage;
  return `${kind}:${edition}:${start}:${end}:${claim ?? ""}:${person}` as DismissalId;
}

export function figureAbsenceId(report: ReportId, kind: string, person: PersonId): FigureAbsenceId {
  return `${report}:${kind}:${person}` as FigureAbsenceId;
}
