import { describe, expect, it } from "vitest";
import { deleteHighlight, type HighlightId, markPassage } from "#core/index.ts";
import { frames, openReader } from "./open-reader.tsx";
import { painted, paintedCount } from "./painted.ts";
import { seeds } from "./seeds.ts";

const tags = [
  { name: "Territory", colour: "ochre" },
  { name: "Verification", colour: "teal" },
] as const;
const text = "One two three four five.\n\nSix seven eight.";

describe("painting", () => {
  it("gives a highlight the colour of its first tag, and none its own neutral paint", async () => {
    await openReader({
      reports: [{ text }],
      tags,
      marks: [
        { report: 0, exact: "two", tags: ["Territory"] },
        { report: 0, exact: "seven" },
      ],
    });
    expect(painted()).toEqual({ "tag-ochre": ["two"], untagged: ["seven"] });
  });

  it("draws a second tag and an overlapping highlight as a line below", async () => {
    await openReader({
      reports: [{ text }],
      tags,
      marks: [
        { report: 0, exact: "One", tags: ["Territory", "Verification"] },
        { report: 0, exact: "two three", tags: ["Territory"] },
        { report: 0, exact: "three four", tags: ["Verification"] },
      ],
    });
    expect(painted()).toEqual({
      "tag-ochre": ["One", "two three"],
      "tag-teal": [" four"],
      "tag-teal-under": ["One", "three"],
    });
  });

  it("leaves what stands between paragraphs alone", async () => {
    await openReader({ reports: [{ text }], marks: [{ report: 0, exact: "five.\n\nSix" }] });
    expect(painted()).toEqual({ untagged: ["five.", "Six"] });
  });

  it("paints each pane of the same report, and takes a closed pane's paint away", async () => {
    const reader = await openReader({ reports: [{ text }], panes: [0, 0], marks: [{ report: 0, exact: "two" }] });
    expect(painted()).toEqual({ untagged: ["two", "two"] });
    expect(painted(reader.pane(1))).toEqual({ untagged: ["two"] });
    reader.desk.closePane(reader.desk.state.panes[0]?.id ?? "");
    await frames(2);
    expect(painted()).toEqual({ untagged: ["two"] });
  });

  it("paints a new highlight at once, lets a deleted one go, and leaves the other ranges as they are", async () => {
    const reader = await openReader({ reports: [{ text }], marks: [{ report: 0, exact: "two" }] });
    const [before] = CSS.highlights.get("untagged") ?? [];
    const edition = [...reader.session.library.editions.values()][0];
    if (edition === undefined) throw new Error("no edition");
    const newId = reader.session.ids.next() as HighlightId;
    reader.session.run((library) =>
      markPassage(library, { edition: edition.id, start: 8, end: 13, person: reader.session.person, newId }),
    );
    await frames(1);
    expect(painted()).toEqual({ untagged: ["two", "three"] });
    expect(CSS.highlights.get("untagged")?.has(before as AbstractRange)).toBe(true);
    reader.session.run((library) => deleteHighlight(library, { highlight: newId }));
    await frames(1);
    expect(painted()).toEqual({ untagged: ["two"] });
  });

  it("puts nothing into the text", async () => {
    const reader = await openReader({
      reports: seeds,
      tags,
      marks: [{ report: 0, exact: "dozens of towns", tags: ["Territory"], hasNote: true }],
    });
    expect(reader.textNodes().map((node) => node.data)).toEqual(
      seeds[0]?.text.split(/\n+/).filter((line) => line.trim() !== ""),
    );
    expect(reader.pane().querySelectorAll(".para-text *")).toHaveLength(0);
  });

  it("registers only what is near the view, in a report of 300 KB with 5,000 highlights", async () => {
    const line = "Officials said on Tuesday that the towns had been retaken, and nobody could check it. "
      .repeat(4)
      .trim();
    const long = Array.from({ length: 900 }, (_, index) => `${index} ${line}`).join("\n\n");
    const step = Math.floor(long.length / 5000);
    const marks = Array.from({ length: 5000 }, (_, index) => ({
      report: 0,
      start: index * step,
      end: index * step + 40,
    }));
    const reader = await openReader({ reports: [{ text: long }], marks });
    expect(long.length).toBeGreaterThan(300_000);
    expect(paintedCount()).toBeGreaterThan(20);
    expect(paintedCount()).toBeLessThan(600);

    const scroller = reader.scroller();
    scroller.scrollTop = scroller.scrollHeight / 2;
    await frames(4);
    expect(paintedCount()).toBeLessThan(600);
    const middle = [...(CSS.highlights.get("untagged") ?? [])].map((range) => range.startContainer as Text);
    const view = scroller.getBoundingClientRect();
    const inView = reader.textNodes().filter((node) => {
      const box = node.parentElement?.getBoundingClientRect();
      return box !== undefined && box.bottom > view.top && box.top < view.bottom;
    });
    expect(inView.length).toBeGreaterThan(1);
    expect(inView.every((node) => middle.includes(node))).toBe(true);
  });

  it("cuts a single endless paragraph to what is in view", async () => {
    const long = "Officials said on Tuesday that the towns had been retaken. ".repeat(3000);
    const marks = Array.from({ length: 2000 }, (_, index) => ({ report: 0, start: index * 80, end: index * 80 + 20 }));
    const reader = await openReader({ reports: [{ text: long }], marks });
    expect(paintedCount()).toBeLessThan(400);
    reader.scroller().scrollTop = 20_000;
    await frames(4);
    const starts = [...(CSS.highlights.get("untagged") ?? [])].map((range) => range.startOffset);
    expect(starts.length).toBeLessThan(400);
    expect(Math.min(...starts)).toBeGreaterThan(1000);
  });
});

describe("the current highlight", () => {
  it("has a line around it in its tag's colour", async () => {
    const reader = await openReader({
      reports: [{ text }],
      tags,
      marks: [{ report: 0, exact: "two", tags: ["Verification"] }],
    });
    reader.desk.chooseHighlight(reader.marks[0] ?? null);
    await frames(2);
    const outline = reader.pane().querySelector(".outline-current");
    expect(outline?.getAttribute("data-tag")).toBe("teal");
    const drawn = outline?.getBoundingClientRect();
    const node = reader.textNodes()[0] as Text;
    const range = document.createRange();
    range.setStart(node, 4);
    range.setEnd(node, 7);
    const words = range.getBoundingClientRect();
    expect(Math.abs((drawn?.left ?? 0) - words.left)).toBeLessThan(5);
    expect(Math.abs((drawn?.right ?? 0) - words.right)).toBeLessThan(5);
    expect(Math.abs((drawn?.top ?? 0) - words.top)).toBeLessThan(8);
  });
});
