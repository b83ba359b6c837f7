import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "../drivers/fixture.ts";
import { bodyBytes, bodyWithout, bundles } from "../pages/bundles.ts";
import { Variorum } from "../pages/variorum.ts";

test("both ticks export a bundle and a page to read, and the name is asked once", async ({ driver, page }) => {
  const app = await Variorum.on(driver);
  await app.hand.press("ControlOrMeta+E");
  const dialog = app.dialog("Export notes");
  await expect(dialog).toContainText("4 reports, 3 highlights and 1 claim");
  await app.hand.click(dialog.getByRole("checkbox", { name: "For a colleague with Variorum" }));
  await expect(dialog.getByRole("button", { name: /^Export/ })).toBeDisabled();
  await app.hand.click(dialog.getByRole("checkbox", { name: "For a colleague with Variorum" }));
  await app.hand.click(dialog.getByRole("checkbox", { name: "To read" }));
  const json = await app.willSave("notes.json");
  const html = await app.willSave("notes.html");
  await app.hand.click(dialog.getByRole("button", { name: /^Export/ }));
  await app.sayName("Ana Petrova");
  const bundle = await driver.savedFile(json);
  const read = (await driver.savedFile(html)).toString();
  expect(read).toContain("Ana Petrova");
  expect(read).toContain("dozens of population centres have been liberated");
  expect(read).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  const again = await app.exportJson("again.json");
  expect(bodyBytes(again)).toBe(bodyBytes(bundle));
  await expect(page.getByRole("textbox", { name: "Your name" })).toHaveCount(0);
});

test("a wrong file is refused with what is wrong and where, and the library stays as it was", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const before = await app.exportJson("before.json", "Cem");
  const ana = await readFile(bundles.ana, "utf8");
  const quoted = "Ukrainian troops have recaptured dozens of towns";
  const wrong = [
    { name: "picture.json", text: "\u0089PNG", says: /“picture.json” was not imported.*not JSON/s },
    { name: "other.json", text: '{"hello": "world"}', says: /no Variorum bundle/ },
    {
      name: "damaged.json",
      text: ana.replace(`"exact": "${quoted}"`, `"exact": "${quoted.replace("dozens", "hundreds")}"`),
      says: /highlights\[\d\].*hundreds of towns/s,
    },
    {
      name: "newer.json",
      text: ana.replace('"version": 1', '"version": 99'),
      says: /newer Variorum.*Update Variorum/s,
    },
    { name: "torn.json", text: ana.slice(0, ana.length / 2), says: /not JSON|ends/ },
  ];
  await app.hand.press("ControlOrMeta+Shift+O");
  const dialog = app.dialog("Import notes");
  for (const { name, text, says } of wrong) {
    const file = path.join(driver.filesFolder, name);
    await writeFile(file, text);
    await app.chooseImport(file);
    await expect(dialog.getByRole("alert")).toContainText(name);
    await expect(dialog.getByRole("alert")).toContainText(says);
    await expect(dialog.getByRole("alert")).toContainText("Your library is unchanged.");
    await expect(dialog.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
  }
  await app.hand.press("Escape");
  expect(bodyBytes(await app.exportJson("after.json"))).toBe(bodyBytes(before));
});

test("two people's bundles merge into a library that holds work, and each import is one step of undo", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector } = app;
  await app.pane("A").select("freed dozens of towns");
  await hand.press("1");
  await app.import(bundles.ana, "Ana Petrova", "Cem");
  await expect(app.status).toContainText("9 highlights · 2 claims · 2 notes");
  await app.import(bundles.ben, "Ben Okafor");
  await expect(app.status).toContainText("14 highlights · 3 claims · 5 notes");
  await expect(inspector.highlight("freed dozens of towns")).toHaveAttribute("aria-expanded", "true");
  await expect(inspector.tags).toContainText("Territory");
  await expect(inspector.highlight("Russia had lost 31 servicemen")).toContainText("Losses");
  await inspector.show("Claims");
  await expect(inspector.claim("How much territory was retaken?")).toContainText("by Ana Petrova");

  await test.step("a second time there is nothing to import", async () => {
    await app.previewImport(bundles.ana);
    const dialog = app.dialog("Import notes");
    await expect(dialog).toContainText("There is nothing to import.");
    await expect(dialog.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
    await hand.press("Escape");
  });

  await test.step("undo takes a whole import back, redo brings it again", async () => {
    await expect(app.page.getByRole("button", { name: "Undo: import notes of Ben Okafor" })).toBeEnabled();
    await hand.press("ControlOrMeta+Z");
    await expect(app.status).toContainText("9 highlights · 2 claims · 2 notes");
    await hand.press("ControlOrMeta+Shift+Z");
    await expect(app.status).toContainText("14 highlights · 3 claims · 5 notes");
  });
  await app.isSaved();
  await app.reopen();
  await expect(app.status).toContainText("14 highlights · 3 claims · 5 notes");
});

test("a bundle goes out and comes back equal, with emoji, right-to-left and overlaps", async ({ driver, install }) => {
  const ana = await Variorum.on(driver);
  await ana.import(bundles.odd, "Zoë 🇺🇦 עוזי", "Ana");
  await ana.pane("A").select("freed dozens of towns");
  await ana.hand.press("1");
  const sent = await ana.exportJson("sent.json");
  const ben = await Variorum.on(await install());
  await ben.import(`${driver.filesFolder}/sent.json`, "Ana", "Ben");
  const back = await ben.exportJson("back.json");
  expect(bodyWithout(back, "Ben")).toBe(bodyWithout(sent, "Ben"));
});
