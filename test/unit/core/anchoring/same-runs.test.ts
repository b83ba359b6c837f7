import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameRuns } from "#core/anchoring/same-runs.ts";

/** The length of the longest common list, by the table that everybody knows. */
function longest(a: readonly string[], b: readonly string[]): number {
  const row = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    let corner = 0;
    for (const [index, other] of b.entries()) {
      const above = row[index + 1] ?? 0;
      row[index + 1] = one === other ? corner + 1 : Math.max(above, row[index] ?? 0);
      corner = above;
    }
  }
  return row[b.length] ?? 0;
}

const lists = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 40 });

describe("what two lists have in common", () => {
  test("stands in both, in order, and there is no longer one", () => {
    fc.assert(
      fc.property(lists, lists, (from, to) => {
        const runs = sameRuns(from, to);
        let [a, b] = [0, 0];
        for (const run of runs) {
          expect(run.length).toBeGreaterThan(0);
          expect(run.from).toBeGreaterThanOrEqual(a);
          expect(run.to).toBeGreaterThanOrEqual(b);
          expect(from.slice(run.from, run.from + run.length)).toEqual(to.slice(run.to, run.to + run.length));
          [a, b] = [run.from + run.length, run.to + run.length];
        }
        expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(longest(from, to));
      }),
    );
  });

  test("is nothing but the ends where two long lists have little in common", () => {
    const from = ["x", ...Array.from({ length: 3000 }, (_, index) => `a${index}`), "y"];
    const to = ["x", ...Array.from({ length: 3000 }, (_, index) => `b${index}`), "y"];
    expect(sameRuns(from, to)).toEqual([
      { from: 0, to: 0, length: 1 },
      { from: 3001, to: 3001, length: 1 },
    ]);
  });
});
