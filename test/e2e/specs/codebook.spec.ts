import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "../drivers/fixture.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { Codebook } from "../pages/codebook.ts";
import { Variorum } from "../pages/variorum.ts";

test("by mouse: a codebook is arranged and described, and stays so over a restart", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand } = app;
  let codebook = new Codebook(app.page, hand);
  await codebook.open();

  await test.step("dragged into a tree", async () => {
    await hand.carry(codebook.row("Annexation"), codebook.row("Territory"), { x: 80, y: 14 });
    await expect.poll(() => codebook.outline()).toBe("Territory –Annexation Verification Casualties");
    await hand.carry(codebook.row("Casualties"), codebook.row("Territory"), { x: 80, y: 2 });
    await expect.poll(() => codebook.outline()).toBe("Casualties Territory –Annexation Verification");
  });

  await test.step("described, recoloured and given a key", async () => {
    await hand.click(codebook.row("Territory"));
    await hand.fill(codebook.card.getByRole("textbox", { name: "Definition" }), "Who holds which ground.");
    await hand.fill(codebook.card.getByRole("textbox", { name: "Exclude" }), "Votes.");
    await hand.click(codebook.card.getByRole("button", { name: /^Colour and line/ }));
    await hand.click(app.page.getByRole("radio", { name: /^Blue/ }));
    await hand.press("Escape");
    await expect(app.page.getByRole("radio", { name: /^Blue/ })).toHaveCount(0);
    await expect(codebook.card.getByRole("button", { name: /^Colour and line/ })).toBeFocused();
    await hand.click(codebook.card.getByRole("combobox", { name: "Number key" }));
    await hand.click(app.page.getByRole("option", { name: "7", exact: true }));
    await expect(codebook.row("Territory")).toContainText("7");
  });

  await expectAccessible(app.page, "the codebook");
  await app.isSaved();
  await app.reopen();
  codebook = new Codebook(app.page, app.hand);
  await expect.poll(() => codebook.outline()).toBe("Casualties Territory –Annexation Verification");
  await app.hand.click(codebook.row("Territory"));
  await expect(codebook.card.getByRole("textbox", { name: "Definition" })).toHaveValue("Who holds which ground.");
  await app.hand.click(app.page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Read" }));
  await app.pane("A").select("Moscow used the overwhelming vote");
  await app.hand.press("7");
  await expect(app.inspector.tags).toContainText("Territory");
});

test("by mouse: a tag is split, merged and archived, and what was done is taken back", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand } = app;
  await app.pane("A").select("freed dozens of towns");
  await hand.press("4");
  const codebook = new Codebook(app.page, hand);
  await codebook.open();

  await test.step("split: the chosen highlight moves to a new tag", async () => {
    await hand.click(codebook.row("Annexation"));
    await hand.click(codebook.card.getByRole("checkbox", { name: "Choose A ¶ 1" }));
    await hand.click(codebook.card.getByRole("button", { name: "Move to another tag…" }));
    await codebook.pick("Advances");
    await expect(app.message("Moved 1 highlight from “Annexation” to “Advances”")).toBeVisible();
    await expect.poll(() => codebook.outline()).toBe("Territory Verification Casualties Annexation Advances");
  });

  await test.step("merged, archived, and taken back", async () => {
    await codebook.chooseForTag("Merge into…");
    await codebook.pick("Verif");
    await expect(app.message("Merged tag “Annexation” into “Verification”")).toBeVisible();
    await expect(codebook.card.getByText("Merged into it")).toBeVisible();
    await hand.click(codebook.row("Casualties"));
    await codebook.chooseForTag("Archive");
    await expect.poll(() => codebook.outline()).toBe("Territory Verification Advances");
    await hand.press("ControlOrMeta+Z");
    await expect.poll(() => codebook.outline()).toBe("Territory Verification Casualties Advances");
  });
});

test("by keyboard alone: tags are moved, renamed and put on many highlights, and a number leads to its passage", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector } = app;
  const codebook = new Codebook(app.page, hand);
  await hand.press("ControlOrMeta+Alt+4");
  await app.tabTo(codebook.row("Territory"));
  await hand.press("ArrowDown", "ArrowDown", "Alt+Shift+ArrowRight", "Alt+Shift+ArrowUp");
  await expect.poll(() => codebook.outline()).toBe("Territory Verification –Casualties Annexation");
  await hand.press("F2", "ControlOrMeta+A");
  await hand.type("Losses");
  await hand.press("Enter");
  await expect(codebook.row("Losses")).toBeFocused();
  await hand.press("9");
  await expect(codebook.row("Losses")).toContainText("9");
  await hand.press("Home", "Enter");
  await hand.type("Ground held.");
  await hand.press("Escape");
  await expect(codebook.row("Territory")).toBeFocused();

  await test.step("many tags on many highlights", async () => {
    await app.tabTo(codebook.card.getByRole("checkbox", { name: "Choose all" }));
    await hand.press("Space");
    await app.tabTo(codebook.card.getByRole("button", { name: "Tags…" }), "Shift+Tab");
    await hand.press("Enter");
    await hand.type("loss");
    await hand.press("Enter");
    await app.tabTo(app.dialog("Tags on 2 highlights").getByRole("button", { name: "Change 1 tag" }));
    await hand.press("Enter");
    await expect(codebook.row("Losses")).toContainText("2 highlights");
  });

  await test.step("from a number in the table to the passage, and back", async () => {
    await app.command("Tags × reports");
    await app.tabTo(codebook.region.getByRole("button", { name: "Territory", exact: true }));
    await hand.press("ArrowDown", "ArrowRight", "Enter");
    await expect(inspector.highlight("could not independently verify")).toBeVisible();
    await hand.press("ControlOrMeta+J");
    await app.tabTo(inspector.highlight("could not independently verify"));
    await hand.press("Enter");
    await expect(app.pane("A").region).toBeVisible();
    await hand.press("Alt+ArrowLeft");
    await expect(codebook.region.getByRole("table", { name: /each report/ })).toBeVisible();
  });
});

test("a codebook goes out as JSON and CSV and comes into another library, after a look at what would change", {
  tag: "@page",
}, async ({ driver, install }) => {
  const ana = await Variorum.on(driver);
  const from = new Codebook(ana.page, ana.hand);
  await from.open();
  await ana.hand.click(from.row("Territory"));
  await ana.hand.fill(from.card.getByRole("textbox", { name: "Definition" }), "=Ground, “held”");
  const json = await ana.willSave("codes.json");
  await from.chooseForAll("Export the codebook as JSON");
  expect(JSON.parse((await driver.savedFile(json)).toString())).toMatchObject({ format: "variorum-codebook" });
  const csv = await ana.willSave("codes.csv");
  await from.chooseForAll("Export the codebook as CSV");
  const text = (await driver.savedFile(csv)).toString();
  expect(text).toContain('"\'=Ground, “held”"');

  const ben = await Variorum.on(await install());
  const to = new Codebook(ben.page, ben.hand);
  await to.open();
  const file = path.join(ben.driver.filesFolder, "theirs.csv");
  await writeFile(file, `${text}Voices,,,,,,,,,,\r\n`);
  await to.chooseForAll("Import a codebook…");
  const dialog = ben.dialog("Import a codebook");
  await ben.willOpen(file);
  await ben.hand.click(dialog.getByRole("button", { name: "Choose a file…" }));
  await expect(dialog).toContainText("1 new tag, 1 changed, 3 as they are");
  await ben.hand.click(dialog.getByRole("button", { name: "Import", exact: true }));
  await expect.poll(() => to.outline()).toBe("Territory Verification Casualties Annexation Voices");
  await ben.hand.click(to.row("Territory"));
  await expect(to.card.getByRole("textbox", { name: "Definition" })).toHaveValue("=Ground, “held”");

  await test.step("a wrong file is refused with what is wrong and where", async () => {
    const wrong = path.join(ben.driver.filesFolder, "wrong.csv");
    await writeFile(wrong, "name,colour\nA,mauve\n");
    await to.chooseForAll("Import a codebook…");
    await ben.willOpen(wrong);
    await ben.hand.click(dialog.getByRole("button", { name: "Choose a file…" }));
    await expect(dialog.getByRole("alert")).toContainText("line 2.colour");
    await expect(dialog.getByRole("alert")).toContainText("Your codebook is unchanged.");
  });
});

test("tags that stand together are counted, and the number leads to as many highlights", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand, inspector } = app;
  await app.pane("A").select("population centres");
  await hand.press("3");
  const codebook = new Codebook(app.page, hand);
  await codebook.open();
  await codebook.showPage("Tags together");
  await hand.click(codebook.region.getByRole("radio", { name: "Within" }));
  const table = codebook.region.getByRole("table", { name: /^Pairs/ });
  await expect(table.getByRole("row")).toHaveCount(2);
  await hand.click(table.getByRole("button", { name: /^1 highlight with Casualties within Territory/ }));
  await expect(inspector.region).toContainText("1 of 4");
  await expect(inspector.highlight("population centres")).toHaveCount(1);
  const csv = await app.willSave("together.csv");
  await hand.click(codebook.region.getByRole("button", { name: "Export as CSV" }));
  expect((await driver.savedFile(csv)).toString()).toContain("Casualties,1,Territory,1,A");
});
