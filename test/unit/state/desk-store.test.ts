import { beforeEach, describe, expect, it } from "vitest";
import { MemoryDatabase } from "#adapters/memory/memory-database.ts";
import { MemoryLocalState } from "#adapters/memory/memory-local-state.ts";
import type { EditionId, HighlightId, Json, ReportId, TagId } from "#core/index.ts";
import type { DeskLayout } from "#state/desk.ts";
import { DeskStore } from "#state/desk-store.ts";
import { leaveRow, takeLeftRow } from "#state/left-row.ts";

const [a, b, c] = ["report-a", "report-b", "report-c"] as ReportId[] as [ReportId, ReportId, ReportId];
const mark = "highlight-1" as HighlightId;

let database: MemoryDatabase;
let local: MemoryLocalState;
let desk: DeskStore;
let next = 0;
const ids = { next: () => `pane-${++next}` };

async function open(): Promise<DeskStore> {
  return DeskStore.open(local, ids, () => undefined);
}

beforeEach(async () => {
  next = 0;
  database = new MemoryDatabase("test");
  local = new MemoryLocalState(database);
  desk = await open();
});

const reports = () => desk.state.panes.map((pane) => pane.report);
const shares = () => desk.state.panes.map((pane) => Math.round(pane.size));
const paneAt = (index: number) => desk.state.panes[index]?.id ?? "";

describe("the row of panes", () => {
  it("opens reports beside each other, each with its share", () => {
    desk.openReport(a);
    desk.openReport(b);
    desk.openReport(c, 1);
    expect(reports()).toEqual([a, c, b]);
    expect(shares()).toEqual([33, 33, 33]);
    expect(desk.state.activePane).toBe(paneAt(1));
  });

  it("shows a seventh report in the active pane", () => {
    for (let pane = 0; pane < 6; pane++) desk.openReport(a);
    desk.activate(paneAt(2));
    desk.openReport(b);
    expect(reports()).toEqual([a, a, b, a, a, a]);
  });

  it("gives a closed pane's room to the others and its activity to its neighbour", () => {
    desk.openReport(a);
    desk.openReport(b);
    desk.openReport(c);
    desk.resizePanes([50, 30, 20]);
    desk.activate(paneAt(1));
    desk.closePane(paneAt(1));
    expect(reports()).toEqual([a, c]);
    expect(shares()).toEqual([71, 29]);
    expect(desk.state.activePane).toBe(paneAt(1));
    desk.closePane(paneAt(0));
    desk.closePane(paneAt(0));
    expect(desk.state).toMatchObject({ panes: [], activePane: null });
  });

  it("splits a pane into two of the same report, side by side", () => {
    desk.openReport(a);
    desk.openReport(b);
    desk.splitPane(paneAt(0));
    expect(reports()).toEqual([a, a, b]);
  });

  it("lets go of a selection with its pane and with its report", () => {
    desk.openReport(a);
    desk.select({ pane: paneAt(0), edition: "edition" as EditionId, start: 1, end: 2 });
    desk.showReportIn(paneAt(0), b);
    expect(desk.state.selection).toBeNull();
    desk.select({ pane: paneAt(0), edition: "edition" as EditionId, start: 1, end: 2 });
    desk.closePane(paneAt(0));
    expect(desk.state.selection).toBeNull();
  });

  it("lets go of selection and highlight on going to another pane, so that keys act on what is looked at", () => {
    desk.openReport(a);
    desk.openReport(b);
    desk.select({ pane: paneAt(1), edition: "edition-b" as EditionId, start: 3, end: 9 });
    desk.chooseHighlight(mark);
    desk.activate(paneAt(0));
    expect(desk.state).toMatchObject({ selection: null, highlight: null, highlightsAt: [] });
    desk.chooseHighlight(mark);
    desk.openReport(c);
    expect(desk.state.highlight).toBeNull();
  });

  it("keeps the highlight whose note is being written", () => {
    desk.openReport(a);
    desk.openReport(b);
    desk.chooseHighlight(mark);
    desk.write({ collection: "highlights", id: mark });
    desk.activate(paneAt(0));
    expect(desk.state.highlight).toBe(mark);
  });

  it("goes to a report where it stands open, else opens it beside, and both can be gone back from", () => {
    desk.openReport(a);
    desk.bringReport(b);
    expect(reports()).toEqual([a, b]);
    desk.bringReport(a);
    expect(reports()).toEqual([a, b]);
    expect(desk.state.activePane).toBe(paneAt(0));
    desk.goBack();
    expect(desk.state.activePane).toBe(paneAt(1));
  });

  it("shows the other pane when one is maximised and another becomes active", () => {
    desk.openReport(a);
    desk.openReport(b);
    desk.toggleMaximised(paneAt(0));
    desk.activate(paneAt(1));
    expect(desk.state.maximisedPane).toBe(paneAt(1));
    desk.toggleMaximised(paneAt(1));
    expect(desk.state.maximisedPane).toBeNull();
  });
});

describe("choosing highlights", () => {
  it("lists the highlight alone, or all at its place", () => {
    desk.chooseHighlight(mark);
    expect(desk.state.highlightsAt).toEqual([mark]);
    const other = "highlight-2" as HighlightId;
    desk.chooseHighlight(mark, [other, mark]);
    expect(desk.state).toMatchObject({ highlight: mark, highlightsAt: [other, mark] });
    desk.chooseHighlight(null);
    expect(desk.state).toMatchObject({ highlight: null, highlightsAt: [] });
  });

  it("by itself lets go of those that were chosen together, unless it is one of them", () => {
    const other = "highlight-2" as HighlightId;
    desk.chooseMany([mark, other]);
    desk.chooseHighlight(mark);
    expect(desk.state.chosen).toEqual([mark, other]);
    desk.chooseHighlight("highlight-3" as HighlightId);
    expect(desk.state.chosen).toEqual([]);
  });
});

describe("jumps", () => {
  it("go to the active pane if it shows the report, else to one that does, else to a new one", () => {
    desk.openReport(a);
    desk.openReport(a);
    desk.jump({ report: a, start: 5, end: 9, highlight: mark });
    expect(desk.state.target).toMatchObject({ pane: paneAt(1), start: 5, end: 9 });
    expect(desk.state).toMatchObject({ highlight: mark, highlightsAt: [mark] });
    desk.jump({ report: b, start: 1, end: 2, highlight: null });
    expect(reports()).toEqual([a, a, b]);
    expect(desk.state.target?.pane).toBe(paneAt(2));
    desk.jump({ report: a, start: 1, end: 2, highlight: null });
    expect(desk.state.target?.pane).toBe(paneAt(0));
  });

  it("can be asked for twice, and are over once reached", () => {
    desk.openReport(a);
    desk.jump({ report: a, start: 5, end: 9, highlight: null });
    const first = desk.state.target;
    if (first === null) throw new Error("no target");
    desk.reach(first);
    expect(desk.state.target).toBeNull();
    desk.jump({ report: a, start: 5, end: 9, highlight: null });
    expect(desk.state.target?.turn).toBeGreaterThan(first.turn);
    desk.reach(first);
    expect(desk.state.target).not.toBeNull();
  });

  it("can be gone back from and forward to again", () => {
    desk.openReport(a);
    desk.recordScroll(paneAt(0), { offset: 120, shift: 3 });
    desk.jump({ report: a, start: 500, end: 510, highlight: null });
    desk.recordScroll(paneAt(0), { offset: 480, shift: 0 });
    expect(desk.state).toMatchObject({ canGoBack: true, canGoForward: false });
    desk.goBack();
    expect(desk.state.target).toMatchObject({ start: 120, end: 120 });
    expect(desk.state).toMatchObject({ canGoBack: false, canGoForward: true });
    desk.goForward();
    expect(desk.state.target).toMatchObject({ start: 480, end: 480 });
  });
});

describe("the layout", () => {
  it("comes back after a restart, and what was chosen does not", async () => {
    desk.openReport(a);
    desk.openReport(b);
    desk.resizePanes([70, 30]);
    desk.recordScroll(paneAt(0), { offset: 44, shift: 2 });
    desk.habits.setTextSize(21);
    desk.chooseHighlight(mark);
    await desk.flush();
    const again = await open();
    expect(again.state.panes).toEqual(desk.state.panes);
    expect(again.state).toMatchObject({ textSize: 21, highlight: null, highlightsAt: [], selection: null });
  });

  it("is not written for what is chosen", async () => {
    desk.openReport(a);
    await desk.flush();
    database.local.clear();
    desk.select({ pane: paneAt(0), edition: "edition" as EditionId, start: 1, end: 2 });
    desk.chooseHighlight(mark);
    desk.recordScroll(paneAt(0), { offset: 0, shift: 0 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(database.local.size).toBe(0);
    desk.toggleRail();
    await expect.poll(() => database.local.size).toBe(1);
  });

  it.each<[string, Json]>([
    ["nothing at all", {}],
    [
      "another shape",
      { panes: "many", inspector: 3, textSize: "big", theme: "pink", dismissed: [1, "hint"], activePane: 7 },
    ],
    ["a list", [1, 2]],
    ["half panes", { panes: [{ id: "p" }, { report: "r" }, null, 4] }],
  ])("that was kept as %s opens an empty row", async (_name, kept) => {
    await local.write("desk", kept);
    const opened = await open();
    expect(opened.state.panes).toEqual([]);
    expect(opened.state).toMatchObject({
      activePane: null,
      textSize: 17,
      theme: "system",
      inspector: { tab: "highlights" },
    });
  });

  it("keeps what it can read of a layout, with shares that add up", async () => {
    const pane = (id: string, size: Json) => ({ id, report: a, size, scroll: { offset: -4, shift: "x" } });
    await local.write("desk", {
      panes: [pane("p", 10), pane("p", 10), pane("q", 30)],
      activePane: "gone",
      maximisedPane: "gone",
      isRailOpen: false,
    });
    const layout: DeskLayout = (await open()).state;
    expect(layout.panes.map(({ id, size, scroll }) => ({ id, size, scroll }))).toEqual([
      { id: "p", size: 25, scroll: { offset: 0, shift: 0 } },
      { id: "q", size: 75, scroll: { offset: 0, shift: 0 } },
    ]);
    expect(layout).toMatchObject({ activePane: "p", maximisedPane: null, isRailOpen: false });
  });
});

describe("the views", () => {
  const page = () => [desk.state.view, desk.state.codebook.page];

  it("are gone back from and forward to, with what the codebook showed", () => {
    desk.openReport(a);
    desk.showView("codebook");
    desk.arrangeCodebook({ page: "reports" });
    desk.openCodebook({ page: "tags", tag: "tag-1" as TagId });
    expect(page()).toEqual(["codebook", "tags"]);
    desk.goBack();
    expect(page()).toEqual(["codebook", "reports"]);
    desk.goBack();
    expect(desk.state.view).toBe("read");
    desk.goForward();
    desk.goForward();
    expect(desk.state.codebook).toMatchObject({ page: "tags", tag: "tag-1" });
  });

  it("give way to the reports when one is jumped to, and the way back leads to the view", () => {
    desk.openReport(a);
    desk.showView("codebook");
    desk.jump({ report: b, start: 1, end: 2, highlight: mark });
    expect(desk.state).toMatchObject({ view: "read", highlight: mark });
    desk.goBack();
    expect(desk.state.view).toBe("codebook");
    desk.showReport(a);
    expect(desk.state.view).toBe("read");
  });

  it("let go of selection and highlight on leaving the reports, but for one whose note is being written", () => {
    desk.openReport(a);
    desk.select({ pane: paneAt(0), edition: "edition" as EditionId, start: 1, end: 2 });
    desk.chooseHighlight(mark);
    desk.showView("codebook");
    expect(desk.state).toMatchObject({ selection: null, highlight: null, highlightsAt: [] });
    desk.showView("read");
    desk.chooseHighlight(mark);
    desk.write({ collection: "highlights", id: mark });
    desk.showView("codebook");
    expect(desk.state.highlight).toBe(mark);
  });

  it("come back after a restart, and as on an empty desk where another version kept other ones", async () => {
    desk.openCodebook({ page: "together", how: "near", distance: 50 });
    desk.filterInspector({ together: { tag: "tag-1" as TagId, how: "within", distance: 0 } });
    await desk.flush();
    const again = await open();
    expect(again.state).toMatchObject({ view: "codebook", codebook: { page: "together", how: "near", distance: 50 } });
    expect(again.state.inspector.filter.together).toEqual({ tag: "tag-1", how: "within", distance: 0 });
    await local.write("desk", { view: "timeline", codebook: { page: "cloud", how: "beside", distance: -3 } } as Json);
    const other = await open();
    expect(other.state).toMatchObject({ view: "read", codebook: { page: "tags", how: "overlapping", distance: 0 } });
    expect(other.state.inspector.filter.together).toBeNull();
  });

  it("keep what the inspector's list is narrowed to and how it is arranged, but not what is chosen in it", async () => {
    const filter = { stance: "denies", unset: ["tag"], published: { from: "2022-10-01", to: "2022-10-05" } } as const;
    desk.filterInspector(filter);
    desk.arrangeInspector({ group: "claim", sort: "newest" });
    desk.chooseMany([mark]);
    await desk.flush();
    const again = await open();
    expect(again.state.inspector).toMatchObject({ filter, arrangement: { group: "claim", sort: "newest" } });
    expect(again.state.chosen).toEqual([]);
    await local.write("desk", {
      inspector: { filter: { stance: "doubts", unset: ["mood"], published: 5 }, arrangement: { group: "mood" } },
    } as Json);
    expect((await open()).state.inspector).toMatchObject({
      filter: { stance: null, unset: [], published: null },
      arrangement: { group: "report", sort: "place" },
    });
  });

  it("take a value that is asked for over the wish for none", () => {
    desk.filterInspector({ unset: ["tag", "claim"] });
    desk.filterInspector({ tag: "tag-1" as TagId });
    expect(desk.state.inspector.filter).toMatchObject({ tag: "tag-1", unset: ["claim"] });
  });

  it("walk through reports in the panes that are open, where a jump opens another", () => {
    desk.openReport(a);
    desk.follow({ report: b, start: 1, end: 2, highlight: mark });
    expect(desk.state.panes.map((pane) => pane.report)).toEqual([b]);
    desk.jump({ report: a, start: 1, end: 2, highlight: mark });
    expect(desk.state.panes.map((pane) => pane.report)).toEqual([b, a]);
  });

  it("lead back to a row that something was opened from, but not when the view is gone to anew", () => {
    desk.openReport(a);
    desk.showView("figures");
    leaveRow("figures", "row-9");
    desk.jump({ report: a, start: 1, end: 2, highlight: null });
    desk.goBack();
    expect(takeLeftRow("figures")).toBe("row-9");
    leaveRow("figures", "row-9");
    desk.jump({ report: a, start: 1, end: 2, highlight: null });
    desk.showView("figures");
    expect(takeLeftRow("figures")).toBeNull();
  });
});
