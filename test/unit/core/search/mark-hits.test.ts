import { beforeEach, describe, expect, test } from "vitest";
import { CommandRefused, type HighlightId, markHits, markPassage, type TagId, viewOf } from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const tag = "sample-tag-casualties" as TagId;
let ana: Replica;

beforeEach(() => {
  ana = new Replica("ana", Date.UTC(2026, 0, 1));
  ana.join(samples(), "samples");
});

function places(siglum: string, words: string) {
  const report = viewOf(ana.library).reports.find((one) => one.siglum === siglum);
  const edition = report?.edition;
  if (edition === undefined) throw new Error(`no report ${siglum}`);
  return [...edition.text.matchAll(new RegExp(words, "g"))].map(({ index }) => ({
    edition: edition.id,
    start: index,
    end: index + words.length,
  }));
}

const run = (hits: ReturnType<typeof places>, extent: "words" | "sentence", withTag = true) =>
  ana.run((library) =>
    markHits(library, {
      hits,
      extent,
      person: ana.person,
      newId: () => ana.nextId<HighlightId>(),
      ...(withTag ? { tag } : {}),
    }),
  );

describe("marking all hits", () => {
  test("marks the words, with the tag, and names the step", () => {
    const hits = places("A", "Ukrainian");
    const planned = run(hits, "words");
    expect(planned.marks).toBe(hits.length);
    expect(planned.label).toBe(`mark ${hits.length} hits with “Casualties”`);
    const marked = viewOf(ana.library).highlights.filter(({ tags }) => tags.some(({ id }) => id === tag));
    expect(marked.map(({ highlight }) => highlight.passage.exact)).toEqual(hits.map(() => "Ukrainian"));
  });

  test("marks a sentence once, however many hits it holds", () => {
    const text = viewOf(ana.library).reports[0]?.edition.text ?? "";
    const first = places("A", "Ukrainian").slice(0, 1);
    const two = [...first, ...places("A", "Zelensky").slice(0, 1)];
    const planned = run(two, "sentence");
    expect(planned.marks).toBe(1);
    const made = viewOf(ana.library).highlights.find(({ tags }) => tags.some(({ id }) => id === tag));
    expect(made?.highlight.passage.exact).toBe(text.slice(0, text.indexOf("last week.") + "last week.".length));
  });

  test("uses a highlight of the same person on the same characters", () => {
    const [first] = places("A", "Ukrainian");
    if (first === undefined) throw new Error("no hit");
    const newId = ana.nextId<HighlightId>();
    ana.run((library) => markPassage(library, { ...first, person: ana.person, newId }));
    const before = viewOf(ana.library).highlights.length;
    run([first], "words");
    expect(viewOf(ana.library).highlights.length).toBe(before);
    expect(
      viewOf(ana.library)
        .highlightById.get(newId)
        ?.tags.map(({ id }) => id),
    ).toEqual([tag]);
  });

  test("marks without a tag too", () => {
    const planned = run(places("B", "Kherson"), "words", false);
    expect(planned.label).toMatch(/^mark \d+ hits$/);
    expect(planned.writes.every(({ collection }) => collection === "highlights")).toBe(true);
  });

  test("refuses where nothing is ticked, and where the tag is gone", () => {
    expect(() => run([], "words")).toThrow(CommandRefused);
    const input = {
      hits: places("A", "Kherson"),
      extent: "words" as const,
      person: ana.person,
      newId: () => ana.nextId<HighlightId>(),
    };
    expect(() => markHits(ana.library, { ...input, tag: "gone" as TagId })).toThrow(CommandRefused);
  });
});
