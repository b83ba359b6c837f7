import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AWindow } from "../a-window.tsx";
import { fillCodebook } from "../features/codebook/big-library.ts";
import { openApp } from "./open-app.tsx";

let app: AWindow;

async function openMany(): Promise<void> {
  await page.viewport(1280, 800);
  app = await openApp();
  fillCodebook(app.session, 200);
  app.desk.openReport(app.report("C").report.id);
  await expect.element(page.getByLabelText("Text of report C")).toBeVisible();
}

beforeEach(openMany);

const boxOf = (element: Element | null | undefined) => (element as Element).getBoundingClientRect();

/** Nothing of it is cut off by what it stands in. */
const isWhole = (element: HTMLElement) => element.scrollWidth <= element.clientWidth;

describe("with hundreds of highlights, 200 tags and three panes at 1280 × 800", () => {
  it("no sign in the margin reaches into the overview bar", async () => {
    await expect.poll(() => document.querySelectorAll(".para-tags").length).toBeGreaterThan(5);
    await expect
      .poll(() => [...document.querySelectorAll(".para-tags")].some((one) => one.textContent !== ""))
      .toBe(true);
    for (const tags of document.querySelectorAll(".para-tags")) {
      const bar = boxOf(tags.closest(".pane")?.querySelector(".overview"));
      // The bar is drawn 5 px inside its box.
      expect(boxOf(tags).right).toBeLessThanOrEqual(bar.left + 5);
    }
  });

  it("the heads of the panes say their dates whole, and the page does not scroll", () => {
    for (const date of document.querySelectorAll<HTMLElement>(".pane-date")) expect(isWhole(date)).toBe(true);
    expect(document.querySelector(".pane-date")).toHaveTextContent("about 5 Oct 2022");
    expect(boxOf(document.querySelector(".pane-year")).width).toBe(1);
    expect(document.documentElement.scrollHeight).toBe(800);
  });

  it("the tabs of the inspector stand beside each other, floating or not", async () => {
    app.desk.showInspector("highlights");
    const list = () => document.querySelector<HTMLElement>(".inspector .tabs-list") as HTMLElement;
    await expect.element(page.getByRole("tab", { name: /^Highlights\s*\d{3}$/ })).toBeVisible();
    expect(isWhole(list())).toBe(true);
    app.desk.showView("codebook");
    await expect.poll(() => document.querySelector(".inspector")?.hasAttribute("data-floating")).toBe(false);
    expect(isWhole(list())).toBe(true);
  });

  it.each([0.2, 0.5, 0.8])(
    "the list of tags stays inside the window over a passage at %d of its height",
    async (share) => {
      const text = document.querySelector<HTMLElement>(".pane .para-text") as HTMLElement;
      const near = [...(text.closest(".pane")?.querySelectorAll<HTMLElement>(".para-text") ?? [])].find(
        (one) => boxOf(one).top >= 800 * share,
      );
      const node = (near ?? text).firstChild as Text;
      getSelection()?.setBaseAndExtent(node, 0, node, 12);
      await expect.poll(() => app.desk.state.selection).not.toBeNull();
      await userEvent.keyboard("t");
      const field = page.getByRole("combobox", { name: "Tag" });
      await expect.element(field).toHaveFocus();
      await expect.poll(() => page.getByRole("option").elements().length).toBeGreaterThan(150);
      const popup = boxOf(document.querySelector(".popover > .picker-layer"));
      expect(popup.top).toBeGreaterThanOrEqual(0);
      expect(popup.bottom).toBeLessThanOrEqual(800);
      const list = boxOf(page.getByRole("listbox").element());
      expect(list.bottom).toBeLessThanOrEqual(popup.bottom + 1);
      // The field stays above the list, which alone scrolls, down to its last row.
      await userEvent.keyboard("{ArrowUp}");
      expect(boxOf(field.element()).bottom).toBeLessThanOrEqual(boxOf(page.getByRole("listbox").element()).top + 1);
      expect(boxOf(page.getByRole("option").last().element()).bottom).toBeLessThanOrEqual(popup.bottom + 1);
    },
  );
});
