import { describe, expect, it } from "vitest";
import { ParallelFinder, type SharedText } from "#core/index.ts";

const first =
  "The agency counted eleven thousand households along the northern bank of the river before the water rose.";
const second =
  "Engineers from the ministry closed the lower gates of the dam on Tuesday evening and opened them at dawn.";
const third = "Farmers in the delta moved their cattle to the hills behind the old monastery and waited for the boats.";

function sharedOf(a: string, b: string, c?: string): readonly SharedText[] {
  const finder = new ParallelFinder();
  finder.add({ id: "a", text: a });
  finder.add({ id: "b", text: b });
  if (c !== undefined) finder.add({ id: "c", text: c });
  return finder.shared();
}

describe("what two texts share", () => {
  it("is counted in words and passages, by pairs of texts, the lesser id first", () => {
    const text = [first, second, third].join(" ");
    expect(sharedOf(text, text)).toEqual([{ a: "a", b: "b", words: 55, passages: 3 }]);
    expect(sharedOf(text, "Nothing of the kind was printed here on that day.", text)).toEqual([
      { a: "a", b: "c", words: 55, passages: 3 },
    ]);
  });

  it("is not one sentence, what both quote, or what repeats within a text", () => {
    expect(sharedOf(first, first)).toEqual([]);
    const quoted = [first, second, third].map((sentence) => `"${sentence.slice(0, -1)}," the mayor said.`).join(" ");
    expect(sharedOf(quoted, quoted)).toEqual([]);
    expect(sharedOf([first, second, third, first, second, third].join(" "), "Nothing of the kind.")).toEqual([]);
  });

  it("hangs on the two alone, whatever threshold was asked for and whoever came before", () => {
    const [one, other] = [[first, second, third].join(" "), [second, "It rained.", first, third].join(" ")];
    const finder = new ParallelFinder(0.5);
    for (const [id, text] of Object.entries({ c: third, b: other, a: one })) finder.add({ id, text });
    finder.find(0.99);
    expect(finder.shared(["a", "b"])).toEqual(sharedOf(one, other));
    expect(finder.shared(["a"])).toEqual([]);
  });

  it("is counted between any two of many copies of one story", () => {
    const word = (number: number) =>
      `${"bcdfghjklmnprst"[number % 15]}${"aeiou"[number % 5]}rv${"aeiou"[(number * 3) % 5]}${number}`;
    const wordsOf = (at: number) => Array.from({ length: 16 }, (_, place) => word(at * 16 + place)).map(spelled);
    const story = Array.from({ length: 20 }, (_, at) => `The ${wordsOf(at).join(" ")}.`).join(" ");
    const finder = new ParallelFinder();
    for (let copy = 10; copy < 26; copy += 1) finder.add({ id: `copy ${copy}`, text: story });
    expect(finder.find()).toHaveLength(120 * 20);
    expect(finder.shared()).toHaveLength(120);
  });
});

/** Digits as letters: a number would be a figure. */
function spelled(word: string): string {
  return word.replace(/\d/gu, (digit) => "klmnoprstu"[Number(digit)] ?? "");
}
