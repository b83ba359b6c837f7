import type { ClaimId, HighlightId, IdSource, Json, LocalState, NoteTarget, ReportId, TagId } from "#core/index.ts";
import {
  type DeskLayout,
  type DeskMoment,
  type DeskState,
  type InspectorFilter,
  type InspectorTab,
  type PaneSelection,
  type Place,
  paneLimit,
  type ScrollPlace,
  type Target,
  type ThemeChoice,
  textSizes,
} from "./desk.ts";
import { hasSameLayout, layoutOf, toLayout } from "./desk-layout.ts";
import { withoutPane, withPane, withPaneAt, withReportIn, withScroll, withSizes } from "./desk-panes.ts";
import { PlaceHistory } from "./place-history.ts";

const key = "desk";
const writePause = 250;

/** The desk: what is open, chosen and arranged. Keeps its layout in the local state, a moment after each change. */
export class DeskStore {
  #state: DeskState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  readonly #history = new PlaceHistory();
  #isUnwritten = false;
  #writing: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  private constructor(
    private readonly local: LocalState,
    private readonly ids: IdSource,
    layout: DeskLayout,
  ) {
    const moment: DeskMoment = {
      selection: null,
      highlight: null,
      highlightsAt: [],
      claim: null,
      writing: null,
      target: null,
      canGoBack: false,
      canGoForward: false,
    };
    this.#state = { ...layout, ...moment };
  }

  /** @param layoutless what a first start shows. */
  static async open(local: LocalState, ids: IdSource, layoutless: (desk: DeskStore) => void): Promise<DeskStore> {
    const kept = await local.read(key);
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
    const { panes, activePane } = this.#state;
    if (panes.length < paneLimit) this.#arrange(withPane(this.#state, this.ids.next(), report, index));
    else if (activePane !== null) this.showReportIn(activePane, report);
  }

  /** Shows a report: the pane that has it becomes active, else it takes the active pane, else a new one. */
  showReport(report: ReportId): void {
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
    this.#history.leave(this.#here());
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
    this.#set({ activePane: id, ...(isHidden ? { maximisedPane: id } : {}), ...this.#leaving(id) });
  }

  /** Maximises a pane, or gives the others their room again. */
  toggleMaximised(id: string): void {
    const maximisedPane = this.#state.maximisedPane === id ? null : id;
    this.#set({ maximisedPane, activePane: id, ...this.#leaving(id) });
  }

  recordScroll(id: string, scroll: ScrollPlace): void {
    const layout = withScroll(this.#state, id, scroll);
    if (layout !== this.#state) this.#arrange(layout);
  }

  /** @param selection `null` lets go of what is selected. */
  select(selection: PaneSelection | null): void {
    const { selection: present } = this.#state;
    const isSame =
      present?.pane === selection?.pane &&
      present?.edition === selection?.edition &&
      present?.start === selection?.start &&
      present?.end === selection?.end;
    if (!isSame) this.#set({ selection });
  }

  /** Makes a highlight the current one without moving anything. @param at every highlight at that place, in reading order. */
  chooseHighlight(
    highlight: HighlightId | null,
    at: readonly HighlightId[] = highlight === null ? [] : [highlight],
  ): void {
    this.#set({ highlight, highlightsAt: at });
  }

  chooseClaim(claim: ClaimId | null): void {
    this.#set({ claim });
  }

  write(writing: NoteTarget | null): void {
    this.#set({ writing });
  }

  /** Goes to a passage: in the active pane if it shows the report, else in the first that does, else in a new one. */
  jump(to: Place): void {
    this.#history.leave(this.#here());
    this.#go(to);
  }

  /** Goes to a passage without leaving a step to go back to: for walking through a list. */
  follow(to: Place): void {
    this.#go(to);
  }

  /** The pane has brought this target into view, so that one that opens later does not go there again. */
  reach(target: Target): void {
    if (this.#state.target?.turn === target.turn) this.#set({ target: null });
  }

  goBack(): void {
    const to = this.#history.goBack(this.#here());
    if (to !== null) this.#go(to);
  }

  goForward(): void {
    const to = this.#history.goForward(this.#here());
    if (to !== null) this.#go(to);
  }

  showInspector(tab: InspectorTab): void {
    this.#set({ inspector: { ...this.#state.inspector, isOpen: true, tab } });
  }

  toggleInspector(): void {
    this.#set({ inspector: { ...this.#state.inspector, isOpen: !this.#state.inspector.isOpen } });
  }

  filterInspector(part: Partial<InspectorFilter>): void {
    const { inspector } = this.#state;
    this.#set({ inspector: { ...inspector, filter: { ...inspector.filter, ...part } } });
  }

  toggleRail(): void {
    this.#set({ isRailOpen: !this.#state.isRailOpen });
  }

  /** @param px kept between 13 and 28. */
  setTextSize(px: number): void {
    this.#set({ textSize: Math.min(textSizes.greatest, Math.max(textSizes.least, px)) });
  }

  setTheme(theme: ThemeChoice): void {
    this.#set({ theme });
  }

  setStickyTag(stickyTag: TagId | null): void {
    this.#set({ stickyTag });
  }

  setSingleKeys(hasSingleKeys: boolean): void {
    this.#set({ hasSingleKeys });
  }

  dismiss(hint: string): void {
    if (!this.#state.dismissed.includes(hint)) this.#set({ dismissed: [...this.#state.dismissed, hint] });
  }

  /** Puts the layout on disk now, if it has changed; called before the window closes. Rejects when the write failed. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isUnwritten) {
      this.#isUnwritten = false;
      this.#writing = this.local.write(key, layoutOf(this.#state) as unknown as Json).catch((error: unknown) => {
        this.#isUnwritten = true;
        throw error;
      });
    }
    return this.#writing;
  }

  #go(to: Place): void {
    const { panes, activePane } = this.#state;
    const withReport = panes.filter((pane) => pane.report === to.report);
    const pane = withReport.find((one) => one.id === activePane) ?? withReport[0];
    if (pane === undefined) this.openReport(to.report);
    else this.activate(pane.id);
    const id = this.#state.activePane;
    if (id === null) return;
    this.#turn += 1;
    const target = { pane: id, start: to.start, end: to.end, turn: this.#turn };
    this.#set({ target, highlight: to.highlight, highlightsAt: to.highlight === null ? [] : [to.highlight] });
  }

  #here(): Place | null {
    const pane = this.#state.panes.find((one) => one.id === this.#state.activePane);
    if (pane === undefined) return null;
    return {
      report: pane.report,
      start: pane.scroll.offset,
      end: pane.scroll.offset,
      highlight: this.#state.highlight,
    };
  }

  #arrange(layout: DeskLayout): void {
    this.#set({ ...layout, ...this.#leaving(layout.activePane) });
  }

  /** What is let go of on going to another pane, so that keys act on what is looked at. A note that is being written stays open. */
  #leaving(to: string | null): Partial<DeskMoment> {
    const { activePane, selection, writing } = this.#state;
    if (to === activePane) return {};
    return {
      ...(selection === null || selection.pane === to ? {} : { selection: null }),
      ...(writing === null ? { highlight: null, highlightsAt: [] } : {}),
    };
  }

  #set(part: Partial<DeskState>): void {
    const before = this.#state;
    this.#state = {
      ...this.#state,
      ...part,
      canGoBack: this.#history.canGoBack,
      canGoForward: this.#history.canGoForward,
    };
    for (const listener of this.#listeners) listener();
    if (hasSameLayout(before, this.#state)) return;
    this.#isUnwritten = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), writePause);
  }
}
