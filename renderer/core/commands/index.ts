/** The public names of the commands, by hand. The core's own index hands them on. */
export { addClaim, dateClaim, deleteClaim, editClaim, type NewClaim } from "./claims.ts";
export { type AbsenceInput, toggleAbsence } from "./claims-absences.ts";
export {
  describeTie,
  type EvidenceInput,
  type TieDetails,
  type TieInput,
  tieMany,
  tieTarget,
  tieToClaim,
  untieFromClaim,
} from "./claims-evidence.ts";
export { mergeClaim, partClaim } from "./claims-merged.ts";
export { adoptVerdict, giveVerdict, type VerdictInput, withdrawVerdict } from "./claims-verdicts.ts";
export { type ConfirmFigureInput, confirmFigure } from "./confirm-figure.ts";
export { addEdition, type EditionPlan, keepUnplaced, placeHighlight, readEdition } from "./editions.ts";
export { hasExample, removeExample } from "./example.ts";
export {
  type AttributionInput,
  attributeHighlight,
  deleteHighlight,
  deleteHighlights,
  type MarkInput,
  markPassage,
  moveHighlight,
  type Stretch,
} from "./highlights.ts";
export { type MarkTarget, markTarget, type OfferedSpeaker } from "./mark-target.ts";
export { deleteNote, reopenNote, resolveNote, type SealInput, sealNote } from "./notes.ts";
export { removeOwnField, renameOwnField, setOwnField } from "./own-fields.ts";
export { namePerson } from "./people.ts";
export { putBack } from "./put-back.ts";
export { quoted } from "./quoted.ts";
export { addReport, archiveReport, deleteReport, describeReport, type ReportMetadata } from "./reports.ts";
export { restoreSamples, samplesAway } from "./restore-samples.ts";
export { type RevertInput, revertTo } from "./revert-to.ts";
export { sequence } from "./sequence.ts";
export {
  addAlias,
  addSource,
  attributeToSource,
  deleteSource,
  describeSource,
  removeAlias,
  renameSource,
  type SourceFacts,
  type SpeakerInput,
} from "./sources.ts";
export { mergeSources, partSource, type SourceSplit, splitSource } from "./sources-merged.ts";
export {
  type AcceptInput,
  acceptSuggestion,
  confirmFields,
  dismissSuggestion,
  toggleFigureAbsence,
} from "./suggestions.ts";
export {
  type ManyTaggings,
  type Split,
  splitTag,
  type TaggingInput,
  tagHighlight,
  tagMany,
  untagHighlight,
} from "./taggings.ts";
export {
  addTag,
  archiveTag,
  deleteTag,
  describeTag,
  giveNumberKey,
  type NewTag,
  recolourTag,
  renameTag,
  type TagTexts,
} from "./tags.ts";
export { isAtOrBelow, placeAfter, placeTag, stepTag, type TagPlace, type TagStep } from "./tags-in-order.ts";
export { mergeTags, partTag } from "./tags-merged.ts";
