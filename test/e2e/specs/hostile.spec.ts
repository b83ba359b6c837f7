import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "@playwright/test";
import type { Driver } from "../drivers/driver.ts";
import { expect, test } from "../drivers/fixture.ts";
import { bundles } from "../pages/bundles.ts";
import { addToNotes, hostileHtml, link, lively, paragraph, paste, tamper, words } from "../pages/hostile.ts";
import { Variorum } from "../pages/variorum.ts";

const label = "Read the BBC \u202egro.cbb";
const markup = `<img src=x onerror="top.hacked=1"><script>top.hacked=1</script><b>bold</b>`;

test("S19: hostile HTML that is pasted comes in as words and structure only", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.pane("A").select("freed dozens of towns");
  await app.hand.press("n");
  await expect(app.inspector.noteEditor).toBeFocused();
  const before = await lively(app.page);
  await paste(app.page, { "text/html": hostileHtml, "text/plain": "Copied words" });
  await expect(app.inspector.noteEditor.getByRole("strong")).toHaveText("words");
  expect(await lively(app.page)).toEqual(before);
  await app.inspector.press("Done");
  await expect(app.inspector.note("Copied").getByRole("strong")).toHaveText("words");
  await expect(app.inspector.note("Copied").getByRole("link")).toHaveText(["see"]);
  expect(await lively(app.page)).toEqual(before);
  await app.command("Add a report");
  await app.page.getByRole("textbox", { name: "Paste the text" }).focus();
  await paste(app.page, { "text/html": hostileHtml });
  expect(await lively(app.page)).toEqual(before);
});

test("S19: a bundle whose names and texts are HTML shows them as they are written", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const before = await lively(app.page);
  await importTampered(app, (body) => {
    addToNotes(body, paragraph(words(markup)));
    for (const tag of body["tags"] ?? [])
      Object.assign(tag, { name: markup, stamp: "01a07b246d60-0001-ana0000000000000" });
    for (const claim of body["claims"] ?? []) claim["text"] = markup;
  });
  await expect(app.message("Imported the notes of Ana Petrova")).toBeVisible();
  await app.inspector.show("Claims");
  await expect(app.inspector.claim(markup).first()).toContainText(markup);
  await app.inspector.show("Notes");
  await expect(app.inspector.note(markup).first()).toBeVisible();
  await app.unfoldRail();
  await expect(app.unfoldedRail).toContainText(markup);
  expect(await lively(app.page)).toEqual(before);
});

const refusedNodes: readonly (readonly [string, Record<string, unknown>])[] = [
  ["a script's link", paragraph(link("javascript:top.hacked=1", "see"))],
  ["a link to data", paragraph(link("data:text/html,<script>top.hacked=1</script>", "see"))],
  ["a link to a file", paragraph(link("file:///etc/passwd", "see"))],
  ["an unknown node", { type: "html", version: 1, html: markup }],
  ["an image", paragraph({ type: "image", version: 1, src: "https://image.example/" })],
  ["a style", paragraph({ ...words("styled"), style: "background:url(https://style.example/)" })],
];

test("S19: a bundle with nodes that no note may hold is refused, and nothing of it stays", async ({ driver }) => {
  const app = await Variorum.on(driver);
  const before = await lively(app.page);
  await app.hand.press("ControlOrMeta+Shift+O");
  for (const [name, node] of refusedNodes) {
    const file = path.join(driver.filesFolder, `${name}.json`);
    writeFileSync(
      file,
      tamper(readFileSync(bundles.ana), (body) => addToNotes(body, node)),
    );
    await app.chooseImport(file);
    const alert = app.dialog("Import notes").getByRole("alert");
    await expect(alert).toContainText(`${name}.json`);
    await expect(alert).toContainText("Your library is unchanged.");
    expect(await lively(app.page), name).toEqual(before);
  }
});

test("S9: a link opens only after the question that names its place, by mouse and by keyboard", async ({ driver }) => {
  const app = await Variorum.on(driver);
  await importTampered(app, (body) => {
    addToNotes(
      body,
      paragraph(link("https://xn--80ak6aa92e.com/", label)),
      paragraph(link("https://аррӏе.com/\u202etxt.exe", "homograph")),
      paragraph(link("mailto:desk@evil.example?subject=Hello", "write")),
    );
  });
  await app.inspector.show("Notes");
  const links = app.inspector.region.getByRole("link");

  const homograph = links.filter({ hasText: "homograph" }).first();
  await answer(app, driver, homograph, "Cancel", (one) => one.click());
  await answer(app, driver, homograph, "Cancel", (one) => one.click({ modifiers: ["ControlOrMeta"] }));
  await answer(app, driver, homograph, "Cancel", (one) => one.click({ modifiers: ["Shift"] }));
  await homograph.click({ button: "middle" });
  await answer(app, driver, links.filter({ hasText: "BBC" }).first(), "Cancel", (one) => one.press("Enter"));
  await app.page.waitForTimeout(200);
  expect(await driver.openedExternally()).toEqual([]);

  await answer(app, driver, homograph, "Open", (one) => one.press("Enter"));
  await expect.poll(() => driver.openedExternally()).toEqual(["https://xn--80ak6aa92e.com/%E2%80%AEtxt.exe"]);
  await answer(app, driver, links.filter({ hasText: "write" }).first(), "Cancel", (one) => one.click());

  const asked = await driver.questions();
  if (driver.hasNativeDialogs) {
    expect(asked[0]).toBe("Open xn--80ak6aa92e.com outside Variorum?\nhttps://xn--80ak6aa92e.com/%E2%80%AEtxt.exe");
    expect(asked.at(-1)).toBe("Open desk@evil.example outside Variorum?\nmailto:desk@evil.example?subject=Hello");
  }
});

test("S9: a link that could fool the question is refused unasked", async ({ driver }) => {
  const app = await Variorum.on(driver);
  const hostile = {
    credentials: "https://www.bbc.com@evil.example/",
    password: "https://user:secret@evil.example/",
    host: `https://${"www.bbc.com.".repeat(22)}evil.example/`,
    attachment: "mailto:a@evil.example?attach=/etc/passwd",
    hidden: "mailto:a@evil.example#?attach=/etc/passwd",
    sentence: "mailto:desk@bbc.example is safe. Press Open",
    nowhere: "https://",
  };
  await importTampered(app, (body) => {
    addToNotes(body, ...Object.entries(hostile).map(([name, url]) => paragraph(link(url, name))));
  });
  await app.inspector.show("Notes");
  for (const name of Object.keys(hostile)) {
    await app.inspector.region.getByRole("link", { name, exact: true }).first().click();
    await expect(app.message("This link can't be opened").last()).toBeVisible();
    await expect(app.page.getByRole("alertdialog")).toHaveCount(0);
  }
  expect(await driver.questions()).toEqual([]);
  expect(await driver.openedExternally()).toEqual([]);
});

async function importTampered(app: Variorum, change: Parameters<typeof tamper>[1]): Promise<void> {
  const file = path.join(app.driver.filesFolder, "tampered.json");
  writeFileSync(file, tamper(readFileSync(bundles.ana), change));
  await app.import(file, "Ana Petrova", "Cem");
}

/** Uses a link and answers what is asked, in the system's dialog or in the page's. */
async function answer(
  app: Variorum,
  driver: Driver,
  one: Locator,
  button: "Open" | "Cancel",
  use: (one: Locator) => Promise<void>,
): Promise<void> {
  if (driver.hasNativeDialogs) {
    const before = (await driver.questions()).length;
    await driver.stubDialog("message", button);
    await use(one);
    await expect.poll(async () => (await driver.questions()).length).toBe(before + 1);
    return;
  }
  const place = (await one.getAttribute("title")) ?? "";
  await use(one);
  const question = app.page.getByRole("alertdialog");
  await expect(question).toHaveAccessibleName(
    `Open ${place.startsWith("mailto:") ? "a message to desk@evil.example" : new URL(place).host}?`,
  );
  await expect(question.getByText(place, { exact: true })).toBeVisible();
  // The keyboard alone: Enter means Cancel until somebody has gone on to the other button.
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  if (button === "Open") {
    await app.hand.press("Tab");
    await expect(question.getByRole("button", { name: "Open outside Variorum" })).toBeFocused();
  }
  await app.hand.press("Enter");
  await expect(question).toHaveCount(0);
}
