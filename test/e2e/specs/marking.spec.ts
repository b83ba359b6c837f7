import { expect, test } from "../drivers/fixture.ts";
import { Variorum } from "../pages/variorum.ts";

test("a selection across paragraphs is one highlight, and overlaps are listed where they lie", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector } = app;
  const a = app.pane("A");
  await a.selectFromTo("all together", "Last month, referendums were held");
  await hand.press("4");
  await expect(inspector.tags).toContainText("Annexation");
  await expect(inspector.highlight("all together")).toContainText("Last month, referendums were held");
  await a.select("population centres have been liberated. These");
  await hand.press("3");
  await a.clickOn("have been");
  await expect(inspector.region.getByRole("region", { name: "2 highlights here" })).toBeVisible();
  const here = inspector.region.getByRole("region", { name: "2 highlights here" });
  await expect(here.getByRole("button", { name: /dozens of population centres have been liberated/ })).toBeVisible();
  await expect(here.getByRole("button", { name: /population centres have been liberated. These/ })).toBeVisible();
  await expect(a.text.getByText(/3 highlights/)).toBeAttached();
});

test("the bar stands above the selection in its pane, and Escape lets go", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const a = app.pane("A");
  await a.select("Moscow used the overwhelming vote");
  await expect(a.selectionBar).toBeVisible();
  await expect(app.status).toContainText("A ¶ 3 · 33 characters selected");
  const bar = await a.selectionBar.boundingBox();
  const pane = await a.region.boundingBox();
  if (bar === null || pane === null) throw new Error("The bar is not to be seen.");
  expect(bar.x).toBeGreaterThanOrEqual(pane.x);
  expect(bar.x + bar.width).toBeLessThanOrEqual(pane.x + pane.width);
  await app.hand.press("Escape");
  await expect(a.selectionBar).toBeHidden();
  expect(await app.page.evaluate(() => document.getSelection()?.isCollapsed ?? true)).toBe(true);
});

test("tags are made, renamed, recoloured and deleted, and keys 1 to 9 follow them", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand, inspector } = app;
  await app.unfoldRail();
  const rail = app.unfoldedRail;
  await hand.click(rail.getByRole("button", { name: "New tag" }).first());
  await hand.type("Weapons");
  await hand.press("Enter");
  await expect(rail.getByRole("button", { name: /^Weapons/ })).toContainText("5");
  await app.chooseForTag("Verification", "Rename…");
  await hand.press("ControlOrMeta+A");
  await hand.type("Checked");
  await hand.press("Enter");
  await expect(rail.getByRole("button", { name: /^Checked/ })).toBeVisible();
  await app.chooseForTag("Checked", "Colour and line…");
  await hand.click(app.page.getByRole("radio", { name: /^Rose|^Blue|^Indigo|^Green/ }).first());
  await expect(app.page.locator(".tag-colours :focus")).toHaveCount(1);
  await hand.press("Escape");
  await app.chooseForTag("Casualties", "Delete");
  await expect(rail.getByRole("button", { name: /^Casualties/ })).toBeHidden();
  await hand.click(app.message("Deleted tag “Casualties”").getByRole("button", { name: "Undo" }));
  await expect(rail.getByRole("button", { name: /^Casualties/ })).toBeVisible();
  await app.chooseForTag("Annexation", "Delete");
  await hand.press("Escape");
  await expect(rail).toBeHidden();

  await app.pane("A").select("increasingly Western-equipped");
  await hand.press("4");
  await expect(inspector.tags).toContainText("Weapons");
  await hand.press("1");
  await expect(inspector.tags).toContainText("Territory");
  await hand.press("1");
  await expect(inspector.tags).not.toContainText("Territory");
  await app.pane("A").select("Putin proclaimed the annexation");
  await hand.press("h");
  await expect(inspector.highlight("Putin proclaimed the annexation")).toBeVisible();
  await expect(inspector.tags).toContainText("Territory");
});

test("attribution is set field by field, and unset", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector, page } = app;
  await app.pane("A").select("retook several villages in an advance");
  await hand.press("1");
  await expect(inspector.attribution("Voice")).toHaveText("not set");
  await hand.click(inspector.attribution("Voice"));
  await hand.type("Ukrainian officials");
  await hand.click(page.getByRole("option", { name: "“Ukrainian officials”, a new source" }));
  await expect(inspector.attribution("Voice")).toContainText("Ukrainian officials");
  await hand.click(inspector.attribution("Verification"));
  await hand.click(page.getByRole("radio", { name: "Could not verify" }));
  await hand.fill(page.getByRole("textbox", { name: "By whom" }), "Reuters");
  await hand.click(page.getByRole("button", { name: "Done", exact: true }));
  await expect(inspector.attribution("Verification")).toContainText("Reuters");
  await hand.click(inspector.attribution("Said on"));
  await hand.fill(page.getByRole("textbox", { name: "Said on" }), "Tuesday");
  await hand.press("Enter");
  await expect(inspector.attribution("Said on")).toContainText("Tuesday");
  await hand.click(inspector.attribution("As of"));
  await hand.fill(page.getByRole("textbox", { name: "As of" }), "3 Oct 2022");
  await hand.press("Enter");
  await expect(inspector.attribution("As of")).toContainText("3 Oct 2022");
  await hand.click(inspector.attribution("Verification"));
  // The form before it may still be fading.
  await expect(page.getByRole("button", { name: "Leave it not set" })).toHaveCount(1);
  await hand.click(page.getByRole("button", { name: "Leave it not set" }));
  await expect(inspector.attribution("Verification")).toHaveText("not set");
  await app.isSaved();
  await app.reopen();
  await hand.elsewhere(0);
  await app.hand.click(app.inspector.highlight("retook several villages in an advance"));
  await expect(app.inspector.attribution("Voice")).toContainText("Ukrainian officials");
  await expect(app.inspector.attribution("Verification")).toHaveText("not set");
});

test("a question is a claim too, stances go by keys, and a click opens the pane at the passage", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector } = app;
  const question = "How far did the front move?";
  await app.pane("A").select("from between 10 to 20 km");
  await hand.press("c");
  await app.pickClaim(question, "o");
  await hand.click(app.siglum("C"));
  await app.pane("C").select("6000 square km of territory");
  await hand.press("c");
  await app.pickClaim("How far", "o");
  await app.pane("C").press("Close report C");
  await inspector.show("Claims");
  await expect(inspector.claim(question)).toContainText("question");
  await expect(inspector.claim(question)).toContainText("2 answers in 2 reports");
  const fromC = inspector.passages(question).filter({ hasText: "6000 square km" });
  await hand.click(fromC.getByRole("button").last());
  await expect(app.pane("C").region).toBeVisible();
  await expect(app.pane("C").text.getByText(/6000 square km of territory/)).toBeInViewport();
});

test("undo and redo are named, and go on after a restart", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.pane("A").select("increasingly Western-equipped");
  await app.hand.press("3");
  await expect(app.page.getByRole("button", { name: "Undo: tag “Casualties”" })).toBeEnabled();
  await app.hand.press("Delete");
  await expect(app.status).toContainText("3 highlights");
  await expect(app.message("Deleted highlight “increasingly Western-equipped”")).toBeVisible();
  await app.hand.press("ControlOrMeta+Z");
  await expect(app.inspector.highlight("increasingly Western-equipped")).toContainText("Casualties");
  await app.isSaved();
  await app.reopen();
  await expect(
    app.page.getByRole("button", { name: "Redo: delete highlight “increasingly Western-equipped”" }),
  ).toBeEnabled();
  await app.hand.press("ControlOrMeta+Z");
  await expect(app.status).toContainText("3 highlights");
  await app.hand.press("ControlOrMeta+Shift+Z");
  await expect(app.inspector.highlight("increasingly Western-equipped")).toContainText("Casualties");
  await app.hand.press("ControlOrMeta+Shift+Z");
  await expect(app.status).toContainText("3 highlights");
});
