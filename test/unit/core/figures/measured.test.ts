import { expect, test } from "vitest";
import { measureFigures } from "#test/fixtures/figures/measure-figures.ts";

const { rows, mistakes } = measureFigures();

test("against labels by hand nothing that is found is wrong", () => {
  expect(mistakes.filter((mistake) => mistake.includes(": wrong: "))).toEqual([]);
});

test.each([
  ["seeds", "figure", 1],
  ["seeds", "attribution", 0.94],
  ["seeds", "hedge", 0.92],
  ["seeds", "field", 0.97],
  ["made", "figure", 1],
  ["made", "attribution", 1],
  ["made", "hedge", 1],
])("of the labels of %s, each %s is found but for known misses", (set, what, least) => {
  const row = rows.find((one) => one.set === set && one.what === what && one.kind === "all");
  expect((row?.right ?? 0) / (row?.labelled ?? 1)).toBeGreaterThanOrEqual(least);
});
