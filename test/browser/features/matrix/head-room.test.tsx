import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openMatrix } from "./open-matrix.ts";

it("a row that one walks up to stands wholly below the heads, however high they are", async () => {
  const { app } = await openMatrix();
  await page.viewport(1280, 560);
  app.desk.showInspector("highlights");
  const head = () => document.querySelector(".matrix > thead")?.getBoundingClientRect() as DOMRect;
  await expect.poll(() => head().height).toBeGreaterThan(86);
  const first = document.querySelector<HTMLElement>(".matrix-subject");
  first?.focus();
  await userEvent.keyboard("{Control>}{End}{/Control}{Home}");
  const tops: number[] = [];
  while ((document.activeElement as HTMLElement).dataset["at"] !== "1 0 0") {
    await userEvent.keyboard("{ArrowUp}");
    const row = document.activeElement?.closest(".matrix-row") as HTMLElement;
    tops.push(Math.round(row.getBoundingClientRect().top - head().bottom));
  }
  expect(tops.length).toBeGreaterThan(5);
  expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
});
