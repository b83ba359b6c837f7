import { expect, test } from "../drivers/fixture.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { Comparing } from "../pages/comparing.ts";
import { Variorum } from "../pages/variorum.ts";

const dropped = "not in this passage: “all together”, “he said in a Tuesday nighttime address”; spelling: “centers”";

test("a quotation is followed through the reports with the mouse, and two reports are laid beside each other", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  const comparing = new Comparing(page, hand);
  await app.pane("A").select("population centres");
  await app.pane("A").mark("More");
  await hand.click(page.getByRole("menuitem", { name: "Variants in all reports" }));
  await expect(comparing.row("B ¶ 3")).toContainText(dropped);
  await expectAccessible(page, "variants");
  await comparing.copyAs("As a formatted table");
  await expect(app.message("Copied as a table, with sources")).toBeVisible();

  await hand.click(comparing.opener("B ¶ 3"));
  await expect(app.pane("B").text.getByText("dozens of population centers")).toBeInViewport();
  await hand.press("Alt+ArrowLeft");
  await expect(comparing.row("B ¶ 3")).toContainText(dropped);
  await hand.click(comparing.variants.getByRole("button", { name: "Back" }));

  await app.pane("A").chooseMore("Compare with another report…");
  await expect(comparing.reports.getByRole("radio", { name: /changed$/ })).toBeVisible();
  await hand.click(comparing.reports.getByRole("radio", { name: /only in B$/ }));
  await expect(comparing.reports.getByRole("group", { name: "changed", exact: true })).toHaveCount(0);
  await expect(comparing.reports.getByText("In a Tuesday night time address Zelenskiy said, quote:")).toBeVisible();
});

test("a sentence and its variants, and two passages of one's own, are compared with the keyboard alone", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  const comparing = new Comparing(page, hand);
  await app.pane("A").text.focus();
  await app.walkTo("dozens of population centres");
  await hand.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Variants in all reports" })).toBeVisible();
  await hand.press("v");
  await expect(comparing.opener("A ¶ 2")).toBeFocused();
  await expect(comparing.row("B ¶ 3")).toContainText(dropped);
  await hand.press("ArrowDown", "b");
  await expect(comparing.row("A ¶ 2")).toContainText("only in this passage: “all together”");
  await hand.press("Enter");
  await expect(app.pane("B").text.getByText("dozens of population centers")).toBeInViewport();
  await hand.press("Escape");
  await expect(comparing.opener("B ¶ 3")).toBeFocused();
  await hand.press("Escape");
  await expect(comparing.variants).toBeHidden();

  await app.pane("A").text.focus();
  await hand.press("]");
  await hand.press("Alt+V");
  await expect(page.getByRole("region", { name: "Compare two passages" })).toBeVisible();
  await hand.press("]");
  await expect(page.getByRole("button", { name: /^Compare/ }).last()).toBeEnabled();
  await hand.press("Alt+V");
  await expect(comparing.pair).toBeVisible();
});
