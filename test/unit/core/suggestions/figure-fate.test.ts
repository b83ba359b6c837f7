import { expect, test } from "vitest";
import { figureFate } from "#core/suggestions/figure-fate.ts";

test.each([
  ["Russia lost [40 tanks] there.", "lost"],
  ["Ukraine destroyed more than [40 pieces of equipment] in a day.", "destroyed"],
  ["They captured [40 tanks] and destroyed 12 guns.", "captured"],
  ["They captured 40 tanks and destroyed [12 guns].", "destroyed"],
  ["More than [40 pieces of equipment] were destroyed in the region.", "destroyed"],
  ["At least [3 people] were killed and nearly 100 were wounded.", "killed"],
  ["At least 3 people were killed and nearly [100 were wounded].", "wounded"],
  ["The enemy had lost 500 or more men and [40+ tanks].", "lost"],
  ["Troops recaptured [40 towns] in the south.", "retaken"],
  ["Three people were killed, and [20 houses] stood empty.", null],
  ["It sent [40 tanks]; none was destroyed.", null],
])("%s: %s", (marked, fate) => {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/gu, "");
  expect(figureFate(text, { start: 0, end: text.length }, { start, end })).toBe(fate);
});
