import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { MarkTarget } from "#core/index.ts";
import { MarkMenu } from "#features/highlights/MarkMenu.tsx";
import { TagList } from "#features/highlights/TagList.tsx";
import { carryPassage } from "#state/passage-drag.ts";
import { expectAccessible } from "../../expect-accessible.ts";
import { MarkingDesk } from "../marking-desk.tsx";

const words = "retook several villages in an advance";
const speaker = "Ukrainian officials and a Russian-backed leader in the area";
let desk: MarkingDesk;
const bar = () => page.getByRole("toolbar", { name: "Who says it" });

beforeEach(async () => {
  await page.viewport(1100, 720);
  desk = await MarkingDesk.open();
});

describe("where the sentence says who speaks and the selection leaves it out", () => {
  it("the bar offers the speaker, who is then the voice of what is marked, in one step", async () => {
    await desk.mount(null);
    desk.select(words);
    const offer = bar().getByRole("button", { name: `Said by ${speaker}` });
    await expect.element(offer).toHaveAttribute("aria-pressed", "false");
    expect(document.getSelection()?.toString()).toBe(words);
    await offer.click();
    await expect.element(offer).toHaveAttribute("aria-pressed", "true");
    await userEvent.keyboard("1");
    expect(desk.highlight(words).highlight.voice).toMatchObject({ kind: "source", printed: speaker });
    expect(desk.highlight(words).tags.map((tag) => tag.name)).toEqual(["Territory"]);
    await desk.session.undo();
    expect(() => desk.highlight(words)).toThrow();
  });

  it("the bar offers the whole sentence, in which nothing is left out", async () => {
    await desk.mount(null);
    desk.select(words);
    await bar().getByRole("button", { name: "Whole sentence" }).click();
    const { selection } = desk.desk.state;
    const text = desk.report("A").edition.text.slice(selection?.start, selection?.end);
    expect(text).toMatch(/^Ukrainian forces retook .* in the area said\.$/u);
    await expect.element(bar()).not.toBeInTheDocument();
  });

  it("names nobody where the sentence does not, and offers nothing where it attributes nothing", async () => {
    await desk.mount(null);
    desk.select("dozens of population centres");
    await expect.poll(() => bar().element().textContent).toContain("Left out: “he said”");
    desk.select("widely condemned by the West as rigged");
    await expect.element(bar()).not.toBeInTheDocument();
  });

  it("stays within a pane of 380 px, whatever the name, and has no accessibility violations", async () => {
    await page.viewport(380, 720);
    await desk.mount(null);
    desk.select(words);
    await expect.element(bar()).toBeVisible();
    const box = () => bar().element().getBoundingClientRect();
    await expect.poll(() => box().left).toBeGreaterThanOrEqual(0);
    expect(box().right).toBeLessThanOrEqual(380);
    expect(bar().element().scrollWidth).toBeLessThanOrEqual(bar().element().clientWidth);
    await expectAccessible();
  });

  it("the mark menu of the sentence walk offers both", async () => {
    const taken: unknown[] = [];
    const passage = desk.stretch("A", words);
    desk.desk.select({ ...passage, pane: "pane" });
    await desk.mount(
      <MarkMenu
        passage={passage}
        anchor={{ getBoundingClientRect: () => new DOMRect(60, 80, 300, 20) }}
        onAdjust={() => null}
        onTake={(stretch) => taken.push(stretch)}
        close={() => undefined}
      />,
    );
    await page.getByRole("menuitemcheckbox", { name: new RegExp(`^Said by ${speaker}`) }).click();
    expect(desk.desk.state.selection?.speaker?.printed).toBe(speaker);
    await page.getByRole("menuitem", { name: /^Take in the whole sentence/ }).click();
    expect(taken).toHaveLength(1);
  });
});

describe("a passage that is dropped on a tag", () => {
  const drop = (target: MarkTarget | string) => {
    const data = new DataTransfer();
    if (typeof target === "string") data.setData("application/x-variorum-passage", target);
    else carryPassage(data, target, words);
    const row = page.getByRole("button", { name: /^Casualties/ }).element();
    for (const type of ["dragover", "drop"])
      row.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
  };

  it("is marked with it; a highlight gets it, and keeps it when it is dropped there again", async () => {
    await desk.mount(<TagList />);
    drop(desk.stretch("A", words));
    const { id } = desk.highlight(words).highlight;
    expect(desk.highlight(words).tags.map((tag) => tag.name)).toEqual(["Casualties"]);
    drop({ highlight: id });
    expect(desk.highlight(words).tags.map((tag) => tag.name)).toEqual(["Casualties"]);
  });

  it("is left alone where another program made it up", async () => {
    await desk.mount(<TagList />);
    const before = desk.view.highlights.length;
    for (const made of ["", "null", "{", '{"edition":"x","start":-1,"end":2}', '{"edition":1}']) drop(made);
    drop('{"edition":"x","start":0,"end":2}');
    drop('{"highlight":"x"}');
    expect(desk.view.highlights.length).toBe(before);
  });
});
