import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { frames, type OpenReader, openReader } from "./open-reader.tsx";
import { seeds } from "./seeds.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const sigla = (reader: OpenReader) =>
  [...reader.host.querySelectorAll(".pane-head > .siglum")].map((element) => element.textContent);
const firstWordsInView = (reader: OpenReader, pane = 0) => {
  const { top } = reader.scroller(pane).getBoundingClientRect();
  return reader
    .textNodes(pane)
    .find((node) => (node.parentElement?.getBoundingClientRect().bottom ?? 0) > top)
    ?.data.slice(0, 20);
};

describe("a pane", () => {
  it("is a landmark named by siglum and headline or first words", async () => {
    await openReader({ reports: seeds, panes: [0, 1] });
    await expect
      .element(page.getByRole("region", { name: "B · Ukraine claims rapid pushback of Russian troops" }))
      .toBeVisible();
    await expect.element(page.getByRole("region", { name: /^A · KRAMATORSK, Ukraine/ })).toBeVisible();
  });

  it("has a name of its own where the same report is open twice", async () => {
    await openReader({ reports: seeds, panes: [1, 1], width: 900 });
    await expect
      .element(page.getByRole("region", { name: "B · Ukraine claims rapid pushback of Russian troops (2)" }))
      .toBeVisible();
  });

  it("says what is inferred and why", async () => {
    await openReader({ reports: seeds });
    const date = page.getByRole("button", { name: /about 5 Oct 2022, inferred: Reports words of Wednesday/ });
    await expect.element(date.first()).toBeVisible();
  });

  it("shows a headline that stands in the text once, in place, and numbers the paragraphs after it", async () => {
    const reader = await openReader({ reports: seeds.slice(1, 2) });
    expect(reader.pane().querySelectorAll("h2")).toHaveLength(1);
    expect(reader.pane().querySelector("h2")?.textContent).toBe("Ukraine claims rapid pushback of Russian troops");
    expect(reader.pane().querySelector("[data-number]")?.getAttribute("data-number")).toBe("1");
    expect(reader.pane().querySelector("[data-number] .para-text")?.textContent).toMatch(/^STORY/);
  });

  it("says that there is no headline and gives the first words", async () => {
    const reader = await openReader({ reports: seeds.slice(0, 1) });
    expect(reader.pane().querySelector(".report-no-headline")?.textContent).toBe("No headline");
    expect(reader.pane().querySelector("h2")?.textContent).toMatch(/^KRAMATORSK, Ukraine/);
  });

  it("describes each paragraph's highlights and notes for screen readers", async () => {
    const reader = await openReader({
      reports: seeds.slice(0, 1),
      tags: [{ name: "Territory", colour: "ochre" }],
      marks: [
        { report: 0, exact: "dozens of population centres", tags: ["Territory"], hasNote: true },
        { report: 0, exact: "Kharkiv" },
      ],
    });
    const paragraph = reader.textNodes()[1]?.parentElement;
    const description = document.getElementById(paragraph?.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toBe("2 highlights: Territory, Ana; 1 note");
  });

  it("draws a mark for each highlight on the overview bar, and a press on it goes there", async () => {
    const reader = await openReader({
      reports: seeds,
      panes: [2],
      height: 400,
      marks: [{ report: 2, start: 4600, end: 4640 }],
    });
    await pause(120);
    const canvas = reader.pane().querySelector("canvas") as HTMLCanvasElement;
    const pixels = canvas.getContext("2d")?.getImageData(Math.floor(canvas.width / 2), 0, 1, canvas.height).data ?? [];
    const drawn = Array.from({ length: canvas.height }, (_, y) => y).filter((y) => (pixels[y * 4 + 3] ?? 0) > 0);
    expect(drawn.length).toBeGreaterThan(2);
    const y = (drawn[0] ?? 0) / devicePixelRatio + 2;
    await userEvent.click(canvas, { position: { x: 3, y } });
    await frames(3);
    expect(reader.desk.state.highlight).toBe(reader.marks[0]);
    expect(reader.scroller().scrollTop).toBeGreaterThan(300);
  });
});

describe("the box on the overview bar", () => {
  it("stands where the view stands in the report", async () => {
    const reader = await openReader({ reports: seeds, panes: [2], height: 400 });
    const scroller = reader.scroller();
    const bar = reader.pane().querySelector(".overview") as Element;
    const box = () => {
      const outer = bar.getBoundingClientRect();
      const inner = (bar.querySelector(".overview-view") as Element).getBoundingClientRect();
      return { top: (inner.top - outer.top) / outer.height, bottom: (inner.bottom - outer.top) / outer.height };
    };
    await expect.poll(() => box().top).toBeCloseTo(0, 1);
    expect(box().bottom).toBeCloseTo(scroller.clientHeight / scroller.scrollHeight, 1);
    scroller.scrollTop = scroller.scrollHeight;
    await frames(4);
    expect(box().bottom).toBeCloseTo(1, 1);
    scroller.scrollTop = scroller.scrollHeight / 2;
    await frames(4);
    expect(box().top).toBeCloseTo(scroller.scrollTop / scroller.scrollHeight, 1);
  });
});

describe("the row of panes", () => {
  it("offers the reports where none is open", async () => {
    const reader = await openReader({ reports: seeds, panes: [] });
    await page.getByRole("button", { name: /Ukraine claims rapid/ }).click();
    await frames(2);
    expect(sigla(reader)).toEqual(["B"]);
  });

  it("maximises a pane and gives the others back as they were", async () => {
    const reader = await openReader({ reports: seeds, panes: [0, 2], width: 900, height: 500 });
    reader.scroller(1).scrollTop = 700;
    await pause(250);
    const before = firstWordsInView(reader, 1);
    await page.getByRole("button", { name: "Maximise pane" }).first().click();
    await frames(3);
    expect(sigla(reader)).toEqual(["A"]);
    await page.getByRole("button", { name: "Show all panes" }).click();
    await frames(4);
    expect(sigla(reader)).toEqual(["A", "C"]);
    expect(firstWordsInView(reader, 1)).toBe(before);
  });

  it("shows another pane in the place of the maximised one", async () => {
    const reader = await openReader({ reports: seeds, panes: [0, 1] });
    const [first, second] = reader.desk.state.panes;
    reader.desk.toggleMaximised(first?.id ?? "");
    await expect.poll(() => sigla(reader)).toEqual(["A"]);
    reader.desk.activate(second?.id ?? "");
    await expect.poll(() => sigla(reader)).toEqual(["B"]);
    reader.desk.toggleMaximised(second?.id ?? "");
    await expect.poll(() => sigla(reader)).toEqual(["A", "B"]);
  });

  it("moves a pane by its menu, and every pane keeps its place", async () => {
    const reader = await openReader({ reports: seeds, panes: [2, 3], width: 900, height: 500 });
    for (const pane of [0, 1]) reader.scroller(pane).scrollTop = 600;
    await pause(250);
    const before = [firstWordsInView(reader, 0), firstWordsInView(reader, 1)];
    await page.getByRole("button", { name: "More for report C" }).click();
    await page.getByRole("menuitem", { name: "Move right" }).click();
    await frames(4);
    expect(sigla(reader)).toEqual(["D", "C"]);
    expect([firstWordsInView(reader, 1), firstWordsInView(reader, 0)]).toEqual(before);
  });

  it("moves the active pane with Alt+Shift and the arrows, no further than the end, and focus goes with it", async () => {
    const reader = await openReader({ reports: seeds, panes: [0, 1, 2], width: 1200 });
    const scroller = reader.scroller(0);
    scroller.focus();
    await userEvent.keyboard("{Alt>}{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}{/Alt}");
    await frames(2);
    expect(sigla(reader)).toEqual(["B", "C", "A"]);
    expect(document.activeElement).toBe(scroller);
    await userEvent.keyboard("{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}");
    await frames(2);
    expect(sigla(reader)).toEqual(["B", "A", "C"]);
  });

  it("moves a pane that is dragged by its head, with a mark where it will land", async () => {
    const reader = await openReader({ reports: seeds, panes: [0, 1, 2], width: 1200 });
    const data = new DataTransfer();
    const drag = (target: Element, type: string, x = 0) => {
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data, clientX: x }));
    };
    const head = reader.pane(0).querySelector(".pane-head") as Element;
    const over = reader.pane(2).getBoundingClientRect();
    drag(head, "dragstart");
    drag(reader.pane(2), "dragover", over.right - 10);
    await frames(2);
    expect(reader.pane(2).parentElement?.dataset["drop"]).toBe("after");
    drag(reader.pane(2), "drop", over.right - 10);
    await frames(3);
    expect(sigla(reader)).toEqual(["B", "C", "A"]);
    expect(reader.host.querySelector("[data-drop]")).toBeNull();
  });

  it("opens a report that is dropped from the library beside the pane", async () => {
    const reader = await openReader({ reports: seeds, panes: [0, 1], width: 1200 });
    const data = new DataTransfer();
    data.setData("application/x-variorum-report", reader.reports[3] ?? "");
    const { left } = reader.pane(1).getBoundingClientRect();
    reader
      .pane(1)
      .dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data, clientX: left + 5 }));
    await frames(3);
    expect(sigla(reader)).toEqual(["A", "D", "B"]);
  });

  it("gives focus to the next pane with F6, round the end, and to the last with Shift+F6", async () => {
    const reader = await openReader({ reports: seeds, panes: [0, 1], width: 900 });
    reader.scroller(0).focus();
    await userEvent.keyboard("{F6}");
    expect(document.activeElement).toBe(reader.scroller(1));
    expect(reader.desk.state.activePane).toBe(reader.desk.state.panes[1]?.id);
    await userEvent.keyboard("{F6}");
    expect(document.activeElement).toBe(reader.scroller(0));
    await userEvent.keyboard("{Shift>}{F6}{/Shift}");
    expect(document.activeElement).toBe(reader.scroller(1));
  });

  it("comes back after a restart with its panes and what stood at their upper edges", async () => {
    const plan = { reports: seeds, panes: [2, 3], width: 900, height: 500 };
    const first = await openReader(plan);
    first.scroller(0).scrollTop = 640;
    await pause(250);
    await first.desk.flush();
    const before = firstWordsInView(first);
    const top = first.scroller(0).scrollTop;
    const again = await openReader({ ...plan, database: first.database });
    expect(sigla(again)).toEqual(["C", "D"]);
    expect(firstWordsInView(again)).toBe(before);
    expect(Math.abs(again.scroller(0).scrollTop - top)).toBeLessThan(3);
  });

  it("keeps the same words at the upper edge when the text is set larger", async () => {
    const reader = await openReader({ reports: seeds, panes: [2], width: 500, height: 500 });
    reader.scroller().scrollTop = 900;
    await pause(250);
    const before = firstWordsInView(reader);
    reader.desk.habits.setTextSize(24);
    await frames(4);
    expect(firstWordsInView(reader)).toBe(before);
  });
});

describe("a target", () => {
  it("is brought into view a third from the top and pointed out", async () => {
    const reader = await openReader({ reports: seeds, panes: [0, 2], width: 900, height: 500 });
    const text = seeds[2]?.text ?? "";
    const start = text.length - 600;
    reader.desk.jump({ report: reader.reports[2] as never, start, end: start + 20, highlight: null });
    await frames(6);
    const view = reader.scroller(1).getBoundingClientRect();
    const outline = reader.pane(1).querySelector(".outline-flash")?.getBoundingClientRect();
    expect(outline?.top).toBeGreaterThan(view.top + 60);
    expect(outline?.bottom).toBeLessThan(view.bottom);
    expect(reader.desk.state.target).toBeNull();
  });

  it("that is gone back to puts what stood at the upper edge there again", async () => {
    const reader = await openReader({ reports: seeds, panes: [2], width: 500, height: 500 });
    reader.scroller().scrollTop = 700;
    await pause(250);
    const before = firstWordsInView(reader);
    const start = (seeds[2]?.text.length ?? 0) - 600;
    reader.desk.jump({ report: reader.reports[2] as never, start, end: start + 20, highlight: null });
    await frames(6);
    expect(firstWordsInView(reader)).not.toBe(before);
    reader.desk.goBack();
    await frames(6);
    expect(firstWordsInView(reader)).toBe(before);
  });

  it("is reached in a pane that opens for it", async () => {
    const reader = await openReader({ reports: seeds, panes: [0], width: 900, height: 500 });
    const start = (seeds[2]?.text.length ?? 0) - 600;
    reader.desk.jump({ report: reader.reports[2] as never, start, end: start + 20, highlight: null });
    await frames(8);
    expect(sigla(reader)).toEqual(["A", "C"]);
    expect(reader.scroller(1).scrollTop).toBeGreaterThan(400);
  });
});
