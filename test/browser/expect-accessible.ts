import axe from "axe-core";
import { expect } from "vitest";

const pageRules = {
  region: { enabled: false },
  "page-has-heading-one": { enabled: false },
  "landmark-one-main": { enabled: false },
};

/**
 * Looks for what axe finds wrong with the page in the light and in the dark theme.
 * @param isWhole the page is the whole window, so the rules about landmarks hold too.
 * @param within a selector of the part to look at; all by default.
 */
export async function expectAccessible({ isWhole = false, within = "html" } = {}): Promise<void> {
  for (const theme of ["light", "dark"]) {
    document.documentElement.dataset.theme = theme;
    // Those that follow the scroll position, and endless ones, are never finished.
    const ending = document.getAnimations().filter(({ effect, timeline }) => {
      return timeline === document.timeline && effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY;
    });
    await Promise.allSettled(ending.map((animation) => animation.finished));
    // The kit's focus guards hand focus on as soon as they get it, so nobody ever stands on them.
    const { violations } = await axe.run(
      { include: [[within]], exclude: [["[data-base-ui-focus-guard]"]] },
      { rules: isWhole ? {} : pageRules },
    );
    const told = violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map((node) => node.html).join(" ")}`);
    expect(told).toEqual([]);
  }
  delete document.documentElement.dataset.theme;
}
