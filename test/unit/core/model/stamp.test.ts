import fc from "fast-check";
import { expect, test } from "vitest";
import { isStamp, lowestStamp, msOf, type NodeName, nextStamp, type Stamp, toStamp } from "#core/index.ts";
import { nodeOf } from "#core/model/stamp.ts";

const node = "ab0123456789cdef" as NodeName;
const ms = fc.integer({ min: 1, max: 2 ** 43 });

test("P10 stamps only ever grow, whatever the clock does", () => {
  fc.assert(
    fc.property(fc.array(ms, { minLength: 2 }), (clock) => {
      let last: Stamp = lowestStamp;
      for (const now of clock) {
        const next = nextStamp(last, now, node);
        expect(next > last).toBe(true);
        expect(isStamp(next)).toBe(true);
        last = next;
      }
    }),
  );
});

test("P10 a clock that stands still for more than 65,536 stamps still gives new ones", () => {
  let last = toStamp(5, 0xfffe, node);
  const stamps = [0, 1, 2].map(() => {
    last = nextStamp(last, 5, node);
    return last;
  });
  expect(stamps).toEqual([toStamp(5, 0xffff, node), toStamp(6, 0, node), toStamp(6, 1, node)]);
});

test("stamps sort as strings the way they sort in time, and say when and where", () => {
  fc.assert(
    fc.property(ms, ms, fc.nat(0xffff), fc.nat(0xffff), (a, b, i, j) => {
      const [left, right] = [toStamp(a, i, node), toStamp(b, j, node)];
      expect(left < right).toBe(a < b || (a === b && i < j));
      expect([msOf(left), nodeOf(left)]).toEqual([a, node]);
    }),
  );
});

test("nothing is lower than the lowest stamp", () => {
  expect(toStamp(0, 0, "0000000000000000" as NodeName)).toBe(lowestStamp);
  expect(isStamp(lowestStamp)).toBe(true);
});

test.each(["", "5", "0000000000000-0000-0000000000000000", "00000000000g-0000-0000000000000000", `${lowestStamp} `])(
  "%j is no stamp",
  (text) => {
    expect(isStamp(text)).toBe(false);
  },
);
