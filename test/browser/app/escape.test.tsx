import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openMatrix } from "../features/matrix/open-matrix.ts";
import { openApp } from "./open-app.tsx";

const pressEscape = () => userEvent.keyboard("{Escape}");

it("lets go of another highlight before it leads back to the matrix", async () => {
  const { app } = await openMatrix();
  const [first, other] = app.view.highlights;
  if (first === undefined || other === undefined) throw new Error("no highlights");
  const { passage, id } = first.highlight;
  const to = { report: first.report.report.id, start: passage.start, end: passage.end, highlight: id };
  // As from a row of the matrix, and not from the switch of views.
  (document.activeElement as HTMLElement).blur();
  app.desk.jump(to);
  await expect.element(page.getByLabelText(`Text of report ${first.report.siglum}`)).toBeVisible();
  app.desk.chooseHighlight(other.highlight.id);
  await pressEscape();
  expect(app.desk.state).toMatchObject({ view: "read", highlight: null });
  await pressEscape();
  expect(app.desk.state.view).toBe("matrix");

  app.desk.jump(to);
  await expect.element(page.getByLabelText(`Text of report ${first.report.siglum}`)).toBeVisible();
  expect(app.desk.state.highlight).toBe(id);
  await pressEscape();
  expect(app.desk.state.view).toBe("matrix");
});

it("folds the library, and stays in the panes", async () => {
  const { app } = await openMatrix();
  const [first] = app.view.highlights;
  if (first === undefined) throw new Error("no highlights");
  const { start, end } = first.highlight.passage;
  app.desk.jump({ report: first.report.report.id, start, end, highlight: null });
  await expect.element(page.getByLabelText(`Text of report ${first.report.siglum}`)).toBeVisible();
  app.desk.toggleRail();
  const rail = page.getByRole("navigation", { name: "Library, unfolded" });
  await expect.poll(() => rail.query()?.contains(document.activeElement)).toBe(true);
  await pressEscape();
  await expect.element(rail).not.toBeInTheDocument();
  expect(app.desk.state.view).toBe("read");
});

it("leads back to the figure that was opened, also after other keys", async () => {
  await page.viewport(1280, 800);
  const app = await openApp();
  app.desk.showView("figures");
  const row = page.getByRole("button", { name: "C ¶ 8: roughly 6000 square km. Open the passage", exact: true });
  await expect.element(row).toBeVisible();
  (row.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  expect(app.desk.state.view).toBe("read");
  await userEvent.keyboard("{Shift}");
  await pressEscape();
  expect(app.desk.state.view).toBe("figures");
  await expect.element(row).toHaveFocus();
});
