import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addClaim, type ClaimId, toggleAbsence } from "#core/index.ts";
import { openApp } from "../../app/open-app.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

const rows = 300;
const drawnRows = () => [...document.querySelectorAll<HTMLElement>(".matrix tbody .matrix-row")];
const rowAt = (index: number) => document.querySelector<HTMLElement>(`.matrix [aria-rowindex="${index + 1}"]`);
const place = () => document.querySelector<HTMLElement>(".matrix-place") as HTMLElement;
const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** What is written into rows while something is done; that rows come and go is not. */
async function drawnAnew(act: () => Promise<unknown>): Promise<readonly HTMLElement[]> {
  const changed = new Set<HTMLElement>();
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const row = (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>(".matrix-row");
      if (row != null) changed.add(row);
    }
  });
  observer.observe(place(), { subtree: true, childList: true, characterData: true, attributes: true });
  await act();
  await frame();
  observer.disconnect();
  return [...changed];
}

async function openLong() {
  await page.viewport(1440, 900);
  const app = await openApp();
  const { session } = app;
  const made = Array.from({ length: rows - 1 }, (_, index) => `claim-${String(index).padStart(3, "0")}` as ClaimId);
  for (const newId of made)
    session.run((library) =>
      addClaim(library, {
        newId,
        kind: "statement",
        text: `The bridge stood on the day of ${newId}`,
        person: session.person,
      }),
    );
  await page.getByRole("button", { name: "Matrix", exact: true }).click();
  const grid = page.getByRole("grid", { name: `${rows} claims × 4 reports` });
  await expect.element(grid).toHaveAttribute("aria-rowcount", String(rows + 1));
  return { app, made };
}

it("of 300 claims holds only the rows near the view, says how many there are, and its ends are a key away", async () => {
  await openLong();
  expect(drawnRows().length).toBeLessThan(30);
  expect(place().scrollHeight).toBeGreaterThan(rows * 50);
  rowAt(1)?.querySelector<HTMLElement>(".matrix-subject")?.focus();
  await userEvent.keyboard("{Control>}{End}{/Control}");
  expect((document.activeElement as HTMLElement).dataset["at"]).toBe(`${rows} 4 0`);
  await expect
    .poll(
      () => (document.activeElement?.getBoundingClientRect().bottom ?? 0) <= place().getBoundingClientRect().bottom + 1,
    )
    .toBe(true);
  // Those before it are drawn too, without a hole.
  await expect
    .poll(() => rowAt(rows - 1)?.getBoundingClientRect().bottom)
    .toBeCloseTo(rowAt(rows)?.getBoundingClientRect().top ?? 0, 0);
  expect(drawnRows().length).toBeLessThan(30);
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  expect((document.activeElement as HTMLElement).dataset["at"]).toBe("1 0 0");
  await expect.poll(() => place().scrollTop).toBeLessThan(50);
});

it("is accessible with rows left out", async () => {
  await openLong();
  expect(document.querySelector(".matrix-gap")).not.toBeNull();
  await expectAccessible();
});

it("keeps the cell with the focus wherever one scrolls, and an arrow goes on from there", async () => {
  await openLong();
  const subject = rowAt(2)?.querySelector<HTMLElement>(".matrix-subject");
  subject?.focus();
  place().scrollTop = 15_000;
  await expect.poll(() => drawnRows().some((row) => Number(row.getAttribute("aria-rowindex")) > 100)).toBe(true);
  expect(document.activeElement).toBe(subject);
  await userEvent.keyboard("{ArrowRight}");
  expect((document.activeElement as HTMLElement).dataset["at"]).toBe("2 1 0");
  await expect.poll(() => place().scrollTop).toBeLessThan(400);
});

it("draws no row anew for a scroll, and the two of its cells for an arrow", async () => {
  await openLong();
  expect(
    await drawnAnew(async () => {
      for (let step = 0; step < 10; step += 1) {
        place().scrollTop += 90;
        await frame();
      }
    }),
  ).toEqual([]);
  place().scrollTop = 0;
  await frame();
  const subject = rowAt(1)?.querySelector<HTMLElement>(".matrix-subject");
  subject?.focus();
  await frame();
  const changed = await drawnAnew(() => userEvent.keyboard("{ArrowDown}{ArrowDown}"));
  expect(new Set(changed.map((row) => row.getAttribute("aria-rowindex")))).toEqual(new Set(["2", "3"]));
});

it("draws only the row anew that changes", async () => {
  const { app, made } = await openLong();
  const { session } = app;
  const claim = made.at(-2) as ClaimId;
  const line = () => drawnRows().find((one) => one.textContent?.includes(claim));
  await expect.poll(line).toBeDefined();
  const changed = await drawnAnew(async () => {
    session.run((library) =>
      toggleAbsence(library, { claim, report: app.report("C").report.id, person: session.person }),
    );
    await expect.poll(() => line()?.textContent).toContain("looked, nothing found");
  });
  expect(changed).toEqual([line()]);
});
