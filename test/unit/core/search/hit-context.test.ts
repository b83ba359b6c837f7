import fc from "fast-check";
import { expect, test } from "vitest";
import { hitContext } from "#core/index.ts";

const around = (text: string, match: string, room: number) => {
  const start = text.indexOf(match);
  return hitContext(text, { start, end: start + match.length }, room);
};

test("a hit is shown with its line, cut between words", () => {
  const text = "One line.\nHere in Kherson, one soldier raised the flag shouting.\nAnother line.";
  expect(around(text, "soldier", 200)).toEqual({
    before: "Here in Kherson, one ",
    match: "soldier",
    after: " raised the flag shouting.",
  });
  expect(around(text, "soldier", 14)).toEqual({ before: "… Kherson, one ", match: "soldier", after: " raised the …" });
});

test("a hit at the ends of a text has nothing around it", () => {
  expect(around("rain", "rain", 20)).toEqual({ before: "", match: "rain", after: "" });
});

test("white space is one space, in a hit too", () => {
  expect(around("the  dozens of\n towns fell", "dozens of\n towns", 20)).toEqual({
    before: "the ",
    match: "dozens of towns",
    after: " fell",
  });
});

test("no character is cut in two, and no more is shown than there is room for", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", " ", "👩", "\n"), maxLength: 60 }),
      fc.string({ unit: fc.constantFrom("a", " ", "👩", "\n"), maxLength: 60 }),
      fc.integer({ min: 3, max: 20 }),
      (before, after, room) => {
        const text = `${before}X${after}`;
        const context = around(text, "X", room);
        expect(context.match).toBe("X");
        for (const part of [context.before, context.after]) {
          expect(part.isWellFormed()).toBe(true);
          expect(part.length).toBeLessThanOrEqual(room + 2);
        }
      },
    ),
  );
});
