/** The public names of suggestions, by hand. The core's own index hands them on. */
export { claimKindWords, isDraft, type ToConfirm, toConfirm, toConfirmWords } from "../queries/to-confirm.ts";
export { figureAbsences } from "./figure-absences.ts";
export {
  type FigureFilter,
  type FigureRow,
  type FigureRowKind,
  figureRowKinds,
  figureRows,
  filterFigures,
} from "./figure-rows.ts";
export { type FoundSuggestions, findSuggestions } from "./find-suggestions.ts";
export { type Findings, type Suggestion, type SuggestionKind, suggestionKinds } from "./suggestion.ts";
export { allTieDoubts, doubtsOfTie } from "./tie-doubts.ts";
