import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type HighlightId, markPassage, type TagId } from "#core/index.ts";
import { noteCounts } from "#core/queries/note-counts.ts";
import { HighlightsTab } from "#features/highlights/HighlightsTab.tsx";
import type { ManyActions } from "#features/highlights/ManyBar.tsx";
import { type MadeMark, madeId, madeRecords } from "#test/fixtures/marked-library.ts";
import { expectAccessible } from "../../expect-accessible.ts";
import { Inspector, MarkingDesk } from "../marking-desk.tsx";

// Asked once whenever a row is drawn.
vi.mock("#core/queries/note-counts.ts", { spy: true });

let desk: MarkingDesk;
let asked: { readonly what: string; readonly highlights: readonly HighlightId[] }[];
let entered = 0;

const asking = (what: string) => (highlights: readonly HighlightId[]) => void asked.push({ what, highlights });
const many: ManyActions = { tag: asking("tag"), untag: asking("untag"), tie: asking("tie"), handOn: asking("hand on") };

beforeEach(async () => {
  await page.viewport(1100, 900);
  desk = await MarkingDesk.open();
  asked = [];
  entered = 0;
});

const mount = () =>
  desk.mount(
    <Inspector>
      <HighlightsTab
        renderNotes={() => null}
        renderClaims={() => null}
        many={many}
        onEnter={() => {
          entered += 1;
        }}
      />
    </Inspector>,
  );

/** Seven rows: five of A, one of B, one of C. */
function markSome(): void {
  const mark = (siglum: string, words: string, tag?: string) =>
    desk.session.run((library) =>
      markPassage(library, {
        ...desk.stretch(siglum, words),
        person: desk.session.person,
        newId: desk.session.ids.next() as HighlightId,
        ...(tag === undefined ? {} : { tag: tag as TagId }),
      }),
    );
  mark("A", "made major, rapid advances", "sample-tag-territory");
  mark("A", "retook several villages");
  mark("A", "widely condemned by the West as rigged", "sample-tag-annexation");
  mark("C", "roughly 6000 square km of territory", "sample-tag-territory");
}

const face = (index: number) => {
  const found = document.querySelectorAll<HTMLElement>(".highlight-row-face")[index];
  if (found === undefined) throw new Error(`no row ${index}`);
  return found;
};
const heads = () =>
  [...document.querySelectorAll(".highlights-group")].map((group) => group.getAttribute("aria-label"));
const isChosen = () => [...document.querySelectorAll(".highlight-row")].map((row) => row.hasAttribute("data-chosen"));
const count = () => document.querySelectorAll("[data-chosen]").length;
const status = () => document.querySelector(".filter-bar-foot [role=status]")?.textContent;
const total = () => desk.view.highlights.length;

describe("filtering, grouping and sorting", () => {
  it("finds a value of any criterion by typing, shows it as a chip, and counts", async () => {
    markSome();
    await mount();
    expect(status()).toBe("7 highlights");
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await userEvent.keyboard("verif{Enter}");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => document.querySelectorAll(".chip").length).toBe(1);
    await page.getByRole("button", { name: /^Clear Verification|^Clear Tag/ }).click();
    await expect.poll(status).toBe("7 highlights");
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await userEvent.keyboard("territ");
    await page.getByRole("option", { name: /^Territory ?4$/ }).click();
    await expect.poll(status).toBe("4 of 7 highlights");
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect.poll(status).toBe("7 highlights");
  });

  it("lists what no tag is on, and says how many", async () => {
    markSome();
    await mount();
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("option", { name: /^Tag/ }).click();
    await page.getByRole("option", { name: /^No tag ?1$/ }).click();
    await expect.poll(status).toBe("1 of 7 highlights");
    expect(face(0).textContent).toContain("retook several villages");
  });

  it("goes back to the criteria by Backspace, and takes days as they are typed", async () => {
    await mount();
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("option", { name: /^Tag/ }).click();
    await userEvent.keyboard("{Backspace}");
    await page.getByRole("option", { name: /^Published/ }).click();
    await userEvent.keyboard("2021{Enter}");
    await expect.element(page.getByText("No highlight passes the filter")).toBeVisible();
    expect(desk.desk.state.inspector.filter.published).toEqual({
      from: "2021-01-01",
      to: "2021-12-31",
      granularity: "year",
    });
  });

  it("is grouped and sorted from its menus, a highlight in the group of each of its tags", async () => {
    markSome();
    await mount();
    await page.getByRole("button", { name: "Group: report" }).click();
    await page.getByRole("menuitemradio", { name: "Tag", exact: true }).click();
    await expect
      .poll(heads)
      .toEqual([
        "Territory, 4 highlights",
        "Verification, 1 highlight",
        "Annexation, 1 highlight",
        "No tag, 1 highlight",
      ]);
    await page.getByRole("button", { name: "Sort: place" }).click();
    await page.getByRole("menuitemradio", { name: "Newest first" }).click();
    await expect.poll(() => face(0).textContent).toContain("roughly 6000");
    expect(desk.desk.state.inspector.arrangement).toEqual({ group: "tag", sort: "newest" });
  });

  it("can be used by everybody, with a chip, the criteria open, and rows chosen", async () => {
    markSome();
    desk.desk.filterInspector({ tag: "sample-tag-territory" as TagId });
    await mount();
    face(0).focus();
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await expect.element(page.getByText("3 chosen", { exact: true })).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await expect.element(page.getByRole("option", { name: /^Report/ })).toBeVisible();
    await expectAccessible();
  });
});

describe("choosing many", () => {
  const click = async (index: number, ...keys: readonly ("Shift" | "Control")[]) => {
    const modifiers = { shiftKey: keys.includes("Shift"), ctrlKey: keys.includes("Control") };
    const words = face(index).querySelector("q") ?? face(index);
    for (const type of ["mousedown", "mouseup", "click"])
      words.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, detail: 1, ...modifiers }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  };

  it("takes a row, more rows with Ctrl, and all rows between with Shift; a plain press lets go", async () => {
    markSome();
    await mount();
    await click(1);
    expect(count()).toBe(0);
    await click(3, "Control");
    await expect.poll(count).toBe(2);
    await click(5, "Shift");
    await expect.poll(isChosen).toEqual([false, false, false, true, true, true, false]);
    await click(0, "Control");
    await expect.poll(count).toBe(4);
    await expect.element(page.getByText("4 chosen", { exact: true })).toBeVisible();
    await click(6);
    await expect.poll(count).toBe(0);
  });

  it("takes one by a press on its tick", async () => {
    markSome();
    await mount();
    await userEvent.click(face(2), { position: { x: 16, y: 14 } });
    await expect.poll(isChosen).toEqual([false, false, true, false, false, false, false]);
  });

  it("goes by Shift and arrows, Space, Ctrl+A and Escape, with the panes following", async () => {
    markSome();
    await mount();
    face(0).focus();
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await expect.poll(isChosen).toEqual([true, true, true, false, false, false, false]);
    expect(document.activeElement).toBe(face(2));
    expect(desk.desk.state.target?.start).toBe(desk.view.highlights[2]?.highlight.passage.start);
    await userEvent.keyboard("{Shift>}{ArrowUp}{/Shift}");
    await expect.poll(count).toBe(2);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown} ");
    await expect.poll(isChosen).toEqual([true, true, false, false, true, false, false]);
    await userEvent.keyboard("{Control>}a{/Control}");
    await expect.poll(count).toBe(7);
    await userEvent.keyboard("{Escape}");
    await expect.poll(count).toBe(0);
    expect(desk.desk.state.highlight).not.toBeNull();
  });

  it("goes into the passage by Enter on the row that is open", async () => {
    await mount();
    face(0).focus();
    await userEvent.keyboard("{Enter}");
    expect(entered).toBe(0);
    expect(desk.desk.state.highlight).toBe(desk.view.highlights[0]?.highlight.id);
    await userEvent.keyboard("{Enter}");
    expect(entered).toBe(1);
  });

  it("hands what is chosen on in the order of the list, without what a filter left out since", async () => {
    markSome();
    await mount();
    face(0).focus();
    await userEvent.keyboard("{Control>}a{/Control}");
    desk.desk.filterInspector({ tag: "sample-tag-territory" as TagId });
    await expect.poll(count).toBe(4);
    await page.getByRole("button", { name: "Tag…", exact: true }).click();
    await page.getByRole("button", { name: "Untag…" }).click();
    await page.getByRole("button", { name: "Tie to claim…" }).click();
    expect(asked.map(({ what, highlights }) => [what, highlights.length])).toEqual([
      ["tag", 4],
      ["untag", 4],
      ["tie", 4],
    ]);
    const listed = desk.view.highlights.filter(({ tags }) => tags.some(({ name }) => name === "Territory"));
    expect(asked[0]?.highlights).toEqual(listed.map(({ highlight }) => highlight.id));
  });

  it("deletes all that is chosen in one step, named with the number, and the focus goes on to the next", async () => {
    markSome();
    await mount();
    face(1).focus();
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Delete}");
    await expect.poll(total).toBe(4);
    expect(desk.session.state.undo).toBe("delete 3 highlights");
    await expect.poll(() => document.activeElement).toBe(face(1));
    await desk.session.undo();
    await expect.poll(total).toBe(7);
  });

  it("walks through many reports in the panes that are open", async () => {
    markSome();
    await mount();
    face(0).focus();
    await userEvent.keyboard("{End}");
    expect(desk.desk.state.panes).toHaveLength(2);
    expect(desk.desk.state.panes.map(({ report }) => report)).toContain(desk.report("C").report.id);
  });
});

describe("a list of 2,000 highlights with 200 tags", () => {
  const open = async () => {
    const marks = ["A", "B", "C", "D"].flatMap((siglum) => {
      const { edition } = desk.report(siglum);
      return Array.from({ length: 500 }, (_, index): MadeMark => {
        const start = (index * 7) % (edition.text.length - 60);
        return {
          edition: edition.id,
          start,
          exact: edition.text.slice(start, start + 40),
          person: index % 3,
          tags: [index % 200, (index * 7) % 200],
          ties: [],
          verification: null,
          voice: null,
        };
      });
    });
    const tags = Array.from({ length: 200 }, (_, index) => `Tag ${index}`);
    desk.session.join("made", madeRecords(marks, { people: 3, sources: 0, tags, claims: [] }), "made");
    desk.desk.arrangeInspector({ group: "tag" });
    await mount();
    await expect.poll(() => document.querySelectorAll(".highlight-row").length).toBeGreaterThan(3900);
  };

  it("draws what an arrow key, a choice of all, and a filter change, and no row besides", async () => {
    await open();
    const all = document.querySelectorAll(".highlight-row").length;
    const drawnFor = async (act: () => void, done: () => unknown) => {
      vi.mocked(noteCounts).mockClear();
      act();
      await expect.poll(done, { interval: 20, timeout: 15_000 }).toBeTruthy();
      return vi.mocked(noteCounts).mock.calls.length;
    };
    face(100).focus();
    const press = (key: string, ctrlKey = false) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true }),
      );
    const arrow = await drawnFor(
      () => press("ArrowDown"),
      () => document.activeElement === face(101) && document.querySelector(".highlight-card"),
    );
    expect(arrow).toBeGreaterThan(0);
    expect(arrow).toBeLessThan(20);
    const chosen = await drawnFor(
      () => press("a", true),
      () => count() > 3900,
    );
    expect(chosen).toBeGreaterThanOrEqual(all);
    expect(chosen).toBeLessThan(2 * all);
    const narrowed = await drawnFor(
      () => desk.desk.filterInspector({ tag: madeId.tag(7) }),
      () => document.querySelectorAll(".highlight-row").length < 100,
    );
    expect(narrowed).toBeLessThan(200);
  }, 60_000);
});
