import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  applyChangeSet,
  type Bundle,
  emptyLibrary,
  exportBundle,
  joinInto,
  type Library,
  markPassage,
  mergeBundles,
  mergeLibraries,
  previewMerge,
  readBundle,
  recordsOf,
  sealNote,
  writeBundle,
} from "#core/index.ts";
import { anaBundle, benBundle, oddBundle } from "#test/fixtures/made-bundles.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { joinedFrom, plainLibrary, Replica, stampsIn } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";
import { replicasFrom, work } from "../merge/laws.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const header = { exportedAt: 1_750_000_000_000, by: { id: "person-x", name: "X" }, appVersion: "0.1.0" };
const runs = { numRuns: 25 };

/** Bundles are closed over people, so replicas that are to come back equal have said who they are. */
function libraries(given: Parameters<typeof replicasFrom>[0]): readonly Library[] {
  return replicasFrom(given, samples()).map(({ library }) => read(writeBundle(exportBundle(library, header))).library);
}

function read(text: string) {
  const answer = readBundle(text);
  if (!answer.ok) throw answer.refused;
  return answer;
}

describe("a bundle", () => {
  test("P6 imported into an empty library gives an equal one", () => {
    fc.assert(
      fc.property(work(1), (given) => {
        const [library] = libraries(given) as [Library];
        const answer = read(writeBundle(exportBundle(library, header)));
        expect(plainLibrary(mergeLibraries(emptyLibrary, answer.library))).toBe(plainLibrary(library));
        expect(answer.warnings).toEqual([]);
      }),
      runs,
    );
  });

  test("P6 keeps emoji, right-to-left, overlaps, joiners and unknown things to the character", () => {
    const { library } = read(writeBundle(oddBundle()));
    expect([...library.highlights.values()].map(({ passage }) => passage.exact)).toContain("👩‍👩‍👧‍👦 and flag 🇺🇦");
    const again = exportBundle(library, header);
    expect(again.body).toEqual(oddBundle().body);
  });

  test("has the same bytes for the same library, apart from the header, however the library came about", () => {
    fc.assert(
      fc.property(work(2), (given) => {
        const [a, b] = libraries(given) as [Library, Library];
        const one = exportBundle(mergeLibraries(a, b), header);
        const other = exportBundle(mergeLibraries(b, a), {
          ...header,
          exportedAt: "2030-01-01T00:00:00Z",
          by: { id: "y", name: "Y" },
        });
        const withoutHeader = (bundle: Bundle) =>
          writeBundle({ ...bundle, header: { sha256: bundle.header.sha256 } as never });
        expect(withoutHeader(one)).toBe(withoutHeader(other));
      }),
      runs,
    );
  });

  test("P9 carries fields and collections that this version does not know", () => {
    const { library } = read(writeBundle(oddBundle()));
    expect([...library.tags.values()].find((tag) => "weight" in tag)).toMatchObject({
      weight: 1.5,
      "a new field": { nested: [null, true, "🪁"] },
    });
    expect(recordsOf(library, "figures").get("figure-2")).toMatchObject({ deleted: true, toString: "a field" });
  });

  test("P11 names everyone whose work it holds, also a person who never gave a name", () => {
    const nameless = new Replica("nameless", 1_750_000_000_000);
    nameless.join(samples(), "samples");
    const edition = [...nameless.library.editions.keys()][0] as never;
    nameless.run((library) =>
      markPassage(library, { edition, start: 0, end: 9, person: nameless.person, newId: nameless.nextId() }),
    );
    const { library } = read(writeBundle(exportBundle(nameless.library, header)));
    expect(library.people.get(nameless.person)).toMatchObject({ id: nameless.person });
    expect(library.people.get(nameless.person)).not.toHaveProperty("name");
  });

  test("stands with the header first, then the body, indented by two, with words for readers beside the ids", () => {
    const text = writeBundle(anaBundle());
    expect(text.split("\n").slice(0, 4)).toEqual([
      "{",
      '  "format": "variorum-bundle",',
      '  "version": 1,',
      '  "header": {',
    ]);
    const { body } = anaBundle();
    expect(body.taggings?.[0]?.reading).toMatchObject({
      tag: expect.any(String),
      quote: expect.any(String),
      siglum: expect.any(String),
      person: expect.any(String),
    });
    const markdown = body.noteVersions?.map((version) => (version.reading as { markdown: string }).markdown).join("\n");
    expect(markdown).toContain("C says **6000 square km**, D says *2,000-km*");
  });

  test("counts what is visible and holds what is deleted", () => {
    const { header: made, body } = anaBundle();
    expect(made.counts.highlights).toBe((body.highlights?.length ?? 0) - 1);
    expect(body.highlights?.filter(({ deleted }) => deleted)).toHaveLength(1);
  });
});

describe("merging bundles", () => {
  const [ana, ben, odd] = [anaBundle, benBundle, oddBundle].map((make) => read(writeBundle(make()))) as [
    ReturnType<typeof read>,
    ReturnType<typeof read>,
    ReturnType<typeof read>,
  ];

  test("P1 gives the same bytes in any order, any grouping and any number of times", () => {
    const all = writeBundle(mergeBundles([ana, ben, odd]));
    const grouped = read(writeBundle(mergeBundles([odd, ana])));
    for (const order of [
      [odd, ben, ana],
      [ben, ana, odd, ana, ben],
      [grouped, ben],
      [read(all), odd],
    ]) {
      expect(writeBundle(mergeBundles(order))).toBe(all);
    }
  });

  test("of one bundle gives that bundle", () => {
    expect(writeBundle(mergeBundles([ana]))).toBe(writeBundle(anaBundle()));
  });

  test("unites the work of two people on the same reports", () => {
    const merged = mergeBundles([ana, ben]);
    expect(merged.header.counts).toMatchObject({ reports: 4, highlights: 8 + 8 - 3, claims: 3 });
    expect(merged.header.exportedBy.map(({ name }) => name)).toEqual(["Ana Petrova", "Ben Okafor"]);
  });
});

describe("the preview of an import", () => {
  test("P7 is what happens", () => {
    fc.assert(
      fc.property(work(2), (given) => {
        const [local, incoming] = libraries(given) as [Library, Library];
        const preview = previewMerge(local, incoming);
        const own = new Replica("own", 1_760_000_000_000);
        own.become(local);
        const step = own.join(joinedFrom(incoming), "incoming");
        expect(plainLibrary(preview.merged)).toBe(plainLibrary(applyChangeSet(local, step)));
        for (const [collection, { added, deleted, restored }] of preview.differences) {
          for (const id of added) expect(recordsOf(local, collection).has(id)).toBe(false);
          for (const id of deleted) expect(recordsOf(local, collection).get(id)?.deleted).toBeUndefined();
          for (const id of deleted) expect(recordsOf(own.library, collection).get(id)?.deleted).toBe(true);
          for (const id of restored) expect(recordsOf(own.library, collection).get(id)?.deleted).toBeUndefined();
        }
        expect(preview.isSame).toBe(plainLibrary(local) === plainLibrary(preview.merged));
        expect(stampsIn(incoming).every((stamp) => stamp <= preview.newestStamp)).toBe(true);
      }),
      runs,
    );
  });

  test("says that nothing would change where everything is here already", () => {
    const { library } = read(writeBundle(anaBundle()));
    expect(previewMerge(library, library)).toMatchObject({ isSame: true, conflicts: [], differences: new Map() });
  });

  test("tells what is added, changed and deleted apart", () => {
    const preview = previewMerge(joinInto(emptyLibrary, samples()), read(writeBundle(benBundle())).library);
    expect(preview.differences.get("tags")).toMatchObject({
      added: [expect.any(String)],
      changed: ["sample-tag-casualties"],
      deleted: [],
    });
    expect(preview.differences.get("reports")).toBeUndefined();
  });

  test("names a note on which two people went on from one version", () => {
    const { library: start } = read(writeBundle(anaBundle()));
    const [note] = [...start.notes.values()];
    if (note === undefined) throw new Error("no note");
    const [ana, cy] = [new Replica("ana2", 1_760_000_000_000), new Replica("cy", 1_760_000_000_000)];
    for (const person of [ana, cy]) {
      person.become(start);
      person.run((library) =>
        sealNote(library, {
          note: note.id,
          newVersion: person.nextId(),
          on: note.on,
          person: person.person,
          content: plainNote(person.person),
        }),
      );
    }
    expect(previewMerge(ana.library, cy.library).conflicts).toEqual([note.id]);
    expect(previewMerge(start, cy.library).conflicts).toEqual([]);
  });
});
