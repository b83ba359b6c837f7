import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts } from "#core/compare/compare-texts.ts";
import type { ComparedRow } from "#core/compare/compared.ts";
import { findParallels } from "#core/parallels/find-parallels.ts";
import { madePairs } from "#test/fixtures/parallels/made-pairs.ts";

const seed = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../seeds/${name}`, import.meta.url)), "utf8");

function compared(a: string, b: string) {
  const texts = [
    { id: "a", text: a },
    { id: "b", text: b },
  ] as const;
  return compareTexts(...texts, findParallels(texts));
}

const short = (a: string, b: string, { kind, a: inA, b: inB, elsewhere }: ComparedRow) => [
  kind,
  inA === null ? null : a.slice(inA.words.start, inA.words.end),
  inB === null ? null : b.slice(inB.words.start, inB.words.end),
  elsewhere,
];

const ferry = "The ferry ran aground off the island of Vis with 312 people on board.";
const birds = "Police arrested four men in Split on suspicion of smuggling rare birds.";
const rain = "Heavy rain fell on the vineyards of Istria for the ninth night.";
const wine = "Growers expect to lose a third of the harvest this year.";

test("what both have stands beside each other, what one has alone", () => {
  const a = `${ferry} ${rain}\n${birds}`;
  const b = `${ferry}\n${wine}\n${birds.replace("four", "five")}`;
  const { rows, counts } = compared(a, b);
  expect(rows.map((row) => short(a, b, row))).toEqual([
    ["shared", ferry, ferry, null],
    ["only-a", rain, null, null],
    ["only-b", null, wine, null],
    ["changed", birds, birds.replace("four", "five"), null],
  ]);
  expect(counts).toEqual({ shared: 1, changed: 1, "only-a": 1, "only-b": 1 });
});

test("what stands at another place is told on both sides and counted once", () => {
  const a = `${ferry}\n${birds}\n${rain}`;
  const b = `${birds}\n${rain}\n${ferry}`;
  const { rows, counts } = compared(a, b);
  expect(rows.map((row) => short(a, b, row))).toEqual([
    ["shared", ferry, null, 3],
    ["shared", birds, birds, null],
    ["shared", rain, rain, null],
    ["shared", null, ferry, 0],
  ]);
  expect(counts.shared).toBe(3);
});

test("what one says twice points to the one place of the other", () => {
  const a = `${ferry}\n${rain}\n${ferry}`;
  const { rows } = compared(a, `${ferry}\n${wine}`);
  expect(rows.map(({ kind, elsewhere }) => [kind, elsewhere])).toEqual([
    ["shared", null],
    ["only-a", null],
    ["shared", 0],
    ["only-b", null],
  ]);
});

test("a sentence that is two in the other text stands beside both", () => {
  const a =
    "Police arrested four men in Split on suspicion of smuggling rare birds, and a judge ordered them held for 30 days.";
  const b =
    "Police arrested four men in Split on suspicion of smuggling rare birds. A judge ordered them held for 30 days.";
  const { rows } = compared(a, b);
  expect(rows.map(({ kind, parallel }) => [kind, parallel])).toEqual([["changed", "split"]]);
});

test("short sentences that are printed alike are shared, though no parallel is found between them", () => {
  const { counts } = compared(`${ferry} Nobody was hurt.`, `${ferry} Nobody was hurt.`);
  expect(counts).toEqual({ shared: 2, changed: 0, "only-a": 0, "only-b": 0 });
});

test("the first two samples: what is shared, and what stands in one alone", () => {
  const { counts } = compared(seed("000_7a0c050c0d00cf7d.txt"), seed("001_fcb8125ddcabcdb9.txt"));
  expect(counts).toEqual({ shared: 0, changed: 6, "only-a": 8, "only-b": 10 });
});

const sentences = fc.constantFrom(
  ferry,
  birds,
  rain,
  wine,
  "Nobody was hurt.",
  ...madePairs.slice(0, 12).flatMap(({ a, b }) => [a, b]),
);
const gaps = fc.constantFrom(" ", "\n", "\n\n  ", "  ", " \r\n");
const texts = fc
  .array(fc.tuple(sentences, gaps), { maxLength: 9 })
  .map((parts) => parts.map(([sentence, gap]) => sentence + gap).join(""));

test("every character of both texts stands in exactly one row, in the order of its text", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const { rows } = compared(a, b);
      expect(rows.map((row) => (row.a === null ? "" : a.slice(row.a.start, row.a.end))).join("")).toBe(a);
      expect(rows.map((row) => (row.b === null ? "" : b.slice(row.b.start, row.b.end))).join("")).toBe(b);
      for (const { kind, a: inA, b: inB, elsewhere } of rows) {
        const areBoth = inA !== null && inB !== null;
        if (kind === "only-a") expect([inB, elsewhere]).toEqual([null, null]);
        else if (kind === "only-b") expect([inA, elsewhere]).toEqual([null, null]);
        else expect(areBoth).toBe(elsewhere === null);
        if (elsewhere !== null) expect(rows[elsewhere]?.[inA === null ? "a" : "b"]).not.toBeNull();
      }
    }),
    { numRuns: 200 },
  );
});
