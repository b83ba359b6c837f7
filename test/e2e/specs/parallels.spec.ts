import { expect, test } from "../drivers/fixture.ts";
import { Variorum } from "../pages/variorum.ts";

test("signs tell where a passage stands too, ribbons join both, and a press goes there and back", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const sign = app.pane("A").region.getByRole("button", { name: "Also in B ¶ 10: near-verbatim", exact: true });
  const liberated = app.pane("A").region.getByRole("button", { name: "Also in B ¶ 3: near-verbatim", exact: true });
  await liberated.hover();
  await expect(app.page.locator(".ribbon")).toHaveCount(1);
  await expect(liberated).toHaveAttribute("aria-description", /centres \/ centers.*not in B’s passage: “all together/);

  // Panes in step keep what both say at one height; a pane with its lock off stays.
  const before = await app.pane("B").scrollTop();
  await app.hand.click(app.pane("B").region.getByRole("button", { name: "Report B in step with the other panes" }));
  await app.pane("A").text.hover();
  await app.page.mouse.wheel(0, 400);
  await expect.poll(() => app.pane("A").scrollTop()).toBeGreaterThan(300);
  expect(await app.pane("B").scrollTop()).toBe(before);
  await app.hand.click(app.pane("B").region.getByRole("button", { name: "Report B in step with the other panes" }));
  await app.pane("A").text.hover();
  await app.page.mouse.wheel(0, 40);
  await expect.poll(() => app.pane("B").scrollTop()).toBeGreaterThan(before + 100);

  await app.hand.click(sign);
  await expect(app.pane("B").region.getByText("Meanwhile, Russian forces in the Donetsk")).toBeInViewport();
  await app.command("Back");
  await expect(app.pane("A").region).toHaveAttribute("data-active", "true");
});

test("without a mouse the walk tells of parallels, p goes to the counterpart and p again comes back", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.pane("A").text.focus();
  const held = (siglum: string, name: RegExp) => app.pane(siglum).region.getByRole("button", { name });
  for (const words of [/^KRAMATORSK/, /^"This week alone/]) {
    await app.hand.press(".");
    await expect(held("A", words)).toBeFocused();
  }
  await expect(held("A", /Also in B ¶ 3: near-verbatim\.$/)).toBeFocused();
  await app.hand.press("p");
  await expect(held("B", /^“This week alone.*Also in A ¶ 2: near-verbatim\.$/s)).toBeFocused();
  await app.hand.press("Enter");
  await expect(app.page.getByRole("menuitem", { name: "Go to A ¶ 2: near-verbatim" })).toBeVisible();
  await app.hand.press("Escape");
  await app.hand.press("p");
  await expect(held("A", /^"This week alone/)).toBeFocused();
  await app.hand.press("Alt+s");
  const lock = app.pane("A").region.getByRole("button", { name: "Report A in step with the other panes" });
  await expect(lock).toHaveAttribute("aria-pressed", "false");
});
