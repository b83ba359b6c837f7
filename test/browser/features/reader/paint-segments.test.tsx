import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MarkIndex } from "#features/reader/paint/mark-index.ts";
import { type PaintMark, paintSegments } from "#features/reader/paint/paint-segments.ts";

const length = 40;
const marks: fc.Arbitrary<PaintMark[]> = fc
  .array(
    fc.record({
      start: fc.nat(length - 1),
      extent: fc.integer({ min: 1, max: 20 }),
      styles: fc.array(fc.constantFrom("tag-ochre", "tag-teal", "untagged"), { minLength: 1, maxLength: 3 }),
      rank: fc.nat(1000),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list
      .map(({ start, extent, styles, rank }, index) => {
        const id = `mark-${index}`;
        return {
          id,
          start,
          end: Math.min(length, start + extent),
          styles,
          rank: `${String(rank).padStart(4, "0")} ${id}`,
        };
      })
      .sort((a, b) => a.start - b.start),
  );

describe("the index of marks", () => {
  it("finds what overlaps a stretch, as a look at every mark does", () => {
    fc.assert(
      fc.property(marks, fc.nat(length), fc.nat(length), (list, one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const expected = list.filter((mark) => mark.start < end && mark.end > start);
        expect(new MarkIndex(list).overlapping(start, end)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the segments to paint", () => {
  it("show at each place the first style of the lowest mark and the next style below, and no third", () => {
    fc.assert(
      fc.property(marks, fc.nat(length), fc.nat(length), (list, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const inWindow = list.filter((mark) => mark.start < to && mark.end > from);
        const segments = paintSegments(inWindow, from, to);
        for (let at = from; at < to; at++) {
          const here = list
            .filter((mark) => mark.start <= at && at < mark.end)
            .sort((a, b) => (a.rank < b.rank ? -1 : 1));
          const [first, second] = here;
          const below = first?.styles[1] ?? second?.styles[0];
          const expected = [first?.styles[0], below && `${below}-under`].filter((style) => style !== undefined);
          const painted = segments.filter((segment) => segment.start <= at && at < segment.end);
          expect(painted.map((segment) => segment.style).sort(), `at ${at}`).toEqual(expected.sort());
        }
        for (const segment of segments) {
          expect(segment.start).toBeGreaterThanOrEqual(from);
          expect(segment.end).toBeLessThanOrEqual(to);
        }
      }),
      { numRuns: 500 },
    );
  });
});
