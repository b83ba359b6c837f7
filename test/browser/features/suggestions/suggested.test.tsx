import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addReport, deleteReport, hashOf } from "#core/index.ts";
import type { AWindow } from "../../a-window.tsx";
import { openApp } from "../../app/open-app.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

let window: AWindow;
const press = (keys: string) => userEvent.keyboard(keys);
const card = (name: RegExp) => page.getByRole("button", { name });
const confirm = (name: RegExp) => page.getByRole("button", { name });

/** The worker has read the reports. */
async function isRead(): Promise<void> {
  await expect.element(card(/^Statement A ¶ 1 /)).toBeVisible();
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  window = await openApp({ name: "Ana" });
  window.desk.habits.dismiss("first-steps");
  window.desk.showInspector("suggested");
  await isRead();
});

describe("the list of suggestions", () => {
  it("is accessible, and sets nothing by itself", async () => {
    await expectAccessible({ isWhole: true });
    expect(window.view.highlights).toHaveLength(3);
  });

  it("walks with the pane following, accepts by one key in one step, and moves on", async () => {
    (card(/^Statement A ¶ 1 /).element() as HTMLElement).focus();
    await press("{ArrowDown}");
    await expect.element(card(/^Figure A ¶ 1 /)).toHaveFocus();
    expect(window.desk.state.activePane).not.toBeNull();
    await press("y");
    await expect.element(card(/^Statement A ¶ 2 /)).toHaveFocus();
    expect(window.view.highlights).toHaveLength(4);
    await window.session.undo();
    expect(window.view.highlights).toHaveLength(3);
  });

  it("gives the focus to the next card that remains where one answer takes several away", async () => {
    const cards = () => [...document.querySelectorAll<HTMLElement>(".suggestion-face")];
    // The remark concerns the very words of the statement before it, and goes with it.
    const statement = card(/^Statement C ¶ 20 .*southern command/).element() as HTMLElement;
    const at = cards().indexOf(statement);
    const [remark, heir] = cards().slice(at + 1, at + 3);
    expect(remark?.textContent).toMatch(/^Not verified/);
    const kept = heir?.dataset["walk"] ?? "";
    statement.focus();
    await press("y");
    await expect.poll(() => remark?.isConnected).toBe(false);
    await expect.poll(() => (document.activeElement as HTMLElement).dataset["walk"]).toBe(kept);
  });

  it("leads on where the last of a kind was dealt with: the focus is on what shows the others", async () => {
    window.desk.narrowFound({ suggested: { kind: "remark", report: window.report("D").report.id } });
    await expect.element(page.getByRole("tabpanel").getByRole("status")).toHaveTextContent("1 suggestion");
    (card(/^Not verified D/).element() as HTMLElement).focus();
    await press("y");
    await expect
      .element(page.getByRole("heading", { name: "No more unverified remarks to look at in report D" }))
      .toBeVisible();
    await expect.element(page.getByRole("button", { name: "Show all kinds" })).toHaveFocus();
    await expectAccessible({ within: ".inspector" });
    await press("{Enter}");
    expect(window.desk.state.suggested).toEqual({ kind: null, report: window.report("D").report.id });
    await expect.poll(() => document.activeElement?.className).toBe("suggestion-face");
    expect(document.activeElement).toBe(document.querySelector(".suggestion-face"));
    await window.session.undo();
  });

  it("leads to the highlights where nothing at all is left", async () => {
    window.session.run((library) => {
      const text = "The depot in Kharkiv received 40 tanks.";
      const bytes = new TextEncoder().encode(text);
      const origin = { name: "one.txt", hash: hashOf(bytes), encoding: "utf-8", isEncodingCertain: true } as const;
      return addReport(library, { draft: { text, origin }, metadata: {} });
    });
    for (const siglum of ["A", "B", "C", "D"]) {
      const { report } = window.report(siglum);
      window.session.run((library) => deleteReport(library, { report: report.id }));
    }
    const last = card(/^Figure E ¶ 1 /);
    await expect.element(page.getByRole("tabpanel").getByRole("status")).toHaveTextContent("1 suggestion");
    (last.element() as HTMLElement).focus();
    await press("y");
    await expect.element(page.getByRole("heading", { name: "Nothing to suggest" })).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Show the highlights" })).toHaveFocus();
    await press("{Enter}");
    expect(window.desk.state.inspector.tab).toBe("highlights");
  });

  it("accepts once, however fast it is asked twice, and again after undo", async () => {
    const first = card(/^Statement A ¶ 1 /).element() as HTMLElement;
    first.focus();
    for (const _ of [1, 2]) first.dispatchEvent(new KeyboardEvent("keydown", { key: "y", bubbles: true }));
    expect(window.view.highlights).toHaveLength(4);
    await window.session.undo();
    expect(window.view.highlights).toHaveLength(3);
    await isRead();
    await userEvent.click(page.getByRole("button", { name: "Accept: Statement, A ¶ 1" }));
    await expect.element(card(/^Statement A ¶ 1 /)).not.toBeInTheDocument();
    expect(window.view.highlights).toHaveLength(4);
  });

  it("is dismissed by a button too, which says its key", async () => {
    const dismiss = page.getByRole("button", { name: "Dismiss: Statement, A ¶ 1" });
    await userEvent.hover(dismiss);
    await expect.element(page.getByText(/^Dismiss for good/)).toBeVisible();
    await userEvent.click(dismiss);
    await expect.element(card(/^Statement A ¶ 1 /)).not.toBeInTheDocument();
    await window.session.undo();
    await isRead();
  });

  it("says what a statement is drafted as where a pronoun is replaced, and drafts nothing where it is open", async () => {
    await expect
      .element(card(/^Statement A ¶ 1 .*Drafts the claim “Ukrainian President Volodymyr Zelensky's country's military/))
      .toBeVisible();
    const open = card(/^Statement .*The app can’t tell whom “it” means, so it drafts no claim/).first();
    const claims = window.view.claims.length;
    (open.element() as HTMLElement).focus();
    await press("y");
    expect(window.view.highlights).toHaveLength(4);
    expect(window.view.claims).toHaveLength(claims);
  });

  it("says the number that a figure would be marked as", async () => {
    await expect
      .element(card(/^Figure C ¶ 20 .*Marks the figure: 500 square km, territory in the south/))
      .toBeVisible();
  });

  it("dismisses for good", async () => {
    (card(/^Statement A ¶ 1 /).element() as HTMLElement).focus();
    await press("x");
    await expect.element(card(/^Figure A ¶ 1 /)).toHaveFocus();
    await expect.element(card(/^Statement A ¶ 1 /)).not.toBeInTheDocument();
  });

  it("does with a key that is held down what was meant for one card, and nothing by letters where they are switched off", async () => {
    const first = card(/^Statement A ¶ 1 /);
    (first.element() as HTMLElement).focus();
    for (const key of ["x", "y", "Delete"])
      first.element().dispatchEvent(new KeyboardEvent("keydown", { key, repeat: true, bubbles: true }));
    window.desk.habits.setSingleKeys(false);
    await expect.element(page.getByText("dismisses for good", { exact: false })).not.toBeInTheDocument();
    await press("xy");
    await expect.element(first).toHaveFocus();
    expect(window.view.highlights).toHaveLength(3);
  });

  it("says so where a narrowing leaves nothing", async () => {
    window.desk.narrowFound({ suggested: { kind: "remark", report: window.report("D").report.id } });
    await expect.element(page.getByText("Not verified").first()).toBeVisible();
    window.desk.narrowFound({ suggested: { kind: "parallel", report: window.report("D").report.id } });
    await expect
      .element(page.getByRole("heading", { name: "No more passages that say the same to look at in report D" }))
      .toBeVisible();
  });
});

describe("what is to be confirmed", () => {
  it("is dotted on the highlight's card, counts for nothing, and is confirmed by one press", async () => {
    (card(/^Figure A ¶ 1 /).element() as HTMLElement).focus();
    await press("y");
    const made = window.view.highlights.find(({ highlight }) => highlight.passage.exact.startsWith("dozens of towns"));
    if (made === undefined) throw new Error("nothing was made");
    expect(made.source).toBeNull();
    window.desk.showInspector("highlights");
    window.desk.chooseHighlight(made.highlight.id);
    await expect
      .element(page.getByRole("button", { name: /^Voice: Ukrainian President.*, to confirm$/ }))
      .toBeVisible();
    await expectAccessible({ within: ".inspector" });
    await userEvent.click(confirm(/^Confirm voice: /));
    const now = window.view.highlightById.get(made.highlight.id);
    expect(now?.source?.name).toBe("Ukrainian President Volodymyr Zelensky");
    expect(now?.highlight.asOf).toBeUndefined();
  });

  it("is dotted on the highlight's row", async () => {
    (card(/^Figure A ¶ 1 /).element() as HTMLElement).focus();
    await press("y");
    window.desk.showInspector("highlights");
    const row = page.getByRole("button", { name: /dozens of towns.*to confirm/ });
    await expect.element(row).toBeVisible();
    await expect.element(row.getByText("to confirm", { exact: true })).toHaveClass("to-confirm");
  });

  it("is counted in the list of sources, where a source is merged, and where it is deleted", async () => {
    for (const one of [/^Statement A ¶ 1 /, /^Statement A ¶ 6 /]) {
      (card(one).element() as HTMLElement).focus();
      await press("y");
    }
    window.desk.openCodebook({ page: "sources" });
    const source = page.getByRole("treeitem", { name: /^Ukrainian President Volodymyr Zelensky/ });
    await expect.element(source).toMatchTextContent(/0 highlights · 1 to confirm/);
    (source.element() as HTMLElement).focus();
    await press("m");
    const other = page.getByRole("option", { name: /^Ukrainian officials/ });
    await expect.element(other).toMatchTextContent(/0 uses · 1 to confirm/);
    await userEvent.click(other);
    await expect
      .element(page.getByRole("list", { name: "What merging does" }))
      .toMatchTextContent(/1 highlight to confirm goes along, and stays to be confirmed/);
    await press("{Escape}");
    (source.element() as HTMLElement).focus();
    await press("{Delete}");
    await expect.element(page.getByText(/1 highlight to confirm brings it back when confirmed/).first()).toBeVisible();
  });

  it("stands on a drafted claim and its passage, each confirmed by y", async () => {
    (card(/^Statement A ¶ 1 /).element() as HTMLElement).focus();
    await press("y");
    window.desk.showInspector("claims");
    const head = page.getByRole("button", {
      name: /^Ukrainian President Volodymyr Zelensky's country's military had made/,
    });
    await expect.element(head).toBeVisible();
    // Two buttons, each of which says what it confirms.
    const words = page.getByRole("button", {
      name: /^Confirm words of the claim: Ukrainian President Volodymyr Zelensky/,
    });
    await expect.element(words).toHaveTextContent("Confirm words");
    await expect
      .element(page.getByRole("button", { name: /^Confirm passage A ¶ 1: / }))
      .toHaveTextContent("Confirm passage");
    await expectAccessible({ within: ".inspector" });
    (head.element() as HTMLElement).focus();
    await press("y");
    await expect.element(page.getByText("Draft", { exact: true })).not.toBeInTheDocument();
    await press("{ArrowDown}");
    await press("y");
    const [claim] = window.view.claims;
    expect(claim?.passages[0]?.highlight.source?.name).toBe("Ukrainian President Volodymyr Zelensky");
  });

  it("stands in the matrix, where y confirms it, too", async () => {
    (card(/^Statement A ¶ 1 /).element() as HTMLElement).focus();
    await press("y");
    window.desk.showView("matrix");
    const face = page.getByRole("main").getByRole("button", { name: /his country's military had made/ });
    await expect.element(face).toMatchTextContent(/Ukrainian President.*to confirm/);
    await expect.element(face).not.toMatchTextContent(/speaker not set/);
    (face.element() as HTMLElement).focus();
    await press("y");
    await expect.element(face).not.toMatchTextContent(/to confirm/);
  });
});
