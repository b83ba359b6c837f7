import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  applyChangeSet,
  type ChangeSet,
  deleteTag,
  describeReport,
  emptyLibrary,
  type HighlightId,
  joinInto,
  type Library,
  mergeLibraries,
  noteHeads,
  type ReportId,
  recolourTag,
  recordsOf,
  renameTag,
  replay,
  type TagId,
  tagHighlight,
  untagHighlight,
} from "#core/index.ts";
import { joinedFrom, plainLibrary, Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";
import { replicasFrom, work } from "./laws.ts";
import { deeds, doDeed } from "./random-work.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const noon = 1_700_000_000_000;
const runs = { numRuns: 80 };
const start = joinInto(emptyLibrary, samples());
const tag = "sample-tag-casualties" as TagId;

function two(skew: number): readonly [Replica, Replica] {
  const pair = [new Replica("ana", noon), new Replica("ben", noon + skew)] as const;
  for (const replica of pair) replica.become(start);
  return pair;
}

describe("deleting", () => {
  test("P3 what is deleted stays deleted, whatever a colleague edits meanwhile and whenever", () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), fc.boolean(), (skew, isEditSeen) => {
        const [ana, ben] = two(skew);
        ana.run((library) => deleteTag(library, { tag }));
        ben.run((library) => renameTag(library, { tag, name: "Losses" }));
        ben.run((library) => recolourTag(library, { tag, colour: "rose" }));
        if (isEditSeen) ana.become(mergeLibraries(ana.library, ben.library));
        const merged = mergeLibraries(ben.library, ana.library);
        expect(merged.tags.get(tag)).toMatchObject({ deleted: true, name: "Losses", colour: "rose" });
      }),
      runs,
    );
  });

  test("P3 a deletion that comes in again and again does not undo a restoration that has seen it", () => {
    const [ana, ben] = two(-86_400_000);
    ana.run((library) => deleteTag(library, { tag }));
    ben.become(mergeLibraries(ben.library, ana.library));
    ben.undo(ana.log[0] as ChangeSet);
    const restored = mergeLibraries(mergeLibraries(ben.library, ana.library), ana.library);
    expect(restored.tags.get(tag)?.deleted).toBeUndefined();
  });

  test("a tagging that was taken off can be put on again", () => {
    const [ana] = two(0);
    const highlight = "sample-highlight-centres" as HighlightId;
    const input = { highlight, tag, person: ana.person };
    ana.run((library) => tagHighlight(library, input));
    ana.run((library) => untagHighlight(library, input));
    ana.run((library) => tagHighlight(library, input));
    expect([...ana.library.taggings.values()].find((one) => one.person === ana.person)?.deleted).toBeUndefined();
  });
});

describe("edits made apart", () => {
  test("P5 edits to different fields of one record both survive", () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (skew) => {
        const [ana, ben] = two(skew);
        const report = [...start.reports.keys()][0] as ReportId;
        ana.run((library) =>
          describeReport(library, { report, metadata: { outlet: { value: "The Age", basis: "given" } } }),
        );
        ben.run((library) =>
          describeReport(library, { report, metadata: { byline: { value: "Ben", basis: "given" } } }),
        );
        const merged = mergeLibraries(ana.library, ben.library).reports.get(report);
        expect([merged?.outlet, merged?.byline]).toEqual([
          { value: "The Age", basis: "given" },
          { value: "Ben", basis: "given" },
        ]);
      }),
      runs,
    );
  });

  test("a person's correction of a sample beats the sample, however early the clock", () => {
    const ana = new Replica("ana", 1);
    ana.become(start);
    ana.run((library) => renameTag(library, { tag, name: "Losses" }));
    expect(mergeLibraries(ana.library, start).tags.get(tag)?.name).toBe("Losses");
    expect(mergeLibraries(start, ana.library).tags.get(tag)?.name).toBe("Losses");
  });

  test("P4 no note version is lost, and two that go on from one stand side by side", () => {
    fc.assert(
      fc.property(work(3), (given) => {
        const replicas = replicasFrom(given, samples());
        const merged = replicas.map(({ library }) => library).reduce(mergeLibraries);
        const versions = (library: Library) => [...library.noteVersions.keys()];
        expect(new Set(versions(merged))).toEqual(new Set(replicas.flatMap(({ library }) => versions(library))));
        for (const { library } of replicas) {
          for (const [id, version] of library.noteVersions)
            expect(merged.noteVersions.get(id)?.content).toEqual(version.content);
        }
        for (const note of merged.notes.keys()) {
          const hasStanding = [...merged.noteVersions.values()].some(
            (version) => version.note === note && !version.deleted,
          );
          if (hasStanding) expect(noteHeads(merged, note as never).length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });
});

describe("an import", () => {
  test("P8 taking it back gives the state before, joined with what was done here since", () => {
    fc.assert(
      fc.property(work(2), deeds, deeds, (given, before, after) => {
        const colleague = replicasFrom(given, samples())[0] as Replica;
        const make = () => {
          const own = new Replica("own", noon);
          own.join(samples(), "samples");
          for (const deed of before) doDeed(own, deed);
          return own;
        };
        const own = make();
        const step = own.join(joinedFrom(colleague.library), "colleague");
        const later = own.log.length;
        for (const deed of after) doDeed(own, deed);
        const sinceThen = own.log.slice(later);
        own.retract(step);
        const expected = sinceThen.reduce(applyChangeSet, make().library);
        expect(plainLibrary(own.library)).toBe(plainLibrary(expected));
      }),
      runs,
    );
  });

  test("P8 what was taken back here is unharmed at the next exchange", () => {
    fc.assert(
      fc.property(work(2), (given) => {
        const colleague = replicasFrom(given, samples())[0] as Replica;
        const own = new Replica("own", noon);
        own.join(samples(), "samples");
        own.retract(own.join(joinedFrom(colleague.library), "colleague"));
        expect(plainLibrary(mergeLibraries(colleague.library, own.library))).toBe(
          plainLibrary(mergeLibraries(colleague.library, start)),
        );
      }),
      runs,
    );
  });
});

describe("replaying", () => {
  test("P12 the log gives the state, in any order and with rows twice", () => {
    fc.assert(
      fc.property(deeds, deeds, fc.infiniteStream(fc.nat()), (first, second, dice) => {
        const own = new Replica("own", noon);
        own.join(samples(), "samples");
        for (const deed of [...first, ...second]) doDeed(own, deed);
        const shuffled = [...own.log, ...own.log.slice(0, 3)]
          .map((row) => ({ row, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const overTheWire = JSON.parse(JSON.stringify(shuffled)) as ChangeSet[];
        expect(plainLibrary(replay(emptyLibrary, own.log))).toBe(plainLibrary(own.library));
        expect(plainLibrary(replay(emptyLibrary, overTheWire))).toBe(plainLibrary(own.library));
        expect(plainLibrary(replay(own.library, own.log))).toBe(plainLibrary(own.library));
      }),
      runs,
    );
  });

  test("a merge that brings nothing answers the very same library", () => {
    fc.assert(
      fc.property(work(2), (given) => {
        const [a, b] = replicasFrom(given, samples()) as readonly [Replica, Replica];
        const merged = mergeLibraries(a.library, b.library);
        expect(mergeLibraries(merged, b.library)).toBe(merged);
        expect(mergeLibraries(merged, merged)).toBe(merged);
      }),
      runs,
    );
  });

  test("fields and collections that this version does not know are merged like any other", () => {
    const record = { id: "x", stamp: start.tags.get(tag)?.stamp as never, shape: { kind: "round" } };
    const library = joinInto(start, [
      { collection: "figures", records: [record] },
      { collection: "tags", records: [{ id: tag, stamp: record.stamp, weight: 3 }] },
    ]);
    const merged = mergeLibraries(start, library);
    expect(recordsOf(merged, "figures").get("x")).toEqual(record);
    expect(merged.tags.get(tag)).toMatchObject({ weight: 3, name: "Casualties" });
  });
});
