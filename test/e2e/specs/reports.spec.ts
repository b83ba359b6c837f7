import { expect, test } from "../drivers/fixture.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { Variorum } from "../pages/variorum.ts";

test("by mouse: several reports get a field of one’s own, and the table narrows to it", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  await hand.click(page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Reports" }));
  for (const siglum of ["A", "C"]) await hand.click(page.getByRole("checkbox", { name: `Choose report ${siglum}` }));
  await hand.click(page.getByRole("button", { name: "Set a field…" }));
  await hand.fill(page.getByRole("combobox", { name: "Field", exact: true }), "Side");
  await hand.fill(page.getByRole("combobox", { name: "Value" }), "Ukrainian");
  await hand.click(page.getByRole("button", { name: "Set the field" }));
  await expect(app.message("Set “Side” of 2 reports")).toBeVisible();
  await hand.click(page.getByRole("columnheader", { name: "Side" }).getByRole("button"));
  await hand.click(page.getByRole("menuitemradio", { name: "Ukrainian (2)" }));
  await expect(page.getByText("2 of 4 reports")).toBeVisible();
  await expectAccessible(page, "the table of reports");
  await app.isSaved();
  await app.reopen();
  await expect(app.page.getByText("2 of 4 reports")).toBeVisible();
});

test("by keyboard: a cell is edited, a report deleted with what hangs on it, and the samples come back", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  const run = async (command: string) => {
    await hand.press("ControlOrMeta+K");
    await hand.type(command);
    await hand.press("Enter");
  };
  await run("all reports as a table");
  await expect(page.getByRole("grid", { name: "Reports" })).toBeVisible();
  await page.getByRole("checkbox", { name: "Choose report A" }).focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "Enter"]) await hand.press(key);
  await expect(page.getByRole("dialog", { name: "Outlet of report A" })).toBeVisible();
  await hand.type("The Herald");
  await hand.press("Enter");
  await expect(page.getByRole("gridcell", { name: "The Herald" })).toBeFocused();
  await hand.press("Shift+F10");
  await hand.type("Del");
  await hand.press("Enter");
  await expect(app.message("Deleted report A with 2 highlights; evidence for 1 claim")).toBeVisible();
  await run("restore the sample");
  await expect(app.message("Restored sample report A")).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "The Herald" })).toBeVisible();
});
