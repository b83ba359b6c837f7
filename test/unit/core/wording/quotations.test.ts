import { describe, expect, test } from "vitest";
import { quotationsIn } from "#core/wording/quotations.ts";

const read = (text: string) => {
  const { closed, open } = quotationsIn(text, { start: 0, end: text.length });
  return [closed.map(({ start, end }) => text.slice(start, end)), open];
};

describe("the quotations of a paragraph", () => {
  test.each([
    ["“One. Two? Three,” he said, “and four.”", ["“One. Two? Three,”", "“and four.”"], null],
    ['She said: "One." Then: "Two."', ['"One."', '"Two."'], null],
    ["Er sagte: „Eins.“ Il dit: « Deux. »", ["„Eins.“", "« Deux. »"], null],
    ['““One,”" he said.', ['““One,”"'], null],
    ["goes on.” He said “One”.", ["“One”"], null],
    ["He said “One. Two.", [], 8],
    ["Nobody spoke.", [], null],
  ])("%s", (text, closed, open) => expect(read(text)).toEqual([closed, open]));

  test("are those of the paragraph alone, at the places of the text", () => {
    const text = "“One.\n“Two” and three.";
    expect(quotationsIn(text, { start: 6, end: text.length })).toEqual({ closed: [{ start: 6, end: 11 }], open: null });
  });
});
