import { expect, test } from "../drivers/fixture.ts";
import { Variorum } from "../pages/variorum.ts";

const towns = "Dozens of towns were freed within a week";

test("the first highlight, tag, note and export take at most ten actions with keys alone", async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector } = app;
  await hand.press(".", "1", "n");
  await expect(inspector.noteEditor).toBeFocused();
  await hand.type("Who counted them?");
  await hand.press("Escape");
  const bundle = (await app.exportJson("first.json", "Ana Petrova")).toString();
  expect(bundle).toContain("KRAMATORSK");
  expect(bundle).toContain("Who counted them?");
  expect(hand.actions).toBeLessThanOrEqual(10);
});

test("a new user does the whole job with keys alone, finds it again, and hands it to a colleague", async ({
  driver,
  install,
}) => {
  test.slow();
  const app = await Variorum.on(driver);
  const { hand, inspector, page } = app;

  await test.step("walk to a sentence, trim it in the mark menu, and tag it", async () => {
    await hand.press(".");
    await expect(
      page.getByRole("button", { name: /^KRAMATORSK, Ukraine - Ukrainian President/ }).and(page.locator(":focus")),
    ).toBeVisible();
    await hand.press("Enter");
    await expect(page.getByRole("menu", { name: "Mark the passage" })).toBeVisible();
    await hand.press("ArrowUp");
    await expect(page.getByRole("menuitem", { name: "Trim at the end by a word" })).toBeFocused();
    await hand.press("Enter", "Enter", "Enter");
    await expect(app.status).toContainText("A ¶ 1");
    await hand.press("1");
    await expect(inspector.tags).toContainText("Territory");
    await expect(inspector.highlight("KRAMATORSK").getByText(/south and east over the$/)).toBeVisible();
  });

  await test.step("make a tag on the next sentence", async () => {
    await app.walkTo("This week alone");
    await hand.press("t");
    await app.pickTag("Quotation");
    await expect(inspector.highlight("This week alone")).toBeVisible();
    await expect(inspector.tags).toContainText("Quotation");
  });

  await test.step("tie sentences of two reports to one claim", async () => {
    await app.walkTo("These are in Kherson");
    await hand.press("c");
    await app.pickClaim(towns, "s");
    await expect(page.getByRole("button", { name: /^These are in Kherson/ })).toBeFocused();
    await hand.press("F6");
    await expect(app.pane("B").text).toBeFocused();
    await app.walkTo("STORY: There were multiple scenes");
    await hand.press("c");
    await app.pickClaim("Dozens of towns", "d");
  });

  await test.step("write a note with bold words and a list", async () => {
    await hand.press("n");
    await expect(inspector.noteEditor).toBeFocused();
    await hand.type("**According to both sides** ");
    await hand.press("Enter");
    await hand.type("- officials");
    await hand.press("Enter");
    await hand.type("a Russian-backed leader");
    await hand.press("Escape");
    await expect(inspector.note("officials")).toBeVisible();
  });

  await test.step("walk the inspector and jump from a claim to its passage", async () => {
    await app.tabTo(inspector.tab("Highlights"));
    await hand.press("ArrowRight");
    await expect(inspector.tab("Claims")).toHaveAttribute("aria-selected", "true");
    await app.tabTo(inspector.claim(towns).getByRole("button", { name: towns, exact: true }));
    await hand.press("ArrowDown");
    await expect(inspector.passages(towns).first().getByRole("button").last()).toBeFocused();
    await hand.press("o");
    await expect(inspector.passages(towns).first()).toContainText("discusses");
    await hand.press("Enter");
    await expect(inspector.passages(towns).first().getByRole("button").last()).toHaveAttribute("aria-current", "true");
  });

  await app.isSaved();
  await app.reopen();
  await test.step("everything is there after closing", () => isThere(app));

  const file = await app.willSave("ana.json");
  await app.command("Export notes as JSON");
  await app.sayName("Ana Petrova");
  await driver.savedFile(file);

  await test.step("a colleague takes it in", async () => {
    const colleague = await Variorum.on(await install());
    await colleague.command("Import notes");
    const dialog = colleague.dialog("Import notes");
    await expect(dialog.getByRole("button", { name: "Choose a file…" })).toBeFocused();
    await colleague.willOpen(file);
    await colleague.hand.press("Enter");
    await expect(dialog).toContainText("Notes of Ana Petrova");
    await colleague.tabTo(dialog.getByRole("button", { name: "Import", exact: true }));
    await colleague.hand.press("Enter");
    await colleague.sayName("Ben Okafor");
    await expect(colleague.message("Imported the notes of Ana Petrova")).toBeVisible();
    await isThere(colleague);
  });
});

/** What the job above made, looked at with keys alone. */
async function isThere(app: Variorum): Promise<void> {
  const { inspector } = app;
  await expect(app.status).toContainText("7 highlights · 2 claims · 1 note");
  await app.command(towns);
  await expect(inspector.passages(towns)).toHaveCount(2);
  await expect(inspector.passages(towns).first()).toContainText("discusses");
  await expect(inspector.passages(towns).last()).toContainText("denies");
  await app.tabTo(inspector.tab("Claims"));
  await app.hand.press("ArrowRight");
  await expect(inspector.note("officials").getByRole("strong")).toHaveText("According to both sides");
  await expect(inspector.note("officials").getByRole("listitem")).toHaveText(["officials", "a Russian-backed leader"]);
  await app.hand.press("ArrowLeft", "ArrowLeft");
  await expect(inspector.highlight("This week alone")).toContainText("Quotation");
  await expect(inspector.highlight("KRAMATORSK")).toContainText("Territory");
}
