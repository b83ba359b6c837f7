import { expect, test } from "../drivers/fixture.ts";
import { Variorum } from "../pages/variorum.ts";

const settlements = "Dozens of settlements were retaken in the week before 4 October 2022";
const villages = "Villages along the Dnipro were retaken on Monday 3 October";
const inA = "retook several villages in an advance along the strategic Dnipro River";
const inB = "retook several villages along the strategic Dnipro River";

test("the first highlight, tag, note and export take at most ten actions with the mouse", async ({ driver }) => {
  const app = await Variorum.on(driver);
  const a = app.pane("A");
  const { inspector, hand } = app;
  await a.select("freed dozens of towns");
  await a.mark("Territory");
  await expect(inspector.tags).toContainText("Territory");
  await inspector.press("Add note");
  await expect(inspector.noteEditor).toBeFocused();
  await hand.type("Who counted them?");
  await inspector.press("Done");
  const file = await app.willSave("first.json");
  await app.fromMenu("File", "Export notes as JSON", "export-json");
  await app.sayName("Ana Petrova");
  const bundle = (await driver.savedFile(file)).toString();
  expect(bundle).toContain("freed dozens of towns");
  expect(bundle).toContain("Who counted them?");
  expect(hand.actions).toBeLessThanOrEqual(10);
});

test("a new user does the whole job with the mouse, finds it again, and hands it to a colleague", async ({
  driver,
  install,
}) => {
  test.slow();
  const app = await Variorum.on(driver);
  await test.step("two of the four samples stand side by side, and nothing is asked", async () => {
    await expect(app.panes).toHaveCount(2);
    await expect(app.pane("A").region).toBeVisible();
    await expect(app.pane("B").region).toBeVisible();
    for (const siglum of ["A", "B", "C", "D"]) await expect(app.siglum(siglum)).toBeVisible();
    await expect(app.page.getByRole("complementary", { name: "First steps" })).toBeVisible();
    await expect(app.page.getByRole("dialog")).toHaveCount(0);
    await app.hand.click(app.page.getByRole("button", { name: "Got it" }));
  });

  await test.step("select, tag, and make a tag", async () => {
    const a = app.pane("A");
    await a.select("capturing the main Russian bastion");
    await a.mark("Territory");
    await expect(app.inspector.tags).toContainText("Territory");
    await a.select("increasingly Western-equipped Ukrainian army");
    await a.mark("All tags…");
    await app.pickTag("Weapons");
    await expect(app.inspector.tags).toContainText("Weapons");
  });

  await test.step("two passages of two reports under one claim", async () => {
    await app.pane("A").select(inA);
    await app.pane("A").mark("Claim");
    await app.hand.type(villages);
    await app.hand.click(app.page.getByRole("option", { name: `New statement “${villages}”` }));
    await app.hand.click(app.page.getByRole("button", { name: "supports" }));
    await app.pane("B").select(inB);
    await app.pane("B").mark("Claim");
    await app.hand.click(app.page.getByRole("option", { name: villages }));
    await app.hand.click(app.page.getByRole("button", { name: "discusses" }));
    await app.inspector.show("Claims");
    await expect(app.inspector.passages(villages)).toHaveCount(2);
  });

  await test.step("a note with bold words and a list", async () => {
    await app.inspector.show("Highlights");
    await app.pane("B").clickOn("along the strategic Dnipro");
    await app.inspector.press("Add note");
    await expect(app.inspector.noteEditor).toBeFocused();
    await app.inspector.format("Bold");
    await app.hand.type("According to both sides");
    await app.inspector.format("Bold");
    await app.hand.press("Enter");
    await app.inspector.format("Bulleted list");
    await app.hand.type("officials");
    await app.hand.press("Enter");
    await app.hand.type("a Russian-backed leader");
    await app.inspector.press("Done");
    await expect(app.inspector.note("officials")).toBeVisible();
  });

  await app.isSaved();
  await app.reopen();
  await test.step("everything is there after closing", () => isThere(app));

  const bundle = await app.exportJson("ana.json", "Ana Petrova");
  await expect(app.message(/^Exported to /)).toBeVisible();
  expect(bundle.toString()).toContain("**According to both sides**");

  await test.step("a colleague takes it in", async () => {
    const colleague = await Variorum.on(await install());
    await colleague.previewImport(`${driver.filesFolder}/ana.json`);
    const dialog = colleague.dialog("Import notes");
    await expect(dialog).toContainText("Notes of Ana Petrova");
    await expect(dialog).toContainText("4 highlights");
    await colleague.hand.click(dialog.getByRole("button", { name: "Import", exact: true }));
    await colleague.sayName("Ben Okafor");
    await expect(colleague.message("Imported the notes of Ana Petrova")).toBeVisible();
    await isThere(colleague);
    await expect(colleague.inspector.note("officials")).toContainText("Ana Petrova");
  });
});

/** What the job above made, wherever it was taken. */
async function isThere(app: Variorum): Promise<void> {
  const { inspector } = app;
  await expect(app.status).toContainText("7 highlights · 2 claims · 1 note");
  await inspector.show("Claims");
  await expect(inspector.claim(settlements)).toBeVisible();
  await expect(inspector.passages(villages)).toHaveCount(2);
  await expect(inspector.passages(villages).filter({ hasText: inA })).toContainText("supports");
  await expect(inspector.passages(villages).filter({ hasText: inB })).toContainText("discusses");
  await inspector.show("Highlights");
  await expect(inspector.highlight("capturing the main Russian bastion")).toContainText("Territory");
  await expect(inspector.highlight("increasingly Western-equipped")).toContainText("Weapons");
  await inspector.show("Notes");
  await expect(inspector.note("officials").getByRole("strong")).toHaveText("According to both sides");
  await expect(inspector.note("officials").getByRole("listitem")).toHaveText(["officials", "a Russian-backed leader"]);
}
