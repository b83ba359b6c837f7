import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Asserts that axe finds nothing in what is on screen now. @param view names it in a failure. */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  // What is just going away, a menu or a tip, belongs to what was before.
  await expect(page.locator("[data-base-ui-portal] [data-ending-style]")).toHaveCount(0);
  await page.evaluate(async () => {
    // What follows the scrolling of a pane has no end either.
    const isEnding = (one: Animation) =>
      one.timeline === document.timeline && one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(isEnding)
        .map((one) => one.finished),
    );
  });
  const { violations } = await new AxeBuilder({ page })
    // The kit's focus guards hand the focus on as soon as they get it, so nobody ever stands on them.
    .exclude("[data-base-ui-focus-guard]")
    // A message that fades while axe looks has the contrast of no moment that a person reads; the test of what opens looks at one.
    .exclude(".toast")
    .setLegacyMode(true)
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => id !== "region" || !isOpenMenu(node.html))
      .map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
  expect(found, `axe finds nothing in: ${view}`).toEqual([]);
}

/** An open menu stands at the end of the page, over everything, and belongs to no landmark, as an open dialog does not. */
function isOpenMenu(html: string): boolean {
  return /^<[^>]*role="menu"/.test(html);
}
