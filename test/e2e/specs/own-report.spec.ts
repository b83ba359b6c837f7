import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "@playwright/test";
import { expect, test } from "../drivers/fixture.ts";
import { toUtf16, toWindows1251 } from "../pages/encodings.ts";
import { Variorum } from "../pages/variorum.ts";

const russian =
  "Президент сообщил в понедельник вечером, что войска вернули под свой контроль десятки населённых пунктов.\n" +
  "Независимо проверить эти сведения пока невозможно, говорится в сообщении агентства.\n";
const ukrainian = "Президент повідомив увечері.  Два пробіли.\n\n\tІ табуляція, і їжак.\n";

test("a pasted text becomes a report, and what is inferred needs a reason", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.command("Add a report");
  const dialog = app.dialog("Add report E");
  await app.hand.click(dialog.getByRole("button", { name: "Add report" }));
  await expect(dialog).toContainText("Paste a text, or open a file.");
  await app.hand.fill(
    dialog.getByRole("textbox", { name: "Paste the text" }),
    "  First line, with spaces  before.\n\nSecond line.",
  );
  await app.hand.fill(dialog.getByRole("textbox", { name: "Outlet", exact: true }), "The Kyiv Post");
  await expect(dialog.getByRole("combobox", { name: "Outlet: basis" })).toContainText("Given in the text");
  await app.hand.fill(dialog.getByRole("textbox", { name: "Published", exact: true }), "2022-10-06");
  await choose(app, dialog.getByRole("combobox", { name: "Published: basis" }), "Inferred");
  await choose(app, dialog.getByRole("combobox", { name: "Byline: basis" }), "Unknown");
  await expect(dialog.getByRole("textbox", { name: "Byline", exact: true })).toBeDisabled();
  await app.hand.click(dialog.getByRole("button", { name: "Add report" }));
  await expect(dialog).toContainText("Say in a few words what it is inferred from.");
  await app.hand.fill(
    dialog.getByRole("textbox", { name: "Published: inferred from" }),
    "Speaks of yesterday's address",
  );
  await app.hand.click(dialog.getByRole("button", { name: "Add report" }));
  await expect(dialog).toBeHidden();
  const e = app.pane("E");
  expect(await e.paragraphs()).toEqual(["  First line, with spaces  before.", "Second line."]);
  await expect(e.region).toContainText("The Kyiv Post");
  await expect(
    e.region.getByRole("button", { name: /6 Oct 2022.*inferred: Speaks of yesterday's address/ }).first(),
  ).toBeVisible();

  await e.chooseMore("Describe report…");
  const description = app.dialog("Report E");
  await expect(description.getByRole("textbox", { name: "Outlet", exact: true })).toHaveValue("The Kyiv Post");
  await expect(description.getByRole("combobox", { name: "Byline: basis" })).toContainText("Unknown");
  await app.hand.fill(description.getByRole("textbox", { name: "Headline", exact: true }), "Towns retaken");
  await app.hand.click(description.getByRole("button", { name: "Save" }));
  await expect(app.pane("E").region).toHaveAccessibleName("E · Towns retaken");
  await app.isSaved();
  await app.reopen();
  await expect(app.pane("E").region).toHaveAccessibleName("E · Towns retaken");
});

test("files are read in their encoding, which is told, to the character", async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.hand.press("ControlOrMeta+I");
  const files: readonly {
    readonly name: string;
    readonly bytes: Buffer;
    readonly encoding: string;
    readonly hint: string;
    readonly lines: readonly string[];
  }[] = [
    {
      name: "russian.txt",
      bytes: toWindows1251(russian),
      encoding: "Cyrillic (Windows-1251)",
      hint: "A guess from the bytes.",
      lines: russian.trimEnd().split("\n"),
    },
    {
      name: "ukrainian.txt",
      bytes: toUtf16(ukrainian),
      encoding: "UTF-16",
      hint: "Certain",
      lines: ["Президент повідомив увечері.  Два пробіли.", "\tІ табуляція, і їжак."],
    },
    {
      name: "report.md",
      bytes: Buffer.from("# Towns *retaken*\r\n\r\nA [link](https://example.org).\r\n"),
      encoding: "UTF-8",
      hint: "Certain",
      lines: ["# Towns *retaken*", "A [link](https://example.org)."],
    },
  ];
  for (const [index, { name, bytes, encoding, hint, lines }] of files.entries()) {
    const siglum = "EFG"[index] ?? "";
    const file = path.join(driver.filesFolder, name);
    await writeFile(file, bytes);
    await app.hand.press("ControlOrMeta+O");
    const dialog = app.dialog(`Add report ${siglum}`);
    await app.willOpen(file);
    await app.hand.click(dialog.getByRole("button", { name: "Open a .txt or .md file…" }));
    await expect(dialog).toContainText(name);
    await expect(dialog.getByRole("combobox", { name: "Encoding" })).toContainText(encoding);
    await expect(dialog).toContainText(hint);
    await app.hand.click(dialog.getByRole("button", { name: "Add report" }));
    await expect(app.pane(siglum).region).toBeVisible();
    expect(await app.pane(siglum).paragraphs(), name).toEqual(lines);
  }
});

test("another encoding can be chosen, and what is no text is refused", async ({ driver }) => {
  const app = await Variorum.on(driver);
  const file = path.join(driver.filesFolder, "short.txt");
  await writeFile(file, toWindows1251("Киев"));
  await app.hand.press("ControlOrMeta+O");
  const dialog = app.dialog("Add report E");
  await app.willOpen(file);
  await app.hand.click(dialog.getByRole("button", { name: "Open a .txt or .md file…" }));
  await choose(app, dialog.getByRole("combobox", { name: "Encoding" }), "Western (Windows-1252)");
  await expect(dialog.getByLabel("The text as it was read")).toHaveText("Êèåâ");
  await choose(app, dialog.getByRole("combobox", { name: "Encoding" }), "Cyrillic (Windows-1251)");
  await expect(dialog.getByLabel("The text as it was read")).toHaveText("Киев");
  await app.hand.click(dialog.getByRole("button", { name: "Choose another text" }));
  const image = path.join(driver.filesFolder, "image.txt");
  await writeFile(image, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  await app.willOpen(image);
  await app.hand.click(dialog.getByRole("button", { name: "Open a .txt or .md file…" }));
  await expect(dialog.getByRole("alert")).toContainText("“image.txt” is not a text file.");
});

test("a deleted report comes back with all that hangs on it", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.unfoldRail();
  await app.hand.click(app.unfoldedRail.getByRole("button", { name: "More about report A" }));
  await app.hand.click(app.page.getByRole("menuitem", { name: "Delete" }));
  await expect(app.message("Deleted report A")).toBeVisible();
  await expect(app.pane("A").region).toBeHidden();
  await expect(app.status).toContainText("1 highlight ");
  await app.hand.click(app.message("Deleted report A").getByRole("button", { name: "Undo" }));
  await expect(app.status).toContainText("3 highlights");
  await app.hand.press("Escape");
  await app.hand.click(app.siglum("A"));
  await expect(app.pane("A").region).toBeVisible();
});

/** Opens a list and chooses from it. */
async function choose(app: Variorum, list: Locator, option: string): Promise<void> {
  await app.hand.click(list);
  await app.hand.click(app.page.getByRole("option", { name: option, exact: true }));
  await expect(app.page.getByRole("option")).toHaveCount(0);
}
