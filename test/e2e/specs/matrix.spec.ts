import { expect, test } from "../drivers/fixture.ts";
import { MatrixPage } from "../pages/matrix.ts";
import { Variorum } from "../pages/variorum.ts";

const worked = "Dozens of settlements were retaken in the week before 4 October 2022";
const asked = "What does Pushilin say about Lyman?";

test("by mouse: a new claim is looked for from its empty cells, and tied; its dossier is handed on", async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  const matrix = new MatrixPage(page, hand);
  await matrix.open();
  await expect(matrix.grid("1 claim × 4 reports")).toBeVisible();
  await matrix.newClaim(asked);
  await expect(matrix.row(asked)).toContainText("no passages yet · 4 not looked at");

  const empty = await matrix.cell(asked, "D");
  await empty.hover();
  await hand.click(empty.getByRole("button", { name: "Search D" }));
  await expect(page.getByRole("textbox", { name: "Find in report D" })).toHaveValue("Pushilin Lyman");
  await app.pane("D").select("very difficult");
  await page.keyboard.press("c");
  await app.pickClaim(asked, "o");
  await matrix.open();
  await expect(await matrix.cell(asked, "D")).toContainText("very difficult");

  const other = await matrix.cell(asked, "B");
  await other.hover();
  await hand.click(other.getByRole("button", { name: "Nothing found" }));
  await expect(other).toContainText("looked, nothing found");
  await expect(matrix.row(asked)).toContainText("1 answer in 1 report · nothing in 1 · 2 not looked at");

  await hand.click(matrix.row(asked).getByRole("button", { name: asked, exact: true }));
  const dossier = app.dialog("Dossier");
  await expect(dossier).toContainText("very difficult");
  if (driver.name === "browser") {
    await expect(dossier.getByRole("button", { name: "Print or save as PDF…" })).toBeVisible();
    await expect(dossier.getByRole("button", { name: "Save as PDF", exact: true })).toHaveCount(0);
    return;
  }
  const file = await app.willSave("dossier.pdf");
  await hand.click(dossier.getByRole("button", { name: "Save as PDF", exact: true }));
  expect((await driver.savedFile(file)).subarray(0, 5).toString()).toBe("%PDF-");
});

test("by keyboard alone: from a cell to the passage and back, nothing found, and undo", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  const matrix = new MatrixPage(page, hand);
  await hand.press("ControlOrMeta+Alt+2");
  await expect(matrix.grid("1 claim × 4 reports")).toBeVisible();
  const passage = (await matrix.cell(worked, "A")).getByRole("button").first();
  const subject = matrix.row(worked).getByRole("button", { name: worked, exact: true });
  await app.tabTo(subject);
  for (let step = 0; step < 3; step += 1) await hand.press("ArrowRight");
  await expect(passage).toBeFocused();
  await hand.press("Enter");
  await expect(page.getByRole("group", { name: "Text of report A" })).toBeFocused();
  await hand.press("Escape");
  await expect(passage).toBeFocused();

  await hand.press("Home");
  await hand.press("ArrowRight");
  const empty = await matrix.cell(worked, "D");
  await expect(empty).toBeFocused();
  await hand.press("x");
  await expect(empty).toContainText("looked, nothing found");
  await hand.press("ControlOrMeta+Z");
  await expect(empty).toContainText("not looked at");
  await hand.press("Enter");
  await expect(page.getByRole("textbox", { name: "Find in report D" })).toBeFocused();
  await hand.press("Escape");
  await hand.press("Escape");
  await expect(empty).toBeFocused();
});
