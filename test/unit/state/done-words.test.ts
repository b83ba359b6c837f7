import { expect, it } from "vitest";
import { doneWords } from "#state/done-words.ts";

it.each([
  ["delete report A", "Deleted report A"],
  ["delete highlight “delete this”", "Deleted highlight “delete this”"],
  ["remove the worked example", "Removed the worked example"],
  ["attribution of “words”", "Done: attribution of “words”"],
])("tells “%s” afterwards as “%s”", (label, told) => {
  expect(doneWords(label)).toBe(told);
});
