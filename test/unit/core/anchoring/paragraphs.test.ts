import { describe, expect, test } from "vitest";
import { paragraphAt, paragraphsOf, sentencesOf, wordsOf } from "#core/index.ts";

const text = "Headline here\r\n\r\nFirst paragraph. It has two sentences.\n \t \nSecond: “Quoted.” he said.\n";

describe("paragraphs", () => {
  test("are lines that are not empty, numbered from one, without their line breaks", () => {
    expect(paragraphsOf(text).map(({ number, start, end }) => [number, text.slice(start, end)])).toEqual([
      [1, "Headline here"],
      [2, "First paragraph. It has two sentences."],
      [3, "Second: “Quoted.” he said."],
    ]);
  });

  test("begin to be counted after a headline that stands in the text", () => {
    const paragraphs = paragraphsOf(text, " Headline here ");
    expect(paragraphs.map(({ number, isHeadline }) => [number, isHeadline])).toEqual([
      [0, true],
      [1, false],
      [2, false],
    ]);
  });

  test("take no other line for the headline", () => {
    expect(paragraphsOf("a\nb", "b").map(({ isHeadline }) => isHeadline)).toEqual([false, false]);
  });

  test("of a text of white space are none", () => {
    expect(paragraphsOf(" \r\n\t\n")).toEqual([]);
  });

  test("are found by offset: the one where it stands, or the last that begins before", () => {
    const paragraphs = paragraphsOf(text);
    const at = (offset: number) => paragraphAt(paragraphs, offset)?.number ?? null;
    expect([at(0), at(12), at(15), at(17), at(text.length)]).toEqual([1, 1, 1, 2, 3]);
    expect(paragraphAt(paragraphsOf("\n\na"), 0)).toBeNull();
  });
});

describe("sentences", () => {
  test("stand in order, each inside its paragraph, without spaces at their ends", () => {
    const sentences = sentencesOf(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));
    expect(sentences.slice(0, 3)).toEqual(["Headline here", "First paragraph.", "It has two sentences."]);
  });

  test.each(["English (UK)", "en_GB", "", "x"])(
    "are found in a report whose language a person wrote as %j",
    (language) => {
      const [first] = sentencesOf(text, paragraphsOf(text), language);
      expect(text.slice(first?.start, first?.end)).toBe("Headline here");
      expect(wordsOf(text, 0, 13, language)).toHaveLength(2);
    },
  );

  test("have words where a passage can be widened and trimmed", () => {
    expect(wordsOf(text, 17, 33).map(({ start, end }) => text.slice(start, end))).toEqual(["First", "paragraph"]);
  });
});
