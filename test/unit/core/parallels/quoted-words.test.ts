import fc from "fast-check";
import { expect, test } from "vitest";
import { QuotationWalk } from "#core/parallels/quoted-words.ts";

/** Lengths of stretches and of what stands before each. */
const lengths = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
const stretches = lengths.map((all) => {
  let at = 0;
  return all.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

test("each sentence is given the quotations that reach into it", () => {
  fc.assert(
    fc.property(stretches, stretches, (quotations, sentences) => {
      const walk = new QuotationWalk(quotations);
      for (const { start, end } of sentences)
        expect(walk.around(start, end)).toEqual(quotations.filter((one) => one.start < end && one.end > start));
    }),
  );
});

test("the quotations of a text are walked through once, however many sentences ask", () => {
  const many = 500;
  let read = 0;
  const quotations = new Proxy(
    Array.from({ length: many }, (_, index) => ({ start: 10 * index, end: 10 * index + 5 })),
    {
      get(target, key, receiver) {
        if (typeof key === "string" && /^\d+$/.test(key)) read += 1;
        return Reflect.get(target, key, receiver);
      },
    },
  );
  const walk = new QuotationWalk(quotations);
  for (let index = 0; index < many; index += 1) expect(walk.around(10 * index, 10 * index + 9)).toHaveLength(1);
  expect(read).toBeLessThan(10 * many);
});
