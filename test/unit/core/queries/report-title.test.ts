import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edition, Report } from "#core/index.ts";
import { firstWords, reportTitle } from "#core/queries/report-title.ts";

describe("how a report is called", () => {
  const edition = { text: "KYIV (Reuters) - It rained." } as Edition;

  test("is its headline", () => {
    expect(reportTitle({ headline: { value: "Rain", basis: "given" } } as Report, edition)).toEqual({
      text: "Rain",
      isHeadline: true,
      isInferred: false,
    });
  });

  test("tells of a headline that was concluded that it was", () => {
    const headline = { value: "Rain", basis: "inferred", reason: "as others call it" } as const;
    expect(reportTitle({ headline } as Report, edition)).toMatchObject({ text: "Rain", isInferred: true });
  });

  test.each([{ basis: "unknown" } as const, undefined])("is its first words where the headline is %j", (headline) => {
    const title = reportTitle({ headline } as Report, edition);
    expect(title).toEqual({ text: "KYIV (Reuters) - It rained.", isHeadline: false, isInferred: false });
  });
});

describe("first words", () => {
  test("are cut between words, without the punctuation before the cut", () => {
    expect(firstWords(`${"word ".repeat(12)}end, and more of it`)).toBe(`${"word ".repeat(12)}end …`);
  });

  test("are set on one line", () => {
    expect(firstWords("\n one\r\n\r\ntwo\t three ")).toBe("one two three");
  });

  test("never end in half a character, in texts without spaces too", () => {
    expect(firstWords("日".repeat(63) + "😀".repeat(9))).toBe(`${"日".repeat(63)} …`);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", " ", "日", "😀", "…", "–"), minLength: 60, maxLength: 80 }),
        (text) => {
          expect(firstWords(text).isWellFormed()).toBe(true);
          expect(firstWords(text).length).toBeLessThanOrEqual(66);
        },
      ),
    );
  });
});
