import { expect, test } from "../drivers/fixture.ts";
import { Variorum } from "../pages/variorum.ts";

test("highlights are grouped, narrowed, chosen together, tagged and deleted with the mouse, one undo each", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector, page } = app;
  const list = inspector.region;
  await inspector.press("Group: report");
  await hand.click(page.getByRole("menuitemradio", { name: "Tag", exact: true }));
  await expect(list.getByRole("region", { name: "Territory, 2 highlights" })).toBeVisible();

  await hand.click(inspector.highlight("dozens of population centres"));
  await hand.click(inspector.highlight("could not independently verify"), { modifiers: ["Shift"] });
  await expect(list.getByText("3 chosen", { exact: true })).toBeVisible();
  await hand.click(inspector.highlight("dozens of population centres"), { modifiers: ["ControlOrMeta"] });
  const chosen = list.getByRole("region", { name: "Chosen highlights" });
  await hand.click(chosen.getByRole("button", { name: "Tag…", exact: true }));
  const dialog = app.dialog("Tags on 2 highlights");
  await hand.click(dialog.getByText("Casualties", { exact: true }));
  await hand.click(dialog.getByRole("button", { name: "Change 1 tag" }));
  await expect(list.getByRole("region", { name: "Casualties, 2 highlights" })).toBeVisible();

  await inspector.press("Filter");
  await hand.type("casual");
  await hand.click(page.getByRole("option", { name: /^Casualties/ }).first());
  await expect(list.getByText("2 of 3 highlights")).toBeVisible();
  await hand.click(chosen.getByRole("button", { name: "Delete" }));
  await expect(app.status).toContainText("1 highlight");
  await hand.press("ControlOrMeta+Z", "ControlOrMeta+Z");
  await expect(app.status).toContainText("3 highlights");
  await expect(list.getByText("0 of 3 highlights")).toBeVisible();
});

test("the list is walked with the panes following, and many are tied to a claim, with the keyboard alone", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector, page } = app;
  await hand.press("ControlOrMeta+J");
  await app.tabTo(inspector.highlight("dozens of population centres"));
  await hand.press("Shift+ArrowDown", "Shift+ArrowDown");
  await expect(inspector.region.getByText("3 chosen", { exact: true })).toBeVisible();
  await expect(inspector.highlight("dozens of population centers")).toBeFocused();
  await expect(app.pane("B").text.getByText("dozens of population centers have been liberated")).toBeInViewport();

  await hand.press("c");
  await expect(app.dialog("Tie 3 highlights to a claim")).toBeVisible();
  await app.pickClaim("The advance was fast", "s");
  await expect(inspector.tab("Claims")).toContainText("2");
  await expect(app.message("Tied 3 highlights")).toBeVisible();
  await hand.press("ControlOrMeta+Z");
  await expect(inspector.tab("Claims")).toContainText("1");

  await app.tabTo(inspector.highlight("dozens of population centers"), "Shift+Tab");
  await hand.press("Escape", "ArrowUp", "Enter");
  await expect(app.pane("A").text).toBeFocused();
  await expect(page.getByText("3 chosen")).toBeHidden();
});
