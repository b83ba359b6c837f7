import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { type TagId, tagHighlight } from "#core/index.ts";
import { CodebookBench, chooseOfTag, dialog, press, says, showCodebook } from "./codebook-bench.ts";

let bench: CodebookBench;

beforeEach(async () => {
  bench = await CodebookBench.open();
  await showCodebook();
});

describe("what is known of a tag", () => {
  it("is written in its texts and kept on leaving them", async () => {
    bench.rowElement("Territory").focus();
    await press("{Enter}");
    await press("Who holds what ground.");
    await press("{Tab}");
    expect(bench.window.session.library.tags.get(bench.tag("Territory"))?.definition).toBe("Who holds what ground.");
    await press("liberated");
    bench
      .row("Casualties")
      .element()
      .dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await expect.poll(() => bench.window.session.library.tags.get(bench.tag("Territory"))?.include).toBe("liberated");
    expect(bench.window.session.library.tags.get(bench.tag("Casualties"))?.include).toBeUndefined();
  });

  it("counts its use by report and person, and leads to the highlights", async () => {
    await bench.row("Territory").click();
    const use = page.getByRole("table", { name: /by report and person/ });
    await says(use, "Variorum example");
    await use.getByRole("button", { name: "1 highlight in report B. Show" }).click();
    expect(bench.window.desk.state.inspector.filter).toMatchObject({
      tag: bench.tag("Territory"),
      report: bench.window.report("B").report.id,
    });
    expect(
      page
        .getByRole("complementary", { name: "Inspector" })
        .getByText(/dozens of population centers/)
        .elements(),
    ).toHaveLength(1);
  });

  it("recolours, and takes a note", async () => {
    await bench.row("Territory").click();
    await page.getByRole("button", { name: "Colour and line: ochre, solid" }).click();
    await page.getByRole("radio", { name: "Teal, dotted line" }).click();
    expect(bench.window.view.tags[0]?.colour).toBe("teal");
    await press("{Escape}");
    await expect
      .element(page.getByRole("region", { name: "Notes" }).getByRole("button", { name: "Add note" }))
      .toBeVisible();
  });

  it("merges into another tag and parts again", async () => {
    await bench.row("Territory").click();
    await chooseOfTag("Merge into");
    await expect.element(dialog("Merge “Territory” into")).toBeVisible();
    await press("casual{Enter}");
    await expect.poll(bench.outline).toBe("Verification Casualties Annexation");
    await expect.element(page.getByRole("heading", { name: "Casualties" })).toBeVisible();
    expect(bench.window.view.highlightCountByTag.get(bench.tag("Casualties"))).toBe(2);
    await page.getByRole("button", { name: "Part Territory again" }).click();
    expect(bench.outline()).toBe("Territory Verification Casualties Annexation");
  });

  it("offers to merge tags of one name, as after two people made one each", async () => {
    const twin = "twin" as TagId;
    bench.window.session.join(
      "their tag",
      [
        {
          collection: "tags",
          records: [{ ...bench.window.session.library.tags.get(bench.tag("Territory")), id: twin } as never],
        },
      ],
      "theirs",
    );
    await expect.poll(() => page.getByText("same name").elements().length).toBe(2);
    await bench.row("Territory").first().click();
    await page.getByRole("button", { name: "Merge into this one" }).click();
    await expect.poll(bench.outline).toBe("Territory Verification Casualties Annexation");
  });

  it("splits: chosen highlights move to a new tag, and what others put there stays and is told", async () => {
    const [first] = bench.window.view.highlights;
    if (first === undefined) throw new Error("no highlight");
    const own = { highlight: first.highlight.id, tag: bench.tag("Annexation"), person: bench.window.session.person };
    bench.window.session.run((library) => tagHighlight(library, own));
    await bench.row("Annexation").click();
    await page.getByRole("checkbox", { name: "Choose A ¶ 2" }).click();
    await page.getByRole("button", { name: "Move to another tag…" }).click();
    await press("Votes{Enter}");
    await expect.poll(bench.outline).toBe("Territory Verification Casualties Annexation Votes");
    expect(bench.window.view.highlightById.get(first.highlight.id)?.tags.map(({ name }) => name)).toEqual([
      "Territory",
      "Votes",
    ]);
    await bench.row("Territory").click();
    await page.getByRole("checkbox", { name: "Choose all" }).click();
    await page.getByRole("button", { name: "Move to another tag…" }).click();
    await press("Votes{Enter}");
    await expect.element(page.getByText(/2 highlights keep the tag/)).toBeVisible();
  });

  it("puts many tags on many highlights at once, as one step", async () => {
    await bench.row("Territory").click();
    const all = page.getByRole("checkbox", { name: "Choose all" });
    (all.element() as HTMLElement).focus();
    await press(" ");
    await page.getByRole("button", { name: "Tags…", exact: true }).click();
    await press("casual{Enter}{Control>}a{/Control}annex{Enter}");
    await dialog(/^Tags on/)
      .getByRole("button", { name: "Change 2 tags" })
      .click();
    const names = () =>
      bench.window.view.highlights.map(({ tags }) =>
        tags
          .map(({ name }) => name)
          .toSorted()
          .join("+"),
      );
    expect(names()).toEqual(["Annexation+Casualties+Territory", "Verification", "Annexation+Casualties+Territory"]);
    await press("{Control>}z{/Control}");
    await expect.poll(names).toEqual(["Territory", "Verification", "Territory"]);
  });
});
