import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { emptyLibrary, hashOfLibrary, isSameLibrary, joinInto, type Library, replay } from "#core/index.ts";
import { withRecords } from "#core/model/library.ts";
import { joinedFrom, plainLibrary, type Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";
import { replicasFrom, work } from "../merge/laws.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

/** The same records in another order, with keys in another order. */
function shuffled(library: Library): Library {
  const joined = joinedFrom(library).toReversed();
  const turned = joined.map(({ collection, records }) => ({
    collection,
    records: records.toReversed().map((record) => Object.fromEntries(Object.entries(record).toReversed()) as never),
  }));
  return joinInto(emptyLibrary, turned);
}

test("two libraries are the same exactly where they hold the same, and then they have one hash", () => {
  fc.assert(
    fc.property(work(2), (given) => {
      const [a, b] = replicasFrom(given, samples()).map(({ library }) => library) as [Library, Library];
      const isSame = plainLibrary(a) === plainLibrary(b);
      expect(isSameLibrary(a, b)).toBe(isSame);
      expect(hashOfLibrary(a) === hashOfLibrary(b)).toBe(isSame);
      expect(isSameLibrary(a, shuffled(a))).toBe(true);
      expect(hashOfLibrary(shuffled(a))).toBe(hashOfLibrary(a));
    }),
    { numRuns: 60 },
  );
});

test("a replayed log gives the library that the session has", () => {
  fc.assert(
    fc.property(work(1), (given) => {
      const own = replicasFrom({ ...given, together: [] }, samples())[0] as Replica;
      const from = joinInto(emptyLibrary, samples());
      expect(isSameLibrary(replay(from, own.log), own.library)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("one record more, less or otherwise is another library", () => {
  const library = joinInto(emptyLibrary, samples());
  const [tag] = [...library.tags.values()];
  if (tag === undefined) throw new Error("the samples have tags");
  const others = [
    withRecords(library, new Map([["tags", new Map([...library.tags].slice(1))]]) as never),
    withRecords(library, new Map([["tags", new Map([...library.tags, [tag.id, { ...tag, name: "x" }]])]]) as never),
    joinInto(library, [{ collection: "unknown", records: [{ id: "x", stamp: tag.stamp }] }]),
    emptyLibrary,
  ];
  for (const other of others) {
    expect(isSameLibrary(library, other)).toBe(false);
    expect(isSameLibrary(other, library)).toBe(false);
    expect(hashOfLibrary(other)).not.toBe(hashOfLibrary(library));
  }
});

test("an unknown collection without records is none", () => {
  expect(isSameLibrary(emptyLibrary, withRecords(emptyLibrary, new Map([["unknown", new Map()]])))).toBe(true);
});
