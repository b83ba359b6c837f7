/** The public names of the core, by hand. Everything outside imports from here. */
export { findInText, type TextRange } from "./anchoring/find-in-text.ts";
export { type Paragraph, paragraphAt, paragraphsOf } from "./anchoring/paragraphs.ts";
export { type Sentence, sentencesOf, wordsOf } from "./anchoring/sentences.ts";

export {
  addClaim,
  deleteClaim,
  type EvidenceInput,
  editClaim,
  type NewClaim,
  type TieInput,
  tieTarget,
  tieToClaim,
  untieFromClaim,
} from "./commands/claims.ts";
export { hasExample, removeExample } from "./commands/example.ts";
export {
  type AttributionInput,
  attributeHighlight,
  deleteHighlight,
  type MarkInput,
  type MarkTarget,
  markPassage,
  markTarget,
  type Stretch,
} from "./commands/highlights.ts";
export { deleteNote, type SealInput, sealNote } from "./commands/notes.ts";
export { namePerson } from "./commands/people.ts";
export { quoted } from "./commands/quoted.ts";
export { addReport, deleteReport, describeReport, type ReportMetadata } from "./commands/reports.ts";
export { sequence } from "./commands/sequence.ts";
export { attributeToSource, findSource, type SpeakerInput } from "./commands/sources.ts";
export {
  addTag,
  deleteTag,
  moveTag,
  recolourTag,
  renameTag,
  type TaggingInput,
  tagHighlight,
  untagHighlight,
} from "./commands/tags.ts";

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
export { type Claim, type ClaimKind, type Evidence, type Stance, stances } from "./model/claim.ts";
export { type Basis, isResolved, type ReportedDate, type SaidDate, type UnresolvedDate } from "./model/date.ts";
export { type Edition, editionIdOf, hashOf } from "./model/edition.ts";
export type {
  AttributionField,
  Highlight,
  Verification,
  VerificationKind,
  Voice,
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
  type NoteContent,
  noteContentSchema,
  type TextNode,
} from "./model/note-content.ts";
export type { Passage } from "./model/passage.ts";
export { type Person, personColour, personName } from "./model/person.ts";
export { type DayInterval, readDate } from "./model/read-date.ts";
export { fieldStamp, type RecordBase, type StoredRecord } from "./model/record.ts";
export { type Report, type ReportField, reportFields } from "./model/report.ts";
export type { Source } from "./model/source.ts";
export {
  deviceOf,
  isStamp,
  lowestStamp,
  msOf,
  type NodeName,
  nextStamp,
  type Stamp,
  toStamp,
} from "./model/stamp.ts";
export { type Stated, statedValue } from "./model/stated.ts";
export type { Tag, Tagging } from "./model/tag.ts";
export { type TagColour, type TagLine, tagColours } from "./model/tag-colour.ts";

export type { Clock } from "./ports/clock.ts";
export {
  type CommandState,
  type FileKind,
  FileRefused,
  type Host,
  type HostCapabilities,
  type HostCommand,
  type MenuName,
  type OpenedFile,
  type OpenFilesRequest,
  type SavedFile,
  type SaveFileRequest,
} from "./ports/host.ts";
export type { IdSource } from "./ports/id-source.ts";
export { type LibraryStore, type StoredLibrary, StoreFailed } from "./ports/library-store.ts";
export type { LocalState } from "./ports/local-state.ts";
export { type DraftOrigin, type ReportDraft, type ReportReader, ReportUnreadable } from "./ports/report-reader.ts";
export type { Safety, Witness } from "./ports/safety.ts";

export { type AttributionWord, attributionWords, verificationWords, voiceWords } from "./queries/attribution-words.ts";
export { counted, countWords } from "./queries/count-words.ts";
export { dateWords, intervalWords } from "./queries/date-words.ts";
export {
  type ClaimPassage,
  type ClaimView,
  type HighlightView,
  type LibraryView,
  notesOn,
  type ReportView,
  viewOf,
} from "./queries/library-view.ts";
export { noteHeads, noteVersions } from "./queries/note-heads.ts";
export { paragraphWords, placeWords } from "./queries/place-words.ts";
export type { ReportTitle } from "./queries/report-title.ts";
export { nextSiglum } from "./queries/sigla.ts";
export { isTargetVisible, visibleRecord, visibleRecords } from "./queries/visible.ts";

export type {
  Bundle,
  BundleBody,
  BundleCounts,
  BundleHeader,
  Exporter,
} from "./transfer/bundle.ts";
export { countRecords } from "./transfer/count-records.ts";
export { type ExportInput, exportBundle, writeBundle } from "./transfer/export-bundle.ts";
export { mergeBundles, type ReadBundle } from "./transfer/merge-bundles.ts";
export { toMarkdown } from "./transfer/note-to-markdown.ts";
export { toPlainText } from "./transfer/note-to-text.ts";
export { type MergePreview, previewMerge, type RecordDifferences } from "./transfer/preview-merge.ts";
export { type BundleProblem, problemText } from "./transfer/problem.ts";
export { type BundleAnswer, type BundleLimits, readBundle } from "./transfer/read-bundle.ts";
export { type ReadingPageInput, toReadingPage } from "./transfer/reading-page.ts";
export { type SampleManifest, samplesBundle, samplesFrom } from "./transfer/samples.ts";
