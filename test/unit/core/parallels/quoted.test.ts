import { expect, test } from "vitest";
import { quotedIn } from "#core/parallels/quoted.ts";

test.each([
  ['The 5" gun fired.', []],
  ['The 5" gun fired, and he said "stop".', ["stop"]],
  ['"The 5" gun fired," he said.', ['The 5" gun fired,']],
  ['and we lost 40", he said.', ["and we lost 40"]],
  ['"We lost 40", he said.', ["We lost 40"]],
  ["goes on.” He said “One”.", ["goes on.", "One"]],
])("%s", (sentence, quoted) =>
  expect(quotedIn(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual(quoted),
);
