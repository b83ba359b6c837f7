import { describe, expect, test } from "vitest";
import { counted, countWords } from "#core/queries/count-words.ts";

describe("counts in words", () => {
  test.each([
    [{}, "nothing"],
    [{ reports: 0, notes: 0 }, "nothing"],
    [{ reports: 1 }, "1 report"],
    [{ reports: 4, highlights: 1, notes: 2 }, "4 reports, 1 highlight and 2 notes"],
    [{ people: 1, evidence: 1, taggings: 1 }, "1 person, 1 tie to a claim and 1 tag on a highlight"],
    [{ people: 2, evidence: 2, taggings: 2 }, "2 people, 2 ties to claims and 2 tags on highlights"],
    [{ highlights: 12_345 }, "12,345 highlights"],
  ])("%j is “%s”", (counts, words) => {
    expect(countWords(counts)).toBe(words);
  });

  test("of one thing take its noun in the right number", () => {
    expect([0, 1, 2, 1_200].map((count) => counted(count, "note"))).toEqual([
      "0 notes",
      "1 note",
      "2 notes",
      "1,200 notes",
    ]);
  });
});
