import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openApp } from "../../app/open-app.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

const matrix = page.getByRole("main");
const face = matrix.getByRole("button", { name: /his country's military had made/ });
const button = matrix.getByRole("button", {
  name: /^Confirm what was filled in: Ukrainian President.*tied from a sugg/,
});

/** A statement that was accepted, in the matrix. */
async function openAccepted() {
  const app = await openApp({ name: "Ana" });
  app.desk.showInspector("suggested");
  const card = page.getByRole("button", { name: /^Statement A ¶ 1 / });
  await expect.element(card).toBeVisible();
  (card.element() as HTMLElement).focus();
  await userEvent.keyboard("y");
  app.desk.showView("matrix");
  await expect.element(face).toBeVisible();
  return app;
}

beforeEach(() => page.viewport(1280, 800));

describe("what is to be confirmed in a cell", () => {
  it("is confirmed by a press of its button, which leaves the focus on the passage, and undo takes it back", async () => {
    const app = await openAccepted();
    const speaker = () => app.view.claims[0]?.passages[0]?.highlight.source?.name;
    expect(speaker()).toBeUndefined();
    await expectAccessible({ isWhole: true });
    await button.click();
    await expect.element(face).not.toMatchTextContent(/to confirm/);
    expect(speaker()).toBe("Ukrainian President Volodymyr Zelensky");
    expect(document.activeElement).toBe(face.element());
    expect(button.query()).toBeNull();
    const counted = app.view.claims[0]?.counts;
    await app.session.undo();
    await expect.element(button).toBeVisible();
    expect(speaker()).toBeUndefined();
    // y does just that.
    (face.element() as HTMLElement).focus();
    await userEvent.keyboard("y");
    await expect.poll(() => button.query()).toBeNull();
    expect(app.view.claims[0]?.counts).toEqual(counted);
    expect(speaker()).toBe("Ukrainian President Volodymyr Zelensky");
  });

  it("is reached by Tab from its passage, so that no single key is needed", async () => {
    const app = await openAccepted();
    app.desk.habits.setSingleKeys(false);
    (face.element() as HTMLElement).focus();
    await userEvent.keyboard("y{Tab}");
    await expect.element(button).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => button.query()).toBeNull();
    expect(document.activeElement).toBe(face.element());
  });

  it("is what the message after accepting says", async () => {
    await openAccepted();
    await expect.element(page.getByText(/^Drafted the claim .* from A, to confirm$/)).toBeVisible();
  });

  it("does not hide that no speaker is set where it is something else", async () => {
    const app = await openApp({ name: "Ana" });
    const by = { finder: "attributions", version: 1 };
    const fields = { saidOn: { words: "Tuesday" }, "suggestedBy:saidOn": by, "confirmed:saidOn": null };
    app.session.run(() => ({
      label: "fill in",
      writes: [{ collection: "highlights", id: "sample-highlight-centres", fields }],
    }));
    app.desk.showView("matrix");
    const other = matrix.getByRole("button", { name: /dozens of population centres/ });
    await expect.element(other).toMatchTextContent(/speaker not set.*Tuesday.*to confirm/);
  });
});
