import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { editionIdOf, findParallels } from "#core/index.ts";
import { closeReader, frames, type OpenReader, openReader, type ReaderPlan } from "./open-reader.tsx";
import { painted } from "./painted.ts";
import { seeds } from "./seeds.ts";

afterEach(closeReader);

const twice = [
  "Police arrested four men on suspicion of smuggling rare birds near Split.",
  "Rain fell all day long.",
  "Police on Friday arrested four men on suspicion of smuggling rare birds near Split.",
].join("\n");

async function open(reports: ReaderPlan["reports"], plan: Partial<ReaderPlan> = {}): Promise<OpenReader> {
  await page.viewport(1300, 620);
  const texts = reports.map(({ text }) => ({ id: editionIdOf(text) as string, text }));
  const parallels = findParallels(texts);
  return openReader({ reports, panes: [0, 1], ...plan, slots: { parallels, ...plan.slots } });
}

const samples = (plan?: Partial<ReaderPlan>) => open(seeds, plan);
const sign = (pane: HTMLElement, name: string | RegExp) =>
  page.elementLocator(pane).getByRole("button", { name, exact: true });
const ribbons = () =>
  [...document.querySelectorAll<SVGPathElement>(".ribbon")].map((path) => path.getBoundingClientRect());
const topOf = (reader: OpenReader, pane: number, words: string): number => {
  const node = reader.textNodes(pane).find(({ data }) => data.includes(words));
  if (node === undefined) throw new Error(`no words “${words}”`);
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + 1);
  return range.getBoundingClientRect().top;
};

describe("signs of parallels", () => {
  it("stand on the line on which the passage begins and say where it stands too", async () => {
    const reader = await samples();
    await expect.element(sign(reader.pane(0), "Also in B ¶ 3: near-verbatim")).toHaveTextContent("B");
    const box = sign(reader.pane(0), "Also in B ¶ 3: near-verbatim").element().getBoundingClientRect();
    expect(Math.abs(box.top - topOf(reader, 0, "This week alone"))).toBeLessThan(8);
    expect(box.width).toBeGreaterThanOrEqual(24);
    const described = reader.pane(0).querySelectorAll(".para-apparatus");
    expect([...described].map((one) => one.textContent)).toContain("also in B ¶ 3: near-verbatim");
  });

  it("name a passage of the same report by its paragraph", async () => {
    const reader = await open([{ text: twice }], { panes: [0] });
    await expect.element(sign(reader.pane(), "Also ¶ 3: near-verbatim")).toHaveTextContent("¶3");
    await sign(reader.pane(), "Also ¶ 3: near-verbatim").click();
    expect(reader.desk.state.target ?? reader.desk.state.activePane).not.toBeNull();
    await expect.poll(() => document.querySelectorAll(".outline-flash").length).toBe(1);
  });

  it("that begin inside a paragraph stand on their own line, also when the lines break elsewhere", async () => {
    const first = "Nothing of this stands anywhere else, however long one looks for it in the other report. ".repeat(4);
    const shared = "Police arrested four men on suspicion of smuggling rare birds near Split.";
    const reader = await open([{ text: first + shared }, { text: `Other words.\n${shared}` }]);
    const name = "Also in B ¶ 2: verbatim";
    const distance = () =>
      Math.abs(sign(reader.pane(0), name).element().getBoundingClientRect().top - topOf(reader, 0, "Police arrested"));
    await expect.poll(distance).toBeLessThan(8);
    const before = topOf(reader, 0, "Police arrested");
    reader.host.style.width = "1000px";
    await expect.poll(() => topOf(reader, 0, "Police arrested")).not.toBe(before);
    await expect.poll(distance).toBeLessThan(8);
  });

  it("are one stop for Tab in a report, walked by arrows", async () => {
    const reader = await samples();
    const all = [...reader.pane(0).querySelectorAll<HTMLElement>("[data-parallel-sign]")];
    expect(all.length).toBeGreaterThan(3);
    expect(all.map(({ tabIndex }) => tabIndex)).toEqual(all.map((_, index) => (index === 0 ? 0 : -1)));
    all[0]?.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(document.activeElement).toBe(all[1]);
    await userEvent.keyboard("{End}");
    expect(document.activeElement).toBe(all.at(-1));
  });

  it("are clean for axe, with the toggles in the heads", async () => {
    const reader = await samples();
    const { violations } = await axe.run(reader.host, { runOnly: ["wcag2a", "wcag2aa"] });
    expect(violations).toEqual([]);
  });
});

describe("a parallel that is pointed out", () => {
  it("is joined by a ribbon over the gap, and the words that differ are marked on both sides and read out", async () => {
    const reader = await samples();
    const button = sign(reader.pane(0), "Also in B ¶ 3: near-verbatim");
    (button.element() as HTMLElement).focus();
    await expect.poll(ribbons).toHaveLength(1);
    const [ribbon] = ribbons();
    const gap = reader.pane(1).getBoundingClientRect().left;
    expect(ribbon?.left).toBeLessThan(gap);
    expect(ribbon?.right).toBeGreaterThan(gap);
    expect(painted(reader.pane(0))["difference"]).toEqual(
      expect.arrayContaining(["centres", expect.stringContaining("all together")]),
    );
    expect(painted(reader.pane(1))["difference"]).toContain("centers");
    expect(painted(reader.pane(1))["parallel"]?.join("")).toContain("This week alone");
    await expect
      .element(button)
      .toHaveAttribute(
        "aria-description",
        expect.stringMatching(/centres \/ centers.*not in B’s passage: “all together/),
      );
    (button.element() as HTMLElement).blur();
    await expect.poll(ribbons).toHaveLength(0);
    expect(painted()["difference"]).toBeUndefined();
  });

  it("keeps its ribbon at the passages while a pane scrolls, and within the panes' view", async () => {
    const reader = await samples();
    const button = sign(reader.pane(0), "Also in B ¶ 3: near-verbatim");
    (button.element() as HTMLElement).focus({ preventScroll: true });
    await expect.poll(ribbons).toHaveLength(1);
    const before = ribbons()[0]?.bottom ?? 0;
    reader.scroller(1).scrollTop += 60;
    await expect.poll(() => Math.abs((ribbons()[0]?.bottom ?? 0) - before)).toBeGreaterThan(30);
    reader.scroller(1).scrollTop = reader.scroller(1).scrollHeight;
    await frames(4);
    for (const { top } of ribbons())
      expect(top).toBeGreaterThanOrEqual(reader.scroller(1).getBoundingClientRect().top - 2);
  });

  it("is that of the sentence which the walk holds, too", async () => {
    const reader = await samples();
    reader.scroller(0).focus();
    await userEvent.keyboard(".");
    await userEvent.keyboard(".");
    await expect.poll(() => (document.activeElement as HTMLElement).ariaLabel ?? "").toMatch(/Also in B ¶ \d+/);
    await expect.poll(ribbons).toHaveLength(1);
    await userEvent.keyboard("{Escape}");
    await expect.poll(ribbons).toHaveLength(0);
  });
});

describe("going to a counterpart", () => {
  it("scrolls the pane that has it, and Back leads to where one was", async () => {
    const reader = await samples();
    await sign(reader.pane(0), "Also in B ¶ 10: near-verbatim").click();
    expect(reader.desk.state.panes.findIndex(({ id }) => id === reader.desk.state.activePane)).toBe(1);
    await expect.poll(() => topOf(reader, 1, "Meanwhile, Russian forces")).toBeLessThan(innerHeight);
    expect(reader.desk.state.canGoBack).toBe(true);
    reader.desk.goBack();
    expect(reader.desk.state.panes.findIndex(({ id }) => id === reader.desk.state.activePane)).toBe(0);
  });

  it("opens a pane for a report that is not open, and asks which where there are several", async () => {
    const shared = "Police arrested four men on suspicion of smuggling rare birds near Split.";
    const reader = await open([{ text: shared }, { text: `${shared} Rain.` }, { text: `${shared} Snow.` }], {
      panes: [0],
    });
    await sign(reader.pane(), "Also in B ¶ 1: verbatim; C ¶ 1: verbatim").click();
    await expect.element(page.getByRole("menu", { name: "Go to a counterpart" })).toBeVisible();
    await page.getByRole("menuitem", { name: "C ¶ 1: verbatim" }).click();
    await expect.poll(() => reader.desk.state.panes).toHaveLength(2);
    expect(reader.desk.state.panes[1]?.report).toBe(reader.reports[2]);
  });
});

describe("panes in step", () => {
  const wheel = async (reader: OpenReader, pane: number, by: number) => {
    reader.scroller(pane).dispatchEvent(new WheelEvent("wheel", { bubbles: true, deltaY: by }));
    reader.scroller(pane).scrollTop += by;
    await frames(20);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await frames(20);
  };
  const lyman = (reader: OpenReader) =>
    Math.abs(topOf(reader, 0, "In the east, Ukrainian forces") - topOf(reader, 1, "In the east, Ukrainian soldiers"));

  it("go by what their reports have in common, and only after the one that is scrolled", async () => {
    const reader = await samples();
    await wheel(reader, 0, 900);
    const mid = reader.scroller(0).getBoundingClientRect();
    // The parallel passage at the line that is read stands at the same height.
    await wheel(reader, 0, topOf(reader, 0, "In the east, Ukrainian forces") - (mid.top + mid.height / 3));
    await expect.poll(() => lyman(reader)).toBeLessThan(3);
    const still = reader.scroller(0).scrollTop;
    await frames(30);
    expect(reader.scroller(0).scrollTop).toBe(still);
    await wheel(reader, 1, -300);
    expect(reader.scroller(0).scrollTop).toBeLessThan(still);
  });

  it("let a passage stand that is shown in one of them while they still follow another, and follow it then", async () => {
    const reader = await samples();
    reader.scroller(0).dispatchEvent(new WheelEvent("wheel", { bubbles: true, deltaY: 900 }));
    reader.scroller(0).scrollTop += 900;
    await frames(2);
    await sign(reader.pane(0), /^Also in B ¶ 10/).click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await frames(30);
    const { top, height } = reader.scroller(1).getBoundingClientRect();
    const shown = topOf(reader, 1, "In the east, Ukrainian soldiers");
    expect(shown).toBeGreaterThan(top);
    expect(shown).toBeLessThan(top + height);
  });

  it("show a counterpart at the height of the passage that it was asked for from", async () => {
    const reader = await samples();
    await wheel(reader, 0, 500);
    await sign(reader.pane(0), "Also in B ¶ 3: near-verbatim").click();
    const distance = () => Math.abs(topOf(reader, 0, "This week alone") - topOf(reader, 1, "This week alone"));
    await expect.poll(distance).toBeLessThan(3);
  });

  it("follow nobody who was scrolled by a new width alone", async () => {
    const reader = await samples();
    await wheel(reader, 0, 700);
    const still = reader.scroller(1).scrollTop;
    reader.host.style.width = "900px";
    await frames(30);
    const narrow = reader.scroller(1).scrollTop;
    reader.scroller(0).scrollTop += 300;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await frames(20);
    expect(reader.scroller(1).scrollTop).toBe(narrow);
    expect(still).toBeGreaterThan(0);
  });

  it("leave alone a pane that is not, and one whose report has nothing in common", async () => {
    const reader = await samples({ panes: [0, 1, 2] });
    await page.viewport(1300, 620);
    const button = sign(reader.pane(1), "Report B in step with the other panes");
    await expect.element(button).toHaveAttribute("aria-pressed", "true");
    await button.click();
    await expect.element(button).toHaveAttribute("aria-pressed", "false");
    await wheel(reader, 0, 900);
    expect(reader.scroller(1).scrollTop).toBe(0);
    expect(reader.scroller(2).scrollTop).toBe(0);
  });
});

it("why there are no parallels is said where they would be told of, and can be tried again", async () => {
  let tries = 0;
  const parallelsTrouble = { text: "Looking for parallels took too long.", retry: () => (tries += 1) };
  await openReader({ reports: seeds, panes: [0, 1], slots: { parallelsTrouble } });
  await expect.element(page.getByText("No parallels are shown. Looking for parallels took too long.")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  expect(tries).toBe(1);
});
