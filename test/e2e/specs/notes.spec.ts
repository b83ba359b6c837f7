import { expect, test } from "../drivers/fixture.ts";
import { Variorum } from "../pages/variorum.ts";

test("a mention is written, followed through a rename, replied to and resolved with the mouse", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector, page } = app;
  const a = app.pane("A");
  await a.select("eight small towns");
  await hand.press("n");
  await expect(inspector.noteEditor).toBeFocused();
  await hand.type("Belongs to #terr");
  await hand.click(page.getByRole("option", { name: "Territory" }));
  await inspector.press("Done");
  await app.unfoldRail();
  await app.chooseForTag("Territory", "Rename…");
  await hand.press("ControlOrMeta+A");
  await hand.type("Ground");
  await hand.press("Enter");
  await hand.press("Escape");
  await inspector.show("Notes");
  const note = inspector.note("Belongs to");
  await expect(note.getByRole("link", { name: "#Ground" })).toBeVisible();
  await hand.click(note.getByRole("button", { name: "Reply" }));
  await expect(note.getByRole("textbox", { name: "Reply" })).toBeFocused();
  await hand.type("Agreed");
  await hand.click(note.getByRole("button", { name: "Done" }));
  await expect(note.getByRole("list", { name: "1 reply" })).toContainText("Agreed");
  await hand.click(note.getByRole("button", { name: "Resolve note" }));
  await expect(note.getByRole("button", { name: /^Resolved by You/ })).toBeVisible();
  await app.isSaved();
});

test("a mention is written and followed, and the list of notes walked, with keys alone", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand, inspector, page } = app;
  await hand.press(".", "n");
  await expect(inspector.noteEditor).toBeFocused();
  await hand.type("As in @dozens");
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await hand.press("Enter");
  await hand.type("too");
  await hand.press("Escape", "Escape");
  await inspector.tab("Notes").focus();
  await hand.press("Enter");
  const note = inspector.note("As in");
  await app.tabTo(note);
  await expect(note).toBeFocused();
  await app.tabTo(note.getByRole("link", { name: /^@Dozens of settlements/ }));
  await hand.press("Enter");
  await expect(inspector.tab("Claims")).toHaveAttribute("aria-selected", "true");
});
