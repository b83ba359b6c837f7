import {
  type ChosenPassage,
  type ClaimId,
  type ComparedKind,
  defaultThreshold,
  type EditionId,
  type FigureFilter,
  type HighlightArrangement,
  type HighlightFilter,
  type HighlightId,
  type MatrixArrangement,
  type NoteId,
  type NoteTarget,
  noHighlightFilter,
  type OfferedSpeaker,
  type PersonId,
  type QuotationStyle,
  type ReportColumn,
  type ReportId,
  type ReportTable,
  type SourceId,
  type SuggestionKind,
  type TagId,
  type Togetherness,
  usualArrangement,
  type VariantsAsked,
} from "#core/index.ts";

/** One open report. The same report may stand in several panes. */
export interface Pane {
  readonly id: string;
  readonly report: ReportId;
  /** Share of the row's width, in percent. */
  readonly size: number;
  readonly scroll: ScrollPlace;
  /** It scrolls with the other panes by what their reports have in common. */
  readonly isInStep: boolean;
}

/** What stands at the top of a pane: a UTF-16 offset of the text, and how far the pane has gone past its line, in px. */
export interface ScrollPlace {
  readonly offset: number;
  readonly shift: number;
}

export type ThemeChoice = "system" | "light" | "dark";
export const inspectorTabs = ["highlights", "claims", "notes", "suggested"] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

/** What stands in the middle of the window. */
export const viewNames = ["read", "matrix", "figures", "codebook", "reports", "variants", "compare"] as const;
export type ViewName = (typeof viewNames)[number];

/** The pages of the codebook: its tree, its tags by report, which of them stand together, and who speaks. */
export const codebookPages = ["tags", "reports", "together", "sources"] as const;
export type CodebookPage = (typeof codebookPages)[number];

/** What the codebook shows. */
export interface CodebookPlace {
  readonly page: CodebookPage;
  readonly tag: TagId | null;
  readonly source: SourceId | null;
  readonly how: Togetherness;
  /** For "near": characters between the two at most. */
  readonly distance: number;
}

/** How the table of reports is arranged. */
export interface ReportsPlace extends ReportTable {
  readonly hidden: readonly ReportColumn[];
}

/** The two reports that are laid out beside each other, and which sort of passages is shown; all of them for `null`. */
export interface ComparePlace {
  readonly a: ReportId | null;
  readonly b: ReportId | null;
  readonly only: ComparedKind | null;
}

/** What the list of suggestions is narrowed to; `null` is no narrowing. */
export interface SuggestedPlace {
  readonly kind: SuggestionKind | null;
  readonly report: ReportId | null;
}

/** What the table of figures is narrowed to and how it stands, with its plot. */
export interface FiguresPlace extends FigureFilter {
  readonly hasPlot?: boolean;
  /** The series that was chosen for the plot; left out or `null`, the app chooses. */
  readonly series?: string | null;
}

/** A cell of the matrix, or one of the passages in it. */
export interface MatrixSpot {
  /** The row's id, or "head". */
  readonly row: string;
  /** A report; `null` for the row's own head. */
  readonly report: ReportId | null;
  /** From 0. */
  readonly index: number;
}

/** How the matrix is arranged, and where the person was in it last. */
export interface MatrixPlace extends MatrixArrangement {
  readonly at: MatrixSpot | null;
}

/** Narrows highlights to those that stand so to one with a tag. */
export interface TogetherFilter {
  readonly tag: TagId;
  readonly how: Togetherness;
  readonly distance: number;
}

/** What the inspector's lists are narrowed to; each list takes the parts that mean something in it. */
export type InspectorFilter = HighlightFilter;

export const noteOrders = ["newest", "place"] as const;
export const noteStates = ["open", "resolved"] as const;
export const noteTargetNames = ["highlights", "claims", "reports", "tags", "sources", "library"] as const;

/** How the list of notes is narrowed beside the inspector's filter, and its order. `null` is no narrowing. */
export interface NotesPlace {
  readonly person: PersonId | null;
  /** What they stand on. */
  readonly on: (typeof noteTargetNames)[number] | null;
  readonly mentions: TagId | null;
  readonly state: (typeof noteStates)[number] | null;
  readonly order: (typeof noteOrders)[number];
}

/** The arrangement that comes back after a restart. Never merged, never exported. */
export interface DeskLayout {
  readonly view: ViewName;
  readonly codebook: CodebookPlace;
  readonly reports: ReportsPlace;
  /** The passage, or the two, whose words are laid out under each other; `null` before the first. */
  readonly variants: VariantsAsked | null;
  readonly compare: ComparePlace;
  readonly matrix: MatrixPlace;
  readonly panes: readonly Pane[];
  readonly activePane: string | null;
  readonly maximisedPane: string | null;
  readonly inspector: {
    readonly isOpen: boolean;
    readonly tab: InspectorTab;
    readonly filter: InspectorFilter;
    /** How the highlights are grouped and sorted. */
    readonly arrangement: HighlightArrangement;
  };
  readonly notes: NotesPlace;
  readonly suggested: SuggestedPlace;
  readonly figures: FiguresPlace;
  readonly isRailOpen: boolean;
  /** Reading text size in px. */
  readonly textSize: number;
  readonly theme: ThemeChoice;
  readonly stickyTag: TagId | null;
  /** How a quotation was copied last. */
  readonly quotationStyle: QuotationStyle;
  readonly hasSingleKeys: boolean;
  /** A caret stands in the text and is moved with the arrow keys. */
  readonly hasCaret: boolean;
  /** Notes stand beside their passages where a pane has room for them. */
  readonly hasMarginNotes: boolean;
  /** What the score of a parallel must reach to be shown, `leastThreshold` to 1. */
  readonly parallelThreshold: number;
  /** Hints that were sent away for good. */
  readonly dismissed: readonly string[];
}

/** A selection in one pane, in UTF-16 units of the edition. */
export interface PaneSelection {
  readonly pane: string;
  readonly edition: EditionId;
  readonly start: number;
  readonly end: number;
  /** Is to be the voice of what is marked here. */
  readonly speaker?: OfferedSpeaker;
}

/** A place that a pane is asked to show: a passage, or, where start and end are one, what stood at its upper edge. `turn` grows, so that the same place can be asked for twice. */
export interface Target {
  readonly pane: string;
  readonly start: number;
  readonly end: number;
  readonly turn: number;
}

/** Where a jump left from or went to. */
export interface Place {
  readonly report: ReportId;
  readonly start: number;
  readonly end: number;
  readonly highlight: HighlightId | null;
}

/** What is chosen right now; forgotten at a restart. */
export interface DeskMoment {
  readonly selection: PaneSelection | null;
  /** The current highlight. */
  readonly highlight: HighlightId | null;
  /** Every highlight at the place where the current one was chosen, it included, in reading order. */
  readonly highlightsAt: readonly HighlightId[];
  /** Highlights that were chosen together in the list; some may be gone, or not be listed any more. */
  readonly chosen: readonly HighlightId[];
  readonly claim: ClaimId | null;
  /** The first of two passages that are to be compared, while the second is looked for. */
  readonly firstPassage: ChosenPassage | null;
  /** Notes stand under what they are on; this one is being written. */
  readonly writing: NoteTarget | null;
  /** The note that the list of notes is asked to show. `turn` grows, so that the same one can be asked for twice. */
  readonly note: { readonly id: NoteId; readonly turn: number; readonly isReply: boolean } | null;
  /** The note that was gone to last, on which commands act; let go of with the highlight that it may stand on. */
  readonly noteInHand: NoteId | null;
  readonly target: Target | null;
  /** The highlight that the last jump led to. */
  readonly landed: HighlightId | null;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** The view to which going back leads; `null` where there is no way back. */
  readonly backView: ViewName | null;
}

/** Nothing is chosen. */
export const idleDesk: DeskMoment = {
  selection: null,
  highlight: null,
  highlightsAt: [],
  chosen: [],
  claim: null,
  firstPassage: null,
  writing: null,
  note: null,
  noteInHand: null,
  target: null,
  landed: null,
  canGoBack: false,
  canGoForward: false,
  backView: null,
};

export interface DeskState extends DeskLayout, DeskMoment {}

export const paneLimit = 6;
export const textSizes = { least: 13, usual: 17, greatest: 28 } as const;

export const noFilter: InspectorFilter = noHighlightFilter;

export const allNotes: NotesPlace = { person: null, on: null, mentions: null, state: null, order: "newest" };

export const emptyDesk: DeskLayout = {
  view: "read",
  codebook: { page: "tags", tag: null, source: null, how: "overlapping", distance: 200 },
  reports: { text: "", values: {}, withArchived: false, sort: { column: "siglum", isDescending: false }, hidden: [] },
  variants: null,
  compare: { a: null, b: null, only: null },
  matrix: { rows: "claims", sort: "disputed", kind: null, filter: noFilter, at: null },
  panes: [],
  activePane: null,
  maximisedPane: null,
  inspector: { isOpen: true, tab: "highlights", filter: noFilter, arrangement: usualArrangement },
  notes: allNotes,
  suggested: { kind: null, report: null },
  figures: { kind: null, report: null, text: "" },
  isRailOpen: true,
  textSize: textSizes.usual,
  theme: "system",
  stickyTag: null,
  quotationStyle: "full",
  hasSingleKeys: true,
  hasCaret: false,
  hasMarginNotes: true,
  parallelThreshold: defaultThreshold,
  dismissed: [],
};
