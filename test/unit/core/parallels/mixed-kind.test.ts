import { expect, it } from "vitest";
import type { Parallel } from "#core/index.ts";
import { counterpartsByText } from "#core/queries/counterparts.ts";
import { findVariants } from "#core/variants/find-variants.ts";

const text = "One two. Three four.";

/** The two sentences of one text in another, each as it was found. */
function neighbours(first: Parallel["kind"], second: Parallel["kind"]): readonly Parallel[] {
  const found = (kind: Parallel["kind"], start: number, end: number): Parallel => ({
    a: { text: "a", start, end },
    b: { text: "b", start, end },
    kind,
    score: 1,
  });
  return [found(first, 0, 8), found(second, 9, 20)];
}

it.each([
  ["verbatim", "verbatim", "verbatim"],
  ["verbatim", "near-verbatim", "near-verbatim"],
  ["verbatim", "paraphrase", "paraphrase"],
  ["paraphrase", "near-verbatim", "paraphrase"],
] as const)("%s beside %s is %s, in the margin and among the variants", (first, second, whole) => {
  const parallels = neighbours(first, second);
  const variants = findVariants({ text: "a", start: 0, end: 20 }, parallels, () => text);
  expect(variants.map(({ kind }) => kind)).toEqual([whole]);
  const counterparts = counterpartsByText(parallels, () => text).get("a");
  expect(counterparts?.map(({ kind }) => kind)).toEqual([whole]);
});
