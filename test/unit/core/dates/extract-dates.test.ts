import { describe, expect, test } from "vitest";
import { extractDates, type SaidDate } from "#core/index.ts";

const published: SaidDate = { from: "2022-10-05", to: "2022-10-05", granularity: "day", basis: "confirmed" };
const dates = (text: string, by: SaidDate | null = published) =>
  extractDates(text, { published: by }).map(({ printed, interval, basis }) => [
    printed,
    interval === null ? null : interval.from === interval.to ? interval.from : `${interval.from}/${interval.to}`,
    basis,
  ]);

describe("the dates of a text, told on Wednesday, 5 October 2022:", () => {
  test.each([
    ["They came on Monday.", [["Monday", "2022-10-03", "inferred"]]],
    ["They came on Wednesday.", [["Wednesday", "2022-10-05", "inferred"]]],
    ["He spoke in a Tuesday nighttime address.", [["Tuesday", "2022-10-04", "inferred"]]],
    ["They came last Wednesday.", [["last Wednesday", "2022-09-28", "inferred"]]],
    ["They came last Friday (September 30).", [["last Friday (September 30)", "2022-09-30", "inferred"]]],
    ["They came on Tuesday (October 4).", [["Tuesday (October 4)", "2022-10-04", "inferred"]]],
    ["They will come on Monday.", [["Monday", null, null]]],
    ["They came on Monday (October 4).", [["Monday (October 4)", null, null]]],
    [
      "It was on February 24 and in June.",
      [
        ["February 24", "2022-02-24", "inferred"],
        ["June", "2022-06-01/2022-06-30", "inferred"],
      ],
    ],
    [
      "It was freed last week, and the vote was last month.",
      [
        ["last week", "2022-09-26/2022-10-02", "inferred"],
        ["last month", "2022-09-01/2022-09-30", "inferred"],
      ],
    ],
    [
      "It was over the last week, in the past 24 hours.",
      [
        ["the last week", "2022-09-28/2022-10-05", "inferred"],
        ["the past 24 hours", "2022-10-04/2022-10-05", "inferred"],
      ],
    ],
    [
      "It has been held since 2014, or from 4 October 2021 on.",
      [
        ["2014", "2014-01-01/2014-12-31", "given"],
        ["4 October 2021", "2021-10-04", "given"],
      ],
    ],
    ["The date 2022-09-11 was over the text.", [["2022-09-11", "2022-09-11", "given"]]],
    ["They may march in 2000 pairs to the polls.", []],
  ])("%s", (text, expected) => expect(dates(text)).toEqual(expected));

  test("it says how a day was found", () => {
    expect(extractDates("They came on Monday.", { published })[0]?.how).toBe(
      "The last Monday up to the publication on 5 Oct 2022",
    );
  });

  test("without a sure day of publication only what has its year is resolved", () => {
    const text = "They came on Monday, 3 October 2022, and left on Tuesday.";
    const expected = [
      ["Monday, 3 October 2022", "2022-10-03", "given"],
      ["Tuesday", null, null],
    ];
    expect(dates(text, null)).toEqual(expected);
    expect(dates(text, { ...published, basis: "inferred", reason: "A guess" } as SaidDate)).toEqual(expected);
    expect(dates(text, { words: "Tuesday" })).toEqual(expected);
  });

  test("of a text in another language there are none", () => {
    expect(extractDates("Sie kamen am Montag, und die Stadt ist seit dem 4. Oktober 2022 frei.")).toEqual([]);
  });
});
