import fc from "fast-check";
import { expect, test } from "vitest";
import { type WordDifference, wordDifference } from "#core/parallels/word-difference.ts";
import { madePairs, nearMisses } from "#test/fixtures/parallels/made-pairs.ts";

const whole = (text: string) => ({ text, start: 0, end: text.length });
const differences = (a: string, b: string) =>
  wordDifference(whole(a), whole(b))
    .filter(({ kind }) => kind !== "same")
    .map((one) => [one.kind, words(a, one.a), words(b, one.b)]);

function words(text: string, stretch: WordDifference["a"]): string | null {
  return stretch === null ? null : text.slice(stretch.start, stretch.end);
}

test.each<readonly [string, string, readonly (readonly (string | null)[])[]]>([
  ["The towns were freed.", "The towns were freed.", []],
  ["In two centres.", "In two centers.", [["spelling", "centres", "centers"]]],
  ["A nighttime address.", "A night time address.", [["spelling", "nighttime", "night time"]]],
  [
    "They shelled towns.",
    "They are shelling towns.",
    [
      ["added", null, "are"],
      ["form", "shelled", "shelling"],
    ],
  ],
  ["He said it on Monday.", "He said it.", [["dropped", "on Monday", null]]],
  ["He said it.", "He said it on Monday.", [["added", null, "on Monday"]]],
  ["They retook 12 villages.", "They retook 40 villages.", [["changed", "12", "40"]]],
  ["Towns, villages burn.", "Towns villages burn.", [["punctuation", ", ", " "]]],
  [
    "They arrested smugglers Friday.",
    "Friday they arrested smugglers.",
    [
      ["case", "They", "they"],
      ["order", "Friday", "Friday"],
    ],
  ],
  ["“Yes,” he said.", '"Yes," he said.', []],
  [
    "“Yes,” he said.",
    "Yes, he said.",
    [
      ["punctuation", "“", ""],
      ["punctuation", ",” ", ", "],
    ],
  ],
  ["He said it.", "He said it", [["punctuation", ".", ""]]],
  ["The country's army.", "The country army.", [["form", "country's", "country"]]],
  [
    "6,000 km of Orlów.",
    "6000 km of Orlow.",
    [
      ["spelling", "6,000", "6000"],
      ["spelling", "Orlów", "Orlow"],
    ],
  ],
])("%s / %s", (a, b, expected) => {
  expect(differences(a, b)).toEqual(expected);
});

const passages = fc.constantFrom(...[...madePairs, ...nearMisses].flatMap(({ a, b }) => [a, b]));

test("words that stand elsewhere in one text part what is the same around them", () => {
  const [a, b] = ["yesterday seized the town", "seized yesterday the town"];
  const same = wordDifference(whole(a), whole(b)).filter(({ kind }) => kind === "same");
  for (const piece of same) expect(words(a, piece.a)).toBe(words(b, piece.b));
});

test("every word of both is told of once", () => {
  fc.assert(
    fc.property(passages, passages, (a, b) => {
      const pieces = wordDifference(whole(a), whole(b)).filter(({ kind }) => kind !== "punctuation");
      for (const [text, side] of [
        [a, "a"],
        [b, "b"],
      ] as const) {
        const told = pieces.flatMap((piece) => piece[side] ?? []).sort((one, other) => one.start - other.start);
        const inOrder = told.map(({ start, end }) => text.slice(start, end)).join(" ");
        const plain = (of: string) => of.match(/[\p{L}\p{N}]+/gu)?.join(" ");
        expect(plain(inOrder)).toBe(plain(text));
      }
    }),
  );
});
