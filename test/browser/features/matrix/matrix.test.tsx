import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type TagId, tagHighlight, viewOf } from "#core/index.ts";
import { expectAccessible } from "../../expect-accessible.ts";
import { openMatrix } from "./open-matrix.ts";

const row = (text: string | RegExp) => page.getByRole("row", { name: text });
/** The cells of a row in the order of the columns D, C, A, B. */
const cell = (text: string, column: number) => row(new RegExp(text)).getByRole("gridcell").nth(column);
const territory = "How much territory was retaken?";
const pushilin = "What does Pushilin say about Lyman?";
const annexation = "The votes on annexation were legitimate";
const focus = (element: Element) => (element as HTMLElement).focus();
const focused = () => document.activeElement as HTMLElement;
/** Where the focus is: row, column and place in the cell. */
const at = () => focused().dataset["at"];
const subjects = () => [...document.querySelectorAll(".matrix-subject")].map((one) => one.textContent);

describe("the matrix of claims", () => {
  it("is a table of claims by reports in order of date, and tells three kinds of nothing apart", async () => {
    await openMatrix();
    const heads = page.getByRole("columnheader").elements();
    expect(heads.map(({ textContent }) => textContent?.slice(0, 1))).toEqual(["5", "D", "C", "A", "B"]);
    expect(heads[3]?.textContent).toContain("no headline · about 5 Oct 2022, inferred");
    await expect.poll(() => cell(territory, 3).element().textContent).toMatch(/looked, nothing found.*Ana, 5 Jan 2026/);
    await expect.poll(() => cell("Villages along", 0).element().textContent).toContain("earlier than the event");
    await expect.poll(() => cell(pushilin, 2).element().textContent).toContain("not looked at");
    await expect
      .poll(() => row(/Pushilin/).element().textContent)
      .toContain("2 answers in 2 reports · 2 not looked at");
    await expect
      .poll(() => cell(territory, 1).element().textContent)
      .toContain(
        "discussesZelensky6000 square kmroughly 6000 square km of territory C ¶ 8discussessouthern command · not verified500 square km500 square km of territory in the south C ¶ 20",
      );
    expect(subjects()[0]).toBe(annexation);
    await expectAccessible({ isWhole: true });
  });

  it("is walked with arrows, through the passages of a cell too, and Tab reaches one stop", async () => {
    await openMatrix();
    focus(cell(annexation, 2).getByRole("button").first().element());
    expect(at()).toBe("1 3 0");
    await userEvent.keyboard("{ArrowDown}");
    expect(at()).toBe("1 3 1");
    await userEvent.keyboard("{ArrowDown}");
    expect(at()?.slice(0, 3)).toBe("2 3");
    await userEvent.keyboard("{ArrowUp}");
    expect(at()).toBe("1 3 1");
    await userEvent.keyboard("{Home}");
    expect(at()).toBe("1 0 0");
    await userEvent.keyboard("{Control>}{End}{/Control}");
    expect(at()).toBe("5 4 0");
    await userEvent.keyboard("{Control>}{Home}{/Control}{ArrowUp}");
    expect(at()).toBe("0 1 0");
    expect(document.querySelectorAll('.matrix [data-at][tabindex="0"]')).toHaveLength(1);
  });

  it("has the focus in its first cell when its key leads there from a text, and where it was left after that", async () => {
    const { app } = await openMatrix();
    await userEvent.keyboard("{Control>}{Alt>}1{/Alt}{/Control}");
    await expect.poll(() => app.desk.state.view).toBe("read");
    document.querySelector<HTMLElement>(".pane-scroll")?.focus();
    await userEvent.keyboard("{Control>}{Alt>}2{/Alt}{/Control}");
    await expect.poll(at).toBe("1 0 0");
    await userEvent.keyboard("{ArrowDown}{ArrowRight}{Control>}{Alt>}1{/Alt}{/Control}");
    await expect.poll(() => app.desk.state.view).toBe("read");
    document.querySelector<HTMLElement>(".pane-scroll")?.focus();
    await userEvent.keyboard("{Control>}{Alt>}2{/Alt}{/Control}");
    await expect.poll(at).toBe("1 1 0");
  });

  it("Enter opens the pane at the passage, and Escape comes back to it in the cell", async () => {
    const { app, claims } = await openMatrix();
    const passage = () => cell(annexation, 3).getByRole("button");
    focus(passage().element());
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => app.desk.state.view).toBe("read");
    const pane = app.desk.state.panes.find(({ id }) => id === app.desk.state.activePane);
    expect(pane?.report).toBe(app.report("B").report.id);
    expect(
      viewOf(app.session.library).highlightById.get(app.desk.state.highlight ?? ("" as never))?.report.siglum,
    ).toBe("B");
    expect(app.desk.state.claim).toBe(claims["annexation"]);
    await expect.poll(() => focused().getAttribute("aria-label")).toBe("Text of report B");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => focused()).toBe(passage().element());
    await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
    await expect.poll(() => app.desk.state.view).toBe("read");
  });

  it("Enter in an empty cell opens the report where most of the claim’s words stand; x says that nothing was found", async () => {
    const { app, claims } = await openMatrix();
    focus(cell(pushilin, 3).element());
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => focused().getAttribute("placeholder")).toBe("Find in B");
    expect((focused() as HTMLInputElement).value).toBe("Pushilin Lyman");
    await expect.element(page.getByRole("status").filter({ hasText: "1 of 1" })).toBeVisible();
    await expect
      .element(page.getByText("Sought in any form, from where most stand together: “Lyman”. Not in B: “Pushilin”."))
      .toBeVisible();
    expect(app.desk.state.claim).toBe(claims["pushilin"]);
    await userEvent.fill(focused() as HTMLInputElement, "zebras quagga");
    await expect.element(page.getByText("None of these words stands in B, in whatever form.")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => focused().getAttribute("aria-label")).toBe("Text of report B");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => focused()).toBe(cell(pushilin, 3).element());
    await userEvent.keyboard("x");
    await expect.poll(() => cell(pushilin, 3).element().textContent).toContain("looked, nothing found");
    expect(focused()).toBe(cell(pushilin, 3).element());
    await app.session.undo();
    await expect.poll(() => cell(pushilin, 3).element().textContent).toContain("not looked at");
  });

  it("tells a cell with nothing but what is to be confirmed from one that nobody looked at, and counts it for nothing", async () => {
    const { app, claims } = await openMatrix();
    const claim = claims["pushilin"] as (typeof claims)[string];
    const tie = app.view.claimById.get(claim)?.passages.find(({ highlight }) => highlight.report.siglum === "D");
    app.session.run(() => ({
      label: "Fill in",
      writes: [
        {
          collection: "evidence",
          id: tie?.evidence.id ?? "",
          fields: { "suggestedBy:highlight": { finder: "statements", version: 1 } },
        },
      ],
    }));
    await expect.poll(() => cell(pushilin, 0).element().textContent).toMatch(/^1 to confirmto confirm: /);
    expect(cell(pushilin, 0).element().getAttribute("data-state")).toBe("to-confirm");
    const sign = cell(pushilin, 0).element().querySelector(".matrix-open-sign");
    expect(sign === null ? null : getComputedStyle(sign).borderTopStyle).toBe("dotted");
    expect(cell(pushilin, 2).element().querySelector(".matrix-open-sign")).toBeNull();
    expect(row(/Pushilin/).element().textContent).toContain("1 answer in 1 report · 1 to confirm · 2 not looked at");
    await expectAccessible();
  });

  it("by mouse an empty cell offers both, where it is", async () => {
    const { app } = await openMatrix();
    await cell(pushilin, 2).hover();
    await cell(pushilin, 2).getByRole("button", { name: "Nothing found" }).click();
    await expect.poll(() => cell(pushilin, 2).element().textContent).toContain("looked, nothing found");
    await cell(pushilin, 2).getByRole("button", { name: "Take back" }).click();
    await expect.poll(() => cell(pushilin, 2).element().textContent).toContain("not looked at");
    await cell(pushilin, 2).getByRole("button", { name: "Search A" }).click();
    await expect.poll(() => app.desk.state.view).toBe("read");
  });

  it("is sorted and narrowed by its chips, says how many are left, and widens again", async () => {
    await openMatrix();
    await page.getByRole("button", { name: "Sort: both supported and denied" }).click();
    await page.getByRole("menuitemradio", { name: "Most not looked at" }).click();
    await expect.poll(() => subjects()[0]).toBe(pushilin);
    await page.getByRole("button", { name: "All tags" }).click();
    await page.getByRole("option", { name: /^Territory/ }).click();
    await expect.element(page.getByRole("grid", { name: "1 of 5 claims × 4 reports" })).toBeVisible();
    await page.getByRole("textbox", { name: "Find in claims" }).fill("nothing at all");
    await expect.element(page.getByRole("heading", { name: "No claim passes the filter" })).toBeVisible();
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await expect.poll(() => subjects()).toHaveLength(5);
    await page
      .getByRole("search", { name: "Arrange the matrix" })
      .getByRole("button", { name: "Filter", exact: true })
      .click();
    await page.getByRole("option", { name: /^Kind/ }).click();
    await page.getByRole("option", { name: "Questions" }).click();
    await expect.poll(() => subjects()).toHaveLength(2);
    await page.getByRole("button", { name: "Clear Kind: Questions" }).click();
    await expect.poll(() => subjects()).toHaveLength(5);
  });

  it("takes a new claim in, and is handed on as a table", async () => {
    const { app } = await openMatrix();
    await page.getByRole("button", { name: "New claim" }).click();
    await page.getByRole("textbox", { name: "New claim" }).fill("Who holds Lyman?");
    await userEvent.keyboard("{Enter}");
    await expect.element(row(/^question Who holds Lyman/)).toBeVisible();
    await page.getByRole("button", { name: "Hand on" }).click();
    await page.getByRole("menuitem", { name: "Save as CSV…" }).click();
    await expect.poll(() => app.host.saved).toHaveLength(1);
    expect(app.host.saved[0]?.suggestedName).toMatch(/^matrix-of-claims-.*\.csv$/);
    expect(new TextDecoder().decode(app.host.saved[0]?.bytes)).toContain("earlier than the event");
  });
});

it("is handed on with its origins as soon as they are known", async () => {
  let answer = () => undefined as unknown;
  const { app } = await openMatrix(({ ports }) => {
    const { finder } = ports;
    const find = finder.findShared.bind(finder);
    finder.findShared = (texts) =>
      new Promise((resolve, reject) => {
        answer = () => find(texts).then(resolve, reject);
      });
  });
  await expect.poll(() => row(/annexation/).element().textContent).toContain("origins not known");
  await page.getByRole("button", { name: "Hand on" }).click();
  await page.getByRole("menuitem", { name: "Save as CSV…" }).click();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(app.host.saved).toEqual([]);
  // The clipboard takes nothing long after the click.
  const written = vi.spyOn(navigator.clipboard, "write").mockResolvedValue();
  await page.getByRole("button", { name: "Hand on" }).click();
  await page.getByRole("menuitem", { name: "Copy as table" }).click();
  await expect.element(page.getByText("Copied as a table")).toBeVisible();
  const copied = await written.mock.calls[0]?.[0][0]?.getType("text/plain");
  expect(await copied?.text()).toContain("origins not known");
  written.mockRestore();
  answer();
  await expect.poll(() => app.host.saved).toHaveLength(1);
  expect(new TextDecoder().decode(app.host.saved[0]?.bytes)).not.toContain("origins not known");
});

it("beside the inspector on a laptop shows four reports and one row of tools, and says when there are more", async () => {
  const { app } = await openMatrix();
  await page.viewport(1280, 800);
  app.desk.showInspector("highlights");
  const place = () => document.querySelector<HTMLElement>(".matrix-place") as HTMLElement;
  await expect.poll(() => place().clientWidth).toBeLessThan(1000);
  await expect.poll(() => place().scrollWidth).toBe(place().clientWidth);
  await expect.poll(() => document.querySelector(".matrix-tools")?.getBoundingClientRect().height).toBeLessThan(48);
  expect(document.querySelector(".matrix-more")).toBeNull();
  await page.viewport(900, 800);
  const more = page.getByText(/^\d more reports?/);
  await expect.element(more).toBeVisible();
  await more.click();
  await expect.poll(() => place().scrollLeft).toBeGreaterThan(0);
  // The claims stay where they are.
  const [head] = document.querySelectorAll(".matrix-head");
  expect(head?.getBoundingClientRect().left).toBeCloseTo(place().getBoundingClientRect().left, 0);
});

describe("the matrix of tags", () => {
  it("counts, and a count leads to those very highlights in the inspector", async () => {
    const { app } = await openMatrix();
    const tag = "sample-tag-casualties" as TagId;
    const { highlights } = app.report("C");
    for (const { highlight } of highlights)
      app.session.run((library) => tagHighlight(library, { highlight: highlight.id, tag, person: app.session.person }));
    await page.getByRole("button", { name: "Rows: claims" }).click();
    await page.getByRole("menuitemradio", { name: "Tags" }).click();
    await expect.poll(() => row(/Casualties/).element().textContent).toContain("3 highlights · 1 report");
    await cell("Casualties", 1).getByRole("button", { name: "3 highlights in C: show" }).click();
    expect(app.desk.state.inspector).toMatchObject({
      isOpen: true,
      tab: "highlights",
      filter: { tag, report: app.report("C").report.id },
    });
    await expect.element(page.getByRole("tab", { name: /^Highlights/ })).toHaveAttribute("aria-selected", "true");
    await expectAccessible({ isWhole: true });
  });
});
