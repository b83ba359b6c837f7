import fc from "fast-check";
import { expect, test } from "vitest";
import { stacked } from "#features/reader/margin/stacked.ts";

const px = fc.integer({ min: 0, max: 5_000 });
const cards = fc.array(fc.record({ wanted: px, height: px }), { maxLength: 30 });

test("cards stand in order, never over each other, and where they want to be if nothing is in the way", () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 0, max: 20 }), (all, gap) => {
      const inOrder = all.toSorted((a, b) => a.wanted - b.wanted);
      const tops = stacked(
        inOrder.map(({ wanted }) => wanted),
        inOrder.map(({ height }) => height),
        gap,
      );
      for (const [index, { wanted }] of inOrder.entries()) {
        const before =
          index === 0 ? Number.NEGATIVE_INFINITY : (tops[index - 1] ?? 0) + (inOrder[index - 1]?.height ?? 0) + gap;
        expect(tops[index]).toBe(Math.max(wanted, before));
      }
    }),
  );
});
