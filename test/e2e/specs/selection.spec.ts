import { expect, test } from "../drivers/fixture.ts";
import { placesOf } from "../pages/text-places.ts";
import { Variorum } from "../pages/variorum.ts";

const words = "retook several villages in an advance";
const speaker = "Ukrainian officials and a Russian-backed leader in the area";

test("by mouse: a passage with its speaker is dropped on a claim, and its end is drawn further", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { page, hand } = app;
  const report = app.pane("A");
  await report.select(words);
  await hand.click(page.getByRole("button", { name: `Said by ${speaker}` }));
  await hand.click(page.getByRole("tab", { name: /^Claims/ }));
  const { start } = await placesOf(report.text, "several villages", "stay");
  const claim = await page.locator(".claim-card").first().boundingBox();
  await hand.drag(start, { x: (claim?.x ?? 0) + 60, y: (claim?.y ?? 0) + 20 });
  await hand.press("d");
  await hand.click(page.getByRole("tab", { name: /^Highlights/ }));
  await expect(page.getByRole("button", { name: `Voice: ${speaker}` })).toBeVisible();

  const handle = await page.locator(".end-handle[data-end=end]").boundingBox();
  const further = await placesOf(report.text, "Dnipro", "stay");
  const grip = { x: (handle?.x ?? 0) + 7, y: (handle?.y ?? 0) + (handle?.height ?? 0) / 2 };
  await hand.drag(grip, { x: further.end.x - 4, y: further.end.y });
  const row = page.locator(".highlight-row[data-current]");
  await expect(row).toContainText(`${words} along the strategic Dnipro`);
  await hand.press("ControlOrMeta+z");
  await expect(row).not.toContainText("Dnipro");
  await expect(row).toContainText(words);
});

test("with keys alone: the caret selects, a tag is put on, and both ends are moved", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { page, hand } = app;
  await hand.press("F6", "F7");
  await expect(page.locator(".caret-mark")).toBeVisible();
  await hand.press("ControlOrMeta+End", "ControlOrMeta+ArrowUp");
  await hand.press("ControlOrMeta+ArrowRight", "ControlOrMeta+ArrowRight", "ControlOrMeta+ArrowRight");
  await hand.press("ControlOrMeta+Shift+ArrowRight", "ControlOrMeta+Shift+ArrowRight");
  await expect(app.pane("A").selectionBar).toBeVisible();
  await hand.press("1");
  const row = page.locator(".highlight-row[data-current]");
  await expect(row).toContainText("24 hours");
  await hand.press("e");
  await hand.press("ArrowRight", "ArrowRight", "Shift+Tab", "ArrowLeft", "Enter");
  await expect(row).toContainText("past 24 hours, Russia had");
  await expect(app.status).toContainText("All changes saved");
  await hand.press("F7");
  await expect(page.locator(".caret-mark")).toHaveCount(0);
});
