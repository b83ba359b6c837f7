import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../drivers/fixture.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { bodyBytes } from "../pages/bundles.ts";
import { Settings } from "../pages/settings.ts";
import { Variorum } from "../pages/variorum.ts";

/** What comes after a backup: one more highlight and one report less. */
async function goOn(app: Variorum): Promise<void> {
  await app.pane("A").select("freed dozens of towns");
  await app.hand.press("2");
  await app.deleteReport("D");
  await expect(app.status).toContainText("4 highlights");
  await app.isSaved();
}

test("R6: a backup is restored on this computer: first the preview, then a window as it was before", async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const settings = new Settings(app);
  const before = bodyBytes(await app.exportJson("before.json", "Chloe Marsh"));
  await settings.backUp();
  await goOn(app);
  await settings.show("Backups");
  await settings.preview();
  await expect(settings.restoring).toContainText("Come back1 report");
  await expect(settings.restoring).toContainText("Go1 highlight");
  await settings.restore("On this computer only");
  await expect(settings.dialog).toBeHidden();
  await expect(app.status).toContainText("3 highlights");
  await expect(app.siglum("D")).toBeVisible();
  expect(bodyBytes(await app.exportJson("after.json"))).toBe(before);
  // What was there before is one of the backups now, and the new place outlives a kill.
  await app.pane("A").select("freed dozens of towns");
  await app.hand.press("3");
  await app.isSaved();
  await app.reopenAfterKill();
  await expect(app.status).toContainText("4 highlights");
  await settings.show("Backups");
  await expect(settings.backups).toHaveCount(2);
  await expect(settings.backups.first()).toContainText("before a backup was restored");
});

test("R6: a backup is restored for the team as one step, which can be undone", async ({ driver }) => {
  const app = await Variorum.on(driver);
  const settings = new Settings(app);
  await settings.backUp();
  await goOn(app);
  await settings.show("Backups");
  await settings.preview();
  await settings.restore("For the team too");
  await expect(settings.dialog).toBeHidden();
  await expect(app.status).toContainText("3 highlights");
  await expect(app.siglum("D")).toBeVisible();
  await app.hand.click(app.message("Restored for the team").getByRole("button", { name: "Undo" }));
  await expect(app.status).toContainText("4 highlights");
  await expect(app.siglum("D")).toBeHidden();
  await app.isSaved();
});

test("R6: a backup is restored from a file, on another computer too", async ({ driver, install }) => {
  const app = await Variorum.on(driver);
  await goOn(app);
  const before = bodyBytes(await app.exportJson("before.json", "Chloe Marsh"));
  const file = await new Settings(app).takeOut();
  const other = await Variorum.on(await install());
  const settings = new Settings(other);
  const carried = path.join(other.driver.filesFolder, "carried.variorum-backup");
  copyFileSync(file, carried);
  await settings.show("Backups");
  await settings.restoreFrom(carried);
  await expect(settings.restoring).toContainText("on another computer");
  await settings.restore("On this computer only");
  await expect(other.status).toContainText("4 highlights");
  expect(bodyBytes(await other.exportJson("after.json", "Ben Ode"))).toContain("freed dozens of towns");
  expect(before).toContain("freed dozens of towns");
});

test("R4: a damaged backup is refused in words, and nothing changes", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const settings = new Settings(app);
  const file = await settings.takeOut();
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  const damaged = path.join(driver.filesFolder, "damaged.variorum-backup");
  writeFileSync(damaged, bytes);
  await settings.show("Backups");
  await settings.restoreFrom(damaged);
  await expect(settings.refused).toContainText("The file was damaged or changed");
  await expect(settings.refused).toContainText("your library is unchanged");
  await expectAccessible(app.page, "a refused backup");
  await app.hand.press("Escape");
  await expect(settings.refused).toBeHidden();
  await expect(settings.backups).toHaveCount(1);
  await app.hand.press("Escape");
  await expect(app.status).toContainText("3 highlights");
});

test("“Check my library” looks at everything and says that it is in order", async ({ driver }) => {
  const app = await Variorum.on(driver);
  const settings = new Settings(app);
  await goOn(app);
  await settings.backUp();
  await app.command("Check my library");
  await expect(settings.dialog).toContainText("Everything is in order: 3 reports, 4 passages, 4 tags and 1 claim.");
  await expect(settings.dialog).toContainText(/the backup of today at \d\d:\d\d reads back whole/);
  const file = await app.willSave("diagnostics.json");
  await settings.press("Save a diagnostics file…");
  const text = (await driver.savedFile(file)).toString();
  expect(JSON.parse(text)).toMatchObject({ format: "variorum-diagnostics", library: { visible: { reports: 3 } } });
  for (const word of ["Territory", "Ukrain", "Zelensk", "freed"]) expect(text).not.toContain(word);
});
