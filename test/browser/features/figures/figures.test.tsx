import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AWindow } from "../../a-window.tsx";
import { openApp } from "../../app/open-app.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

let window: AWindow;
const press = (keys: string) => userEvent.keyboard(keys);
const table = page.getByRole("table", { name: "Figures", exact: true });
const field = page.getByRole("textbox", { name: "Find in figures" });
const passage = (name: string) => page.getByRole("button", { name: `${name}. Open the passage`, exact: true });
const status = () => page.getByRole("region", { name: "Figures", exact: true }).getByRole("status");

/** The worker has read the reports. */
async function isRead(): Promise<void> {
  await expect.element(status()).toHaveTextContent("28 figures");
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  window = await openApp({ name: "Ana" });
  window.desk.habits.dismiss("first-steps");
  window.desk.showView("figures");
  await isRead();
});

describe("the table of figures", () => {
  it("groups by kind, and is accessible with a plot beside it", async () => {
    await expect.element(table.getByRole("row", { name: "Areas 3" })).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "Plot" }));
    await expect.element(page.getByRole("complementary", { name: "Plot" })).toBeVisible();
    await expectAccessible({ isWhole: true });
  });

  it("walks with arrows, confirms a row in one step, and names who did", async () => {
    (passage("C ¶ 8: roughly 6000 square km").element() as HTMLElement).focus();
    await press("{ArrowDown}");
    await expect.element(passage("C ¶ 8: around 600,000 square km")).toHaveFocus();
    await press("y");
    const row = table.getByRole("row").filter({ has: passage("C ¶ 8: around 600,000 square km") });
    await expect.element(row).toMatchTextContent(/Ana/);
    await expect.element(passage("C ¶ 8: around 600,000 square km")).toHaveFocus();
    const made = window.view.highlights.find(({ highlight }) => highlight.passage.exact.includes("600,000"));
    expect(made?.source?.name).toBe("Zelensky");
    await window.session.undo();
    await expect.element(row).toMatchTextContent(/Confirm/);
  });

  it("sends a row away for good, and brings it back by undo", async () => {
    await userEvent.fill(field, "frontier");
    (passage("C ¶ 28: 18 km").element() as HTMLElement).focus();
    await press("x");
    await expect.element(status()).toHaveTextContent("0 figures");
    await window.session.undo();
    await expect.element(status()).toHaveTextContent("1 figure");
  });

  it("says which reports have no figure of a kind, and records who looked", async () => {
    window.desk.narrowFound({ figures: { kind: "money", report: null, text: "" } });
    await expect.element(table).toMatchTextContent(/No sum of money found by the app/);
    const looked = page.getByRole("button", { name: "Looked in report A, nothing found" });
    (looked.element() as HTMLElement).focus();
    await press("n");
    await expect.element(looked).toHaveAttribute("aria-pressed", "true");
    await expect.element(table).toMatchTextContent(/looked, nothing found: you/);
    await press("n");
    await expect.element(looked).toHaveAttribute("aria-pressed", "false");
  });

  it("records nothing under a search for words", async () => {
    await userEvent.fill(field, "Zolochiv");
    await expect.element(table).toMatchTextContent(/No figure with “Zolochiv” found by the app/);
    expect(page.getByRole("button", { name: /^Looked in report/ }).query()).toBeNull();
  });

  it("plots nothing about which nothing is said, and no length among areas", async () => {
    await userEvent.fill(field, "km");
    await userEvent.click(page.getByRole("button", { name: "Plot" }));
    await expect
      .element(page.getByRole("complementary", { name: "Plot" }))
      .toMatchTextContent("nothing can stand on one axis");
  });

  it("says what speaks against a tie before it is made", async () => {
    await userEvent.fill(field, "2,000-km");
    await userEvent.click(page.getByRole("button", { name: "Tie D ¶ 11: 2,000-km to a claim" }));
    const dialog = page.getByRole("dialog", { name: "Tie the figure to a claim" });
    await expect.element(dialog).toMatchTextContent("“2,000-km” is a length, “dozens” is a number of places (A ¶ 2)");
    await expectAccessible({ within: "[role=dialog]" });
  });
});
