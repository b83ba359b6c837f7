import { expect, test } from "vitest";
import { LearnedTexts } from "#adapters/findings/learned-texts.ts";

const sentence = "The ferry ran aground off the island of Vis with 312 people on board.";
const text = (id: string) => ({ id, text: sentence });

test("what a question leaves out is let go of, and is learned again when it comes back", () => {
  const learned = new LearnedTexts();
  learned.learn([text("a"), text("b"), text("c")]);
  expect(learned.keep(["a", "b", "c"])).toBe(true);
  expect(learned.finder.find()).toHaveLength(3);
  expect(learned.keep(["a", "c"])).toBe(true);
  expect([...learned.ids]).toEqual(["a", "c"]);
  expect(learned.finder.find()).toHaveLength(1);
  expect(learned.keep(["a", "b"])).toBe(false);
  learned.learn([text("b")]);
  expect(learned.keep(["a", "b"])).toBe(true);
  expect(learned.finder.find().map(({ a, b }) => [a.text, b.text])).toEqual([["a", "b"]]);
});
