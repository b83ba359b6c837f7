import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AWindow } from "../a-window.tsx";
import { openApp } from "./open-app.tsx";

beforeEach(() => page.viewport(1440, 900));

/** Selects words in the text of report A, as the mouse does. */
async function select(app: AWindow, words: string): Promise<void> {
  const text = document.querySelector(".reader .pane");
  const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const start = node.data.indexOf(words);
    if (start < 0) continue;
    document.querySelector<HTMLElement>(".reader [tabindex='0']")?.focus();
    document.getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
    await expect.poll(() => app.desk.state.selection).not.toBeNull();
    return;
  }
  throw new Error(`“${words}” are not in report A`);
}

const field = (name: string) => page.getByRole("combobox", { name, exact: true });
const note = page.getByRole("textbox", { name: /^Note on A ¶ 1/ });

describe("the mark menu of a sentence", () => {
  it.each([
    ["t", () => field("Tag")],
    ["c", () => field("Claim")],
    ["n", () => note],
  ])("hands the focus on to what %s opens", async (key, place) => {
    const app = await openApp();
    document.querySelector<HTMLElement>(".reader [tabindex='0']")?.focus();
    await userEvent.keyboard(".{Enter}");
    await expect.element(page.getByRole("menu", { name: "Mark the passage" })).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(place()).toHaveFocus();
    await new Promise((resolve) => setTimeout(resolve, 150));
    await expect.element(place()).toHaveFocus();
    expect(app.desk.state.selection).not.toBeNull();
  });
});

describe("the app's Mark menu", () => {
  it.each([
    ["Tag by name…", () => field("Tag")],
    ["Tie to a claim…", () => field("Claim")],
    ["Write a note", () => note],
  ])("acts on the selected words: %s", async (name, place) => {
    const app = await openApp();
    await select(app, "freed dozens of towns");
    await page.getByRole("button", { name: "Mark", exact: true }).click();
    await page.getByRole("menuitem", { name }).click();
    await expect.element(place()).toHaveFocus();
  });

  it("highlights the selected words and lets go of them, also after a look into another menu", async () => {
    const app = await openApp();
    await select(app, "freed dozens of towns");
    await page.getByRole("button", { name: "View", exact: true }).click();
    await page.getByRole("button", { name: "Mark", exact: true }).click();
    await page.getByRole("menuitem", { name: "Tag: Casualties" }).click();
    await expect
      .poll(() => app.view.highlights.map(({ highlight, tags }) => [highlight.passage.exact, tags[0]?.name]))
      .toContainEqual(["freed dozens of towns", "Casualties"]);
    await expect.poll(() => app.desk.state.selection).toBeNull();
  });
});
