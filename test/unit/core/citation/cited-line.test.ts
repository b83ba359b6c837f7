import { expect, test } from "vitest";
import { plainText } from "#core/citation/cited-line.ts";

test("a block is indented line by line, and its line breaks stay as they are", () => {
  const block = { isBlock: true, words: "a\r\nb\n\nc\u2028d", after: [], source: [] };
  expect(plainText(block)).toBe("    a\r\n    b\n\n    c\u2028d");
});
