import { expect, test } from "../drivers/fixture.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { bundles } from "../pages/bundles.ts";
import { Variorum } from "../pages/variorum.ts";

const worked = "Dozens of settlements were retaken in the week before 4 October 2022";

test("a claim says what was found, where nothing was found, what the passage says and what one holds, by mouse", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector, page } = app;
  await inspector.show("Claims");
  const card = inspector.claim(worked);
  await hand.click(inspector.claimHead(worked));
  await expect(card).toContainText("2 not looked at");
  await hand.click(card.getByRole("button", { name: "Nothing found in D", exact: true }));
  await expect(card).toContainText(/looked, nothing found · you, .+ at \d\d:\d\d/);
  await expect(card).toContainText("nothing in 1 · 1 not looked at");

  const passage = inspector.passages(worked).filter({ hasText: "population centres" });
  await hand.click(passage.getByRole("button", { name: /^Stance: / }));
  await hand.click(page.getByRole("menuitem", { name: "Value, scope, period…" }));
  const details = app.dialog("What the passage says");
  await hand.fill(details.getByRole("textbox", { name: /^Value/ }), "dozens of population centres");
  await hand.fill(details.getByRole("textbox", { name: "Period" }), "1–4 Oct 2022");
  await hand.click(details.getByRole("radio", { name: "high" }));
  await hand.click(details.getByRole("button", { name: "Keep" }));
  await expect(passage).toContainText("dozens of population centres · 1–4 Oct 2022 · certainty: high");

  await inspector.chooseForClaim(worked, "Your verdict…");
  const verdict = app.dialog("Your verdict");
  await hand.click(verdict.getByRole("radio", { name: "corroborated" }));
  await hand.fill(verdict.getByRole("textbox", { name: "Reason" }), "Both name the ministry");
  await hand.click(verdict.getByRole("button", { name: "Give the verdict" }));
  // Report B prints long passages of A: that is one origin, and is said before anything is adopted.
  await expect(card).toContainText("2 reports, 1 origin (long passages in common)");
  await hand.click(card.getByRole("button", { name: /^Adopt corroborated/ }));
  const adopting = app.dialog("Adopted verdict");
  await expect(adopting).toContainText("share one origin: they have 84 words in common");
  await hand.click(adopting.getByRole("button", { name: "Adopt", exact: true }));
  await expect(card).toContainText("adopted by you");
  await inspector.chooseForClaim(worked, "Your verdict…");
  await hand.click(verdict.getByRole("radio", { name: "contested" }));
  await hand.click(verdict.getByRole("button", { name: "Give the verdict" }));
  await expect(card).toContainText("adopted by you");
  await hand.click(card.getByRole("button", { name: "History" }));
  const history = app.dialog("History of the verdicts");
  await expect(history.getByRole("listitem")).toHaveCount(3);
  await expect(history.getByRole("listitem").first()).toContainText("contested");
  await hand.press("Escape");

  await app.isSaved();
  await app.reopen();
  await app.inspector.show("Claims");
  await app.hand.click(app.inspector.claimHead(worked));
  await expect(app.inspector.claim(worked)).toContainText("Both name the ministry");
  await expect(app.page.getByRole("button", { name: /^Undo: verdict contested/ })).toBeEnabled();
});

test("verdicts of two people stand side by side after an import, and neither is lost", { tag: "@page" }, async ({
  driver,
  install,
}) => {
  const ana = await Variorum.on(driver);
  await ana.inspector.show("Claims");
  await ana.hand.click(ana.inspector.claimHead(worked));
  await ana.hand.press("v");
  await ana.hand.click(ana.dialog("Your verdict").getByRole("radio", { name: "refuted" }));
  await ana.hand.press("ControlOrMeta+Enter");
  await ana.exportJson("ana.json", "Ana");
  const ben = await Variorum.on(await install());
  await ben.inspector.show("Claims");
  await ben.hand.click(ben.inspector.claimHead(worked));
  await ben.hand.press("v");
  await ben.hand.click(ben.dialog("Your verdict").getByRole("radio", { name: "contested" }));
  await ben.hand.press("ControlOrMeta+Enter");
  await ben.import(`${ana.driver.filesFolder}/ana.json`, "Ana", "Ben");
  const card = ben.inspector.claim(worked);
  await expect(card).toContainText("verdicts differ");
  await expect(card.getByRole("region", { name: "Verdicts" })).toContainText(/refuted.*Ana/);
  await expect(card.getByRole("region", { name: "Verdicts" })).toContainText(/contested.*you/);
});

test("all of it goes by the keyboard alone: absence, details, verdict with its warning, another claim, merging", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector, page } = app;
  await hand.press("ControlOrMeta+J");
  await hand.press("ArrowRight");
  await app.tabTo(inspector.claimHead(worked));
  await hand.press("Enter");
  const card = inspector.claim(worked);
  await expect(card).toContainText("2 not looked at");
  await hand.press("End", "x");
  await expect(card).toContainText("nothing in 1");
  await hand.press("Home", "ArrowDown", "F2");
  await expect(app.dialog("What the passage says")).toBeVisible();
  await hand.type("dozens");
  await hand.press("Enter");
  await expect(inspector.passages(worked).first()).toContainText("dozens");

  await hand.press("c");
  await app.pickClaim("Settlements changed hands", "s");
  await expect(inspector.claim("Settlements changed hands")).toContainText("1 supports");
  await hand.press("Home");
  await expect(inspector.claimHead("Settlements changed hands")).toBeFocused();
  await hand.press("v");
  await app.tabTo(page.getByRole("radio", { name: "open" }));
  await hand.press("ArrowDown");
  await expect(app.dialog("Your verdict")).toContainText("Only report A supports this claim: one origin.");
  await hand.press("ControlOrMeta+Enter");
  await expect(inspector.claim("Settlements changed hands")).toContainText("corroborated");

  await hand.press("m");
  await expect(page.getByRole("combobox", { name: "Claim" })).toBeFocused();
  await hand.type("Dozens");
  await hand.press("Enter");
  await expect(inspector.claim("Settlements changed hands")).toBeHidden();
  await expect(card).toContainText("corroborated");
  await hand.press("ControlOrMeta+Z");
  await expect(inspector.claim("Settlements changed hands")).toBeVisible();
});

test("the key x says in the report itself that nothing was found, and takes it back", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { hand, inspector } = app;
  await app.import(bundles.ana, "Ana", "Cem");
  await inspector.show("Claims");
  await hand.click(inspector.claimHead(worked));
  await app.pane("B").press("Close report B");
  await hand.click(app.siglum("D"));
  await app.pane("D").text.focus();
  await hand.press("x");
  await expect(inspector.claim(worked)).toContainText("looked, nothing found · you");
  await app.command("Looked in D, nothing on the claim");
  await expect(inspector.claim(worked)).not.toContainText("looked, nothing found · you");
});

test("axe finds nothing about claims, in both themes", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, inspector, page } = app;
  for (const theme of ["light", "dark"] as const) {
    await app.command(`Theme: ${theme}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await inspector.show("Claims");
    const head = inspector.claimHead(worked);
    if ((await head.getAttribute("aria-expanded")) === "false") await hand.click(head);
    await expectAccessible(page, `a claim's card, ${theme}`);
    for (const [entry, title] of [
      ["Your verdict…", "Your verdict"],
      ["Date of the event…", "Date of the event"],
      ["Merge into…", "Merge into another claim"],
      ["History of the verdicts…", "History of the verdicts"],
    ] as const) {
      await inspector.chooseForClaim(worked, entry);
      await expect(app.dialog(title)).toBeVisible();
      await expectAccessible(page, `${title}, ${theme}`);
      await hand.press("Escape");
      await expect(app.dialog(title)).toBeHidden();
    }
  }
});
