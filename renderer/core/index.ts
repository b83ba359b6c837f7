/** The public names of the core, by hand. Everything outside imports from here. */
export { findInText, type TextRange } from "./anchoring/find-in-text.ts";
export { type Paragraph, paragraphAt, paragraphsOf } from "./anchoring/paragraphs.ts";
export { charactersOf, type Sentence, sentencesOf, wordsOf } from "./anchoring/sentences.ts";
export { type DifferencePiece, type DifferenceRow, textDifference } from "./anchoring/text-difference.ts";
export type { Attribution, AttributionKind, Hedge, HedgeKind } from "./attributions/attribution.ts";
export { extractAttributions } from "./attributions/extract-attributions.ts";
export type { BackupAnswer, BackupHeader, BackupReason } from "./backup/backup.ts";
export { backupName } from "./backup/backup-name.ts";
export { backupsToRemove, type KeptBackup, type RotationInput } from "./backup/backups-to-remove.ts";
export { largestBackup } from "./backup/largest-backup.ts";
export { type BackupLimits, readBackup, readBackupHeader } from "./backup/read-backup.ts";
export { type OwnBackup, readOwnBackup } from "./backup/read-own-backup.ts";
export { type BackupInput, type WrittenBackup, writeBackup } from "./backup/write-backup.ts";

export { checkLibrary, type LibraryCheck, type LibraryProblem, type ProblemKind } from "./check/check-library.ts";
export { libraryFacts } from "./check/library-facts.ts";
export { hashOfLibrary, isSameLibrary } from "./check/same-library.ts";

export {
  type CopiedQuotation,
  citeHighlight,
  citeStretch,
  type QuotationStyle,
  quotationStyles,
} from "./citation/cite-quotation.ts";
// biome-ignore lint/performance/noReExportAll: the names stand there, by hand too; here they would make a file too long to take in
export * from "./commands/index.ts";
export { compareTexts } from "./compare/compare-texts.ts";
export {
  type ComparedKind,
  type ComparedRow,
  type ComparedStretch,
  type Comparison,
  comparedKinds,
} from "./compare/compared.ts";
export { extractDates, type TextDate } from "./dates/extract-dates.ts";
export { extractFigures } from "./figures/extract-figures.ts";
export type { Figure, FigureKind, Period, Qualifier, ValueInterval, Words } from "./figures/figure.ts";
export { whyNotOneFigure } from "./figures/why-not-one.ts";

export {
  comingDifferences,
  differences,
  type ItemDifference,
  itemDifference,
  type PartDifference,
} from "./history/differences.ts";
export { type Item, recordsOfItem, withItemOf } from "./history/item.ts";
export { Names } from "./history/names.ts";
export { fieldsBack } from "./history/part-back.ts";
export { type PartWords, partWords } from "./history/part-words.ts";
export { type PastStep, pastStep, stepWords } from "./history/past-step.ts";

export { applyChangeSet, joinInto, mergeLibraries, recordsIn, replay } from "./merge/merge-libraries.ts";
export { type KeptField, type UndoPlan, undoPlan } from "./merge/undo.ts";

export {
  type Change,
  type ChangeSet,
  CommandRefused,
  type JoinedRecords,
  type Planned,
  toChangeSet,
  type Write,
} from "./model/change-set.ts";
export {
  type Certainty,
  type Claim,
  type ClaimKind,
  certainties,
  type Evidence,
  type Stance,
  stances,
  type Verdict,
  type VerdictKind,
  verdicts,
} from "./model/claim.ts";
export { type Basis, isResolved, type ReportedDate, type SaidDate, type UnresolvedDate } from "./model/date.ts";
export { type Edition, editionIdOf, hashOf } from "./model/edition.ts";
export {
  type AttributionField,
  type Highlight,
  type Verification,
  type VerificationKind,
  type Voice,
  verificationKinds,
} from "./model/highlight.ts";
export {
  type ChangeSetId,
  type ClaimId,
  type EditionId,
  type EvidenceId,
  evidenceId,
  type HighlightId,
  type NoteId,
  type NoteVersionId,
  type PersonId,
  type ReportId,
  reportIdOf,
  type SourceId,
  type TaggingId,
  type TagId,
} from "./model/ids.ts";
export type { Json, JsonObject } from "./model/json.ts";
export {
  type Collection,
  collectionNames,
  emptyLibrary,
  type Library,
  type Records,
  type RecordTypes,
  recordsOf,
} from "./model/library.ts";
export type { Note, NoteTarget, NoteVersion } from "./model/note.ts";
export {
  type BlockNode,
  type InlineNode,
  type ListItemNode,
  type ListNode,
  type MentionNode,
  mentionsIn,
  type NoteContent,
  noteContentSchema,
  type TextNode,
} from "./model/note-content.ts";
export { longestFieldName, longestFieldValue } from "./model/own-field.ts";
export type { Passage } from "./model/passage.ts";
export { type Person, personColour, personName, shownName } from "./model/person.ts";
export { type DayInterval, readDate } from "./model/read-date.ts";
export { fieldStamp, type RecordBase, type StoredRecord } from "./model/record.ts";
export { type Report, type ReportField, reportFields } from "./model/report.ts";
export { showHidden } from "./model/show-hidden.ts";
export type { Source } from "./model/source.ts";
export {
  deviceOf,
  isStamp,
  lowestStamp,
  msOf,
  type NodeName,
  nextStamp,
  nodeOf,
  type Stamp,
  toStamp,
} from "./model/stamp.ts";
export { type Stated, statedValue } from "./model/stated.ts";
export type { Tag, Tagging } from "./model/tag.ts";
export { type TagColour, type TagLine, tagColours } from "./model/tag-colour.ts";
// biome-ignore lint/performance/noReExportAll: the names stand there, by hand too; here they would make a file too long to take in
export * from "./parallels/index.ts";
// biome-ignore lint/performance/noReExportAll: the names stand there, by hand too; here they would make a file too long to take in
export * from "./ports/index.ts";

export { type PrintedNote, type PrintedPiece, type PrintedReport, printedReport } from "./print/printed-report.ts";

export {
  type ArrangedHighlights,
  arrangeHighlights,
  type HighlightArrangement,
  type HighlightGroup,
  type HighlightGrouping,
  type HighlightSort,
  highlightGroupings,
  highlightSorts,
  usualArrangement,
} from "./queries/arranged-highlights.ts";
export { type AttributionWord, attributionWords, verificationWords, voiceWords } from "./queries/attribution-words.ts";
export {
  type ClaimCriterion,
  claimChoices,
  claimCriteria,
  filterClaims,
  matrixClaimCriteria,
} from "./queries/claim-filter.ts";
export { claimInShort, passageCounts } from "./queries/claim-in-short.ts";
export { coverageOf, hasOwnPassage, type LookedFor, type ReportCoverage } from "./queries/claims-absent.ts";
export {
  type Togetherness,
  type TogetherPair,
  tagsTogether,
  togethernesses,
} from "./queries/co-occurrence.ts";
export { togetherWords } from "./queries/co-occurrence-words.ts";
export { type Codebook, type CodebookEntry, countedTag } from "./queries/codebook.ts";
export { countVisible, type VisibleCounts } from "./queries/count-visible.ts";
export { counted, countOf, countWords } from "./queries/count-words.ts";
export {
  type Counterpart,
  counterpartReport,
  counterpartsByText,
  counterpartWords,
} from "./queries/counterparts.ts";
export { dateWords, intervalWords } from "./queries/date-words.ts";
export { differenceWords } from "./queries/difference-words.ts";
export { type Dossier, type DossierEntry, dossierOf } from "./queries/dossier.ts";
export { dossierWords } from "./queries/dossier-words.ts";
export { addedAt } from "./queries/editions.ts";
export { countByOwnField, filterHighlights, validFilter } from "./queries/filtered-highlights.ts";
export { hangingOnReports, hangingWords } from "./queries/hanging-on-reports.ts";
export {
  chosenValue,
  criterionNames,
  type HighlightChoice,
  type HighlightValue,
  highlightChoices,
  narrowedTo,
} from "./queries/highlight-choices.ts";
export { type HighlightCriterion, highlightCriteria, reportVoice } from "./queries/highlight-criteria.ts";
export { type HighlightFilter, isFiltering, noHighlightFilter } from "./queries/highlight-filter.ts";
export {
  type ClaimPassage,
  type ClaimView,
  type HighlightView,
  type LibraryView,
  madeAt,
  type ReportView,
  viewOf,
} from "./queries/library-view.ts";
// biome-ignore lint/performance/noReExportAll: the names stand there, by hand too; here they would make a file too long to take in
export * from "./queries/matrix/index.ts";
export {
  highlightName,
  inShort,
  type Mentioned,
  mentioned,
  mentionSigns,
  mentionStateWords,
} from "./queries/mentions.ts";
export { noteCounts } from "./queries/note-counts.ts";
export { noteHeads, noteVersions } from "./queries/note-heads.ts";
export { noteText } from "./queries/note-text.ts";
export { notesOn } from "./queries/notes-on.ts";
export { oneOriginWarning } from "./queries/origins.ts";
export {
  meantField,
  type OwnField,
  type OwnFieldFilter,
  ownFields,
  ownValue,
  ownValues,
  reportsWithValue,
} from "./queries/own-fields.ts";
export { anchorWords, highlightPlace, paragraphWords, placeWords } from "./queries/place-words.ts";
export { type ReportFact, reportFacts } from "./queries/report-facts.ts";
export { reportLanguage } from "./queries/report-language.ts";
export {
  isCountColumn,
  isReportField,
  type ReportCell,
  type ReportColumn,
  type ReportRow,
  reportColumns,
  reportRows,
} from "./queries/report-rows.ts";
export { columnName, type ReportTable, reportTableRows, shownRows, valuesIn } from "./queries/report-table.ts";
export { firstWords, type ReportTitle } from "./queries/report-title.ts";
export { type SaidBy, saidBy } from "./queries/said-by.ts";
export { nextSiglum } from "./queries/sigla.ts";
export {
  highlightsBySource,
  highlightsOfSource,
  type PrintedSpelling,
  type SourceUsage,
  sourceUsage,
  usesToConfirm,
  usesToConfirmBySource,
} from "./queries/source-usage.ts";
export { findSource, foldName, type SourceEntry, type Sources } from "./queries/sources.ts";
export { type StepAnchor, stepAnchors } from "./queries/step-anchors.ts";
export { highlightsWithTag, type TagUsage, tagsByReport, tagUsage } from "./queries/tags-by-report.ts";
export { isReply, type Thread } from "./queries/threads.ts";
export { tieWords } from "./queries/tie-words.ts";
export { type VerdictStep, verdictHistory, verdictsOn } from "./queries/verdicts.ts";
export { isTargetVisible, visibleRecord, visibleRecords } from "./queries/visible.ts";
export { type AnyWordHits, findAnyWord, tellingWords } from "./search/any-word.ts";
export { type HitContext, hitContext } from "./search/hit-context.ts";
export { markHits, sentenceAround } from "./search/mark-hits.ts";
export type { SearchWords } from "./search/matcher.ts";
export { printedName } from "./search/printed-name.ts";
export { isNarrowed, noSearchFilter, type SearchFilter } from "./search/search-filter.ts";
export { type SearchHit, type SearchKind, searchKinds, searchLibrary, searchLimit } from "./search/search-library.ts";
// biome-ignore lint/performance/noReExportAll: the names stand there, by hand too; here they would make a file too long to take in
export * from "./suggestions/index.ts";

// biome-ignore lint/performance/noReExportAll: the names stand there, by hand too; here they would make a file too long to take in
export * from "./transfer/index.ts";
export { alignVariants } from "./variants/align-variants.ts";
export { chosenPassage } from "./variants/chosen-passage.ts";
export { citeVariants, type VariantFormat } from "./variants/cite-variants.ts";
export { joinPieces } from "./variants/row-cells.ts";
export type { VariantKind, VariantPiece } from "./variants/variant.ts";
export {
  type ChosenPassage,
  isSamePassage,
  type VariantReading,
  type VariantsAsked,
  type VariantTable,
  variantTable,
} from "./variants/variant-table.ts";
export { variantRemarks } from "./variants/variant-words.ts";
