import { expect, test } from "../drivers/fixture.ts";
import { Figures } from "../pages/figures.ts";
import { Variorum } from "../pages/variorum.ts";

const question = "How much territory was retaken?";

test("by mouse: how much was retaken is read after three actions and confirmed after ten; wrong ties do not go through unflagged", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector, page } = app;
  const figures = new Figures(page, hand);
  await figures.open();
  await figures.find("territory");
  expect(hand.actions).toBe(3);
  const six = figures.row("C ¶ 8", "roughly 6000 square km");
  await expect(six).toContainText("Zelensky");
  await expect(figures.row("C ¶ 20", "500 square km")).toContainText("not verified");
  await expect(figures.row("D ¶ 11", "2,000-km")).toContainText("Printed as a length");
  await expect(figures.row("D ¶ 11", "2,000-km")).toContainText("about 10 Sep 2022 (“Saturday”)");
  await figures.confirm("C ¶ 8", "roughly 6000 square km");
  await figures.confirm("C ¶ 20", "500 square km");
  await figures.confirm("D ¶ 11", "2,000-km");
  await expect(figures.row("D ¶ 11", "2,000-km").getByRole("button", { name: /^Confirm / })).toHaveCount(0);
  expect(hand.actions).toBeLessThanOrEqual(10);

  const first = await figures.tie("C ¶ 8", "roughly 6000 square km");
  await hand.type(question);
  await hand.click(first.getByRole("option", { name: `New question “${question}”` }));
  // 2,000-km under 6000 square km: said before it is tied, and beside it for good.
  const wrong = "“2,000-km” is a length, “roughly 6000 square km” is an area (C ¶ 8)";
  const second = await figures.tie("D ¶ 11", "2,000-km");
  await expect(second.getByRole("option", { name: question })).toContainText(wrong);
  await hand.click(second.getByRole("option", { name: question }));
  await expect(figures.row("D ¶ 11", "2,000-km")).toContainText(wrong);
  await inspector.show("Claims");
  await expect(inspector.passages(question).filter({ hasText: "no stance yet, D ¶ 11" })).toContainText(wrong);
  // "Could not verify" on the figure that the remark does not concern.
  await hand.click(figures.passage("C ¶ 8", "roughly 6000 square km"));
  // A third pane takes the inspector's place on a window of this width.
  await hand.press("ControlOrMeta+I");
  await inspector.show("Highlights");
  await hand.click(inspector.attribution("Verification"));
  await hand.click(page.getByRole("radio", { name: /could not/i }));
  await page.keyboard.press("Escape");
  await inspector.show("Claims");
  await expect(inspector.passages(question).filter({ hasText: "no stance yet, C ¶ 8" })).toContainText(
    "In C “could not be independently confirmed” concerns “its forces had recaptured 500 square km",
  );
});

test("by keyboard alone: a figure is tied, opened, come back to and confirmed; a length typed as an area is flagged; suggestions are accepted and dismissed", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, page, inspector } = app;
  const figures = new Figures(page, hand);
  await hand.press("ControlOrMeta+Alt+3");
  await app.tabTo(figures.field);
  await hand.type("10 to 20");
  await expect(figures.passage("A ¶ 9", "from between 10 to 20 km")).toBeVisible();
  await app.tabTo(figures.passage("A ¶ 9", "from between 10 to 20 km"));
  await hand.press("c");
  await hand.type(question);
  await expect(page.getByRole("option", { name: `New question “${question}”` })).toBeVisible();
  await hand.press("Enter");
  await expect(figures.row("A ¶ 9", "from between 10 to 20 km")).toContainText("Tied (1)");
  await app.tabTo(figures.passage("A ¶ 9", "from between 10 to 20 km"));
  await hand.press("Enter");
  await expect(app.pane("A").region).toBeVisible();
  await hand.press("Escape");
  await expect(figures.passage("A ¶ 9", "from between 10 to 20 km")).toBeFocused();
  await hand.press("y");
  await expect(figures.row("A ¶ 9", "from between 10 to 20 km").getByRole("button", { name: /^Confirm / })).toHaveCount(
    0,
  );

  // The length typed as an area, in the form of the tie.
  await app.command("Suggestions");
  await hand.press("ArrowLeft", "ArrowLeft");
  const passage = inspector.passages(question).getByRole("button", { name: /^(?!Confirm).*A ¶ 9/ });
  await app.tabTo(inspector.claimHead(question));
  await hand.press("ArrowDown");
  await expect(passage).toBeFocused();
  await hand.press("F2");
  const value = page.getByRole("textbox", { name: "Value with its unit, as printed" });
  await expect(value).toHaveValue("10 to 20 km");
  await value.press("ControlOrMeta+A");
  await hand.type("10 to 20 square km");
  await hand.press("Enter");
  await expect(passage).toContainText("“10 to 20 square km” is an area, “from between 10 to 20 km” is a length");

  await app.command("Suggestions");
  const card = page.getByRole("button", { name: /^Statement A ¶ 6/ });
  await app.tabTo(page.locator("[data-walk]:focus, .suggestion-face[tabindex='0']").first());
  for (let steps = 0; steps < 20; steps += 1) {
    if (await card.evaluate((element) => element === document.activeElement)) break;
    await hand.press("ArrowDown");
  }
  await expect(card).toBeFocused();
  await hand.press("y");
  await expect(card).toHaveCount(0);
  await expect(app.message("Drafted the claim")).toBeVisible();
  await hand.press("x");
  await expect(app.message("Dismissed the suggestion")).toBeVisible();
});
