import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
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
    await expect.element(page.getByRole("heading", { name: "No suggestion passes" })).toBeVisible();
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

  it("stands on a drafted claim and its passage, each confirmed by y", async () => {
    (card(/^Statement A ¶ 1 /).element() as HTMLElement).focus();
    await press("y");
    window.desk.showInspector("claims");
    const head = page.getByRole("button", { name: /^His country's military had made/ });
    await expect.element(head).toBeVisible();
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
    await expect.element(face).toMatchTextContent(/speaker not set.*Ukrainian President.*to confirm/);
    (face.element() as HTMLElement).focus();
    await press("y");
    await expect.element(face).not.toMatchTextContent(/to confirm/);
  });
});
