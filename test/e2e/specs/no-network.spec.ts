import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Driver } from "../drivers/driver.ts";
import { expect, test } from "../drivers/fixture.ts";
import { netLogText, readNetLogs } from "../drivers/net-log.ts";
import { bundles } from "../pages/bundles.ts";
import { addToNotes, hostileHtml, link, paragraph, paste, tamper, words } from "../pages/hostile.ts";
import { deleteDatabases } from "../pages/profile.ts";
import { Settings } from "../pages/settings.ts";
import { Variorum } from "../pages/variorum.ts";

test.use({ keepsNetLogs: true });

test("S15: no request leaves in any flow", async ({ driver }) => {
  test.setTimeout(240_000);
  const app = await Variorum.on(driver);
  const origin = originOf(app.page);
  const { hand } = app;

  await test.step("reading: panes, find, the walk, jumps, sizes, themes", async () => {
    await hand.click(app.siglum("C"));
    await expect(app.pane("C").region).toBeVisible();
    await hand.press("ControlOrMeta+F");
    await hand.type("Zelensky");
    await hand.press("Escape", ".", ",", "]", "Alt+ArrowLeft", "ControlOrMeta+=", "ControlOrMeta+0");
    await app.command("Theme: dark");
    await app.pane("C").press("Close report C");
  });

  await test.step("marking: a tag, a voice, a claim, a note", async () => {
    await app.pane("A").select("freed dozens of towns");
    await hand.press("1");
    await expect(app.inspector.tags).toContainText("Territory");
    await hand.press("c");
    await app.pickClaim("See https://claim.example/ for more", "s");
    await hand.press("n");
    await expect(app.inspector.noteEditor).toBeFocused();
    await paste(app.page, { "text/html": hostileHtml, "text/plain": "Copied words" });
    await expect(app.inspector.noteEditor).toContainText("Copied words");
    await app.inspector.noteEditor.getByText("see", { exact: true }).hover();
    await hand.click(app.inspector.noteEditor.getByText("see", { exact: true }));
    await app.inspector.press("Done");
    await expect(app.inspector.note("Copied words")).toBeVisible();
  });

  await test.step("adding reports: pasted, and from a file, both full of addresses", async () => {
    await app.command("Add a report");
    await paste(app.page, { "text/html": hostileHtml, "text/plain": "" });
    await hand.fill(
      app.page.getByRole("textbox", { name: "Paste the text" }),
      `${hostileHtml}\nhttps://pasted.example/`,
    );
    await hand.click(app.dialog("Add report E").getByRole("button", { name: "Add report" }));
    await expect(app.pane("E").region).toBeVisible();
    await app.pane("E").press("Close report E");
    const file = path.join(driver.filesFolder, "page.txt");
    writeFileSync(file, `<img src="https://file.example/">\n\n![picture](https://markdown.example/)\n`);
    await hand.press("ControlOrMeta+O");
    await app.willOpen(file);
    await hand.click(app.dialog("Add report F").getByRole("button", { name: "Open a .txt or .md file…" }));
    await expect(app.dialog("Add report F")).toContainText("page.txt");
    await hand.click(app.dialog("Add report F").getByRole("button", { name: "Add report" }));
    await expect(app.pane("F").region).toBeVisible();
    await app.pane("F").press("Close report F");
  });

  await test.step("importing a bundle with links, and looking at them", async () => {
    const file = path.join(driver.filesFolder, "links.json");
    const url = "https://imported.example/";
    writeFileSync(
      file,
      tamper(readFileSync(bundles.ana), (body) => {
        addToNotes(
          body,
          paragraph(words("See "), link(url, "the page"), words(" and "), link("mailto:a@mail.example", "write")),
        );
      }),
    );
    await app.import(file, "Ana Petrova", "Cem");
    await app.inspector.show("Notes");
    const links = app.inspector.region.getByRole("link");
    await expect(links.filter({ hasText: "the page" })).toHaveCount(2);
    for (const one of await links.all()) await one.hover();
    if (driver.hasNativeDialogs) await driver.stubDialog("message", "Cancel");
    await hand.click(links.filter({ hasText: "the page" }).first());
    if (!driver.hasNativeDialogs)
      await hand.click(app.page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }));
    await expect(app.page.getByRole("alertdialog")).toHaveCount(0);
    expect(await driver.openedExternally()).toEqual([]);
  });

  await test.step("a file that is refused", async () => {
    const file = path.join(driver.filesFolder, "wrong.json");
    writeFileSync(file, `{"$schema":"https://schema.example/","format":"variorum-bundle"}`);
    await app.previewImport(file);
    await expect(app.dialog("Import notes").getByRole("alert")).toBeVisible();
    await hand.press("Escape");
  });

  await test.step("exporting both forms, and undo", async () => {
    await app.exportJson("all.json");
    await hand.press("ControlOrMeta+E");
    const dialog = app.dialog("Export notes");
    await hand.click(dialog.getByRole("checkbox", { name: "For a colleague with Variorum" }));
    await hand.click(dialog.getByRole("checkbox", { name: "To read" }));
    const page = await app.willSave("read.html");
    await hand.click(dialog.getByRole("button", { name: /^Export/ }));
    await driver.savedFile(page);
    await hand.press("ControlOrMeta+Z", "ControlOrMeta+Shift+Z");
    await app.page.emulateMedia({ media: "print" });
    await app.page.emulateMedia({ media: "screen" });
  });

  await test.step("settings, a backup and its preview, a check, diagnostics, keys, the one box", async () => {
    const settings = new Settings(app);
    await settings.backUp();
    await settings.show("Backups");
    await settings.preview();
    await expect(settings.restoring).toBeVisible();
    await hand.press("Escape");
    await hand.click(settings.dialog.getByRole("tab", { name: "Library" }));
    await settings.press("Check my library now");
    const diagnostics = await app.willSave("diagnostics.json");
    await settings.press("Save a diagnostics file…");
    await driver.savedFile(diagnostics);
    await hand.press("Escape");
    await app.command("Keys");
    await expect(app.dialog("Keys")).toBeVisible();
    await hand.press("Escape", "ControlOrMeta+K");
    await hand.type("https://palette.example/");
    await hand.press("Escape");
  });

  await test.step("a second start, and recovery", async () => {
    await app.isSaved();
    await app.reopen();
    await app.isSaved();
    await driver.close();
    await deleteDatabases(driver);
    await app.reopen();
    await app.hand.click(app.page.getByRole("button", { name: "Bring my library back" }));
    await app.isSaved();
  });

  await driver.close();
  expect(strangers(driver, origin)).toEqual([]);
});

test("S15: what would leave is seen", async ({ driver, page }) => {
  const origin = originOf(page);
  await page.evaluate(() => {
    for (const rel of ["preconnect", "prefetch"]) {
      const element = document.createElement("link");
      element.rel = rel;
      element.href = `https://${rel}.example/`;
      document.head.append(element);
    }
  });
  await expect.poll(() => driver.requests()).toContain("https://prefetch.example/");
  await page.waitForTimeout(500);
  await driver.close();
  expect(strangers(driver, origin)).toEqual(
    expect.arrayContaining([
      "asked for https://prefetch.example/",
      expect.stringContaining("https://preconnect.example"),
    ]),
  );
  expect(driver.takeComplaints().join("\n")).toContain("https://prefetch.example/");
});

/** Chromium's own errand, which no page can send it on or keep it from: it asks there what the fields of any form may be for. */
const formService = /^https:\/\/content-autofill\.googleapis\.com(\/|$)/;

/** What was asked for elsewhere than at the app's own place, by pages and workers or by the network on their behalf. */
function strangers(driver: Driver, origin: string): readonly string[] {
  const isOwn = (address: string) =>
    address.startsWith(`${origin}/`) || address === origin || /^(blob|data):/.test(address);
  const asked = driver.requests().filter((address) => !isOwn(address));
  const netLogs = path.join(path.dirname(driver.filesFolder), "net-logs");
  const reached = readNetLogs(netLogs).filter(
    ({ target, site }) => !isOwn(target) && isFor(site, origin) && !formService.test(target),
  );
  // Whatever else Chromium does by itself, no address that came out of a report, a note or a bundle may be among it.
  const named = netLogText(netLogs).match(/[\w-]+\.example\b/g) ?? [];
  return [
    ...new Set([
      ...asked.map((address) => `asked for ${address}`),
      ...reached.map(({ event, target }) => `${event} ${target}`),
      ...named.map((name) => `the network knows of ${name}`),
    ]),
  ];
}

/** True if the network did something for the app's page. @param site such as "https://app.invalid same_site" */
function isFor(site: string, origin: string): boolean {
  const [scheme, host] = (site.split(" ", 1)[0] ?? "").split("://");
  const [ownScheme, ownHost = ""] = origin.split("://");
  if (scheme !== ownScheme || host === undefined) return false;
  const ownName = ownHost.replace(/:\d+$/, "");
  return ownName === host || ownName.endsWith(`.${host}`);
}

/** Scheme and host as the page has them: for `app:` Node's own `origin` is "null". */
function originOf(page: Page): string {
  return /^\w+:\/\/[^/]+/.exec(page.url())?.[0] ?? "";
}
