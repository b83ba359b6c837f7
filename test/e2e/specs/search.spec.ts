import { readFile } from "node:fs/promises";
import { expect, test } from "../drivers/fixture.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { SearchPanel } from "../pages/search-panel.ts";
import { seeds } from "../pages/seeds.ts";
import { Variorum } from "../pages/variorum.ts";

/** How often words stand in all four reports. */
async function places(words: RegExp): Promise<number> {
  const texts = await Promise.all(Object.values(seeds).map((file) => readFile(file, "utf8")));
  return texts.join("\n").split(words).length - 1;
}

test("everything is searched with the mouse, narrowed, opened, and all hits are marked and taken back", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  const search = new SearchPanel(page, hand);
  await app.fromMenu("Edit", "Search everything", "search");
  await expect(search.field).toBeFocused();
  await hand.type("LIBERATED");
  const inReports = await places(/liberated/i);
  await expect(search.hits("Reports")).toHaveCount(inReports);
  await expect(search.hits("Quotations")).toHaveCount(2);
  await expectAccessible(page, "search");

  await search.press("All reports");
  await hand.click(page.getByRole("menuitemradio", { name: /^D · / }));
  await expect(search.hits("Reports")).toHaveCount(1);
  await hand.click(search.hits("Reports"));
  await expect(app.pane("D").region).toBeVisible();
  await expect(app.pane("D").text.getByText("around 2,000-km has been liberated")).toBeInViewport();
  await search.press("Clear");
  await expect(search.hits("Reports")).toHaveCount(inReports);

  await search.press("Mark all hits…");
  const dialog = app.dialog("Mark all hits of “LIBERATED”");
  await hand.click(dialog.getByRole("listitem").nth(0).getByRole("checkbox"));
  await hand.click(dialog.getByRole("radio", { name: "The whole sentence" }));
  await hand.click(dialog.getByRole("button", { name: "No tag" }));
  await app.pickTag("Annexation");
  await hand.click(dialog.getByRole("button", { name: `Mark ${inReports - 1} hits` }));
  await expect(app.status).toContainText(`${3 + inReports - 1} highlights`);
  await search.press("All tags");
  await hand.click(page.getByRole("menuitemradio", { name: "Annexation" }));
  await expect(search.hits("Quotations")).toHaveCount(inReports - 1);
  await search.press("Close search");
  await expect(search.region).toBeHidden();
  await hand.press("ControlOrMeta+Z");
  await expect(app.status).toContainText("3 highlights");
});

test("a search is typed, walked, left and gone back from with the keyboard alone", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  const search = new SearchPanel(page, hand);
  const a = app.pane("A");
  await a.text.focus();
  const before = await a.topParagraph();
  await search.open();
  await expect(search.field).toBeFocused();
  await hand.type("russia");
  const inReports = await places(/russia/i);
  await expect(search.hits("Reports")).toHaveCount(inReports);
  await expect(search.count).toHaveText(/^\d+ hits$/);

  await hand.press("ArrowDown");
  await expect(search.hits("Reports").nth(0)).toBeFocused();
  const inA = (await readFile(seeds.A, "utf8")).split(/russia/i).length - 1;
  for (let step = 1; step < inA; step += 1) await hand.press("ArrowDown");
  await expect(search.hits("Reports").nth(inA - 1)).toBeFocused();
  await expect.poll(() => a.topParagraph()).not.toBe(before);
  await hand.press("Alt+ArrowLeft");
  await expect.poll(() => a.topParagraph()).toBe(before);

  await app.tabTo(search.region.getByRole("button", { name: "Whole words" }), "Shift+Tab");
  await hand.press("Space");
  await expect(search.hits("Reports")).toHaveCount(await places(/\brussia\b/i));
  await app.tabTo(search.region.getByRole("button", { name: "Mark all hits…" }));
  await hand.press("Enter");
  const dialog = app.dialog("Mark all hits of “russia”");
  await expect(dialog).toBeVisible();
  await app.tabTo(dialog.getByRole("listitem").first().getByRole("checkbox"));
  await hand.press("Space", "ArrowDown", "Space");
  await expect(dialog.getByRole("listitem").nth(1).getByRole("checkbox")).not.toBeChecked();
  await hand.press("Escape");
  await expect(dialog).toBeHidden();
  await hand.press("Escape");
  await expect(search.region).toBeHidden();
  await expect(a.text).toBeFocused();
});
