import { beforeEach, describe, expect, it } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";
import { addTag, codebookCsv, codebookJson, mergeTags, type TagId, tagHighlight } from "#core/index.ts";
import type { AWindow } from "../../a-window.tsx";
import { openApp } from "../../app/open-app.tsx";
import { expectAccessible } from "../../expect-accessible.ts";
import { fillCodebook } from "./big-library.ts";

let window: AWindow;
const outline = () => window.view.codebook.entries.map(({ tag, depth }) => `${"–".repeat(depth)}${tag.name}`).join(" ");
const row = (name: string) => page.getByRole("treeitem", { name: new RegExp(`^${name}`) });
const rowElement = (name: string) => row(name).element() as HTMLElement;
const press = (keys: string) => userEvent.keyboard(keys);
const menu = async (entry: string) => {
  await page.getByRole("button", { name: /^More about tag/ }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${entry}`) }).click();
};
const dialog = (name: string | RegExp): Locator => page.getByRole("dialog", { name });
const tag = (name: string) => window.view.codebook.entries.find((entry) => entry.tag.name === name)?.tag.id as TagId;

async function says(place: Locator, words: string): Promise<void> {
  await expect.poll(() => place.element().textContent).toContain(words);
}

async function codebook(): Promise<void> {
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Codebook" }).click();
  await expect.element(page.getByRole("tree", { name: "Tags" })).toBeVisible();
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  window = await openApp({ name: "Ana" });
  window.desk.habits.dismiss("first-steps");
});

describe("the view", () => {
  it("is chosen in the bar and by its key, is remembered, and is gone back from", async () => {
    await codebook();
    expect(window.desk.state.view).toBe("codebook");
    await press("{Control>}{Alt>}1{/Alt}{/Control}");
    await expect.element(page.getByRole("region", { name: "Codebook" })).not.toBeInTheDocument();
    await press("{Alt>}{ArrowLeft}{/Alt}");
    await expect.element(page.getByRole("region", { name: "Codebook" })).toBeVisible();
    await press("{Alt>}{ArrowLeft}{/Alt}");
    expect(window.desk.state.view).toBe("read");
    await press("{Control>}{Alt>}4{/Alt}{/Control}");
    expect(window.desk.state.view).toBe("codebook");
  });

  it("lets go of what was selected in the reports, and gives it no keys", async () => {
    const { edition } = window.report("A");
    window.desk.select({ pane: window.desk.state.activePane ?? "", edition: edition.id, start: 0, end: 9 });
    const before = window.session.library;
    await codebook();
    await press("h");
    expect(window.desk.state.selection).toBeNull();
    expect(window.session.library).toBe(before);
  });

  it("leads to the report that is pressed in the rail, and back", async () => {
    await codebook();
    await page.getByRole("navigation", { name: "Library" }).getByRole("button", { name: /^C\b/ }).first().click();
    await expect.poll(() => window.desk.state.view).toBe("read");
  });
});

describe("the tree", () => {
  beforeEach(codebook);

  it("is walked by arrows and shows what is known of the tag", async () => {
    rowElement("Territory").focus();
    await press("{ArrowDown}{ArrowDown}");
    await expect.element(row("Casualties")).toHaveFocus();
    await expect.element(page.getByRole("heading", { name: "Casualties" })).toBeVisible();
    await press("{Home}{End}");
    await expect.element(row("Annexation")).toHaveFocus();
  });

  it("moves a tag with Alt, Shift and the arrows, folds and unfolds, and each move is one step of undo", async () => {
    rowElement("Verification").focus();
    await press("{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
    expect(outline()).toBe("Territory –Verification Casualties Annexation");
    await expect.element(row("Verification")).toHaveFocus();
    await press("{ArrowLeft}");
    await expect.element(row("Territory")).toHaveFocus();
    await press("{ArrowLeft}");
    await expect.element(row("Territory")).toHaveAttribute("aria-expanded", "false");
    await expect.element(row("Verification")).not.toBeInTheDocument();
    await press("{ArrowRight}{ArrowRight}");
    await expect.element(row("Verification")).toHaveFocus();
    await press("{Alt>}{Shift>}{ArrowLeft}{ArrowDown}{/Shift}{/Alt}");
    expect(outline()).toBe("Territory Casualties Verification Annexation");
    await press("{Control>}zz{/Control}");
    await expect.poll(outline).toBe("Territory –Verification Casualties Annexation");
  });

  it("takes a digit as the tag's key, and 0 takes it away", async () => {
    rowElement("Annexation").focus();
    await press("1");
    expect(window.view.codebook.byNumber.get(1)?.name).toBe("Annexation");
    await says(row("Annexation"), "key 1");
    await press("0");
    expect(window.view.codebook.byNumber.get(1)?.name).toBe("Territory");
    window.desk.habits.setSingleKeys(false);
    await press("2");
    expect(window.view.codebook.byNumber.get(2)?.name).toBe("Verification");
  });

  it("renames by F2, makes a tag below by Insert, deletes by Delete, and keeps the focus in the tree", async () => {
    rowElement("Territory").focus();
    await press("{F2}Ground{Enter}");
    await expect.element(row("Ground")).toHaveFocus();
    await press("{Insert}");
    await expect.element(dialog("New tag below “Ground”")).toBeVisible();
    await press("verification{Enter}");
    await expect.element(page.getByText("There is a tag “Verification” already.")).toBeVisible();
    await press("{Control>}a{/Control}Villages{Enter}");
    await expect.poll(outline).toBe("Ground –Villages Verification Casualties Annexation");
    await expect.element(row("Villages")).toHaveFocus();
    await press("{Delete}");
    await expect.poll(outline).toBe("Ground Verification Casualties Annexation");
    await expect.element(row("Verification")).toHaveFocus();
  });

  it("takes a dragged tag before, after and below another", async () => {
    const at = (name: string, share: number) => ({ x: 60, y: rowElement(name).getBoundingClientRect().height * share });
    const drag = (from: string, to: string, share: number) =>
      row(from).dropTo(row(to), { sourcePosition: { x: 60, y: 10 }, targetPosition: at(to, share) });
    await drag("Annexation", "Territory", 0.1);
    await expect.poll(outline).toBe("Annexation Territory Verification Casualties");
    await drag("Annexation", "Casualties", 0.5);
    await expect.poll(outline).toBe("Territory Verification Casualties –Annexation");
    await drag("Territory", "Casualties", 0.9);
    await expect.poll(outline).toBe("Verification Casualties –Territory –Annexation");
    await drag("Casualties", "Territory", 0.5);
    expect(outline()).toBe("Verification Casualties –Territory –Annexation");
  });

  it("finds a tag and what it stands below, and has the menu of each at hand by key", async () => {
    rowElement("Verification").focus();
    await press("{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
    await page.getByRole("region", { name: "Tree of tags" }).getByRole("textbox", { name: "Find a tag" }).fill("verif");
    await expect.poll(() => page.getByRole("treeitem").elements().length).toBe(2);
    await press("{ArrowDown}");
    await press("{Shift>}{F10}{/Shift}");
    await page.getByRole("menuitem", { name: "Archive" }).click();
    expect(window.view.tags.map(({ name }) => name)).not.toContain("Verification");
    await page.getByRole("checkbox", { name: "1 archived" }).click();
    await says(row("Verification"), "archived");
  });
});

describe("what is known of a tag", () => {
  beforeEach(codebook);

  it("is written in its texts and kept on leaving them", async () => {
    rowElement("Territory").focus();
    await press("{Enter}");
    await press("Who holds what ground.");
    await press("{Tab}");
    expect(window.session.library.tags.get(tag("Territory"))?.definition).toBe("Who holds what ground.");
    await press("liberated");
    row("Casualties")
      .element()
      .dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await expect.poll(() => window.session.library.tags.get(tag("Territory"))?.include).toBe("liberated");
    expect(window.session.library.tags.get(tag("Casualties"))?.include).toBeUndefined();
  });

  it("counts its use by report and person, and leads to the highlights", async () => {
    await row("Territory").click();
    const use = page.getByRole("table", { name: /by report and person/ });
    await says(use, "Variorum example");
    await use.getByRole("button", { name: "1 highlight in report B. Show" }).click();
    expect(window.desk.state.inspector.filter).toMatchObject({
      tag: tag("Territory"),
      report: window.report("B").report.id,
    });
    expect(
      page
        .getByRole("complementary", { name: "Inspector" })
        .getByText(/dozens of population centers/)
        .elements(),
    ).toHaveLength(1);
  });

  it("recolours, and takes a note", async () => {
    await row("Territory").click();
    await page.getByRole("button", { name: "Colour and line: ochre, solid" }).click();
    await page.getByRole("radio", { name: "Teal, dotted line" }).click();
    expect(window.view.tags[0]?.colour).toBe("teal");
    await press("{Escape}");
    await expect
      .element(page.getByRole("region", { name: "Notes" }).getByRole("button", { name: "Add note" }))
      .toBeVisible();
  });

  it("merges into another tag and parts again", async () => {
    await row("Territory").click();
    await menu("Merge into");
    await expect.element(dialog("Merge “Territory” into")).toBeVisible();
    await press("casual{Enter}");
    await expect.poll(outline).toBe("Verification Casualties Annexation");
    await expect.element(page.getByRole("heading", { name: "Casualties" })).toBeVisible();
    expect(window.view.highlightCountByTag.get(tag("Casualties"))).toBe(2);
    await page.getByRole("button", { name: "Part Territory again" }).click();
    expect(outline()).toBe("Territory Verification Casualties Annexation");
  });

  it("offers to merge tags of one name, as after two people made one each", async () => {
    const twin = "twin" as TagId;
    window.session.join(
      "their tag",
      [{ collection: "tags", records: [{ ...window.session.library.tags.get(tag("Territory")), id: twin } as never] }],
      "theirs",
    );
    await expect.poll(() => page.getByText("same name").elements().length).toBe(2);
    await row("Territory").first().click();
    await page.getByRole("button", { name: "Merge into this one" }).click();
    await expect.poll(outline).toBe("Territory Verification Casualties Annexation");
  });

  it("splits: chosen highlights move to a new tag, and what others put there stays and is told", async () => {
    const [first] = window.view.highlights;
    if (first === undefined) throw new Error("no highlight");
    const own = { highlight: first.highlight.id, tag: tag("Annexation"), person: window.session.person };
    window.session.run((library) => tagHighlight(library, own));
    await row("Annexation").click();
    await page.getByRole("checkbox", { name: "Choose A ¶ 2" }).click();
    await page.getByRole("button", { name: "Move to another tag…" }).click();
    await press("Votes{Enter}");
    await expect.poll(outline).toBe("Territory Verification Casualties Annexation Votes");
    expect(window.view.highlightById.get(first.highlight.id)?.tags.map(({ name }) => name)).toEqual([
      "Territory",
      "Votes",
    ]);
    await row("Territory").click();
    await page.getByRole("checkbox", { name: "Choose all" }).click();
    await page.getByRole("button", { name: "Move to another tag…" }).click();
    await press("Votes{Enter}");
    await expect.element(page.getByText(/2 highlights keep the tag/)).toBeVisible();
  });

  it("puts many tags on many highlights at once, as one step", async () => {
    await row("Territory").click();
    const all = page.getByRole("checkbox", { name: "Choose all" });
    (all.element() as HTMLElement).focus();
    await press(" ");
    await page.getByRole("button", { name: "Tags…", exact: true }).click();
    await press("casual{Enter}{Control>}a{/Control}annex{Enter}");
    await dialog(/^Tags on/)
      .getByRole("button", { name: "Change 2 tags" })
      .click();
    const names = () =>
      window.view.highlights.map(({ tags }) =>
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

describe("the tables", () => {
  beforeEach(codebook);

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
    expect(window.desk.state.inspector.filter).toMatchObject({
      tag: tag("Verification"),
      report: window.report("A").report.id,
    });
    await table.getByRole("button", { name: "Casualties", exact: true }).click();
    await expect.element(page.getByRole("heading", { name: "Casualties" })).toBeVisible();
    await press("{Alt>}{ArrowLeft}{/Alt}");
    await expect.element(table).toBeVisible();
  });

  it("pair tags that stand together, and each number leads to as many highlights", async () => {
    const person = window.session.person;
    const [first] = window.view.highlights;
    if (first === undefined) throw new Error("no highlight");
    window.session.run((library) =>
      tagHighlight(library, { highlight: first.highlight.id, tag: tag("Casualties"), person }),
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
    expect(window.desk.state.inspector.filter.together).toEqual({ tag: tag("Territory"), how: "near", distance: 2000 });
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    expect(inspector.getByRole("button", { name: /could not independently verify/ }).elements()).toHaveLength(1);
    await expect
      .element(
        inspector.getByRole("button", { name: /^Together with a tag: at most 2,000 characters from Territory$/ }),
      )
      .toBeVisible();
  });

  it("go out as CSV in which no cell runs as a formula", async () => {
    window.session.run((library) => addTag(library, { newId: "bad" as TagId, name: "=HYPERLINK(1)" }));
    await page.getByRole("tab", { name: "Tags × reports" }).click();
    await page.getByRole("button", { name: "Export as CSV" }).click();
    const [saved] = window.host.saved;
    const text = new TextDecoder().decode(saved?.bytes);
    expect(saved?.suggestedName).toMatch(/^tags-by-report-.*\.csv$/);
    expect(text).toMatch(/^tag,"?A .*,all\r\nTerritory,1,1,0,0,2\r\n/);
    expect(text).toContain("\r\n'=HYPERLINK(1),0,0,0,0,0\r\n");
  });
});

describe("the codebook alone", () => {
  beforeEach(codebook);

  it("goes out as JSON and CSV", async () => {
    for (const form of ["JSON", "CSV"]) {
      await page.getByRole("button", { name: "Export and import the codebook" }).click();
      await page.getByRole("menuitem", { name: `Export the codebook as ${form}` }).click();
      await expect.poll(() => window.host.saved.length).toBe(form === "JSON" ? 1 : 2);
    }
    const [json, csv] = window.host.saved;
    expect(new TextDecoder().decode(json?.bytes)).toBe(codebookJson(window.session.library));
    expect([...(csv?.bytes.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(csv?.bytes)).toBe(codebookCsv(window.session.library));
  });

  it("comes in after a look at what would change, and as one step of undo", async () => {
    const file = "name,definition\r\nterritory,Ground held\r\n<b>Votes</b>,\r\n";
    window.host.file = { name: "codes.csv", bytes: new TextEncoder().encode(file) };
    await page.getByRole("button", { name: "Export and import the codebook" }).click();
    await page.getByRole("menuitem", { name: "Import a codebook…" }).click();
    const open = dialog("Import a codebook");
    await open.getByRole("button", { name: "Choose a file…" }).click();
    await says(open.getByRole("status"), "1 new tag, 1 changed, 0 as they are");
    await expect.element(open.getByText("<b>Votes</b>")).toBeVisible();
    expect(outline()).toBe("Territory Verification Casualties Annexation");
    await open.getByRole("button", { name: "Import", exact: true }).click();
    await expect.poll(outline).toBe("territory Verification Casualties Annexation <b>Votes</b>");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(outline).toBe("Territory Verification Casualties Annexation");
  });

  it("is refused with what is wrong and where, and changes nothing", async () => {
    const before = window.session.library;
    window.host.file = { name: "photo.json", bytes: new Uint8Array([0xff, 0xd8, 0xff]) };
    await page.getByRole("button", { name: "Export and import the codebook" }).click();
    await page.getByRole("menuitem", { name: "Import a codebook…" }).click();
    const open = dialog("Import a codebook");
    await open.getByRole("button", { name: "Choose a file…" }).click();
    await says(open.getByRole("alert"), "“photo.json” was not imported. Your codebook is unchanged.");
    await says(open.getByRole("alert"), "byte 1 The file is not UTF-8 text.");
    expect(open.getByRole("button", { name: "Import", exact: true }).elements()).toEqual([]);
    expect(window.session.library).toBe(before);
  });
});

describe("for everyone", () => {
  it("axe finds nothing on any page, few tags or two hundred", async () => {
    await codebook();
    await expectAccessible({ isWhole: true });
    fillCodebook(window.session, 200);
    window.session.run((library) => mergeTags(library, { tags: ["tag-008" as TagId], into: "tag-007" as TagId }));
    window.desk.arrangeCodebook({ tag: "tag-007" as TagId });
    await expect.element(page.getByRole("heading", { name: /third 7$/ })).toBeVisible();
    await expectAccessible({ isWhole: true });
    for (const at of ["reports", "together"] as const) {
      window.desk.arrangeCodebook({ page: at });
      await expect.element(page.getByRole("table").first()).toBeVisible();
      await expectAccessible({ isWhole: true });
    }
  }, 120_000);

  it("axe finds nothing on its dialogs", async () => {
    await codebook();
    await menu("Merge into");
    await expectAccessible({ within: "[role=dialog]" });
    await press("{Escape}");
    await page.getByRole("checkbox", { name: "Choose all" }).click();
    await page.getByRole("button", { name: "Tags…", exact: true }).click();
    await expectAccessible({ within: "[role=dialog]" });
    await press("{Escape}");
    await page.getByRole("button", { name: "New tag" }).first().click();
    await expectAccessible({ within: "[role=dialog]" });
  });
});
