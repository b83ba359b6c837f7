import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Stretch } from "#core/index.ts";
import { MarkMenu } from "#features/highlights/MarkMenu.tsx";
import { MarkingDesk } from "../marking-desk.tsx";

const rigged = "widely condemned by the West as rigged";
let desk: MarkingDesk;
const bar = () => page.getByRole("toolbar", { name: "Mark the selection" });
const said = () => [...document.querySelectorAll("[role=status]")].map((status) => status.textContent).join(" ");
const tagsOf = (words: string) => desk.highlight(words).tags.map((tag) => tag.name);

/** What is put on the clipboard from now on, as plain text and as HTML. */
function takeCopies(): readonly (readonly [text: string, html: string])[] {
  const copies: [string, string][] = [];
  vi.spyOn(navigator.clipboard, "write").mockImplementation(async ([item]) => {
    const read = async (type: string) => (await item?.getType(type))?.text() ?? "";
    copies.push([await read("text/plain"), await read("text/html")]);
  });
  return copies;
}

afterEach(() => vi.restoreAllMocks());

beforeEach(async () => {
  await page.viewport(1100, 720);
  desk = await MarkingDesk.open();
});

describe("the selection bar", () => {
  it("stands above the words on one line and leaves them selected while it is pressed", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await expect.element(bar()).toBeVisible();
    const selected = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    await expect.poll(() => bar().element().getBoundingClientRect().bottom).toBeLessThan(selected?.top ?? 0);
    expect(bar().element().getBoundingClientRect().height).toBeLessThan(40);
    await page.getByRole("button", { name: "More" }).click();
    expect(document.getSelection()?.toString()).toBe(rigged);
  });

  it("stays on one line and inside a pane of 380 px, with a long name too", async () => {
    await page.viewport(380, 720);
    const tag = desk.view.tags[0];
    desk.session.run(() => ({
      label: "",
      writes: [
        { collection: "tags", id: tag?.id ?? "", fields: { name: "Everything that anybody says about territory" } },
      ],
    }));
    await desk.mount(null);
    desk.select(rigged);
    await expect.element(bar()).toBeVisible();
    const box = () => bar().element().getBoundingClientRect();
    await expect.poll(() => box().left).toBeGreaterThanOrEqual(0);
    expect(box().right).toBeLessThanOrEqual(380);
    expect(bar().element().scrollWidth).toBeLessThanOrEqual(bar().element().clientWidth);
    expect(box().height).toBeLessThan(40);
  });

  it("tags by one press, in one step of undo; the tag is the sticky one from then on", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await page.getByRole("button", { name: "Territory" }).click();
    expect(tagsOf(rigged)).toEqual(["Territory"]);
    expect(desk.desk.state).toMatchObject({
      highlight: desk.highlight(rigged).highlight.id,
      stickyTag: "sample-tag-territory",
      selection: null,
    });
    expect(document.getSelection()?.isCollapsed ?? true).toBe(true);
    await expect.poll(said).toContain("Highlighted, tag Territory");
    expect((await desk.session.undo())?.label).toBe("tag “Territory”");
    expect(() => desk.highlight(rigged)).toThrow();
  });

  it("offers the sticky tag first, then the latest used", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await userEvent.keyboard("4");
    desk.select("eight small towns");
    await userEvent.keyboard("3");
    desk.select("Davydiv Brid");
    desk.desk.setStickyTag(desk.view.tags[1]?.id ?? null);
    await expect.element(bar()).toBeVisible();
    const names = [...bar().element().querySelectorAll("button")]
      .map((button) => button.textContent)
      .filter((name) => /\d$/.test(name));
    expect(names.slice(0, 2)).toEqual(["Verification2", "Casualties3"]);
  });

  it("copies the words with their source", async () => {
    await desk.mount(null);
    desk.select(rigged);
    const copied = takeCopies();
    await page.getByRole("button", { name: "Copy" }).click();
    await expect.element(page.getByText("Copied with its source: Full in words")).toBeVisible();
    const [text, html] = copied.at(-1) ?? [];
    expect(text).toMatch(
      /^“widely condemned by the West as rigged” — A · no headline: “KRAMATORSK.*¶ 3, published about 5 Oct 2022 \(inferred\)$/,
    );
    expect(html).toContain("<p>“widely condemned by the West as rigged” — A");
  });

  it("copies in another style, which stays the one for the next time", async () => {
    await desk.mount(null);
    desk.select(rigged);
    const copied = takeCopies();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Copy as" }).click();
    await page.getByRole("menuitem", { name: "Siglum and paragraph" }).click();
    await vi.waitFor(() => expect(copied.at(-1)?.[0]).toBe("“widely condemned by the West as rigged” (A ¶ 3)"));
    desk.select(rigged);
    await page.getByRole("button", { name: "Copy" }).click();
    await vi.waitFor(() => expect(copied).toHaveLength(2));
    expect(copied[1]?.[0]).toBe(copied[0]?.[0]);
  });
});

describe("the keys", () => {
  it("highlight with the sticky tag, by number, and begin a note", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await userEvent.keyboard("h");
    expect(tagsOf(rigged)).toEqual([]);
    desk.select("eight small towns");
    await userEvent.keyboard("2");
    expect(tagsOf("eight small towns")).toEqual(["Verification"]);
    desk.select("Davydiv Brid");
    await userEvent.keyboard("h");
    expect(tagsOf("Davydiv Brid")).toEqual(["Verification"]);
    desk.select("the annexation");
    await userEvent.keyboard("n");
    const { id } = desk.highlight("the annexation").highlight;
    expect(desk.desk.state).toMatchObject({
      writing: { collection: "highlights", id },
      highlight: id,
      inspector: { tab: "highlights" },
    });
  });

  it("toggle a tag on the current highlight where nothing is selected", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await userEvent.keyboard("1");
    await userEvent.keyboard("4");
    expect(tagsOf(rigged)).toEqual(["Territory", "Annexation"]);
    await userEvent.keyboard("1");
    expect(tagsOf(rigged)).toEqual(["Annexation"]);
    expect(desk.view.highlights).toHaveLength(4);
    expect((await desk.session.undo())?.label).toBe("untag “Territory”");
    expect(tagsOf(rigged)).toEqual(["Territory", "Annexation"]);
  });

  it("leave the passage held that the sentence walk holds, so that it goes on from there", async () => {
    await desk.mount(null);
    const held = { ...desk.stretch("A", rigged), pane: desk.desk.state.panes[0]?.id ?? "" };
    desk.desk.select(held);
    await userEvent.keyboard("1");
    await userEvent.keyboard("t");
    await expect.element(page.getByRole("combobox", { name: "Tag" })).toHaveFocus();
    await userEvent.keyboard("annex{Enter}");
    expect(tagsOf(rigged)).toEqual(["Territory", "Annexation"]);
    expect(desk.desk.state.selection).toEqual(held);
  });

  it("do nothing where nothing is selected and no highlight is current", async () => {
    await desk.mount(null);
    const { undo } = desk.session.state;
    await userEvent.keyboard("h1n");
    expect(desk.session.state.undo).toBe(undo);
    expect(page.getByRole("dialog").elements()).toHaveLength(0);
  });
});

describe("the tag picker", () => {
  it("shows the words, filters while one types, and marks with what Enter chooses", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await userEvent.keyboard("t");
    await expect.element(page.getByRole("combobox", { name: "Tag" })).toHaveFocus();
    await expect.element(page.getByRole("dialog", { name: "Choose a tag" }).getByText(rigged)).toBeVisible();
    await userEvent.keyboard("annex{Enter}");
    expect(tagsOf(rigged)).toEqual(["Annexation"]);
    await expect.poll(() => page.getByRole("dialog").elements().length).toBe(0);
  });

  it("makes a tag from a new name and marks with it, in one step", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await userEvent.keyboard("t");
    await expect.element(page.getByRole("combobox", { name: "Tag" })).toHaveFocus();
    await userEvent.keyboard("Legitimacy{Enter}");
    expect(tagsOf(rigged)).toEqual(["Legitimacy"]);
    await desk.session.undo();
    expect(desk.view.tags.map((tag) => tag.name)).not.toContain("Legitimacy");
    expect(() => desk.highlight(rigged)).toThrow();
  });

  it("gives the selection back when it is left without a choice", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await userEvent.keyboard("t");
    await expect.element(page.getByRole("combobox", { name: "Tag" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.getSelection()?.toString()).toBe(rigged);
    expect(desk.desk.state.selection).toMatchObject(desk.stretch("A", rigged));
    expect(() => desk.highlight(rigged)).toThrow();
  });
});

describe("the mark menu", () => {
  const noAnchor = { getBoundingClientRect: () => new DOMRect(60, 80, 300, 20) };

  it("marks by arrows and Enter alone, and closes", async () => {
    let closed = 0;
    await desk.mount(
      <MarkMenu
        passage={desk.stretch("A", rigged)}
        anchor={noAnchor}
        onTake={() => undefined}
        onAdjust={() => null}
        close={() => (closed += 1)}
      />,
    );
    await expect.element(page.getByRole("menu", { name: "Mark the passage" })).toBeVisible();
    await expect.poll(() => document.activeElement?.getAttribute("role")).toMatch(/^menu/);
    await userEvent.keyboard("{Home}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
    expect(tagsOf(rigged)).toEqual(["Casualties"]);
    expect(closed).toBe(1);
  });

  it("stays open while the ends are moved, says the new words, and then closes", async () => {
    const moves: string[] = [];
    let closed = 0;
    const wider = desk.stretch("A", `was ${rigged}`);
    const onAdjust = (end: string, by: number): Stretch => {
      moves.push(`${end} ${by}`);
      return wider;
    };
    await desk.mount(
      <MarkMenu
        passage={desk.stretch("A", rigged)}
        anchor={noAnchor}
        onTake={() => undefined}
        onAdjust={onAdjust}
        close={() => (closed += 1)}
      />,
    );
    await page.getByRole("menuitem", { name: "Widen at the start by a word" }).click();
    await page.getByRole("menuitem", { name: "Trim at the end by a word" }).click();
    expect(moves).toEqual(["start 1", "end -1"]);
    expect(closed).toBe(0);
    await expect.poll(said).toContain(`was ${rigged}`);
    await userEvent.keyboard("{Escape}");
    expect(closed).toBe(1);
  });
});
