import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DifferencePiece, textDifference } from "#core/index.ts";

const shown = (pieces: readonly DifferencePiece[] | null) =>
  pieces?.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join("") ?? null;
const rows = (from: string, to: string) =>
  textDifference(from, to).map((row) => [row.kind, shown(row.from), shown(row.to)]);

describe("the difference of two texts", () => {
  test("tells what stays, what was changed word by word, what was dropped and what was added", () => {
    const from = "Same.\n\nForty people were hurt on Monday.\n\nA rumour without any source.\nThe end.";
    const to = "Same.\n\nForty-three people were hurt on Tuesday.\n\nThe end.\n\nCorrected on 6 October.";
    expect(rows(from, to)).toEqual([
      ["same", "Same.", "Same."],
      ["changed", "[Forty] people were hurt on [Monday].", "[Forty-three] people were hurt on [Tuesday]."],
      ["dropped", "[A rumour without any source.]", null],
      ["same", "The end.", "The end."],
      ["added", null, "[Corrected on 6 October.]"],
    ]);
  });

  test("takes a sentence that was dropped as a whole, and words that changed side by side as one piece", () => {
    expect(rows("He said so. Nobody could verify it.", "He said so.")).toEqual([
      ["changed", "He said so.[ Nobody could verify it.]", "He said so."],
    ]);
    expect(rows("dozens of population centres were freed", "dozens of towns and villages were freed")).toEqual([
      ["changed", "dozens of [population centres] were freed", "dozens of [towns and villages] were freed"],
    ]);
  });

  test("is no difference for one text", () => {
    expect(rows("One.\nTwo.", "One.\n\n\nTwo.\n").every(([kind]) => kind === "same")).toBe(true);
  });

  test("holds all that stands in either, in order, and marks in a row only what the other has not", () => {
    const word = fc.constantFrom("people", "were", "hurt", "40", "Kyiv", "said", "on", "Monday", "not");
    const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    const text = fc.array(line, { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (from, to) => {
        const found = textDifference(from.join("\n"), to.join("\n"));
        const side = (name: "from" | "to") =>
          found.flatMap((row) => row[name]?.map((piece) => piece.text).join("") ?? []);
        expect([side("from"), side("to")]).toEqual([from, to]);
        for (const row of found) {
          const kept = (pieces: readonly DifferencePiece[] | null) =>
            pieces?.flatMap(({ text: words, isChanged }) => (isChanged ? [] : [words])).join("");
          if (row.kind === "changed" || row.kind === "same")
            expect(kept(row.from)?.replace(/\s+/g, "")).toBe(kept(row.to)?.replace(/\s+/g, ""));
        }
      }),
    );
  });
});
