import { rm } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "../drivers/fixture.ts";
import { smallDisk } from "../drivers/small-disk.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { bodyBytes } from "../pages/bundles.ts";
import { damages, databaseFolders } from "../pages/profile.ts";
import { Variorum } from "../pages/variorum.ts";

// Each of these starts the app three or four times.
test.describe.configure({ timeout: 180_000 });

const megabyte = 1024 * 1024;

/** What the screen says first, where the database is empty or another, and where it can't be opened. */
const lost = "Your library’s database was lost";
const unreadable = "Your library’s database can’t be read";
/** Half of a log may hold the beginning of the library, or nothing of it. */
const half = /^Your library’s database (was lost|has lost changes)$/;

const headings: Readonly<Record<keyof typeof damages, string | RegExp>> = {
  "CURRENT is damaged": unreadable,
  "the MANIFEST is damaged": unreadable,
  "the MANIFEST is deleted": unreadable,
  "the log is deleted": lost,
  "the log is cut in half": half,
};

/** In both hosts, which keep their journals in different places; what is damaged else is the same Chromium's in both. */
const inBothHosts: readonly string[] = ["the MANIFEST is deleted", "the log is cut in half"];

for (const [what, damage] of Object.entries(damages)) {
  const tag = inBothHosts.includes(what) ? [] : ["@shell"];
  test(`R2: where ${what}, one click brings everything back`, { tag }, async ({ driver }) => {
    const app = await Variorum.on(driver);
    await work(app);
    const before = bodyBytes(await app.exportJson("before.json", "Chloe Marsh"));
    await app.isSaved();
    await driver.close();
    for (const folder of databaseFolders(driver)) damage(folder);
    await app.reopen();
    await bringBack(app, headings[what as keyof typeof damages]);
    await isWhole(app, before);
  });
}

test("R2: where the whole IndexedDB folder is deleted, one click brings everything back", async ({ driver }) => {
  const app = await Variorum.on(driver);
  await work(app);
  const before = bodyBytes(await app.exportJson("before.json", "Chloe Marsh"));
  await app.isSaved();
  await driver.close();
  for (const folder of databaseFolders(driver)) await rm(folder, { recursive: true });
  await app.reopen();
  await expectAccessible(app.page, "recovery");
  await bringBack(app, lost);
  await isWhole(app, before);
});

test("R2: a journal that a backup has shortened and the backup together bring everything back", async ({ driver }) => {
  const app = await Variorum.on(driver);
  await work(app);
  await backUp(app);
  await app.pane("A").select("Russian forces were destroying their reserves");
  await app.hand.press("3");
  await expect(app.status).toContainText("6 highlights");
  const before = bodyBytes(await app.exportJson("before.json", "Chloe Marsh"));
  await app.isSaved();
  await driver.close();
  for (const folder of databaseFolders(driver)) damages["the MANIFEST is deleted"](folder);
  await app.reopen();
  await bringBack(app, unreadable, 6);
  await expect(app.message("Nothing that was saved is missing.")).toBeVisible();
  await isWhole(app, before);
});

test("R2, R6: damage after going back to a backup brings back what was there after it", async ({ driver }) => {
  const app = await Variorum.on(driver);
  await work(app);
  await backUp(app);
  await app.pane("A").select("Russian forces were destroying their reserves");
  await app.hand.press("3");
  await expect(app.status).toContainText("6 highlights");
  await app.isSaved();
  await goBack(app);
  await expect(app.status).toContainText("5 highlights · 1 claim · 1 note");
  await app.pane("A").select("Russian forces were destroying their reserves");
  await app.hand.press("4");
  await app.pane("B").select("Ukrainian");
  await app.hand.press("1");
  await expect(app.status).toContainText("7 highlights");
  const before = bodyBytes(await app.exportJson("before.json", "Chloe Marsh"));
  await app.isSaved();
  await driver.close();
  expect(databaseFolders(driver).some((folder) => folder.includes("WebStorage"))).toBe(true);
  for (const folder of databaseFolders(driver)) damages["the MANIFEST is deleted"](folder);
  await app.reopen();
  await bringBack(app, unreadable, 7);
  await isWhole(app, before);
});

test("R2: a lost journal does not hide a library that stands in another place", { tag: "@shell" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  await work(app);
  await backUp(app);
  await app.pane("A").select("Russian forces were destroying their reserves");
  await app.hand.press("3");
  await app.isSaved();
  await goBack(app);
  await app.pane("B").select("Ukrainian");
  await app.hand.press("1");
  await expect(app.status).toContainText("6 highlights · 1 claim · 1 note");
  await app.isSaved();
  await driver.close();
  await rm(path.join(driver.userData, "journal.ndjson"));
  await app.reopen();
  await app.isSaved();
  await expect(app.status).toContainText("6 highlights · 1 claim · 1 note");
  await expect(app.inspector.highlight("Ukrainian")).toBeVisible();
});

test("R7: writing stops before the disk is full, and goes on by itself once there is room", { tag: "@shell" }, async ({
  install,
}) => {
  const disk = smallDisk(400 * megabyte);
  test.skip(disk === null, "no small disk can be mounted here");
  if (disk === null) return;
  const driver = await install(disk.folder);
  try {
    const app = await Variorum.on(driver);
    await work(app);
    disk.fill(40 * megabyte);
    // What is known of the room holds good for five seconds.
    await app.page.waitForTimeout(5_100);
    await app.pane("A").select("Russian forces were destroying their reserves");
    await app.hand.press("3");
    await expect(app.page.getByRole("main")).toContainText(/Only \d+ MB are free on this disk/);
    await expect(app.status.getByRole("status")).toHaveText("Not saved");
    await expect(app.inspector.highlight("Russian forces were destroying")).toBeVisible();
    disk.makeRoom();
    await expect(app.status.getByRole("status")).toHaveText("All changes saved", { timeout: 35_000 });
    await app.reopenAfterKill();
    await expect(app.status).toContainText("6 highlights · 1 claim · 1 note");
  } finally {
    await driver.close();
    disk.unmount();
  }
});

test("R7: a disk without any room takes away nothing that was called saved", async ({ install }) => {
  const disk = smallDisk(400 * megabyte);
  test.skip(disk === null, "no small disk can be mounted here");
  if (disk === null) return;
  const driver = await install(disk.folder);
  try {
    const app = await Variorum.on(driver);
    await work(app);
    disk.fill(0);
    // The browser itself may die of it.
    await app
      .pane("A")
      .select("Russian forces were destroying their reserves")
      .then(() => app.hand.press("3"))
      .catch(() => undefined);
    const isCalledSaved = await app.status
      .getByText(/6 highlights.*All changes saved/)
      .isVisible()
      .catch(() => false);
    await driver.kill9().catch(() => undefined);
    disk.makeRoom();
    await app.reopen();
    // The browser's own files may be broken by it: then one click has to be enough.
    const bringsBack = app.page.getByRole("button", { name: "Bring my library back" });
    await expect(app.status.or(bringsBack)).toBeVisible({ timeout: 15_000 });
    if (await bringsBack.isVisible()) await app.hand.click(bringsBack);
    await expect(app.status).toContainText(isCalledSaved ? /6 highlights/ : /[56] highlights/);
    await expect(app.status).toContainText("1 claim · 1 note");
  } finally {
    await driver.close();
    disk.unmount();
    // A full disk is complained of by everybody who writes.
    driver.takeComplaints();
  }
});

/** Two highlights, one with a note on it. */
async function work(app: Variorum): Promise<void> {
  await app.pane("A").select("freed dozens of towns");
  await app.hand.press("1", "n");
  await expect(app.inspector.noteEditor).toBeFocused();
  await app.hand.type("Who counted them?");
  await app.hand.press("Escape");
  await expect(app.inspector.noteEditor).toBeHidden();
  await app.pane("B").select("Ukraine");
  await app.hand.press("2");
  await app.isSaved();
}

/** One sentence says what happened, and one click is enough. */
async function bringBack(app: Variorum, heading: string | RegExp, highlights = 5): Promise<void> {
  const main = app.page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(heading);
  await expect(main).toContainText(`${highlights} highlights`);
  const { actions } = app.hand;
  await app.hand.click(main.getByRole("button", { name: "Bring my library back" }));
  await expect(app.status).toContainText(`${highlights} highlights · 1 claim · 1 note`);
  expect(app.hand.actions - actions).toBe(1);
}

/** The same to the byte, now and after an ordinary restart, from which work goes on. */
async function isWhole(app: Variorum, before: string): Promise<void> {
  await app.isSaved();
  expect(bodyBytes(await app.exportJson("brought-back.json"))).toBe(before);
  await app.reopen();
  await app.isSaved();
  await app.inspector.show("Notes");
  await expect(app.inspector.note("Who counted them?")).toContainText("Chloe Marsh");
  expect(bodyBytes(await app.exportJson("after-restart.json"))).toBe(before);
}

async function backUp(app: Variorum): Promise<void> {
  await app.command("Back up now");
  await expect(app.message("Backed up and read back")).toBeVisible();
}

/** To the newest backup, on this computer only. */
async function goBack(app: Variorum): Promise<void> {
  await app.command("Restore a backup");
  await app.hand.click(
    app
      .dialog("Settings")
      .getByRole("button", { name: /^Restore the backup of / })
      .first(),
  );
  const dialog = app.page.getByRole("dialog", { name: /^Restore the backup of / });
  await app.hand.click(dialog.getByRole("button", { name: "Restore", exact: true }));
  await expect(app.message("Restored on this computer")).toBeVisible();
}
