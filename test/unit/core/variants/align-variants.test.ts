import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignVariants, mostCompared } from "#core/variants/align-variants.ts";
import type { VariantKind, VariantRow } from "#core/variants/variant.ts";
import { madePairs, nearMisses } from "#test/fixtures/parallels/made-pairs.ts";

const whole = (text: string) => ({ text, start: 0, end: text.length });

/** The cells of a row as printed, "/" between columns. */
const cells = (text: string, row: VariantRow) =>
  row.cells.map((cell) => cell.map(({ start, end }) => text.slice(start, end)).join("")).join("/");

const kindsIn = (text: string, row: VariantRow, kind: VariantKind) =>
  row.cells.flat().flatMap((piece) => (piece.kind === kind ? [text.slice(piece.start, piece.end).trim()] : []));

describe("two passages", () => {
  test.each<readonly [string, string, string, string]>([
    ["In two centres.", "In two centers.", "In /two /centres.", "In /two /centers."],
    ["A nighttime address.", "A night time address.", "A /nighttime /address.", "A /night time /address."],
    ["He said it on Monday.", "He said it.", "He /said /it /on /Monday.", "He /said /it.//"],
    ["He said it.", "He said it on Monday.", "He /said /it./", "He /said /it /on Monday."],
    [
      "They retook 12 villages.",
      "They retook 40 villages.",
      "They /retook /12 /villages.",
      "They /retook /40 /villages.",
    ],
    [
      "They left the small town.",
      "They left an old big town.",
      "They /left /the small /town.",
      "They /left /an old big /town.",
    ],
    ["Smugglers fled Friday.", "Friday smugglers fled.", "/Smugglers /fled /Friday.", "Friday /smugglers /fled./"],
    ["north-eastern towns", "northeastern towns", "north-eastern /towns", "northeastern /towns"],
    ["", "Word", "", "Word"],
    ["Word", "—", "Word", "—"],
  ])("%j / %j", (a, b, inA, inB) => {
    const { rows } = alignVariants([whole(a), whole(b)], 0);
    expect(rows.map((row, index) => cells([a, b][index] ?? "", row))).toEqual([inA, inB]);
  });

  test("what is dropped is marked in the base and told of the row", () => {
    const [a, b] = ["regions all together,” he said.", "regions,” he said."];
    const { rows } = alignVariants([whole(a), whole(b)], 0);
    expect(kindsIn(a, rows[0] as VariantRow, "dropped")).toEqual(["all", "together,”"]);
    expect(rows[1]?.differences).toEqual([{ kind: "dropped", base: { start: 8, end: 20 }, row: null }]);
    expect(rows[0]?.differences).toEqual([]);
  });
});

test("rows share the columns of the base, whichever passage it is", () => {
  const texts = ["the old town fell", "the town fell", "the very old towns fell"];
  const { rows } = alignVariants(texts.map(whole), 0);
  expect(rows.map((row, index) => cells(texts[index] ?? "", row))).toEqual([
    "the //old /town /fell",
    "the ///town /fell",
    "the /very /old /towns /fell",
  ]);
  const other = alignVariants(texts.map(whole), 1);
  expect(other.rows.map((row, index) => cells(texts[index] ?? "", row))).toEqual([
    "the /old /town /fell",
    "the //town /fell",
    "the /very old /towns /fell",
  ]);
});

test("no passage, and no such base, is an empty table", () => {
  expect(alignVariants([], 0)).toEqual({ columns: 0, rows: [] });
  expect(alignVariants([whole("a")], 3)).toEqual({ columns: 0, rows: [] });
});

test("what runs on past the limit is left as it is printed", () => {
  const long = Array.from({ length: mostCompared + 20 }, (_, index) => (index === mostCompared ? "last" : "word")).join(
    " ",
  );
  const { rows } = alignVariants([whole(long), whole("word or word")], 0);
  expect(long.slice(rows[0]?.comparedTo)).toMatch(/^ last /);
  expect(rows[1]?.comparedTo).toBe(12);
});

const passages = fc.constantFrom(...[...madePairs, ...nearMisses].flatMap(({ a, b }) => [a, b]));
const words = fc.array(
  fc.constantFrom("the", "town", "Town,", "fell", "old", "“old", "centre", "center", "—", "12", "a-b"),
  {
    maxLength: 14,
  },
);
const made = words.map((list) => list.join(" "));

test.each([
  ["sentences", passages],
  ["any words", made],
] as const)("every word of each row stands in one cell, in order; together they are what is printed (%s)", (_, any) => {
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), fc.nat(3), (texts, at) => {
      const base = at % texts.length;
      const { rows, columns } = alignVariants(texts.map(whole), base);
      expect(rows.length).toBe(texts.length);
      for (const [index, row] of rows.entries()) {
        const text = texts[index] ?? "";
        expect(row.cells.length).toBe(columns);
        const pieces = row.cells.flat();
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        expect(pieces.map(({ start }) => start)).toEqual(pieces.map(({ start }) => start).sort((a, b) => a - b));
      }
      for (const row of rows.slice(base, base + 1)) expect(row.differences).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("a passage beside itself has no difference", () => {
  fc.assert(
    fc.property(passages, (text) => {
      const { rows } = alignVariants([whole(text), whole(text)], 0);
      expect(rows.flatMap(({ differences }) => differences)).toEqual([]);
      expect(rows[1]?.cells).toEqual(rows[0]?.cells);
    }),
  );
});

describe("a made edit is told by its name", () => {
  const kinds: Readonly<Record<string, VariantKind>> = {
    spelling: "spelling",
    dropped: "dropped",
    added: "added",
    order: "order",
  };
  test.each(madePairs.filter(({ edit }) => edit in kinds).map((pair) => [pair.edit, pair.a, pair.b] as const))(
    "%s: %s",
    (edit, a, b) => {
      const { rows } = alignVariants([whole(a), whole(b)], 0);
      expect(new Set(rows[1]?.differences.map(({ kind }) => kind))).toContain(kinds[edit]);
    },
  );
});
