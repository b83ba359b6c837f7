import { expect, test } from "vitest";
import { momentsInWords, momentWords } from "#state/time-words.ts";

const at = (text: string) => new Date(text).getTime();
const now = at("2022-10-05T14:05");

test.each([
  ["2022-10-05T09:30", "today at 09:30"],
  ["2022-10-05T00:00", "today at 00:00"],
  ["2022-10-04T23:59", "yesterday at 23:59"],
  ["2022-10-03T23:59", "3 October 2022 at 23:59"],
  ["2021-10-05T14:05", "5 October 2021 at 14:05"],
])("a moment is named by its day as it stands to today: %s is %s", (moment, words) => {
  expect(momentWords(at(moment), now)).toBe(words);
});

test("without a today the day is always written out", () => {
  expect(momentWords(now)).toBe("5 October 2022 at 14:05");
  expect(momentWords(new Date(now).toISOString())).toBe("5 October 2022 at 14:05");
});

test("yesterday holds over the end of a month and over the night of summer time", () => {
  expect(momentWords(at("2022-09-30T22:00"), at("2022-10-01T01:00"))).toBe("yesterday at 22:00");
  expect(momentWords(at("2022-10-29T22:00"), at("2022-10-30T23:30"))).toBe("yesterday at 22:00");
});

test("of several in one minute each is named to the second", () => {
  const moments = ["2022-10-05T09:30:41", "2022-10-05T09:30:02", "2022-10-05T08:15:59"];
  expect(momentsInWords(moments, now)).toEqual(["today at 09:30:41", "today at 09:30:02", "today at 08:15"]);
  expect(momentsInWords([], now)).toEqual([]);
});
