import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import type { ClaimId, HighlightId, TagId } from "#core/index.ts";
import { ClaimsTab } from "#features/claims/ClaimsTab.tsx";
import { HighlightClaims } from "#features/claims/HighlightClaims.tsx";
import { HighlightsTab } from "#features/highlights/HighlightsTab.tsx";
import { MarkMenu } from "#features/highlights/MarkMenu.tsx";
import { TagList } from "#features/highlights/TagList.tsx";
import { Inspector, MarkingDesk } from "../marking-desk.tsx";

async function violations(): Promise<string[]> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  // The kit's focus guards are hidden from assistive technology and send focus on at once; axe can't know that.
  const scope = { include: document.body, exclude: "[data-base-ui-focus-guard]" };
  const result = await axe.run(scope, { rules: { region: { enabled: false } } });
  expect(result.passes.length).toBeGreaterThan(15);
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

function small(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      ".highlights-tab button, .claims-tab button, .tag-list button, .selection-bar button, [role=menuitem]",
    ),
  ]
    .filter((control) => control.checkVisibility() && Math.min(control.offsetWidth, control.offsetHeight) < 20)
    .map((control) => control.outerHTML.slice(0, 120));
}

describe.each(["light", "dark"] as const)("marking in the %s theme", (theme) => {
  it("has no accessibility violations in lists, cards, bar, forms and pickers, and no small targets", async () => {
    document.documentElement.dataset.theme = theme;
    await page.viewport(1500, 900);
    const desk = await MarkingDesk.open();
    await desk.mount(
      <>
        <nav aria-label="Library" style={{ width: 232, padding: 8, background: "var(--rail)" }}>
          <TagList />
        </nav>
        <Inspector>
          <HighlightsTab
            renderNotes={() => null}
            renderClaims={(highlight) => <HighlightClaims highlight={highlight} />}
          />
        </Inspector>
        <Inspector label="Claims">
          <ClaimsTab renderNotes={() => null} />
        </Inspector>
      </>,
    );
    desk.desk.chooseHighlight(
      "sample-highlight-centres" as HighlightId,
      ["sample-highlight-centres", "sample-highlight-not-verified"] as HighlightId[],
    );
    desk.desk.chooseClaim("sample-claim-settlements" as ClaimId);
    desk.desk.setStickyTag("sample-tag-territory" as TagId);
    desk.select("the overwhelming vote in favour");
    await expect.element(page.getByRole("toolbar")).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(small()).toEqual([]);
    for (const field of ["Voice", "Verification", "Said on"]) {
      await page.getByRole("button", { name: `${field}: not set` }).click();
      await expect.element(page.getByRole("dialog", { name: field })).toBeVisible();
      expect(await violations()).toEqual([]);
      desk.desk.select(null);
      await page.getByRole("textbox", { name: "Find in claims" }).click();
      await expect.poll(() => page.getByRole("dialog").elements().length).toBe(0);
    }
    desk.select("the overwhelming vote in favour");
    await page.getByRole("button", { name: "Claim", exact: true }).click();
    await expect.element(page.getByRole("combobox", { name: "Claim" })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it("has no violations in the mark menu and in empty lists", async () => {
    document.documentElement.dataset.theme = theme;
    await page.viewport(1500, 900);
    const desk = await MarkingDesk.open({ hasExample: false });
    const anchor = { getBoundingClientRect: () => new DOMRect(60, 80, 300, 20) };
    await desk.mount(
      <>
        <Inspector>
          <HighlightsTab renderNotes={() => null} renderClaims={() => null} />
        </Inspector>
        <Inspector label="Claims">
          <ClaimsTab renderNotes={() => null} />
        </Inspector>
        <MarkMenu
          passage={desk.stretch("A", "The vote was widely condemned by the West as rigged.")}
          anchor={anchor}
          onTake={() => undefined}
          onAdjust={() => null}
          close={() => undefined}
        />
      </>,
    );
    await expect.element(page.getByRole("menu", { name: "Mark the passage" })).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(small()).toEqual([]);
  });
});
