import type { ClaimId, HighlightId, IdSource, Json, LocalState, NoteTarget, ReportId, TagId } from "#core/index.ts";
import {
  type DeskLayout,
  type DeskMoment,
  type DeskState,
  emptyDesk,
  type InspectorFilter,
  type InspectorTab,
  type PaneSelection,
  type Place,
  paneLimit,
  type ScrollPlace,
  textSizes,
  type ThemeChoice,
} from "./desk.ts";
import { withoutPane, withPane, withPaneAt, withReportIn, withSizes } from "./desk-panes.ts";

const key = "desk";
const writePause = 250;
const historyDepth = 100;

/** The desk: what is open, chosen and arranged. Keeps its layout in the local state, a moment after each change. */
export class DeskStore {
  #state: DeskState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #back: Place[] = [];
  #forward: Place[] = [];
  readonly #listeners = new Set<() => void>();

  private constructor(
    private readonly local: LocalState,
    private readonly ids: IdSource,
    layout: DeskLayout,
  ) {
    const moment: DeskMoment = {
      selection: null,
      highlight: null,
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
    const kept = (await local.read(key)) as unknown as Partial<DeskLayout> | null;
    const desk = new DeskStore(local, ids, { ...emptyDesk, ...kept });
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
    else if (activePane !== null) this.#arrange(withReportIn(this.#state, activePane, report));
  }

  /** Shows a report: the pane that has it becomes active, else it takes the active pane, else a new one. */
  showReport(report: ReportId): void {
    const present = this.#state.panes.find((pane) => pane.report === report);
    if (present !== undefined) this.activate(present.id);
    else if (this.#state.activePane === null) this.openReport(report);
    else this.#arrange(withReportIn(this.#state, this.#state.activePane, report));
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
    this.#set({ activePane: id, ...(isHidden ? { maximisedPane: id } : {}) });
  }

  /** Maximises a pane, or gives the others their room again. */
  toggleMaximised(id: string): void {
    this.#set({ maximisedPane: this.#state.maximisedPane === id ? null : id, activePane: id });
  }

  recordScroll(id: string, scroll: ScrollPlace): void {
    const panes = this.#state.panes.map((pane) => (pane.id === id ? { ...pane, scroll } : pane));
    this.#set({ panes });
  }

  select(selection: PaneSelection | null): void {
    this.#set({ selection });
  }

  /** Makes a highlight the current one without moving anything. */
  chooseHighlight(highlight: HighlightId | null): void {
    this.#set({ highlight });
  }

  chooseClaim(claim: ClaimId | null): void {
    this.#set({ claim });
  }

  write(writing: NoteTarget | null): void {
    this.#set({ writing });
  }

  /** Goes to a passage: in the active pane if it shows the report, else in the first that does, else in a new one. */
  jump(to: Place): void {
    const from = this.#here();
    if (from !== null) this.#back = [...this.#back, from].slice(-historyDepth);
    this.#forward = [];
    this.#go(to);
  }

  goBack(): void {
    const to = this.#back.pop();
    const from = this.#here();
    if (to === undefined) return;
    if (from !== null) this.#forward.push(from);
    this.#go(to);
  }

  goForward(): void {
    const to = this.#forward.pop();
    const from = this.#here();
    if (to === undefined) return;
    if (from !== null) this.#back.push(from);
    this.#go(to);
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

  /** Puts the layout on disk now; called before the window closes. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const { selection, highlight, claim, writing, target, canGoBack, canGoForward, ...layout } = this.#state;
    await this.local.write(key, layout as unknown as Json);
  }

  #go(to: Place): void {
    const { panes, activePane } = this.#state;
    const withReport = panes.filter((pane) => pane.report === to.report);
    const pane = withReport.find((one) => one.id === activePane) ?? withReport[0];
    if (pane === undefined) this.openReport(to.report);
    else this.activate(pane.id);
    const id = this.#state.activePane;
    if (id === null) return;
    const turn = (this.#state.target?.turn ?? 0) + 1;
    this.#set({ target: { pane: id, start: to.start, end: to.end, turn }, highlight: to.highlight });
  }

  #here(): Place | null {
    const pane = this.#state.panes.find((one) => one.id === this.#state.activePane);
    if (pane === undefined) return null;
    return { report: pane.report, start: pane.scroll.offset, end: pane.scroll.offset, highlight: this.#state.highlight };
  }

  #arrange(layout: DeskLayout): void {
    this.#set(layout);
  }

  #set(part: Partial<DeskState>): void {
    this.#state = {
      ...this.#state,
      ...part,
      canGoBack: this.#back.length > 0,
      canGoForward: this.#forward.length > 0,
    };
    for (const listener of this.#listeners) listener();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), writePause);
  }
}
