import { expect, test } from "vitest";
import { blockQuotation } from "#core/transfer/markdown-text.ts";

test("a quotation that begins with spaces does not become code", () => {
  expect(blockQuotation("One.\n\n    KYIV *here*\n\tthere")).toBe(
    "> One.\n>\n> &#32;&#32;&#32;&#32;KYIV \\*here\\*\\\n> &#9;there",
  );
});
