import fc from "fast-check";

const scraps = [
  "Kyiv said on Monday",
  " ",
  "  ",
  "\t",
  "\n",
  "\n\n",
  "\r\n",
  "\r\n\r\n",
  "\n   \n",
  "👩‍👩‍👧‍👦",
  "🇺🇦",
  "e\u0301",
  "𝒜",
  "قال المتحدث",
  "שלום עולם",
  "\u200f",
  "“quoted”",
  "a",
  "-",
  "城市",
  "supercalifragilistic",
];

/** Texts as they come in: emoji, mixed directions, all kinds of line break, blank lines, spaces in odd places. */
export const oddText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "");
