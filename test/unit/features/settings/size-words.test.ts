import { expect, test } from "vitest";
import { sizeWords } from "#features/settings/size-words.ts";

test.each([
  [null, "not known"],
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_000, "1 KB"],
  [1_536, "1.5 KB"],
  [34_816, "34 KB"],
  [1_258_291, "1.2 MB"],
  [1_020_000, "996 KB"],
  [120 * 1024 ** 3, "120 GB"],
  [5000 * 1024 ** 4, "5,000 TB"],
])("%s bytes are told as %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
