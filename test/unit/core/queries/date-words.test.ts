import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DayInterval, dateWords, intervalWords, readDate } from "#core/index.ts";

describe("a date in words", () => {
  test.each<readonly [from: string, to: string, granularity: DayInterval["granularity"], words: string]>([
    ["2022-10-05", "2022-10-05", "day", "5 Oct 2022"],
    ["2022-10-03", "2022-10-09", "week", "3–9 Oct 2022"],
    ["2022-09-26", "2022-10-02", "week", "26 Sep – 2 Oct 2022"],
    ["2021-12-27", "2022-01-02", "week", "27 Dec 2021 – 2 Jan 2022"],
    ["2024-02-01", "2024-02-29", "month", "Feb 2024"],
    ["2022-01-01", "2022-12-31", "year", "2022"],
    ["2021-01-01", "2022-12-31", "range", "1 Jan 2021 – 31 Dec 2022"],
    ["2022-10-05", "2022-10-05", "range", "5 Oct 2022"],
  ])("from %s to %s (%s) is “%s”", (from, to, granularity, words) => {
    expect(intervalWords({ from, to, granularity })).toBe(words);
  });

  test("says “about” where it is inferred, and nothing more where it is given or confirmed", () => {
    const day = { from: "2022-10-05", to: "2022-10-05", granularity: "day" } as const;
    expect(dateWords({ ...day, basis: "inferred", reason: "the weekday" })).toBe("about 5 Oct 2022");
    expect(dateWords({ ...day, basis: "given" })).toBe("5 Oct 2022");
    expect(dateWords({ ...day, basis: "confirmed" })).toBe("5 Oct 2022");
  });

  test("that nothing resolves stays the words that are printed", () => {
    expect(dateWords({ words: "Tuesday" })).toBe("“Tuesday”");
  });
});

describe("words that a form shows", () => {
  const day = fc
    .date({ min: new Date("0100-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const monthOf = (one: string): DayInterval => {
    const last = new Date(Date.UTC(2000, Number(one.slice(5, 7)), 0));
    last.setUTCFullYear(Number(one.slice(0, 4)), Number(one.slice(5, 7)), 0);
    return { from: `${one.slice(0, 7)}-01`, to: `${one.slice(0, 7)}-${last.getUTCDate()}`, granularity: "month" };
  };
  const interval: fc.Arbitrary<DayInterval> = fc.oneof(
    day.map((one) => ({ from: one, to: one, granularity: "day" as const })),
    day.map(monthOf),
    day.map((one) => ({
      from: `${one.slice(0, 4)}-01-01`,
      to: `${one.slice(0, 4)}-12-31`,
      granularity: "year" as const,
    })),
    fc
      .tuple(day, day)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ from: a < b ? a : b, to: a < b ? b : a, granularity: "range" as const })),
  );

  test("are read back as the same days, whatever they are", () => {
    fc.assert(
      fc.property(interval, (days) => {
        expect(readDate(intervalWords(days))).toEqual(days);
      }),
    );
  });

  test.each([
    "29 Feb 1900",
    "29 Feb 2023",
    "31 Apr 2022",
    "0 Oct 2022",
    "2022-13",
    "2022-00-10",
    "5 Oct 2022 – 4 Oct 2022",
  ])("of days that no calendar has are no date: %s", (typed) => {
    expect(readDate(typed)).toBeNull();
  });

  test("may name ends in figures, with the day first", () => {
    const days = { from: "2022-10-04", to: "2022-10-06", granularity: "range" };
    expect(readDate("4/10/2022 – 6/10/2022")).toEqual(days);
    expect(readDate("4.10.2022 to 6.10.2022")).toEqual(days);
    expect(readDate("2022-10-04 to 2022-10-06")).toEqual(days);
    expect(readDate("29 Feb 2000")).toEqual({ from: "2000-02-29", to: "2000-02-29", granularity: "day" });
  });
});
