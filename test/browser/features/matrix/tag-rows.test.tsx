import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type TagId, tagHighlight } from "#core/index.ts";
import { expectAccessible } from "../../expect-accessible.ts";
import { openMatrix } from "./open-matrix.ts";

const tag = "sample-tag-casualties" as TagId;
const row = (name: RegExp) => page.getByRole("row", { name });

/** Rows of tags, with all highlights of C under one of them. */
async function openTags() {
  const { app } = await openMatrix();
  const { session } = app;
  for (const { highlight } of app.report("C").highlights)
    session.run((library) => tagHighlight(library, { highlight: highlight.id, tag, person: session.person }));
  app.desk.matrix.arrange({ rows: "tags" });
  await expect.element(row(/Casualties/)).toMatchTextContent(/3 highlights · 1 report/);
  return app;
}

it("a cell says how many passages it leaves out, and leads to them in the inspector by mouse and by Enter", async () => {
  const app = await openTags();
  const cell = row(/Casualties/)
    .getByRole("gridcell")
    .nth(1);
  expect(cell.element().querySelectorAll(".matrix-passage")).toHaveLength(2);
  const more = cell.getByRole("button", { name: "1 more in C: show", exact: true });
  const those = {
    isOpen: true,
    tab: "highlights",
    filter: { tag, report: app.report("C").report.id },
  };
  await more.click();
  expect(app.desk.state.inspector).toMatchObject(those);
  app.desk.filterInspector({ tag: null, report: null });
  (cell.getByRole("button", { name: "3 highlights in C: show" }).element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  await expect.element(more).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(app.desk.state.inspector).toMatchObject(those);
  await expectAccessible({ isWhole: true });
});

it("a tag without a highlight takes one line, pointed at or not, and its name and count are where they were for a screen reader", async () => {
  await openTags();
  const bare = row(/^tag Annexation 0 highlights/);
  const height = () => bare.element().getBoundingClientRect().height;
  expect(height()).toBeLessThan(40);
  const before = height();
  await bare.getByRole("gridcell").nth(1).hover();
  await expect.element(bare.getByRole("button", { name: "Open C" })).toBeVisible();
  expect(height()).toBe(before);
  // Where something stands, there is room for it.
  expect(
    row(/Casualties/)
      .element()
      .getBoundingClientRect().height,
  ).toBeGreaterThan(80);
});
