/** The public names of suggestions, by hand. The core's own index hands them on. */
export { hasToConfirm } from "../queries/has-to-confirm.ts";
export {
  claimKindWords,
  draftWords,
  isDraft,
  isTieToConfirm,
  type ToConfirm,
  toConfirm,
  toConfirmWords,
} from "../queries/to-confirm.ts";
export { leadPronoun } from "./claim-draft.ts";
export { figureAbsences } from "./figure-absences.ts";
export { type FigureRow, type FigureRowKind, figureRowKinds, figureRows } from "./figure-rows.ts";
export { assumedDate, type FigureFilter, type FigureOrder, figureOrders, filterFigures } from "./figure-search.ts";
export { type FoundSuggestions, findSuggestions } from "./find-suggestions.ts";
export { type Findings, type Suggestion, type SuggestionKind, suggestionKinds } from "./suggestion.ts";
export { allTieDoubts, doubtsOfTie } from "./tie-doubts.ts";
