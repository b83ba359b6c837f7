import { describe, expect, it } from "vitest";
import { intervalWords, readDate } from "#core/index.ts";

describe("a typed date", () => {
  it.each([
    ["4 October 2022", "2022-10-04", "2022-10-04", "day"],
    ["4th oct. 2022", "2022-10-04", "2022-10-04", "day"],
    ["Oct 4, 2022", "2022-10-04", "2022-10-04", "day"],
    ["4/10/2022", "2022-10-04", "2022-10-04", "day"],
    ["04.10.2022", "2022-10-04", "2022-10-04", "day"],
    ["2022-10-4", "2022-10-04", "2022-10-04", "day"],
    ["sept 2022", "2022-09-01", "2022-09-30", "month"],
    ["2022-02", "2022-02-01", "2022-02-28", "month"],
    ["29 Feb 2024", "2024-02-29", "2024-02-29", "day"],
    ["2022", "2022-01-01", "2022-12-31", "year"],
    ["1–4 Oct 2022", "2022-10-01", "2022-10-04", "range"],
    ["1-4 Oct 2022", "2022-10-01", "2022-10-04", "range"],
    ["28 Sep to 4 Oct 2022", "2022-09-28", "2022-10-04", "range"],
    ["28 Sep 2022 – 4 Oct 2022", "2022-09-28", "2022-10-04", "range"],
    ["2022-10-01/2022-10-04", "2022-10-01", "2022-10-04", "range"],
    ["Sep 2022 - Oct 2022", "2022-09-01", "2022-10-31", "range"],
  ])("%s is read", (typed, from, to, granularity) => {
    expect(readDate(typed)).toEqual({ from, to, granularity });
  });

  it.each([
    "Tuesday",
    "",
    "31 Sep 2022",
    "29 Feb 2023",
    "4 Foo 2022",
    "13/13/2022",
    "4–1 Oct 2022",
    "last Monday",
    "to",
    "ma 2022",
  ])("%j is none", (typed) => {
    expect(readDate(typed)).toBeNull();
  });

  it.each(["4 Oct 2022", "Oct 2022", "2022", "1–4 Oct 2022", "28 Sep – 4 Oct 2022", "30 Dec 2021 – 2 Jan 2022"])(
    "%s is written back the same",
    (typed) => {
      const read = readDate(typed);
      expect(read && intervalWords(read)).toBe(typed);
    },
  );
});
