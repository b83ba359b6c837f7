import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addClaim, type ClaimId, toggleAbsence } from "#core/index.ts";
import { openApp } from "../../app/open-app.tsx";

const rows = 300;

it("of 300 claims is one whole table, of which only what is in view is laid out, and its last row is a key away", async () => {
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
  const lines = [...document.querySelectorAll<HTMLElement>(".matrix tbody .matrix-row")];
  expect(lines).toHaveLength(rows);
  expect(lines.at(-1)).toHaveAttribute("aria-rowindex", String(rows + 1));
  const isLaidOut = (line: HTMLElement | undefined) =>
    line?.querySelector(".matrix-subject")?.checkVisibility({ contentVisibilityAuto: true });
  await expect.poll(() => isLaidOut(lines[0])).toBe(true);
  await expect.poll(() => isLaidOut(lines.at(-1))).toBe(false);

  const place = document.querySelector<HTMLElement>(".matrix-place");
  lines[0]?.querySelector<HTMLElement>(".matrix-subject")?.focus();
  await userEvent.keyboard("{Control>}{End}{/Control}");
  expect((document.activeElement as HTMLElement).dataset["at"]).toBe(`${rows} 4 0`);
  await expect.poll(() => isLaidOut(lines.at(-1))).toBe(true);
  await expect
    .poll(
      () =>
        (document.activeElement?.getBoundingClientRect().bottom ?? 0) <=
        (place?.getBoundingClientRect().bottom ?? 0) + 1,
    )
    .toBe(true);

  // One row changes: the others are not drawn anew.
  const drawn: Node[] = [];
  const observer = new MutationObserver((changes) => drawn.push(...changes.map(({ target }) => target)));
  observer.observe(grid.element(), { subtree: true, childList: true, characterData: true, attributes: true });
  const claim = made[7] as ClaimId;
  session.run((library) =>
    toggleAbsence(library, { claim, report: app.report("C").report.id, person: session.person }),
  );
  const line = lines.find((one) => one.textContent?.includes(claim));
  await expect.poll(() => line?.textContent).toContain("looked, nothing found");
  observer.disconnect();
  expect(drawn.every((node) => line?.contains(node))).toBe(true);
});
