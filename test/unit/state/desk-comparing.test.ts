import { beforeEach, describe, expect, it } from "vitest";
import { MemoryDatabase } from "#adapters/memory/memory-database.ts";
import { MemoryLocalState } from "#adapters/memory/memory-local-state.ts";
import type { ChosenPassage, EditionId, Json, ReportId } from "#core/index.ts";
import { DeskStore } from "#state/desk-store.ts";
import { leaveRow, takeLeftRow } from "#state/left-row.ts";

const [a, b, c] = ["report-a", "report-b", "report-c"] as ReportId[] as [ReportId, ReportId, ReportId];
const passage = (start: number): ChosenPassage => ({ edition: "edition" as EditionId, start, end: start + 5 });

let local: MemoryLocalState;
let desk: DeskStore;
let next = 0;

async function open(): Promise<DeskStore> {
  return DeskStore.open(local, { next: () => `pane-${++next}` }, () => undefined);
}

beforeEach(async () => {
  local = new MemoryLocalState(new MemoryDatabase("test"));
  desk = await open();
});

describe("the variants of a passage", () => {
  it("are gone back from, also to those of another passage, with the base that was chosen", () => {
    desk.openReport(a);
    desk.comparing.openVariants({ passage: passage(1) });
    desk.comparing.chooseBase(passage(20));
    desk.jump({ report: a, start: 20, end: 25, highlight: null });
    desk.comparing.openVariants({ passage: passage(40), other: passage(60) });
    desk.goBack();
    expect(desk.state.view).toBe("read");
    desk.goBack();
    expect(desk.state.view).toBe("variants");
    expect(desk.state.variants).toEqual({ passage: passage(1), other: null, base: passage(20) });
  });

  it("let go of the first of two passages when two are compared", () => {
    desk.comparing.hold(passage(1));
    expect(desk.state.firstPassage).toEqual(passage(1));
    desk.comparing.openVariants({ passage: passage(1), other: passage(9) });
    expect(desk.state.firstPassage).toBeNull();
  });

  it("come back after a restart; what is no passage does not", async () => {
    desk.comparing.openVariants({ passage: passage(1) });
    await desk.flush();
    expect((await open()).state).toMatchObject({ view: "variants", variants: { passage: passage(1), other: null } });
    await local.write("desk", {
      variants: { passage: { edition: "e", start: 4, end: 4 } },
      compare: { only: "x" },
    } as Json);
    expect((await open()).state).toMatchObject({ variants: null, compare: { a: null, b: null, only: null } });
  });
});

describe("two reports beside each other", () => {
  const compared = () => [desk.state.compare.a, desk.state.compare.b];

  it("are the one that is asked for and the one that stands open beside it, in the order of the panes", () => {
    desk.openReport(a);
    desk.openReport(b);
    desk.comparing.compareReport(a);
    expect(compared()).toEqual([a, b]);
    desk.comparing.compareReport(b);
    expect(compared()).toEqual([a, b]);
    desk.comparing.compareReport(c);
    expect(compared()).toEqual([c, a]);
  });

  it("are those of last time where none stands beside it, and wait for the second where none was", () => {
    desk.openReport(a);
    desk.comparing.compareReport(a);
    expect(compared()).toEqual([a, null]);
    desk.comparing.arrangeCompare({ b: c });
    desk.showView("read");
    desk.comparing.compareReport(a);
    expect(compared()).toEqual([a, c]);
  });

  it("begins at its head, also when two others are compared from beside it, and so do variants of another passage", () => {
    desk.comparing.openCompare(a, b);
    leaveRow("compare", "57");
    desk.comparing.openCompare(a, c);
    expect(takeLeftRow("compare")).toBeNull();
    desk.comparing.openVariants({ passage: passage(1) });
    leaveRow("variants", "3");
    desk.comparing.openVariants({ passage: passage(40) });
    expect(takeLeftRow("variants")).toBeNull();
  });
});
