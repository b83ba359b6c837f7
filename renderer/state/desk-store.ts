import type {
  ClaimId,
  HighlightArrangement,
  HighlightId,
  IdSource,
  LocalState,
  NoteTarget,
  ReportId,
  TagId,
} from "#core/index.ts";
import {
  type CodebookPlace,
  type DeskLayout,
  type DeskState,
  type InspectorFilter,
  type InspectorTab,
  idleDesk,
  type PaneSelection,
  type Place,
  paneLimit,
  type ReportsPlace,
  type ScrollPlace,
  type Target,
  type ViewName,
} from "./desk.ts";
import { DeskComparing } from "./desk-comparing.ts";
import { withPart } from "./desk-filter.ts";
import { DeskHabits } from "./desk-habits.ts";
import { DeskKeeper, deskKey } from "./desk-keeper.ts";
import { hasSameLayout, toLayout } from "./desk-layout.ts";
import { DeskMatrix } from "./desk-matrix.ts";
import { DeskNotes } from "./desk-notes.ts";
import { withoutPane, withPane, withPaneAt, withReportIn, withScroll, withSizes } from "./desk-panes.ts";
import { isSameSelection, leavingPane, type Spot, spotOf, spotToLeave, turningTo } from "./desk-turns.ts";
import { forgetLeftRow } from "./left-row.ts";
import { PlaceHistory } from "./place-history.ts";

/** The desk: what is open, chosen and arranged. Keeps its layout in the local state, a moment after each change. */
export class DeskStore {
  #state: DeskState;
  #turn = 0;
  readonly #access = [() => this.#state, (part: Partial<DeskState>) => this.#set(part)] as const;
  readonly notes = new DeskNotes(...this.#access);
  readonly habits = new DeskHabits(...this.#access);
  readonly matrix = new DeskMatrix(...this.#access);
  readonly comparing = new DeskComparing(...this.#access, (view) => this.#leaveFor(view));
  readonly #history = new PlaceHistory<Spot>();
  readonly #keeper: DeskKeeper;
  readonly #listeners = new Set<() => void>();

  private constructor(
    local: LocalState,
    private readonly ids: IdSource,
    layout: DeskLayout,
  ) {
    this.#state = { ...layout, ...idleDesk };
    this.#keeper = new DeskKeeper(local, () => this.#state);
  }

  /** @param layoutless what a first start shows. */
  static async open(local: LocalState, ids: IdSource, layoutless: (desk: DeskStore) => void): Promise<DeskStore> {
    const kept = await local.read(deskKey);
    const desk = new DeskStore(local, ids, toLayout(kept));
    if (kept === null) layoutless(desk);
    return desk;
  }

  get state(): DeskState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens a report beside the others; in the active pane where six are open. */
  openReport(report: ReportId, index?: number): void {
    this.#set({ view: "read" });
    const { panes, activePane } = this.#state;
    if (panes.length < paneLimit) this.#arrange(withPane(this.#state, this.ids.next(), report, index));
    else if (activePane !== null) this.showReportIn(activePane, report);
  }

  /** Shows a report: the pane that has it becomes active, else it takes the active pane, else a new one. */
  showReport(report: ReportId): void {
    this.#set({ view: "read" });
    const present = this.#state.panes.find((pane) => pane.report === report);
    if (present !== undefined) this.activate(present.id);
    else if (this.#state.activePane === null) this.openReport(report);
    else this.showReportIn(this.#state.activePane, report);
  }

  /** Shows a report in this very pane, from its beginning. */
  showReportIn(id: string, report: ReportId): void {
    if (this.#state.selection?.pane === id) this.#set({ selection: null });
    this.#arrange(withReportIn(this.#state, id, report));
  }

  /** Jumps to a report: where it stands open, else beside the others. */
  bringReport(report: ReportId): void {
    this.#history.leave(spotToLeave(this.#state));
    if (this.#state.panes.some((pane) => pane.report === report)) this.showReport(report);
    else this.openReport(report);
  }

  /** Another pane with the same report, right beside it. */
  splitPane(id: string): void {
    const index = this.#state.panes.findIndex((pane) => pane.id === id);
    const pane = this.#state.panes[index];
    if (pane !== undefined) this.openReport(pane.report, index + 1);
  }

  closePane(id: string): void {
    this.#arrange(withoutPane(this.#state, id));
    if (this.#state.selection?.pane === id) this.#set({ selection: null });
  }

  movePane(id: string, index: number): void {
    this.#arrange(withPaneAt(this.#state, id, index));
  }

  resizePanes(sizes: readonly number[]): void {
    this.#arrange(withSizes(this.#state, sizes));
  }

  activate(id: string): void {
    if (this.#state.activePane === id) return;
    const isHidden = this.#state.maximisedPane !== null && this.#state.maximisedPane !== id;
    this.#set({ activePane: id, ...(isHidden ? { maximisedPane: id } : {}), ...leavingPane(this.#state, id) });
  }

  /** Maximises a pane, or gives the others their room again. */
  toggleMaximised(id: string): void {
    const maximisedPane = this.#state.maximisedPane === id ? null : id;
    this.#set({ maximisedPane, activePane: id, ...leavingPane(this.#state, id) });
  }

  recordScroll(id: string, scroll: ScrollPlace): void {
    const layout = withScroll(this.#state, id, scroll);
    if (layout !== this.#state) this.#arrange(layout);
  }

  /** @param selection `null` lets go of what is selected. */
  select(selection: PaneSelection | null): void {
    if (!isSameSelection(this.#state.selection, selection)) this.#set({ selection });
  }

  /** Makes a highlight the current one without moving anything; others that were chosen together are let go. @param at every highlight at that place, in reading order. */
  chooseHighlight(
    highlight: HighlightId | null,
    at: readonly HighlightId[] = highlight === null ? [] : [highlight],
  ): void {
    const { chosen } = this.#state;
    this.#set({ highlight, highlightsAt: at, chosen: highlight === null || chosen.includes(highlight) ? chosen : [] });
  }

  /** Chooses highlights together, for what is done with many. @param highlights each once, in the order of the list. */
  chooseMany(highlights: readonly HighlightId[]): void {
    this.#set({ chosen: highlights });
  }

  chooseClaim(claim: ClaimId | null): void {
    this.#set({ claim });
  }

  write(writing: NoteTarget | null): void {
    this.#set({ writing });
  }

  /** Goes to a passage: in the active pane if it shows the report, else in the first that does, else in a new one, or "here" in the active one. */
  jump(to: Place, where: "beside" | "here" = "beside"): void {
    this.#history.leave(spotToLeave(this.#state));
    this.#go(to, where, to.highlight);
  }

  /** Walks to a passage: no step to go back to, and a report that is not open takes the active pane, so that panes do not pile up. */
  follow(to: Place): void {
    this.#go(to, "here");
  }

  /** The pane has brought this target into view, so that one that opens later does not go there again. */
  reach(target: Target): void {
    if (this.#state.target?.turn === target.turn) this.#set({ target: null });
  }

  goBack(): void {
    this.#return(this.#history.goBack(spotOf(this.#state)));
  }

  goForward(): void {
    this.#return(this.#history.goForward(spotOf(this.#state)));
  }

  /** Shows another view; the way back leads to this one. */
  showView(view: ViewName): void {
    if (view !== this.#state.view) this.#turnTo(view);
  }

  /** Jumps to a place in the codebook. */
  openCodebook(part: Partial<CodebookPlace>): void {
    this.#turnTo("codebook");
    this.arrangeCodebook(part);
  }

  /** Changes what the codebook shows without leaving a step to go back to. */
  arrangeCodebook(part: Partial<CodebookPlace>): void {
    this.#set({ codebook: { ...this.#state.codebook, ...part } });
  }

  /** Changes how the table of reports is arranged. */
  arrangeReports(part: Partial<ReportsPlace>): void {
    this.#set({ reports: { ...this.#state.reports, ...part } });
  }

  /** Narrows what the app found: suggestions, or figures. */
  narrowFound(part: Partial<Pick<DeskState, "suggested" | "figures">>): void {
    this.#set(part);
  }

  showInspector(tab: InspectorTab): void {
    this.#set({ inspector: { ...this.#state.inspector, isOpen: true, tab } });
  }

  toggleInspector(): void {
    this.#set({ inspector: { ...this.#state.inspector, isOpen: !this.#state.inspector.isOpen } });
  }

  filterInspector(part: Partial<InspectorFilter>): void {
    this.#set({ inspector: { ...this.#state.inspector, filter: withPart(this.#state.inspector.filter, part) } });
  }

  arrangeInspector(part: Partial<HighlightArrangement>): void {
    const { inspector } = this.#state;
    this.#set({ inspector: { ...inspector, arrangement: { ...inspector.arrangement, ...part } } });
  }

  toggleRail(): void {
    this.#set({ isRailOpen: !this.#state.isRailOpen });
  }

  setStickyTag(stickyTag: TagId | null): void {
    this.#set({ stickyTag });
  }

  /** Puts the layout on disk now, if it has changed; called before the window closes. Rejects when the write failed. */
  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  #go(to: Place, where: "beside" | "here" = "beside", landed = this.#state.landed): void {
    this.#set({ view: "read" });
    const { panes, activePane } = this.#state;
    const withReport = panes.filter((pane) => pane.report === to.report);
    const pane = withReport.find((one) => one.id === activePane) ?? withReport[0];
    if (pane === undefined && where === "here" && activePane !== null) this.showReportIn(activePane, to.report);
    else if (pane === undefined) this.openReport(to.report);
    else this.activate(pane.id);
    const id = this.#state.activePane;
    if (id === null) return;
    this.#turn += 1;
    const target = { pane: id, start: to.start, end: to.end, turn: this.#turn };
    this.#set({ target, landed, highlight: to.highlight, highlightsAt: to.highlight === null ? [] : [to.highlight] });
  }

  #leaveFor(view: ViewName): void {
    forgetLeftRow(view);
    this.#history.leave(spotOf(this.#state));
  }

  #turnTo(view: ViewName): void {
    this.#leaveFor(view);
    this.#set(turningTo(this.#state, view));
  }

  #return(to: Spot | null): void {
    if (to === null) return;
    const turn = to.view === this.#state.view ? {} : turningTo(this.#state, to.view);
    this.#set({ ...turn, codebook: to.codebook, variants: to.variants, compare: to.compare });
    if (to.view === "read" && to.place !== null) this.#go(to.place);
  }

  #arrange(layout: DeskLayout): void {
    this.#set({ ...layout, ...leavingPane(this.#state, layout.activePane) });
  }

  #set(part: Partial<DeskState>): void {
    const before = this.#state;
    this.#state = {
      ...this.#state,
      ...(part.highlight != null && part.highlight !== before.highlight ? { noteInHand: null } : {}),
      ...part,
      canGoBack: this.#history.canGoBack,
      canGoForward: this.#history.canGoForward,
      backView: this.#history.back?.view ?? null,
    };
    for (const listener of this.#listeners) listener();
    if (!hasSameLayout(before, this.#state)) this.#keeper.keepSoon();
  }
}
