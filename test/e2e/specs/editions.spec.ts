import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "../drivers/fixture.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { RepairQueue } from "../pages/repair-queue.ts";
import { seeds } from "../pages/seeds.ts";
import { Variorum } from "../pages/variorum.ts";

const first = readFileSync(seeds.A, "utf8");
/** Report A as it reads after a correction: one highlight stays, one has other words, and one is gone. */
const corrected = first
  .replace("KRAMATORSK, Ukraine - Ukrainian", "KRAMATORSK, Ukraine, 5 October - The Ukrainian")
  .replace("dozens of population centres have been liberated", "dozens of towns and villages have been liberated")
  .replace(" Reuters could not independently verify his statements.", "");

test("a corrected text comes in, its highlights are found, looked at and put right", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand, page, inspector } = app;
  const queue = new RepairQueue(page, hand);
  const a = app.pane("A");
  await a.select("eight small towns in Kherson");
  await hand.press("h");
  await expect(inspector.highlight("eight small towns")).toBeVisible();

  await test.step("bring in the new text and see what changed", async () => {
    await app.fromMenu("File", "New edition of report A…", "new-edition");
    const dialog = app.dialog("New edition of report A");
    await hand.fill(dialog.getByRole("textbox", { name: "Paste the text" }), first);
    await expect(dialog.getByRole("alert")).toHaveText("This is the text that report A has already.");
    await expect(dialog.getByRole("button", { name: "See what changed" })).toBeDisabled();
    await hand.fill(dialog.getByRole("textbox", { name: "Paste the text" }), corrected);
    await hand.click(dialog.getByRole("button", { name: "See what changed" }));
    await expect(dialog.getByRole("status")).toContainText("1 found again, 1 moved, 1 lost");
    const changed = dialog.getByRole("region", { name: "What changed" });
    await expect(changed.locator("del").filter({ hasText: "population centres" })).toBeVisible();
    await expect(changed.locator("ins").filter({ hasText: "towns and villages" })).toBeVisible();
    await expectAccessible(page, "the difference of two editions");
    await hand.click(dialog.getByRole("button", { name: "Use this edition" }));
    await expect(dialog).toBeHidden();
  });

  await test.step("every doubt is told where the highlight is shown", async () => {
    expect((await a.paragraphs()).join("\n")).toContain("dozens of towns and villages");
    await expect(inspector.highlight("dozens of towns and villages").first()).toContainText("¶ 2, moved?");
    await expect(inspector.highlight("Reuters could not").first()).toContainText("lost");
    await expect(inspector.highlight("eight small towns").first()).not.toContainText("moved?");
    await expect(a.region.getByRole("button", { name: "1 highlight moved?" })).toBeVisible();
    await expect(app.siglum("A")).toHaveAccessibleName(/2 to repair/);
  });

  await test.step("say that the moved one stands there, and put the lost one at other words", async () => {
    await expect(queue.heading).toContainText("A ¶ 2, moved?, 1 of 2");
    await expect(queue.part("In the earlier text").locator("mark")).toHaveText(
      "dozens of population centres have been liberated",
    );
    await expect(queue.part("In this text").locator("mark")).toContainText("towns and villages");
    await expectAccessible(page, "the queue of highlights to repair");
    await queue.press("It stands here");
    await expect(queue.heading).toContainText("A lost, 1 of 1");
    await expect(queue.button("Put it at the selection")).toBeDisabled();
    await a.select("appear to be struggling to halt");
    await queue.press("Put it at the selection");
    await expect(queue.region).toContainText("Every highlight has its place");
    await queue.press("Close");
    await expect(queue.region).toBeHidden();
    await expect(inspector.highlight("appear to be struggling").first()).toBeVisible();
    await expect(app.siglum("A")).not.toHaveAccessibleName(/to repair/);
  });

  await test.step("the earlier text stays readable", async () => {
    await a.chooseMore("Describe report…");
    const dialog = app.dialog("Report A");
    await hand.click(dialog.getByRole("button", { name: "Show edition 1" }));
    const earlier = app.dialog("Report A, edition 1");
    await expect(earlier).toContainText("dozens of population centres have been liberated");
    await expectAccessible(page, "an earlier edition");
    await hand.press("Escape");
    await expect(earlier).toBeHidden();
    await hand.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("it is all there after a restart", async () => {
    await app.isSaved();
    await app.reopen();
    await expect(app.inspector.highlight("appear to be struggling").first()).toBeVisible();
    expect((await app.pane("A").paragraphs()).join("\n")).toContain("dozens of towns and villages");
  });
});

test("with keys alone: bring in a new text, repair, put at a sentence, keep, and undo", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand, page, inspector } = app;
  const queue = new RepairQueue(page, hand);
  await app.command("New edition of report A");
  const dialog = app.dialog("New edition of report A");
  await expect(dialog.getByRole("textbox", { name: "Paste the text" })).toBeFocused();
  await page.keyboard.insertText(corrected);
  await app.tabTo(dialog.getByRole("button", { name: "See what changed" }));
  await hand.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("0 found again, 1 moved, 1 lost");
  await app.tabTo(dialog.getByRole("button", { name: "Use this edition" }));
  await hand.press("Enter");
  await expect(dialog).toBeHidden();

  await expect(queue.heading).toBeFocused();
  await hand.press("n");
  await expect(queue.heading).toContainText("A lost, 2 of 2");
  await expect(queue.heading).toBeFocused();
  await hand.press("k");
  await expect(queue.heading).toContainText("A ¶ 2, moved?, 1 of 1");
  await expect(inspector.highlight("Reuters could not").first()).toContainText("no place");

  // While a message stands, F6 leads to it first.
  await expect(page.locator(".toast")).toHaveCount(0, { timeout: 15_000 });
  await hand.press("F6");
  await expect(app.pane("A").text).toBeFocused();
  await app.walkTo("A video released");
  await hand.press("Alt+Enter");
  await expect(queue.region).toContainText("Every highlight has its place");
  await expect(inspector.highlight("A video released").first()).toBeVisible();
  await app.isSaved();
  await app.command("Undo: place of");
  await expect(inspector.highlight("dozens of towns and villages").first()).toContainText("moved?");
  await app.command("Undo: keep");
  await app.command("Undo: new edition of report A");
  await expect(inspector.highlight("dozens of population centres").first()).toBeVisible();
  expect((await app.pane("A").paragraphs()).join("\n")).toContain("dozens of population centres");
});

test("a file comes in as a new edition, in an encoding that can be chosen", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const file = path.join(driver.filesFolder, "corrected.txt");
  await writeFile(file, corrected);
  await app.unfoldRail();
  await app.hand.click(app.unfoldedRail.getByRole("button", { name: "More about report A" }));
  await app.hand.click(app.page.getByRole("menuitem", { name: "New edition of this text…" }));
  const dialog = app.dialog("New edition of report A");
  await app.willOpen(file);
  await app.hand.click(dialog.getByRole("button", { name: "Open a .txt or .md file…" }));
  await expect(dialog).toContainText("corrected.txt");
  await app.hand.click(dialog.getByRole("button", { name: "See what changed" }));
  await app.hand.click(dialog.getByRole("button", { name: "Use this edition" }));
  await expect(dialog).toBeHidden();
  expect((await app.pane("A").paragraphs()).join("\n")).toContain("dozens of towns and villages");
});
