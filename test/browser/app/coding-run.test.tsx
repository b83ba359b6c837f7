import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openApp } from "./open-app.tsx";

it("highlights sentence after sentence with one key", async () => {
  await page.viewport(1440, 900);
  const app = await openApp();
  await expect.element(page.getByLabelText("Text of report A")).toBeVisible();
  const before = new Set(app.view.highlights.map(({ highlight }) => highlight.id));
  await userEvent.keyboard("{F6}.");
  await expect.poll(() => app.desk.state.selection).not.toBeNull();
  const first = app.desk.state.selection;
  await userEvent.keyboard(";");
  await expect.poll(() => app.desk.state.selection?.start).toBeGreaterThan(first?.start ?? 0);
  const second = app.desk.state.selection;
  await userEvent.keyboard(";");
  await expect.poll(() => app.desk.state.selection?.start).toBeGreaterThan(second?.start ?? 0);
  const made = app.view.highlights.filter(({ highlight }) => !before.has(highlight.id));
  expect(made.map(({ highlight: { passage } }) => [passage.start, passage.end])).toEqual([
    [first?.start, first?.end],
    [second?.start, second?.end],
  ]);
  // Each is a step of its own.
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.poll(() => app.view.highlights.length).toBe(before.size + 1);
});
