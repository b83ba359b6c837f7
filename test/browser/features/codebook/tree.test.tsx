import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { CodebookBench, dialog, press, says, showCodebook } from "./codebook-bench.ts";

let bench: CodebookBench;

beforeEach(async () => {
  bench = await CodebookBench.open();
  await showCodebook();
});

describe("the tree", () => {
  it("is walked by arrows and shows what is known of the tag", async () => {
    bench.rowElement("Territory").focus();
    await press("{ArrowDown}{ArrowDown}");
    await expect.element(bench.row("Casualties")).toHaveFocus();
    await expect.element(page.getByRole("heading", { name: "Casualties" })).toBeVisible();
    await press("{Home}{End}");
    await expect.element(bench.row("Annexation")).toHaveFocus();
  });

  it("moves a tag with Alt, Shift and the arrows, folds and unfolds, and each move is one step of undo", async () => {
    bench.rowElement("Verification").focus();
    await press("{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
    expect(bench.outline()).toBe("Territory –Verification Casualties Annexation");
    await expect.element(bench.row("Verification")).toHaveFocus();
    await press("{ArrowLeft}");
    await expect.element(bench.row("Territory")).toHaveFocus();
    await press("{ArrowLeft}");
    await expect.element(bench.row("Territory")).toHaveAttribute("aria-expanded", "false");
    await expect.element(bench.row("Verification")).not.toBeInTheDocument();
    await press("{ArrowRight}{ArrowRight}");
    await expect.element(bench.row("Verification")).toHaveFocus();
    await press("{Alt>}{Shift>}{ArrowLeft}{ArrowDown}{/Shift}{/Alt}");
    expect(bench.outline()).toBe("Territory Casualties Verification Annexation");
    await press("{Control>}zz{/Control}");
    await expect.poll(bench.outline).toBe("Territory –Verification Casualties Annexation");
  });

  it("takes a digit as the tag's key, and 0 takes it away", async () => {
    bench.rowElement("Annexation").focus();
    await press("1");
    expect(bench.window.view.codebook.byNumber.get(1)?.name).toBe("Annexation");
    await says(bench.row("Annexation"), "key 1");
    await press("0");
    expect(bench.window.view.codebook.byNumber.get(1)?.name).toBe("Territory");
    bench.window.desk.habits.setSingleKeys(false);
    await press("2");
    expect(bench.window.view.codebook.byNumber.get(2)?.name).toBe("Verification");
  });

  it("renames by F2, makes a tag below by Insert, deletes by Delete, and keeps the focus in the tree", async () => {
    bench.rowElement("Territory").focus();
    await press("{F2}Ground{Enter}");
    await expect.element(bench.row("Ground")).toHaveFocus();
    await press("{Insert}");
    await expect.element(dialog("New tag below “Ground”")).toBeVisible();
    await press("verification{Enter}");
    await expect.element(page.getByText("There is a tag “Verification” already.")).toBeVisible();
    await press("{Control>}a{/Control}Villages{Enter}");
    await expect.poll(bench.outline).toBe("Ground –Villages Verification Casualties Annexation");
    await expect.element(bench.row("Villages")).toHaveFocus();
    await press("{Delete}");
    await expect.poll(bench.outline).toBe("Ground Verification Casualties Annexation");
    await expect.element(bench.row("Verification")).toHaveFocus();
  });

  it("takes a dragged tag before, after and below another", async () => {
    const at = (name: string, share: number) => ({
      x: 60,
      y: bench.rowElement(name).getBoundingClientRect().height * share,
    });
    const drag = (from: string, to: string, share: number) =>
      bench.row(from).dropTo(bench.row(to), { sourcePosition: { x: 60, y: 10 }, targetPosition: at(to, share) });
    await drag("Annexation", "Territory", 0.1);
    await expect.poll(bench.outline).toBe("Annexation Territory Verification Casualties");
    await drag("Annexation", "Casualties", 0.5);
    await expect.poll(bench.outline).toBe("Territory Verification Casualties –Annexation");
    await drag("Territory", "Casualties", 0.9);
    await expect.poll(bench.outline).toBe("Verification Casualties –Territory –Annexation");
    await drag("Casualties", "Territory", 0.5);
    expect(bench.outline()).toBe("Verification Casualties –Territory –Annexation");
  });

  it("finds a tag and what it stands below, and has the menu of each at hand by key", async () => {
    bench.rowElement("Verification").focus();
    await press("{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
    await page.getByRole("region", { name: "Tree of tags" }).getByRole("textbox", { name: "Find a tag" }).fill("verif");
    await expect.poll(() => page.getByRole("treeitem").elements().length).toBe(2);
    await press("{ArrowDown}");
    await press("{Shift>}{F10}{/Shift}");
    await page.getByRole("menuitem", { name: "Archive" }).click();
    expect(bench.window.view.tags.map(({ name }) => name)).not.toContain("Verification");
    await page.getByRole("checkbox", { name: "1 archived" }).click();
    await says(bench.row("Verification"), "archived");
  });
});
