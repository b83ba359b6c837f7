import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { paragraphsOf } from "#core/index.ts";
import { MarkIndex } from "#features/reader/paint/mark-index.ts";
import { marksAtPoint } from "#features/reader/text/hit-test.ts";
import { TextMap } from "#features/reader/text/text-map.ts";
import { TextSurface } from "#features/reader/text/text-surface.ts";
import { frames, type OpenReader, openReader } from "./open-reader.tsx";
import { seeds } from "./seeds.ts";

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function surfaceOf(reader: OpenReader, text: string): TextSurface {
  const map = new TextMap(paragraphsOf(text), reader.textNodes());
  return new TextSurface(reader.scroller(), reader.pane().querySelector(".report") as HTMLElement, map);
}

describe("the hit test", () => {
  it.each([
    ["a report", seeds[2]?.text ?? ""],
    [
      "mixed directions, emoji and odd spaces",
      "Kyiv قال المتحدث said 👩‍👩‍👧‍👦 on  Monday   שלום עולם — “yes” 🇺🇦.\n\nقال المتحدث on 5 October أن المدينة 𝒜 e\u0301nd.\n ".repeat(
        4,
      ),
    ],
  ])("finds in %s just what the rectangles of each highlight hold", async (_name, text) => {
    const reader = await openReader({ reports: [{ text }] });
    const surface = surfaceOf(reader, text);
    const next = random(7);
    const marks = Array.from({ length: 60 }, (_, id) => {
      const start = Math.floor(next() * (text.length - 1));
      return { id, start, end: Math.min(text.length, start + 1 + Math.floor(next() * 90)) };
    }).sort((a, b) => a.start - b.start);
    const index = new MarkIndex(marks);
    const rects = marks.map((mark) => surface.clientRectsOf(mark.start, mark.end));
    const view = surface.scroller.getBoundingClientRect();
    let found = 0;
    for (let turn = 0; turn < 1500; turn++) {
      const x = view.left + next() * (view.width - 20);
      const y = view.top + next() * (view.height - 2);
      const expected = marks.filter((_mark, at) =>
        rects[at]?.some((rect) => x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom),
      );
      const actual = marksAtPoint(surface, index, x, y);
      expect(
        actual.map((mark) => mark.id),
        `at ${x}, ${y}`,
      ).toEqual(expected.map((mark) => mark.id));
      found += expected.length;
    }
    expect(found).toBeGreaterThan(100);
  });
});

describe("a click", () => {
  const text = "One two three four five.\n\nSix seven eight.";
  const marks = [
    { report: 0, exact: "two three four" },
    { report: 0, exact: "three" },
    { report: 0, exact: "seven" },
  ];
  const press = async (reader: OpenReader, paragraph: number, offset: number) => {
    const node = reader.textNodes()[paragraph] as Text;
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const box = (node.parentElement as Element).getBoundingClientRect();
    const rect = range.getBoundingClientRect();
    const position = { x: rect.left + rect.width / 2 - box.left, y: rect.top + rect.height / 2 - box.top };
    await userEvent.click(node.parentElement as Element, { position });
    await frames(1);
  };

  it("chooses the highlight under it and opens its list", async () => {
    const reader = await openReader({ reports: [{ text }], marks });
    reader.desk.showInspector("notes");
    await press(reader, 1, 5);
    expect(reader.desk.state.highlight).toBe(reader.marks[2]);
    expect(reader.desk.state.highlightsAt).toEqual([reader.marks[2]]);
    expect(reader.desk.state.inspector).toMatchObject({ isOpen: true, tab: "highlights" });
  });

  it("lists all that stand at the place, the shortest chosen first and the next one at the next click", async () => {
    const reader = await openReader({ reports: [{ text }], marks });
    await press(reader, 0, 10);
    expect(reader.desk.state.highlight).toBe(reader.marks[1]);
    expect(reader.desk.state.highlightsAt).toEqual([reader.marks[0], reader.marks[1]]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await press(reader, 0, 10);
    expect(reader.desk.state.highlight).toBe(reader.marks[0]);
  });

  it("beside all highlights lets the current one go", async () => {
    const reader = await openReader({ reports: [{ text }], marks });
    reader.desk.chooseHighlight(reader.marks[0] ?? null);
    await press(reader, 0, 1);
    expect(reader.desk.state.highlight).toBeNull();
    expect(reader.desk.state.highlightsAt).toEqual([]);
  });

  it("that makes or ends a selection chooses nothing", async () => {
    const reader = await openReader({ reports: [{ text }], marks });
    const node = reader.textNodes()[0] as Text;
    await userEvent.dblClick(node.parentElement as Element, { position: { x: 5, y: 10 } });
    await frames(2);
    expect(reader.desk.state.selection).not.toBeNull();
    await press(reader, 1, 5);
    expect(reader.desk.state.highlight).toBeNull();
    expect(reader.desk.state.selection).toBeNull();
  });
});
