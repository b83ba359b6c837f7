import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlank, type RowRange, rangeFor, rowPieces } from "#features/matrix/row-window.ts";

const none: RowRange = { from: 0, to: 0 };
const even = (count: number) => Array.from({ length: count }, () => 100);

describe("the rows that are drawn", () => {
  it("are all of a short table", () => {
    expect(rangeFor(even(40), { top: 0, height: 500 }, none)).toEqual({ from: 0, to: 40 });
  });

  it("are those near the view of a long one, and stay while they serve", () => {
    const heights = even(300);
    const first = rangeFor(heights, { top: 10_000, height: 600 }, none);
    expect(first).toEqual({ from: 95, to: 111 });
    expect(rangeFor(heights, { top: 10_100, height: 600 }, first)).toBe(first);
    const next = rangeFor(heights, { top: 10_300, height: 600 }, first);
    expect(next).toEqual({ from: 98, to: 114 });
    expect(isBlank(heights, { top: 10_200, height: 600 }, first)).toBe(false);
    expect(isBlank(heights, { top: 20_000, height: 600 }, first)).toBe(true);
  });

  it("never leave a view empty, and with the gaps are as high as the whole", () => {
    const table = fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(
        table,
        fc.nat(60_000),
        fc.integer({ min: 0, max: 2_000 }),
        fc.nat(120),
        (heights, top, height, at) => {
          const range = rangeFor(heights, { top, height }, none);
          expect(isBlank(heights, { top, height }, range)).toBe(false);
          const kept = at % heights.length;
          const pieces = rowPieces(heights, range, kept);
          const rows = pieces.flatMap((piece) => (piece.kind === "row" ? [piece.index] : []));
          expect(rows).toContain(kept);
          expect(rows).toEqual(rows.toSorted((a, b) => a - b));
          const whole = pieces.reduce(
            (sum, piece) => sum + (piece.kind === "gap" ? piece.height : (heights[piece.index] ?? 0)),
            0,
          );
          expect(whole).toBe(heights.reduce((sum, one) => sum + one, 0));
        },
      ),
    );
  });
});
