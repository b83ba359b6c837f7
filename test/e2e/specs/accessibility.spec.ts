import type { Page } from "@playwright/test";
import { expect, test } from "../drivers/fixture.ts";
import { expectAccessible } from "../pages/accessibility.ts";
import { bundles } from "../pages/bundles.ts";
import { Variorum } from "../pages/variorum.ts";

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in any view, ${theme}`, { tag: "@page" }, async ({ driver }) => {
    test.slow();
    const app = await Variorum.on(driver);
    const { page, hand, inspector } = app;
    const look = (view: string) => test.step(view, () => expectAccessible(page, view));
    await app.command(`Theme: ${theme}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await look("first start");

    await hand.press("ControlOrMeta+K");
    await expect(page.getByRole("combobox", { name: /^Commands/ })).toBeFocused();
    await look("palette");
    await hand.press("Escape");
    await hand.press("?");
    await expect(app.dialog("Keys")).toBeVisible();
    await look("keys");
    await hand.press("Escape");
    await hand.press("ControlOrMeta+,");
    await expect(app.dialog("Settings")).toBeVisible();
    await look("settings");
    await hand.press("Escape");

    await app.previewImport(bundles.ana);
    await expect(app.dialog("Import notes")).toContainText("Notes of Ana Petrova");
    await look("import preview");
    await hand.click(app.dialog("Import notes").getByRole("button", { name: "Import", exact: true }));
    await expect(page.getByRole("textbox", { name: "Your name" })).toBeFocused();
    await look("question for a name");
    await app.sayName("Cem");
    await expect(app.status).toContainText("2 notes");

    await app.pane("A").select("increasingly Western-equipped");
    await expect(app.pane("A").selectionBar).toBeVisible();
    await look("selection bar");
    await hand.press("1");
    await expect(inspector.tags).toContainText("Territory");
    await look("a highlight's card");
    await hand.click(inspector.attribution("Verification"));
    await expect(page.getByRole("radio", { name: "Verified" })).toBeVisible();
    await look("attribution");
    await hand.press("Escape");
    await expect(page.getByRole("radio", { name: "Verified" })).toBeHidden();
    await hand.press("t");
    await expect(page.getByRole("combobox", { name: "Tag" })).toBeFocused();
    await look("tag picker");
    await hand.press("Escape");
    await inspector.press("Add note");
    await expect(inspector.noteEditor).toBeFocused();
    await look("note editor");
    await hand.press("Escape");
    await app.pane("A").text.focus();
    await hand.press(".", "Enter");
    await expect(page.getByRole("menu", { name: "Mark the passage" })).toBeVisible();
    await look("mark menu");
    await hand.press("Escape", "Escape");

    await inspector.show("Claims");
    await look("claims");
    await inspector.show("Notes");
    await look("notes");
    await app.unfoldRail();
    await look("unfolded rail");
    await hand.press("Escape");

    await hand.press("ControlOrMeta+O");
    await expect(app.dialog("Add report E")).toBeVisible();
    await look("add report");
    await hand.press("Escape");
    await app.pane("A").chooseMore("Describe report…");
    await expect(app.dialog("Report A")).toBeVisible();
    await look("describe report");
    await hand.press("Escape");
    await hand.press("ControlOrMeta+E");
    await expect(app.dialog("Export notes")).toBeVisible();
    await look("export");
    await hand.press("Escape");

    await app.pane("A").press("Close report A");
    await app.pane("B").press("Close report B");
    await expect(page.getByRole("heading", { name: "No report is open" })).toBeVisible();
    await look("no report open");
    for (const siglum of ["A", "B", "C", "D"]) await app.deleteReport(siglum);
    await expect(page.getByRole("heading", { name: "No reports yet" }).first()).toBeVisible();
    await look("empty library");
  });
}

test("focus is to be seen wherever Tab leads", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { page, hand } = app;
  await page.emulateMedia({ reducedMotion: "reduce" });
  const names = new Set<string>();
  let before: FocusLook | null = null;
  for (let steps = 0; steps < 40; steps += 1) {
    await hand.press("Tab");
    const { left, now } = await lookOfFocus(page);
    if (before !== null) expect(left, `focus is to be seen on ${before.name}`).not.toBe(before.look);
    if (now !== null) names.add(now.name);
    before = now;
  }
  expect(names.size).toBeGreaterThan(20);
});

interface FocusLook {
  readonly name: string;
  readonly look: string;
}

/** How what has the focus looks, and how what had it at the last call looks without it. */
function lookOfFocus(page: Page): Promise<{ readonly left: string | null; readonly now: FocusLook | null }> {
  return page.evaluate(() => {
    const scope = globalThis as { focused?: Element | null };
    const lookOf = (element: Element) =>
      JSON.stringify(
        [element, element.parentElement, element.firstElementChild].map((one) =>
          one === null
            ? null
            : ["", "::before", "::after"].map((part) => {
                const { outline, boxShadow, borderColor, backgroundColor, opacity } = getComputedStyle(one, part);
                return [outline, boxShadow, borderColor, backgroundColor, opacity];
              }),
        ),
      );
    const left = scope.focused ? lookOf(scope.focused) : null;
    const { activeElement } = document;
    scope.focused = activeElement === document.body ? null : activeElement;
    const words = scope.focused?.getAttribute("aria-label") ?? scope.focused?.textContent?.slice(0, 40) ?? "";
    return {
      left,
      now: scope.focused ? { name: `${scope.focused.tagName} ${words}`, look: lookOf(scope.focused) } : null,
    };
  });
}
