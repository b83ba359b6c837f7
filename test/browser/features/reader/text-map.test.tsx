import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "#core/index.ts";
import { selectedTextIn } from "#features/reader/text/read-selection.ts";
import { TextMap } from "#features/reader/text/text-map.ts";
import { oddText } from "./odd-text.ts";
import { closeReader, type OpenReader, openReader } from "./open-reader.tsx";

async function opened(text: string): Promise<{ readonly reader: OpenReader; readonly map: TextMap }> {
  closeReader();
  const reader = await openReader({ reports: [{ text }] });
  return { reader, map: new TextMap(paragraphsOf(text), reader.textNodes()) };
}

describe("the shown text", () => {
  it("holds every paragraph's characters alone in one text node, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(oddText, async (text) => {
        const { map } = await opened(text);
        map.paragraphs.forEach((paragraph, index) => {
          expect(map.nodes[index]?.data).toBe(text.slice(paragraph.start, paragraph.end));
          expect(map.nodes[index]?.parentElement?.childNodes.length).toBe(1);
        });
      }),
      { numRuns: 15 },
    );
  });

  it("ties each offset to one place and back", async () => {
    await fc.assert(
      fc.asyncProperty(oddText, async (text) => {
        const { map } = await opened(text);
        for (const paragraph of map.paragraphs) {
          for (let offset = paragraph.start; offset <= paragraph.end; offset++) {
            const point = map.pointAt(offset, "forward");
            expect(point && map.offsetOf(point.node, point.offset)).toBe(offset);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it("gives back what is selected from the first to the last character, for any two ends", async () => {
    await fc.assert(
      fc.asyncProperty(oddText, fc.nat(), fc.nat(), async (text, one, other) => {
        const { map } = await opened(text);
        const [from, to] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const start = map.pointAt(from, "forward");
        const end = map.pointAt(to, "backward");
        if (start === null || end === null) return;
        const range = document.createRange();
        range.setStart(start.node, start.offset);
        range.setEnd(end.node, end.offset);
        const characters: number[] = [];
        for (const paragraph of map.paragraphs) {
          for (let at = Math.max(from, paragraph.start); at < Math.min(to, paragraph.end); at++) characters.push(at);
        }
        const [first] = characters;
        const last = characters.at(-1);
        const expected = first === undefined || last === undefined ? null : { start: first, end: last + 1 };
        expect(selectedTextIn(map, range)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it("takes ends outside of the text, as a selection of everything has them", async () => {
    const text = "\n\n One. \r\n\r\nTwo.\n\n";
    const { reader, map } = await opened(text);
    const range = document.createRange();
    range.selectNodeContents(reader.host);
    expect(selectedTextIn(map, range)).toEqual({ start: 2, end: text.length - 2 });
  });

  it("shows spaces as they stand", async () => {
    const { reader } = await opened("a          b\na b");
    const [wide, narrow] = reader.textNodes().map((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect().width;
    });
    expect(wide).toBeGreaterThan((narrow ?? 0) + 20);
  });

  it("sets a paragraph in the direction of its own letters", async () => {
    const { reader } = await opened("قال المتحدث\nEnglish");
    const [arabic, english] = reader
      .textNodes()
      .map((node) => getComputedStyle(node.parentElement as Element).direction);
    expect([arabic, english]).toEqual(["rtl", "ltr"]);
  });
});
