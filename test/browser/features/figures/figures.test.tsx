import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addReport, attributeHighlight, type EditionId, type HighlightId, hashOf, markPassage } from "#core/index.ts";
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
    await expect.element(status()).toHaveTextContent("0 of 27 figures");
    await window.session.undo();
    await expect.element(status()).toHaveTextContent("1 of 28 figures");
  });

  it("sends a row away by its button, which says its key, and brings it back by undo", async () => {
    await userEvent.fill(field, "frontier");
    await expect.element(status()).toHaveTextContent("1 of 28 figures");
    const dismiss = page.getByRole("button", { name: "Dismiss C ¶ 28: 18 km" });
    (passage("C ¶ 28: 18 km").element() as HTMLElement).focus();
    await press("{End}");
    await expect.element(dismiss).toHaveFocus();
    await expect.element(page.getByText(/^Dismiss for good: not a figure/)).toBeVisible();
    await press("{Enter}");
    await expect.element(status()).toHaveTextContent("0 of 27 figures");
    await expect.element(page.getByRole("region", { name: "Table of figures" })).toHaveFocus();
    await window.session.undo();
    await expect.element(dismiss).toBeVisible();
  });

  it("finds words in any of their forms, and says how many of how many", async () => {
    await userEvent.fill(field, "retaken");
    await expect.element(passage("C ¶ 20: 500 square km")).toBeVisible();
    await expect.element(status()).toMatchTextContent(/^\d+ of 28 figures$/);
    await expect.element(passage("C ¶ 28: 18 km")).not.toBeInTheDocument();
  });

  it("does with a key that is held down what was meant for one row, and nothing by letters where they are switched off", async () => {
    const first = passage("C ¶ 8: roughly 6000 square km");
    (first.element() as HTMLElement).focus();
    for (const key of ["x", "y", "c", "Delete"])
      first.element().dispatchEvent(new KeyboardEvent("keydown", { key, repeat: true, bubbles: true }));
    window.desk.habits.setSingleKeys(false);
    await expect.element(page.getByText("y confirms", { exact: false })).not.toBeInTheDocument();
    await press("xyc");
    await expect.element(first).toHaveFocus();
    await expect.element(status()).toHaveTextContent("28 figures");
    expect(window.view.highlights).toHaveLength(3);
    expect(page.getByRole("dialog").query()).toBeNull();
    await press("{Delete}");
    await expect.element(status()).toHaveTextContent("27 figures");
  });

  it("confirms a row once, however fast it is asked twice", async () => {
    const first = passage("C ¶ 8: roughly 6000 square km");
    (first.element() as HTMLElement).focus();
    for (const _ of [1, 2]) first.element().dispatchEvent(new KeyboardEvent("keydown", { key: "y", bubbles: true }));
    expect(window.view.highlights).toHaveLength(4);
    await window.session.undo();
    expect(window.view.highlights).toHaveLength(3);
  });

  it("keeps a confirmed row confirmed when it is tied", async () => {
    (passage("C ¶ 20: 500 square km").element() as HTMLElement).focus();
    await press("y");
    const row = table.getByRole("row").filter({ has: passage("C ¶ 20: 500 square km") });
    await expect.element(row).toMatchTextContent(/Ana/);
    await press("c");
    await userEvent.fill(page.getByRole("combobox", { name: "Claim" }), "How much?");
    await userEvent.click(page.getByRole("option", { name: "New question “How much?”" }));
    await expect.element(row).toMatchTextContent(/Ana.*Tied \(1\)/);
    await expect.element(page.getByText(/^Tied “500 square km.* to “How much\?”$/)).toBeVisible();
    expect(row.getByRole("button", { name: /^Confirm/ }).query()).toBeNull();
  });

  it("confirms what the app says of a figure that was marked by hand; what is unset stays a dash", async () => {
    const found = window.view.reports.find(({ siglum }) => siglum === "C");
    const words = "500 square km of territory in the south";
    const start = found?.edition.text.indexOf(words) ?? -1;
    const newId = "by-hand" as HighlightId;
    window.session.run((library) =>
      markPassage(library, {
        edition: found?.edition.id as EditionId,
        start,
        end: start + words.length,
        person: window.session.person,
        newId,
      }),
    );
    const row = table.getByRole("row").filter({ has: passage("C ¶ 20: 500 square km") });
    await expect.element(row).toMatchTextContent(/southern command, to confirm.*not verified, to confirm/);
    await userEvent.click(row.getByRole("button", { name: "Confirm C ¶ 20: 500 square km" }));
    await expect.element(row).toMatchTextContent(/Ana/);
    await expect.element(row).not.toMatchTextContent(/to confirm/);
    await expect.element(passage("C ¶ 20: 500 square km")).toHaveFocus();
    window.session.run((library) => attributeHighlight(library, { highlight: newId, attribution: { voice: null } }));
    await expect.element(row).not.toMatchTextContent(/southern command/);
    await expect.element(row).toMatchTextContent(/not stated.*Ana/);
    expect(row.getByRole("button", { name: /^Confirm/ }).query()).toBeNull();
    await window.session.undo();
    await window.session.undo();
    await expect.element(row).toMatchTextContent(/southern command, to confirm/);
    await press("y");
    await expect.element(row).toMatchTextContent(/southern command.*Ana/);
  });

  it("draws hundreds of rows a hundred at a time", async () => {
    const text = Array.from({ length: 320 }, (_, at) => `The depot in Kharkiv received ${at + 11} tanks.`).join("\n");
    const bytes = new TextEncoder().encode(text);
    const origin = { name: "many.txt", hash: hashOf(bytes), encoding: "utf-8", isEncodingCertain: true } as const;
    window.session.run((library) => addReport(library, { draft: { text, origin }, metadata: {} }));
    await expect.element(status()).toHaveTextContent("348 figures");
    const drawn = () => document.querySelectorAll("tr[data-row]").length;
    expect(drawn()).toBe(100);
    const more = page.getByRole("button", { name: "Show more (248 left)" });
    await userEvent.click(more);
    await expect.poll(drawn).toBe(200);
    await expect.element(page.getByRole("button", { name: "Show more (148 left)" })).toBeVisible();
    const left = document.querySelectorAll<HTMLElement>("tr[data-row]")[150]?.dataset["row"];
    expect(document.activeElement?.closest("tr")).toBe(document.querySelectorAll("tr[data-row]")[100]);
    // Come back to, a row further down is drawn and has the focus.
    document.querySelector<HTMLElement>(`tr[data-row="${left}"] [data-deed="open"]`)?.click();
    await expect.element(table).not.toBeInTheDocument();
    window.desk.goBack();
    await expect.poll(() => document.activeElement?.closest("tr")?.dataset["row"]).toBe(left);
  });

  it("calls nobody back to a row that was left, once they have begun to search", async () => {
    await passage("C ¶ 8: roughly 6000 square km").click();
    await expect.element(table).not.toBeInTheDocument();
    window.desk.narrowFound({ figures: { kind: null, report: null, text: "tanks" } });
    window.desk.goBack();
    await expect.element(field).toBeVisible();
    (field.element() as HTMLElement).focus();
    await press("{Control>}a{/Control}{Backspace}");
    await isRead();
    await expect.element(field).toHaveFocus();
  });

  it("leaves the keys of an input method to it", async () => {
    (field.element() as HTMLElement).focus();
    for (const key of ["ArrowDown", "Enter"])
      field.element().dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true }));
    await expect.element(field).toHaveFocus();
    await press("{ArrowDown}");
    await expect.element(field).not.toHaveFocus();
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

  it("plots what is to be confirmed as hollow, says so in words, and shows the printed words of a point", async () => {
    await userEvent.click(page.getByRole("button", { name: "Plot" }));
    const plot = page.getByRole("complementary", { name: "Plot" });
    const legend = plot.getByRole("list", { name: "Signs of the plot" });
    await expect.element(legend).toMatchTextContent(/^To confirm: found by the app/);
    const point = plot.getByRole("button", { name: /, to confirm$/ }).first();
    const name = point.element().getAttribute("aria-label") ?? "";
    const words = point.element().querySelector(".figure-plot-words") as HTMLElement;
    expect(getComputedStyle(words).display).toBe("none");
    (point.element() as HTMLElement).focus();
    await press("{Tab}{Shift>}{Tab}{/Shift}");
    await expect.element(point).toHaveFocus();
    await expect.element(words).toBeVisible();
    const printed = words.firstChild?.textContent ?? "";
    expect(name).toContain(printed);
    const [place = ""] = name.split(", ");
    (passage(`${place}: ${printed}`).element() as HTMLElement).focus();
    await press("y");
    await expect.element(legend).toMatchTextContent(/^Confirmed/);
    await expect.element(plot.getByRole("button", { name: /, confirmed$/ })).toBeVisible();
    await expectAccessible({ isWhole: true });
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

  it("is tied with keys alone: arrows and Enter take a claim, Enter on new words makes one", async () => {
    const { claims } = window.view;
    const open = async () => {
      (page.getByRole("button", { name: "Tie D ¶ 11: 2,000-km to a claim" }).element() as HTMLElement).focus();
      await userEvent.keyboard("{Enter}");
      const claim = page.getByRole("combobox", { name: "Claim" });
      await expect.element(claim).toHaveFocus();
      return claim;
    };
    await userEvent.fill(field, "2,000-km");
    const claim = await open();
    await userEvent.keyboard("Nobody has said this{Enter}");
    await expect.element(claim).not.toBeInTheDocument();
    await expect.poll(() => window.view.claims.length).toBe(claims.length + 1);
    await expect.poll(() => document.activeElement?.closest("tr[data-row]")?.textContent).toContain("2,000-km");
    (field.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.closest("tr[data-row]")?.textContent).toContain("2,000-km");
    await open();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(page.getByRole("option").nth(1)).toHaveAttribute("data-highlighted");
    const wanted = page.getByRole("option").nth(1).element().id;
    expect(document.activeElement?.getAttribute("aria-activedescendant")).toBe(wanted);
    await userEvent.keyboard("{Enter}");
    await expect.element(claim).not.toBeInTheDocument();
    expect(window.view.claims).toHaveLength(claims.length + 1);
    const tied = window.view.highlights.filter(({ highlight }) => highlight.passage.exact.includes("2,000-km"));
    expect(tied.flatMap(({ evidence }) => evidence)).toHaveLength(2);
  });
});
