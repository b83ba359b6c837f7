import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { HighlightId, ReportId } from "#core/index.ts";
import { openApp } from "./open-app.tsx";

beforeEach(() => page.viewport(1280, 800));

const centres = "sample-highlight-centres" as HighlightId;
const focused = () => document.activeElement as HTMLElement;
const isIn = (selector: string) => () => focused().closest(selector) !== null;
const textOf = (siglum: string) => page.getByLabelText(`Text of report ${siglum}`);

/** The app with the focus in the text of report A. */
async function openReading() {
  const app = await openApp();
  await expect.element(textOf("A")).toBeVisible();
  (textOf("A").element() as HTMLElement).focus();
  await expect.element(textOf("A")).toHaveFocus();
  return app;
}

const choose = async (words: string) => {
  await userEvent.keyboard("{Control>}k{/Control}");
  await expect.element(page.getByRole("combobox")).toHaveFocus();
  await userEvent.keyboard(`${words}{Enter}`);
};

describe("the focus", () => {
  it.each([
    ["2", "[role=grid] [data-at]"],
    ["3", ".figures-view"],
    ["4", ".tag-tree [role=treeitem]"],
    ["5", "[role=grid] [data-cell]"],
  ])(
    "is in the view after its key %s, so that an arrow walks on, and in the text after the way back",
    async (key, place) => {
      await openReading();
      await userEvent.keyboard(`{Control>}{Alt>}${key}{/Alt}{/Control}`);
      await expect.poll(isIn(place), { timeout: 8000 }).toBe(true);
      const first = focused();
      await expect.poll(() => document.querySelector(".workspace-main .skeleton"), { timeout: 8000 }).toBeNull();
      await userEvent.keyboard("{ArrowDown}");
      expect(focused()).not.toBe(first);
      expect(isIn(place)()).toBe(true);
      await userEvent.keyboard("{Control>}{Alt>}1{/Alt}{/Control}");
      await expect.poll(isIn(".pane-scroll")).toBe(true);
    },
  );

  it("goes to the view also from the inspector", async () => {
    await openReading();
    await userEvent.keyboard("{Control>}j{/Control}");
    await expect.poll(isIn(".inspector")).toBe(true);
    await userEvent.keyboard("{Control>}{Alt>}4{/Alt}{/Control}");
    await expect.poll(isIn(".tag-tree")).toBe(true);
  });

  it("is on the first row of the sources, or on the way to make one", async () => {
    await openReading();
    await choose("Sources");
    await expect.element(page.getByRole("tab", { name: /^Sources/, selected: true })).toBeVisible();
    await expect.poll(() => focused().textContent).toBe("New source");
  });

  it("goes to the neighbour of a pane that is closed, by key and by mouse, and then to the first report that can be opened", async () => {
    await openReading();
    await userEvent.keyboard("{Alt>}w{/Alt}");
    await expect.element(textOf("A")).not.toBeInTheDocument();
    await expect.element(textOf("B")).toHaveFocus();
    await userEvent.click(page.getByRole("button", { name: "Close report B" }));
    await expect.poll(() => focused().textContent).toMatch(/^A\s*KRAMATORSK/);
  });

  it("is in the text again after Escape from Variants and from Compare", async () => {
    const app = await openReading();
    app.desk.chooseHighlight(centres);
    await userEvent.keyboard("v");
    await expect.poll(isIn("[data-variant-row]")).toBe(true);
    await userEvent.keyboard("{Escape}");
    await expect.element(textOf("A")).toHaveFocus();
    await choose("Compare report");
    await expect.poll(isIn(".compare-view")).toBe(true);
    await userEvent.keyboard("{Escape}");
    await expect.element(textOf("A")).toHaveFocus();
  });

  it("is on the end of a highlight at once after its key, for the key that follows", async () => {
    const app = await openReading();
    app.desk.chooseHighlight(centres);
    await expect.poll(() => document.querySelector(".end-handle")).not.toBeNull();
    await expect.element(page.getByText(/^A ¶ 2 · highlighted by/)).toBeVisible();
    focused().dispatchEvent(new KeyboardEvent("keydown", { key: "e", bubbles: true, cancelable: true }));
    expect(focused().dataset["end"]).toBe("end");
    await userEvent.keyboard("{Escape}");
    await expect.element(textOf("A")).toHaveFocus();
  });

  it("is in the view again after the inspector that had it was closed", async () => {
    await openReading();
    await userEvent.keyboard("{Control>}j{/Control}");
    await expect.poll(isIn(".inspector")).toBe(true);
    await userEvent.keyboard("{Control>}i{/Control}");
    await expect.poll(isIn(".pane-scroll")).toBe(true);
  });

  it("is in the text after the first steps were sent away", async () => {
    await openReading();
    (page.getByRole("button", { name: "Got it" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(textOf("A")).toHaveFocus();
  });
});

describe("the inspector", () => {
  it("says once that it made room for a third report, and how it is had all the same", async () => {
    const app = await openReading();
    app.desk.showInspector("highlights");
    await expect.element(page.getByRole("complementary", { name: "Inspector" })).toBeVisible();
    expect(page.getByText(/made room/).elements()).toEqual([]);
    const [report] = app.session.library.reports.keys();
    app.desk.openReport(report as ReportId);
    await expect
      .element(page.getByText("The inspector made room for the reports. Ctrl I lays it over them."))
      .toBeVisible();
    await userEvent.keyboard("{Control>}i{/Control}");
    await expect.element(page.getByRole("complementary", { name: "Inspector" })).toBeVisible();
  });
});
