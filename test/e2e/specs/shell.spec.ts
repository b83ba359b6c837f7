import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "../drivers/fixture.ts";
import { electronProgram } from "../drivers/paths.ts";
import { Variorum } from "../pages/variorum.ts";

test("the native menu runs the commands of the palette", { tag: "@shell" }, async ({ driver, page }) => {
  const app = await Variorum.on(driver);
  await expect(page.getByRole("navigation", { name: "Menus" })).toHaveCount(0);
  const dialogs = {
    keys: "Keys",
    settings: "Settings",
    export: "Export notes",
    import: "Import notes",
    "add-report": "Add report E",
  };
  for (const [id, title] of Object.entries(dialogs)) {
    await driver.chooseFromMenu(id);
    await expect(app.dialog(title)).toBeVisible();
    await app.hand.press("Escape");
    await expect(app.dialog(title)).toBeHidden();
  }
  await driver.chooseFromMenu("palette");
  await expect(page.getByRole("combobox", { name: /^Commands/ })).toBeFocused();
  await app.hand.press("Escape");
  await driver.chooseFromMenu("split-pane");
  await expect(app.panes).toHaveCount(3);
  await driver.chooseFromMenu("close-pane");
  await expect(app.panes).toHaveCount(2);
  await app.pane("A").select("freed dozens of towns");
  await driver.chooseFromMenu("tag-1");
  await expect(app.status).toContainText("4 highlights");
  await driver.chooseFromMenu("undo");
  await expect(app.status).toContainText("3 highlights");
});

test("closing waits for the last write", { tag: "@shell" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  for (const words of [
    "freed dozens of towns",
    "in a Tuesday nighttime address",
    "Moscow used the overwhelming vote",
  ]) {
    await app.pane("A").select(words);
    await app.hand.press("1");
  }
  await app.reopen();
  await expect(app.status).toContainText("6 highlights");
});

test("files that it is started with come one after the other", { tag: "@shell" }, async ({ driver }) => {
  const files = ["first.txt", "second.txt"].map((name) => path.join(driver.filesFolder, name));
  for (const file of files) await writeFile(file, `The words of ${path.basename(file)}.`);
  const page = await driver.relaunch(files);
  const dialog = page.getByRole("dialog", { name: "Add report E" });
  await expect(dialog).toContainText("first.txt");
  await page.keyboard.press("Escape");
  await expect(dialog).toContainText("second.txt");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("S16: a second start ends and hands its file to the first", { tag: "@electron" }, async ({
  driver,
  page,
  home,
}) => {
  const file = path.join(driver.filesFolder, "handed.txt");
  await writeFile(file, "The words of a file that was handed over.");
  const second = spawn(electronProgram() ?? "", [home, `--user-data-dir=${driver.userData}`, file], {
    stdio: "ignore",
  });
  await once(second, "exit");
  await expect(page.getByRole("dialog", { name: "Add report E" })).toContainText("handed.txt");
});

test("the window comes back with its size and place", { tag: "@electron" }, async ({ driver, page }) => {
  await page.evaluate(() => window.resizeTo(1000, 700));
  const size = await page.evaluate(() => [outerWidth, outerHeight]);
  const again = await driver.relaunch();
  expect(await again.evaluate(() => [outerWidth, outerHeight])).toEqual(size);
});
