import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { findParallels, type Parallel } from "#core/index.ts";
import { ParallelFinder } from "#core/parallels/find-parallels.ts";
import { Likeness } from "#core/parallels/likeness.ts";
import { madeCopies, madeList } from "#test/bench/parallels/made-corpora.ts";
import { foundIn, measure } from "#test/bench/parallels/measure.ts";
import { madePairs } from "#test/fixtures/parallels/made-pairs.ts";

describe("on the labelled sets", () => {
  test.each(measure().map((quality) => [quality.set, quality] as const))(
    "%s: every parallel is found, and nothing else",
    (_, { wrong, missed }) => {
      expect(wrong).toEqual([]);
      expect(missed).toEqual([]);
    },
  );

  test.each(madePairs.map((pair) => [pair.edit, pair] as const))("a pair is told by its kind: %s", (edit, pair) => {
    const kinds = foundIn(pair).map(({ kind }) => kind);
    if (edit === "same") expect(kinds).toEqual(["verbatim"]);
    else if (edit === "split") expect(kinds).toEqual(["split"]);
    else if (edit !== "quotation") expect(kinds).toEqual(["near-verbatim"]);
    else expect(["paraphrase", "near-verbatim"]).toContain(kinds[0]);
  });
});

test("a parallel joins whole sentences, in the order in which the texts came", () => {
  const sentence = "The ferry ran aground off the island of Vis with 312 people on board.";
  const a = { id: "a", text: `First of all.\n${sentence} Nobody was hurt.` };
  const b = { id: "b", text: `Split, 3 May. ${sentence}` };
  const [found, ...more] = findParallels([a, b]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ kind: "verbatim", score: 1, a: { text: "a" }, b: { text: "b" } });
  expect(a.text.slice(found?.a.start, found?.a.end)).toBe(sentence);
  expect(b.text.slice(found?.b.start, found?.b.end)).toBe(sentence);
});

test("one text can have a parallel within it", () => {
  const text =
    "Police arrested four men on suspicion of smuggling rare birds. Rain fell. " +
    "Police on Friday arrested four men on suspicion of smuggling rare birds.";
  expect(findParallels([{ id: "a", text }])).toMatchObject([
    { kind: "near-verbatim", a: { text: "a", start: 0 }, b: { text: "a" } },
  ]);
});

test("another name or another figure is no parallel", () => {
  const text = (place: string, figure: string) =>
    `The army said its forces had retaken ${figure} villages near ${place}.`;
  const of = (one: string, other: string) => foundIn({ a: one, b: other }).length;
  expect(of(text("Lyman", "12"), text("Lyman", "12"))).toBe(1);
  expect(of(text("Lyman", "12"), text("Odesa", "40"))).toBe(0);
});

/** Texts of sentences that many have in common. */
const texts = fc.array(
  fc.array(
    fc.constantFrom(...madePairs.slice(0, 24).flatMap(({ a, b }) => [a, b]), "No.", "“", "U.S. “Yes,” he said."),
    { maxLength: 8 },
  ),
  { maxLength: 5 },
);
const named = (all: readonly (readonly string[])[]) =>
  all.map((sentences, index) => ({ id: String(index), text: sentences.join(" ") }));

test("offsets lie in their texts, and the two passages never overlap", () => {
  fc.assert(
    fc.property(texts, (all) => {
      const given = named(all);
      for (const { a, b, score } of findParallels(given)) {
        for (const { text, start, end } of [a, b]) {
          const words = given[Number(text)]?.text.slice(start, end) ?? "";
          expect(words).toHaveLength(end - start);
          expect(words.trim()).toBe(words);
          expect(words).not.toBe("");
        }
        expect(Number(a.text)).toBeLessThanOrEqual(Number(b.text));
        if (a.text === b.text) expect(a.end).toBeLessThanOrEqual(b.start);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("what is found between two texts hangs on nothing but these two, so that one more report changes nothing", () => {
  fc.assert(
    fc.property(texts, (all) => {
      const given = named(all);
      const finder = new ParallelFinder();
      const [first, second, ...more] = given;
      if (first === undefined || second === undefined) return;
      finder.add(first);
      finder.add(second);
      const ofTwo = findParallels([first, second]);
      expect(finder.find()).toEqual(ofTwo);
      for (const text of more) finder.add(text);
      expect(finder.find()).toEqual(findParallels(given));
      expect(finder.find(undefined, [first.id, second.id])).toEqual(ofTwo);
    }),
  );
});

test("a text that is let go leaves nothing behind: what is found is as if it had never come", () => {
  fc.assert(
    fc.property(texts, fc.nat(4), (all, which) => {
      const given = named(all);
      const finder = new ParallelFinder(0.5);
      for (const text of given) finder.add(text);
      finder.find();
      finder.remove(String(which));
      const rest = given.filter(({ id }) => id !== String(which));
      expect(finder.find()).toEqual(findParallels(rest, 0.5));
      for (const text of given) finder.add(text);
      const ids = given.map(({ id }) => id);
      expect(finder.find(0.5, ids)).toEqual(findParallels(given, 0.5));
    }),
  );
});

test("of many copies of one story each two wordings are compared once", () => {
  const asked = vi.spyOn(Likeness.prototype, "judgement");
  const found = findParallels(madeCopies(60));
  const { results } = asked.mock;
  asked.mockRestore();
  expect(found.length).toBeGreaterThan(60 * 59 * 15);
  expect(results.length).toBeGreaterThan(found.length);
  // Each comparison makes an answer of its own; a sentence that stands in all copies alike has one.
  const answers = new Set(results.map(({ value }) => value));
  expect(answers.size).toBeLessThan(results.length / 5);
});

describe("sentences after one pattern, each like all others,", () => {
  const judged = (sentences: number) => {
    const made = vi.spyOn(Likeness.prototype, "judgement");
    findParallels([madeList(sentences)], 0.5);
    const compared = new Set(made.mock.contexts);
    made.mockRestore();
    return compared.size;
  };

  test("are compared with few of the others, so that twice as many take twice the work", () => {
    const [fewer, more] = [judged(100), judged(200)];
    expect(fewer).toBeGreaterThan(0);
    expect(fewer).toBeLessThanOrEqual(100 * 8);
    expect(more).toBeLessThanOrEqual(200 * 8);
  });

  test("are compared with the closest of them: one that is printed twice is found", () => {
    const { id, text } = madeList(60);
    const sentences = text.split(/(?<=\.) /);
    const twice = sentences[31] ?? "";
    const found = findParallels([{ id, text: [...sentences, twice].join(" ") }], 1);
    expect(found.map(({ kind, a, b }) => [kind, a.end - a.start, b.end - b.start])).toEqual([
      ["verbatim", twice.length, twice.length],
    ]);
  });

  test("give the same in whatever order texts come, at every threshold, and beside other texts", () => {
    const one = madeList(30);
    const other = { id: "a", text: madeList(40).text };
    const inOrder = (found: readonly Parallel[]) => found.map((parallel) => JSON.stringify(parallel));
    const ids = [one.id, other.id];
    const finder = new ParallelFinder(0.5);
    for (const text of [{ id: "third", text: madeList(35).text }, other, one]) finder.add(text);
    for (const threshold of [0.5, 0.65, 0.8])
      expect(inOrder(finder.find(threshold, ids))).toEqual(inOrder(findParallels([one, other], threshold)));
  });
});

test("the order in which texts come says only which passage of two is the first", () => {
  const turned = ({ a, b, kind, score }: Parallel) =>
    a.text < b.text ? { a, b, kind, score } : { a: b, b: a, kind, score };
  const inOrder = (found: readonly Parallel[]) => {
    const within = found.filter(({ a, b }) => a.text === b.text);
    const between = found.filter(({ a, b }) => a.text !== b.text).map(turned);
    return [...within, ...between].map((one) => JSON.stringify(one)).sort();
  };
  fc.assert(
    fc.property(texts, (all) => {
      const given = named(all);
      const finder = new ParallelFinder();
      for (const text of given.toReversed()) finder.add(text);
      const ids = given.map(({ id }) => id);
      expect(finder.find(undefined, ids)).toEqual(findParallels(given));
      expect(inOrder(finder.find())).toEqual(inOrder(findParallels(given)));
    }),
  );
});

test("one finder answers at every threshold above its floor what is found at that threshold", () => {
  fc.assert(
    fc.property(texts, fc.array(fc.integer({ min: 50, max: 100 }), { minLength: 1, maxLength: 4 }), (all, asked) => {
      const given = named(all);
      const finder = new ParallelFinder(0.5);
      for (const text of given) finder.add(text);
      for (const percent of asked) expect(finder.find(percent / 100)).toEqual(findParallels(given, percent / 100));
    }),
  );
});

test("a line without an end is compared by its beginning", () => {
  const line = Array.from({ length: 20_000 }, (_, index) => `word${index % 700}`).join(" ");
  const [found] = findParallels([
    { id: "a", text: line },
    { id: "b", text: `${line} more` },
  ]);
  expect(found).toMatchObject({ a: { start: 0, end: line.length }, kind: "near-verbatim" });
});

test("whatever stands in a text, it is read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 60 }), (one, other) => {
      const found = findParallels([
        { id: "a", text: one },
        { id: "b", text: `${other} ${one}` },
      ]);
      for (const { a, b } of found) {
        expect(a.end).toBeGreaterThan(a.start);
        expect(b.end).toBeGreaterThan(b.start);
      }
    }),
  );
});
