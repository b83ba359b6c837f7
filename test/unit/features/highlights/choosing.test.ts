import { describe, expect, it } from "vitest";
import type { HighlightId } from "#core/index.ts";
import { inListOrder, rowAfter, rowsBetween } from "#features/highlights/choosing.ts";

const id = (name: string) => name as HighlightId;
/** The highlight "b" stands in two groups. */
const rows = ["a", "b", "c", "b 2", "d"].map((key) => ({ key, id: id(key.slice(0, 1)) }));
const set = (...names: readonly string[]) => new Set(names.map(id));

describe("rows that are chosen together", () => {
  it("stand in the order of the list, a highlight of two groups once, and none that is not listed", () => {
    expect(inListOrder(rows, set("d", "b", "z", "a"))).toEqual(["a", "b", "d"]);
  });

  it.each([
    ["a", "c", ["a", "b", "c"]],
    ["b 2", "b", ["b", "c", "b"]],
    ["d", "d", ["d"]],
    ["gone", "c", []],
  ])("reach from %s to %s, both included", (from, to, between) => {
    expect(rowsBetween(rows, from, to)).toEqual(between);
  });

  it.each([
    ["b", set("b", "c"), "d"],
    ["d", set("d"), "b 2"],
    [null, set("a"), "b"],
    ["a", set("a", "b", "c", "d"), null],
  ])("leave the focus of %s on the next row that stays, else on the last before", (from, gone, next) => {
    expect(rowAfter(rows, gone, from)).toBe(next);
  });
});
