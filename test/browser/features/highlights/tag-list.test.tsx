import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addTag, deleteTag, type TagId } from "#core/index.ts";
import { TagList } from "#features/highlights/TagList.tsx";
import { MarkingDesk } from "../marking-desk.tsx";

let desk: MarkingDesk;
const list = (
  <nav aria-label="Library" style={{ width: 232, padding: 8, background: "var(--rail)" }}>
    <TagList />
  </nav>
);
const names = () => desk.view.tags.map((tag) => tag.name);
const menuOf = async (name: string) => {
  await page
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .first()
    .hover();
  await page.getByRole("button", { name: `Change tag ${name}` }).click();
};

beforeEach(async () => {
  await page.viewport(900, 700);
  desk = await MarkingDesk.open();
});

describe("the list of tags", () => {
  it("shows name, number of highlights and key, and narrows the inspector", async () => {
    await desk.mount(list);
    const territory = page.getByRole("button", { name: /^Territory ?2 highlights/ });
    await expect.element(territory).toHaveTextContent("Territory2 highlights1");
    await territory.click();
    expect(desk.desk.state.inspector).toMatchObject({
      isOpen: true,
      tab: "highlights",
      filter: { tag: "sample-tag-territory" },
    });
    await territory.click();
    expect(desk.desk.state.inspector.filter.tag).toBeNull();
  });

  it("makes a tag from a typed name, refuses one that is taken and keeps it to be changed", async () => {
    await desk.mount(list);
    await page.getByRole("button", { name: "New tag" }).click();
    await userEvent.keyboard("territory{Enter}");
    await expect.element(page.getByText("There is a tag “Territory” already.")).toBeVisible();
    await userEvent.keyboard(" gained{Enter}");
    expect(names()).toContain("territory gained");
    await expect.element(page.getByRole("textbox", { name: "Name of the new tag" })).not.toBeInTheDocument();
  });

  it("renames in place by F2 and Enter, gives the focus back, and leaves the name on Escape", async () => {
    await desk.mount(list);
    (
      page
        .getByRole("button", { name: /^Territory/ })
        .first()
        .element() as HTMLElement
    ).focus();
    await userEvent.keyboard("{F2}Ground{Enter}");
    expect(names()[0]).toBe("Ground");
    await expect.element(page.getByRole("button", { name: /^Ground/ }).first()).toHaveFocus();
    await userEvent.keyboard("{F2}Nothing{Escape}");
    expect(names()[0]).toBe("Ground");
  });

  it("recolours among the twelve pairs, whose lines are named", async () => {
    await desk.mount(list);
    await menuOf("Territory");
    await page.getByRole("menuitem", { name: "Colour and line…" }).click();
    expect(page.getByRole("radio").elements()).toHaveLength(12);
    await page.getByRole("radio", { name: "Teal, dotted line" }).click();
    expect(desk.view.tags[0]?.colour).toBe("teal");
  });

  it("moves, keeps using and deletes a tag by its menu, the last with a notice that takes it back", async () => {
    await desk.mount(list);
    await menuOf("Verification");
    await page.getByRole("menuitem", { name: "Move up" }).click();
    await expect.poll(() => names().slice(0, 2)).toEqual(["Verification", "Territory"]);
    await menuOf("Territory");
    await page.getByRole("menuitemcheckbox", { name: "Keep using (h)" }).click();
    await userEvent.keyboard("{Escape}");
    expect(desk.desk.state.stickyTag).toBe("sample-tag-territory");
    await menuOf("Territory");
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await expect.poll(names).not.toContain("Territory");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(names).toContain("Territory");
    expect(desk.highlight("dozens of population centres have been liberated").tags).toHaveLength(1);
  });

  it("keeps the button under the menu of a tag in use while the pointer goes into it", async () => {
    desk.desk.setStickyTag("sample-tag-territory" as TagId);
    await desk.mount(list);
    await menuOf("Territory");
    await page.getByRole("menuitem", { name: "Delete" }).hover();
    await expect.poll(() => document.querySelector(".tag-row:hover")).toBeNull();
    // The menu stands at its button, which is there only as long as it is drawn.
    await expect.element(page.getByRole("button", { name: "Change tag Territory" })).toBeVisible();
  });

  it("is one stop for Tab, walked by arrows, from which the pin and the menu of the tag are reached", async () => {
    await desk.mount(list);
    (
      page
        .getByRole("button", { name: /^Territory/ })
        .first()
        .element() as HTMLElement
    ).focus();
    await userEvent.keyboard("{ArrowDown}{Tab}");
    await expect.element(page.getByRole("button", { name: "Keep using tag Verification" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(desk.desk.state.stickyTag).toBe("sample-tag-verification");
    await userEvent.keyboard("{Tab}");
    await expect.element(page.getByRole("button", { name: "Change tag Verification" })).toHaveFocus();
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement?.closest(".tag-list")).toBeNull();
  });

  it("finds among a hundred tags, and long names stay on their line", async () => {
    const name = "A name that somebody made in a hurry and never cut to what it says";
    for (let index = 0; index < 100; index += 1) {
      desk.session.run((library) =>
        addTag(library, { newId: `tag-${index}` as TagId, name: index === 50 ? name : `Code ${index}` }),
      );
    }
    await desk.mount(list);
    const row = page.getByRole("button", { name: /^A name that somebody/ }).first();
    expect(row.element().getBoundingClientRect().height).toBeLessThan(32);
    expect(document.querySelector(".tag-list")?.scrollWidth).toBeLessThanOrEqual(216);
    await page.getByRole("textbox", { name: "Find a tag" }).fill("hurry");
    await expect.poll(() => document.querySelectorAll(".tag-row").length).toBe(1);
    await page.getByRole("textbox", { name: "Find a tag" }).fill("zzz");
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => document.querySelectorAll(".tag-row").length).toBe(104);
  });

  it("says what a tag is where there is none", async () => {
    for (const { id } of desk.view.tags) desk.session.run((library) => deleteTag(library, { tag: id }));
    await desk.mount(list);
    await expect.element(page.getByText("No tags yet.", { exact: false })).toBeVisible();
  });
});
