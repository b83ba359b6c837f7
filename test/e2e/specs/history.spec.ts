import { expect, test } from "../drivers/fixture.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { History } from "../pages/history.ts";
import { Variorum } from "../pages/variorum.ts";

test("by mouse: the history tells what each step did and what going back would change, and going back can be undone", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const history = new History(app);
  await app.pane("A").select("increasingly Western-equipped");
  await app.hand.press("3");
  await app.deleteReport("D");
  await app.pane("A").select("freed dozens of towns");
  await app.hand.press("2");
  await app.isSaved();
  await app.reopen();
  await expect(app.status).toContainText("5 highlights");
  await history.show();
  await expect(history.steps).toHaveCount(4);
  await history.choose("Delete report D");
  await expect(history.done).toContainText(/DeletedReport D/);
  await expect(history.back).toContainText(/Comes back1 report/);
  await expect(history.back).toContainText(/Goes1 highlight/);
  await expect(history.back).toContainText("freed dozens of towns");
  await expectAccessible(app.page, "the history of the library");
  await history.goBack();
  await expect(app.siglum("D")).toBeVisible();
  await expect(app.status).toContainText("4 highlights");
  await app.hand.click(app.message("Went back to before: delete report D").getByRole("button", { name: "Undo" }));
  await expect(app.siglum("D")).toBeHidden();
  await expect(app.status).toContainText("5 highlights");
});

test("by keys alone: one thing is put back field by field, and what was done since elsewhere stays", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand } = app;
  const history = new History(app);
  await app.pane("A").select("increasingly Western-equipped");
  await hand.press("3", "Escape", "]");
  await app.command("History of the highlight");
  await expect(history.steps).toHaveCount(1);
  await hand.press("Escape");
  await expect(history.dialog).toBeHidden();
  await hand.press("1");
  await expect(app.inspector.tags).toContainText("Territory");
  await app.command("History of the highlight");
  await expect(history.steps).toHaveCount(2);
  await history.steps.first().focus();
  await hand.press("ArrowDown");
  await expect(history.done).toContainText("Added");
  await hand.press("ArrowUp");
  await expect(history.done).toContainText(/TagTerritory/);
  await history.done.getByRole("button", { name: "Take away: Tag" }).focus();
  await hand.press("Enter");
  await expect(history.steps).toHaveCount(3);
  await expectAccessible(app.page, "the history of a highlight");
  await hand.press("Escape");
  await expect(app.inspector.tags).not.toContainText("Territory");
  await hand.press("ControlOrMeta+Z");
  await expect(app.inspector.tags).toContainText("Territory");
});
