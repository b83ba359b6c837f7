import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addReport,
  addTag,
  editionIdOf,
  type HighlightId,
  hashOf,
  markPassage,
  mergeTags,
  type TagId,
  type Togetherness,
  tagsTogether,
  togethernesses,
  viewOf,
} from "#core/index.ts";
import { utf8 } from "#core/model/edition.ts";
import { highlightsTogetherWith } from "#core/queries/co-occurrence.ts";
import { Replica } from "#test/fixtures/replica.ts";

const text = `${"0123456789".repeat(4)}\n${"abcdefghij".repeat(4)}`;
const [red, blue, green] = ["red", "blue", "green"] as [TagId, TagId, TagId];

function marked(marks: readonly (readonly [start: number, end: number, ...tags: readonly TagId[]])[]): Replica {
  const ana = new Replica("ana", 1_000);
  const origin = { name: "a.txt", hash: hashOf(utf8(text)), encoding: "utf-8", isEncodingCertain: true };
  ana.run((library) => addReport(library, { draft: { text, origin }, metadata: {} }));
  for (const tag of [red, blue, green]) ana.run((library) => addTag(library, { newId: tag, name: tag }));
  for (const [start, end, ...tags] of marks) {
    const stretch = { edition: editionIdOf(text), start, end, person: ana.person };
    const { highlight } = ana.run((library) =>
      markPassage(library, { ...stretch, newId: `${start}-${end}` as HighlightId }),
    );
    for (const tag of tags) ana.run((library) => markPassage(library, { ...stretch, newId: highlight, tag }));
  }
  return ana;
}

function together(ana: Replica, how: Togetherness, distance = 0): readonly string[] {
  return tagsTogether(viewOf(ana.library), { how, distance }).map(
    ({ tag, other, highlights, others }) => `${tag} ${[...highlights].join(",")} / ${other} ${[...others].join(",")}`,
  );
}

describe("tags that stand together", () => {
  const ana = marked([
    [0, 10, red],
    [2, 5, blue],
    [8, 14, blue],
    [20, 25, red],
    [27, 30, green],
    [45, 50, green, red],
  ]);

  test.each<readonly [Togetherness, number, readonly string[]]>([
    ["overlapping", 0, ["red 0-10 / blue 2-5,8-14", "red 45-50 / green 45-50"]],
    ["within", 0, ["red 45-50 / green 45-50", "blue 2-5 / red 0-10", "green 45-50 / red 45-50"]],
    ["around", 0, ["red 0-10 / blue 2-5", "red 45-50 / green 45-50", "green 45-50 / red 45-50"]],
    [
      "same-paragraph",
      0,
      ["red 0-10,20-25 / blue 2-5,8-14", "red 0-10,20-25,45-50 / green 27-30,45-50", "blue 2-5,8-14 / green 27-30"],
    ],
    ["near", 1, ["red 0-10 / blue 2-5,8-14", "red 45-50 / green 45-50"]],
    ["near", 2, ["red 20-25,45-50 / green 27-30,45-50", "red 0-10 / blue 2-5,8-14"]],
    ["near", 6, ["red 0-10,20-25 / blue 2-5,8-14", "red 20-25,45-50 / green 27-30,45-50"]],
  ])("%s, %i", (how, distance, expected) => {
    expect(together(ana, how, distance).toSorted()).toEqual(expected.toSorted());
  });

  test("stand with most highlights first, and say in which reports", () => {
    const [first] = tagsTogether(viewOf(ana.library), { how: "overlapping", distance: 0 });
    expect(first).toMatchObject({ tag: red, other: blue });
    expect(first?.reports).toEqual([...ana.library.reports.keys()]);
  });

  test("are one where they were merged", () => {
    const merged = marked([
      [0, 10, red],
      [2, 5, blue],
    ]);
    merged.run((library) => mergeTags(library, { tags: [blue], into: red }));
    expect(together(merged, "overlapping")).toEqual([]);
  });
});

const place = fc.tuple(
  fc.constantFrom(0, 3, 5, 11, 20, 30, 36, 39, 41, 44, 50, 60),
  fc.integer({ min: 1, max: 15 }),
  fc.constantFrom(red, blue, green),
);

describe("whatever is marked", () => {
  test("the table finds what looking at every pair finds, and the filter finds what the table counts", () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 12 }),
        fc.constantFrom(...togethernesses),
        fc.nat(12),
        (places, how, distance) => {
          const ana = marked(places.map(([start, length, tag]) => [start, Math.min(81, start + length), tag]));
          const view = viewOf(ana.library);
          const pairs = tagsTogether(view, { how, distance });
          const found = (tag: TagId, other: TagId) =>
            view.highlights.filter((one) => {
              const rest = view.highlights.filter((two) => two.tags.some(({ id }) => id === other));
              return one.tags.some(({ id }) => id === tag) && rest.some((two) => stands(one, two, how, distance));
            });
          for (const tag of [red, blue, green]) {
            for (const other of [red, blue, green]) {
              if (tag === other) continue;
              const ids = found(tag, other).map(({ highlight }) => highlight.id);
              const pair = pairs.find((one) => one.tag === tag && one.other === other);
              const turned = pairs.find((one) => one.tag === other && one.other === tag);
              const isDirected = how === "within" || how === "around";
              const counted = pair?.highlights ?? (isDirected ? undefined : turned?.others) ?? new Set();
              expect([...counted].toSorted()).toEqual(ids.toSorted());
              const filtered = highlightsTogetherWith(view, { how, distance, tag: other });
              const withTag = view.highlights.filter(({ tags }) => tags.some(({ id }) => id === tag));
              expect(
                withTag.filter(({ highlight }) => filtered.has(highlight.id)).map(({ highlight }) => highlight.id),
              ).toEqual(ids);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

type Seen = ReturnType<typeof viewOf>["highlights"][number];

/** Written down another way than in the core. */
function stands(one: Seen, two: Seen, how: Togetherness, distance: number): boolean {
  const [a, b] = [one.highlight.passage, two.highlight.passage];
  const units = (from: number, to: number) =>
    new Set(Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at));
  const [own, other] = [units(a.start, a.end), units(b.start, b.end)];
  switch (how) {
    case "overlapping":
      return [...own].some((at) => other.has(at));
    case "within":
      return [...own].every((at) => other.has(at));
    case "around":
      return [...other].every((at) => own.has(at));
    case "same-paragraph":
      return a.start < 41 === b.start < 41;
    case "near":
      return [...own].some((at) => [...other].some((to) => Math.abs(at - to) - 1 <= distance));
  }
}
