import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { findInText } from "#core/index.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

function found(text: string, query: string): readonly string[] {
  return findInText(text, query).map(({ start, end }) => text.slice(start, end));
}

describe("find in a text", () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ["case", "Kherson and KHERSON", "kherson", ["Kherson", "KHERSON"]],
    ["diacritics", "Zoë and Zoe\u0308 and Zoe", "zoe", ["Zoë", "Zoe\u0308", "Zoe"]],
    ["curly and straight quotation marks", "“regrouping” said", '"regrouping"', ["“regrouping”"]],
    ["apostrophes", "Kyiv’s troops", "kyiv's", ["Kyiv’s"]],
    ["runs of white space and line breaks", "dozens of\r\n  towns", "dozens of towns", ["dozens of\r\n  towns"]],
    ["ligatures", "an oﬃcial said", "official", ["oﬃcial"]],
    ["the half of a ligature, found whole", "an oﬃcial fee", "f", ["ﬃ", "f"]],
    ["a sign that folds to several, found once", "wait… what.", ".", ["…", "."]],
    ["emoji", "a 👩‍👩‍👧‍👦 b", "👩‍👩‍👧‍👦", ["👩‍👩‍👧‍👦"]],
    ["Arabic with vowel signs", "قَالَ المسؤول", "قال", ["قَالَ"]],
    ["overlaps once", "aaaa", "aa", ["aa", "aa"]],
    ["nothing for nothing", "abc", "  ", []],
    ["nothing where nothing stands", "abc", "abd", []],
  ])("looks past %s", (_name, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  test("finds every stretch of a text again, at places that are in order and inside", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text];
        const from = a % characters.length;
        const query = characters.slice(from, from + 1 + (b % 5)).join("");
        const ranges = findInText(text, query);
        let last = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
