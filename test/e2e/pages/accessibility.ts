import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Asserts that axe finds nothing in what is on screen now. @param view names it in a failure. */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // The kit's own guards take focus for an instant and hand it on; axe takes them for hidden elements that keep it.
    .exclude("[data-base-ui-focus-guard]")
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(" ")} (${node.failureSummary ?? ""})`).join("; ")}`,
  );
  expect(found, `axe finds nothing in: ${view}`).toEqual([]);
}
