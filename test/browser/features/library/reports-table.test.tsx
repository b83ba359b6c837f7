import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addReport, ownValue, type ReportId, setOwnField, viewOf } from "#core/index.ts";
import { ReportsView } from "#features/library/table/ReportsView.tsx";
import { gridCell } from "#features/library/table/use-grid-walk.ts";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

// Asked for each cell whenever a row is drawn.
vi.mock("#features/library/table/use-grid-walk.ts", { spy: true });

const describeReport = vi.fn<(report: ReportId) => void>();

async function openTable(
  before: (window: AWindow) => void = () => undefined,
  options: Parameters<typeof openWindow>[0] = {},
): Promise<AWindow> {
  const window = await openWindow(options);
  before(window);
  await window.mount(
    <main style={{ display: "flex", flexDirection: "column", width: 1200, height: 700 }}>
      <ReportsView onAdd={() => undefined} onDescribe={describeReport} />
    </main>,
  );
  return window;
}

function setSide({ session, report }: AWindow, value: string, ...sigla: string[]): void {
  const reports = sigla.map((siglum) => report(siglum).report.id);
  session.run((library) => setOwnField(library, { reports, name: "Side", value }));
}

/** Sigla of the rows, from above. */
const rows = () =>
  [...document.querySelectorAll(".report-grid tbody .siglum")].map((siglum) => siglum.textContent).join("");
const cell = (row: number, column: string) =>
  document.querySelector<HTMLElement>(`.report-grid tr[data-row="${row}"] [data-column="${column}"]`) as HTMLElement;
const head = (name: string) => page.getByRole("columnheader", { name: new RegExp(`^${name}`) }).getByRole("button");
const focused = () => document.activeElement?.closest<HTMLElement>("[data-column]")?.dataset["column"];

describe("the table of reports", () => {
  it("shows what is known of each report with the sign of where it comes from, and own fields as columns", async () => {
    await openTable((window) => setSide(window, "Ukrainian", "A"));
    expect(rows()).toBe("ABCD");
    await expect.element(head("Side")).toBeVisible();
    expect(cell(0, "published").textContent).toBe("5 Oct 2022, inferred");
    expect(cell(3, "published").textContent).toBe("11 Sep 2022");
    expect(cell(0, "own:Side").textContent).toBe("Ukrainian");
    expect(cell(0, "headline").querySelector("[data-stand-in]")).not.toBeNull();
    await expectAccessible();
  });

  it("sorts and narrows by a column’s menu, finds words, and says how many are left", async () => {
    const window = await openTable((one) => setSide(one, "Ukrainian", "B", "C"));
    await head("Published").click();
    await page.getByRole("menuitemradio", { name: "Latest first" }).click();
    expect(rows()).toBe("ABCD");
    await head("Published").click();
    await page.getByRole("menuitemradio", { name: "Earliest first" }).click();
    await expect.poll(rows).toBe("DCAB");
    await head("Side").click();
    await page.getByRole("menuitemradio", { name: "Ukrainian (2)" }).click();
    await expect.poll(rows).toBe("CB");
    await expect.element(page.getByText("2 of 4 reports")).toBeVisible();
    await page.getByRole("textbox", { name: "Find in the table" }).fill("pushback");
    await expect.poll(rows).toBe("B");
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await expect.poll(rows).toBe("DCAB");
    expect(window.desk.state.reports.sort).toEqual({ column: "published", isDescending: false });
  });

  it("is walked by keys: edits a cell, empties it, opens a report, and gives the focus back", async () => {
    const window = await openTable((one) => setSide(one, "Ukrainian", "A"));
    cell(1, "own:Side").focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("combobox", { name: "Side" })).toHaveFocus();
    await userEvent.keyboard("Russian{Enter}");
    await vi.waitFor(() => expect(cell(1, "own:Side").textContent).toBe("Russian"));
    await vi.waitFor(() => expect(focused()).toBe("own:Side"));
    await userEvent.keyboard("{Delete}");
    await vi.waitFor(() => expect(cell(1, "own:Side").textContent).toBe(""));
    await userEvent.keyboard("{Home}{ArrowRight}");
    expect(focused()).toBe("siglum");
    await userEvent.keyboard("{Control>}{End}{/Control}{Home}{ArrowRight}");
    expect(document.activeElement?.textContent).toBe("D");
    await userEvent.keyboard("{Enter}");
    expect(window.desk.state.panes.map(({ report }) => report)).toContain(window.report("D").report.id);
  });

  it("gives the focus back to the cell when a row’s menu goes, so that the arrows go on", async () => {
    await openTable();
    await page.getByRole("button", { name: "More about report B" }).click();
    await expect.element(page.getByRole("menuitem", { name: "Describe…" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("button", { name: "Open report B" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(page.getByRole("button", { name: "Open report C" })).toHaveFocus();
  });

  it("confirms what was inferred, and says what is wrong before it keeps anything", async () => {
    const window = await openTable();
    cell(0, "published").focus();
    await userEvent.keyboard("{F2}");
    const field = page.getByRole("textbox", { name: "Published", exact: true });
    await field.fill("Tuesday");
    await userEvent.keyboard("{Enter}");
    await expect.element(field).toBeInvalid();
    await field.fill("5 Oct 2022");
    await page.getByRole("button", { name: "Confirm" }).click();
    await vi.waitFor(() => expect(window.report("A").report.published).toMatchObject({ basis: "confirmed" }));
    expect(window.report("A").report.published).not.toHaveProperty("reason");
    expect(cell(0, "published").textContent).toMatch(/confirmed/);
  });

  it("sets a field of several chosen reports in one step", async () => {
    const window = await openTable((one) => setSide(one, "old", "A"));
    cell(0, "outlet").focus();
    await userEvent.keyboard(" {ArrowDown}{ArrowDown} ");
    await page.getByRole("button", { name: "Set a field…" }).click();
    await expect.element(page.getByRole("combobox", { name: "Field" })).toHaveFocus();
    await userEvent.keyboard("side{Tab}new");
    await expect.element(page.getByText("Replaces another value in 1 report.")).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard("{Enter}");
    const sides = () => ["A", "B", "C"].map((siglum) => ownValue(window.report(siglum).report, "Side"));
    await vi.waitFor(() => expect(sides()).toEqual(["new", null, "new"]));
    expect(window.session.state.undo).toBe("set “Side” of 2 reports");
    await window.session.undo();
    expect(sides()).toEqual(["old", null, null]);
  });

  it("archives and deletes what is chosen, says what hung on it, and shows archived ones when asked", async () => {
    const window = await openTable();
    await page.getByRole("checkbox", { name: "Choose report D" }).click();
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    await expect.poll(rows).toBe("ABC");
    await page.getByRole("button", { name: "Archived reports too" }).click();
    await expect.poll(rows).toBe("ABCD");
    await page.getByRole("checkbox", { name: "Choose all that are shown" }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await expect.element(page.getByText("No reports yet")).toBeVisible();
    expect(window.notices.at(-1)?.text).toBe("Deleted 4 reports with 3 highlights; evidence for 1 claim");
    await window.session.undo();
    await expect.poll(rows).toBe("ABCD");
  });

  it("hands on as CSV what is shown", async () => {
    const window = await openTable((one) => {
      setSide(one, "x", "B");
      one.desk.arrangeReports({ values: { "own:Side": "x" }, hidden: ["byline", "dateline", "outlet"] });
    });
    await page.getByRole("button", { name: "Export as CSV" }).click();
    await vi.waitFor(() => expect(window.host.saved).toHaveLength(1));
    const [file] = window.host.saved;
    expect(file?.suggestedName).toMatch(/^reports-\d{4}-\d\d-\d\d\.csv$/);
    const lines = new TextDecoder().decode(file?.bytes).trim().split("\r\n");
    expect(lines[0]).toMatch(/^Siglum,Headline,Agency,Published,Language,Words,Highlights,Notes,Claims,Side$/);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^B,.*,≈ 2022-10-05,/);
  });

  it("says what to do where there is nothing", async () => {
    await openTable(undefined, { hasSamples: false });
    await expect.element(page.getByRole("button", { name: "Add a report" })).toBeVisible();
    await expectAccessible();
  });

  it("draws two rows at each step through two hundred reports", async () => {
    const window = await openTable(({ session }) => {
      for (let index = 0; index < 196; index++) {
        const text = `Report ${index}. ${"Some words of it. ".repeat(60)}`;
        const origin = { name: null, hash: "0".repeat(64), encoding: "utf-8", isEncodingCertain: true };
        session.run((library) => addReport(library, { draft: { text, origin }, metadata: {} }));
      }
    });
    expect(viewOf(window.session.library).reports).toHaveLength(200);
    cell(0, "headline").focus();
    const inRow = document.querySelectorAll('tr[data-row="5"] > *').length;
    vi.mocked(gridCell).mockClear();
    for (let step = 0; step < 10; step++) {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(document.activeElement?.closest("tr")?.dataset["row"]).toBe("10");
    const drawn = vi.mocked(gridCell).mock.calls.length / inRow;
    expect(drawn).toBeGreaterThan(10);
    // The row that is left, the one that is come to, and the heads.
    expect(drawn).toBeLessThanOrEqual(3 * 11);
  });
});
