import { expect, test } from "../drivers/fixture.ts";
import { Sources } from "../pages/sources.ts";
import { Variorum } from "../pages/variorum.ts";

test("by mouse: two spellings become one source, a use is given to another, and it stays so over a restart", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector } = app;
  let sources = new Sources(app.page, hand);
  await hand.click(inspector.highlight("dozens of population centres"));
  await sources.speak(inspector.attribution("Voice"), "Zelensky");
  await hand.click(inspector.highlight("dozens of population centers"));
  await sources.speak(inspector.attribution("Voice"), "the president");

  await sources.open();
  await hand.click(sources.row("the president"));
  await sources.choose("Merge into…");
  await hand.click(app.page.getByRole("option", { name: /^Zelensky/ }));
  await expect(app.dialog("Merge “the president” into “Zelensky”?")).toContainText(
    "What the reports print stays: “the president”.",
  );
  await hand.click(app.page.getByRole("button", { name: "Merge", exact: true }));
  await expect.poll(() => sources.names()).toEqual(["Zelensky"]);
  await app.isSaved();
  await app.reopen();

  sources = new Sources(app.page, app.hand);
  await expect.poll(() => sources.names()).toEqual(["Zelensky"]);
  await app.hand.click(sources.card.getByRole("button", { name: /^“the president”/ }));
  await app.hand.click(sources.card.getByRole("checkbox", { name: "Choose all" }));
  await app.hand.click(sources.card.getByRole("button", { name: "Move to another source…" }));
  await app.hand.type("Shmyhal");
  await app.hand.press("Enter");
  await expect.poll(() => sources.names()).toEqual(["Shmyhal", "Zelensky"]);
  await app.hand.click(sources.row("Shmyhal"));
  await app.hand.click(sources.card.getByRole("button", { name: /¶ 3/ }));
  await expect(app.inspector.attribution("Voice")).toHaveAccessibleName("Voice: Shmyhal (“the president”)");
});

test("by keyboard alone: a source is made, described, merged and taken back", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  const sources = new Sources(page, hand);
  await app.command("New source");
  await hand.type("Zelenskiy");
  await hand.press("Enter");
  await app.command("Sources");
  await app.tabTo(sources.row("Zelenskiy"));
  await hand.press("Insert");
  await hand.type("Volodymyr Zelensky");
  await hand.press("Enter");
  await expect(sources.row("Volodymyr Zelensky")).toBeFocused();
  await hand.press("Enter");
  await expect(page.getByRole("combobox", { name: "Role" })).toBeFocused();
  await hand.type("president");
  await hand.press("Tab");
  await hand.type("Ukraine");
  await hand.press("Escape");
  await expect(sources.row("Volodymyr Zelensky")).toBeFocused();
  await expect(sources.row("Volodymyr Zelensky")).toContainText("president · Ukraine");
  await hand.press("ArrowDown", "m", "Enter", "Enter");
  await expect.poll(() => sources.names()).toEqual(["Volodymyr Zelensky"]);
  await expect(sources.row("Volodymyr Zelensky")).toBeFocused();
  await hand.press("ControlOrMeta+Z");
  await expect.poll(() => sources.names()).toEqual(["Volodymyr Zelensky", "Zelenskiy"]);
});
