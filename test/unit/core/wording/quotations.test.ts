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
    // Inches and seconds.
    ['The 5" gun fired. "We saw it," he said.', ['"We saw it,"'], null],
    ['"The 5" gun fired," he said. "Twice."', ['"The 5" gun fired,"', '"Twice."'], null],
    ['“The 5" gun fired,” he said, “twice.”', ['“The 5" gun fired,”', "“twice.”"], null],
    ['It took 3\'20". "Too long," he said.', ['"Too long,"'], null],
    ['"We lost 40", he said. "It is bad."', ['"We lost 40"', '"It is bad."'], null],
    ['"We lost 40" was all he said of the 5" gun.', ['"We lost 40"'], null],
    ['"It was 5"" he said.', ['"It was 5""'], null],
    ['The 5", 6" and 8" guns fired, and he said "stop".', ['"stop"'], null],
  ])("%s", (text, closed, open) => expect(read(text)).toEqual([closed, open]));

  test("are those of the paragraph alone, at the places of the text", () => {
    const text = "“One.\n“Two” and three.";
    expect(quotationsIn(text, { start: 6, end: text.length })).toEqual({ closed: [{ start: 6, end: 11 }], open: null });
  });
});
