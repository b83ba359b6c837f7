import { expect, test } from "../drivers/fixture.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { deleteDatabases } from "../pages/profile.ts";
import { Variorum } from "../pages/variorum.ts";

test("what the status line calls saved outlives SIGKILL", async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.pane("A").select("freed dozens of towns");
  await app.hand.press("2");
  await app.hand.press("c");
  await app.pickClaim("Dozens of towns were freed", "s");
  await app.isSaved();
  await app.reopenAfterKill();
  await expect(app.inspector.highlight("freed dozens of towns")).toContainText("Verification");
  await app.inspector.show("Claims");
  await expect(app.inspector.passages("Dozens of towns were freed")).toContainText("supports");
  await expect(app.page.getByRole("button", { name: /^Undo: / })).toBeEnabled();
});

test("a note that was being written comes back after SIGKILL", async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.pane("A").select("freed dozens of towns");
  await app.hand.press("n");
  await expect(app.inspector.noteEditor).toBeFocused();
  await app.hand.type("Half a thou");
  // A draft is on disk within a second: that second is the promise.
  await app.page.waitForTimeout(1000);
  await app.reopenAfterKill();
  await app.inspector.show("Notes");
  await expect(app.inspector.region.getByText("Unsaved draft restored")).toBeVisible();
  await expect(app.inspector.noteEditor).toHaveText("Half a thou");
});

test("a note that stands open when the app is closed is kept", { tag: "@shell" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.pane("A").select("freed dozens of towns");
  await app.hand.press("n");
  await expect(app.inspector.noteEditor).toBeFocused();
  await app.hand.type("Not finished, and yet kept");
  await app.reopen();
  await app.inspector.show("Notes");
  await expect(app.inspector.note("Not finished, and yet kept")).toBeVisible();
});

test("the desk comes back: panes, widths, scroll positions, inspector and text size", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  await app.command("Larger text");
  await app.page.getByRole("separator").first().focus();
  await app.hand.press("ArrowRight", "ArrowRight");
  await app.pane("A").scrollTo("Russian forces were destroying their reserves");
  await app.inspector.show("Claims");
  await app.pane("B").press("Open again beside");
  await app.hand.press("ControlOrMeta+I");
  await expect(app.panes).toHaveCount(3);
  const before = await arrangement(app);
  await app.reopen();
  await expect(app.panes).toHaveCount(3);
  await expect.poll(() => arrangement(app)).toEqual(before);
  await expect(app.inspector.region).toBeHidden();
  await app.hand.press("ControlOrMeta+I");
  await expect(app.inspector.tab("Claims")).toHaveAttribute("aria-selected", "true");
});

test("a database that was lost is put together again from the journal", async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.pane("A").select("freed dozens of towns");
  await app.hand.press("1", "n");
  await expect(app.inspector.noteEditor).toBeFocused();
  await app.hand.type("Who counted them?");
  await app.hand.press("Escape");
  await expect(app.status).toContainText("4 highlights · 1 claim · 1 note");
  await app.isSaved();
  await driver.close();
  await deleteDatabases(driver);
  await app.reopen();
  await expect(app.page.getByRole("heading", { name: "Your library’s database was lost" })).toBeVisible();
  await expect(app.page.getByRole("main")).toContainText("4 highlights");
  await expectAccessible(app.page, "recovery");
  await app.hand.click(app.page.getByRole("button", { name: "Bring my library back" }));
  await expect(app.status).toContainText("4 highlights · 1 claim · 1 note");
  await expect(app.inspector.highlight("freed dozens of towns")).toContainText("Territory");
  await app.inspector.show("Notes");
  await expect(app.inspector.note("Who counted them?")).toContainText("You");
  await app.reopen();
  await expect(app.status).toContainText("4 highlights · 1 claim · 1 note");
});

/** Widths are rounded to 4 px: the row may lie between pixels. */
async function arrangement(app: Variorum): Promise<readonly object[]> {
  const named = await app.panes.evaluateAll((panes) =>
    panes.map((pane) => ({
      name: pane.getAttribute("aria-label"),
      width: Math.round(pane.getBoundingClientRect().width / 4),
    })),
  );
  const size = await app
    .pane("A")
    .text.locator(".para-text")
    .first()
    .evaluate((text) => getComputedStyle(text).fontSize);
  return [...named, { size, top: await app.pane("A").topParagraph() }];
}
