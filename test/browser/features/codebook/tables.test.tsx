import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { addTag, type TagId, tagHighlight } from "#core/index.ts";
import { CodebookBench, press, says, showCodebook } from "./codebook-bench.ts";

let bench: CodebookBench;

beforeEach(async () => {
  bench = await CodebookBench.open();
  await showCodebook();
});

describe("the tables", () => {
  it("count tags by report, are walked by arrows, and lead to highlights and tags", async () => {
    await page.getByRole("tab", { name: "Tags × reports" }).click();
    const table = page.getByRole("table", { name: /each report/ });
    await expect.element(table.getByRole("rowheader", { name: "Territory" })).toBeVisible();
    await expect.element(table.getByRole("columnheader", { name: "A" })).toBeVisible();
    (table.getByRole("button", { name: "Territory", exact: true }).element() as HTMLElement).focus();
    await press("{ArrowRight}{ArrowDown}");
    await expect
      .element(table.getByRole("button", { name: "1 highlight: Verification in report A. Show" }))
      .toHaveFocus();
    await press("{Enter}");
    expect(bench.window.desk.state.inspector.filter).toMatchObject({
      tag: bench.tag("Verification"),
      report: bench.window.report("A").report.id,
    });
    await table.getByRole("button", { name: "Casualties", exact: true }).click();
    await expect.element(page.getByRole("heading", { name: "Casualties" })).toBeVisible();
    await press("{Alt>}{ArrowLeft}{/Alt}");
    await expect.element(table).toBeVisible();
  });

  it("pair tags that stand together, and each number leads to as many highlights", async () => {
    const person = bench.window.session.person;
    const [first] = bench.window.view.highlights;
    if (first === undefined) throw new Error("no highlight");
    bench.window.session.run((library) =>
      tagHighlight(library, { highlight: first.highlight.id, tag: bench.tag("Casualties"), person }),
    );
    await page.getByRole("tab", { name: "Tags together" }).click();
    const table = page.getByRole("table", { name: /^Pairs/ });
    await says(table, "Territory1Casualties1A");
    await page.getByRole("radio", { name: "Near" }).click();
    await page.getByRole("combobox", { name: /^At most/ }).click();
    await page.getByRole("option", { name: "within 2,000 characters" }).click();
    await says(table, "Territory1Verification1A");
    await table
      .getByRole("button", { name: /^1 highlight with Verification at most 2,000 characters from Territory/ })
      .click();
    expect(bench.window.desk.state.inspector.filter.together).toEqual({
      tag: bench.tag("Territory"),
      how: "near",
      distance: 2000,
    });
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    expect(inspector.getByRole("button", { name: /could not independently verify/ }).elements()).toHaveLength(1);
    await expect
      .element(
        inspector.getByRole("button", { name: /^Together with a tag: at most 2,000 characters from Territory$/ }),
      )
      .toBeVisible();
  });

  it("go out as CSV in which no cell runs as a formula", async () => {
    bench.window.session.run((library) => addTag(library, { newId: "bad" as TagId, name: "=HYPERLINK(1)" }));
    await page.getByRole("tab", { name: "Tags × reports" }).click();
    await page.getByRole("button", { name: "Export as CSV" }).click();
    const [saved] = bench.window.host.saved;
    const text = new TextDecoder().decode(saved?.bytes);
    expect(saved?.suggestedName).toMatch(/^tags-by-report-.*\.csv$/);
    expect(text).toMatch(/^tag,"?A .*,all\r\nTerritory,1,1,0,0,2\r\n/);
    expect(text).toContain("\r\n'=HYPERLINK(1),0,0,0,0,0\r\n");
  });
});
