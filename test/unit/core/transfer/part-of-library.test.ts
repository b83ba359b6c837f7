import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  exportBundle,
  type HighlightId,
  type Library,
  mergeLibraries,
  type NoteId,
  type NoteVersionId,
  readBundle,
  sealNote,
  viewOf,
  writeBundle,
} from "#core/index.ts";
import { anaBundle, benBundle } from "#test/fixtures/made-bundles.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { plainLibrary, Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";
import { replicasFrom, work } from "../merge/laws.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const header = { exportedAt: 1_750_000_000_000, by: { id: "person-x", name: "X" }, appVersion: "0.1.0" };

function read(bundle: ReturnType<typeof anaBundle>) {
  const answer = readBundle(writeBundle(bundle));
  if (!answer.ok) throw answer.refused;
  return answer;
}

function partOf(library: Library, highlights: ReadonlySet<HighlightId>) {
  return read(exportBundle(library, { ...header, highlights }));
}

const both = mergeLibraries(read(anaBundle()).library, read(benBundle()).library);

/** The highlights of report B in which the words stand. */
function marked(words: string): ReadonlySet<HighlightId> {
  const found = viewOf(both).highlights.filter(({ highlight }) => highlight.passage.exact.includes(words));
  if (found.length === 0) throw new Error(`no highlight holds “${words}”`);
  return new Set(found.map(({ highlight }) => highlight.id));
}

describe("a part of a library", () => {
  test("can be read again, says that it is a part, and takes nothing from the whole that it came from", () => {
    fc.assert(
      fc.property(work(1), fc.infiniteStream(fc.boolean()), (given, coins) => {
        const [replica] = replicasFrom(given, samples());
        const library = read(exportBundle(replica?.library as Library, header)).library;
        const all = [...library.highlights.values()].map(({ id }) => id);
        const chosen = new Set(all.filter(() => coins.next().value));
        const part = partOf(library, chosen);
        expect(part.warnings).toEqual([]);
        expect(part.header.scope).toBe("part");
        expect(new Set(part.library.highlights.keys())).toEqual(chosen);
        expect(plainLibrary(mergeLibraries(library, part.library))).toBe(plainLibrary(library));
      }),
      { numRuns: 25 },
    );
  });

  test("shows each highlight as the whole does: tags, claims, evidence and place", () => {
    const chosen = marked("population centres");
    const part = viewOf(partOf(both, chosen).library);
    expect(part.highlights).toHaveLength(chosen.size);
    for (const one of part.highlights) {
      const whole = viewOf(both).highlightById.get(one.highlight.id);
      expect(one.tags).toEqual(whole?.tags);
      expect(one.evidence).toEqual(whole?.evidence);
      expect(one.paragraph).toEqual(whole?.paragraph);
    }
  });

  test("holds nothing of reports, claims and notes that the highlights have nothing to do with", () => {
    const chosen = marked("population centres");
    const { library } = partOf(both, chosen);
    const reports = new Set([...chosen].map((id) => viewOf(both).highlightById.get(id)?.report.report.id));
    expect(new Set(library.reports.keys())).toEqual(reports);
    const claims = new Set(
      [...both.evidence.values()].filter((tie) => chosen.has(tie.highlight)).map((tie) => tie.claim),
    );
    expect(new Set(library.claims.keys())).toEqual(claims);
    for (const { on } of library.notes.values())
      expect(on.collection === "highlights" ? chosen.has(on.id as HighlightId) : claims.has(on.id as never)).toBe(true);
    expect(library.highlights.size).toBeLessThan(both.highlights.size);
  });

  test("takes the replies to its notes along", () => {
    const ben = new Replica("ben", Date.UTC(2026, 8, 9));
    ben.become(both);
    const noted = [...both.notes.values()].find(({ on }) => on.collection === "highlights");
    if (noted === undefined) throw new Error("no note on a highlight");
    const on = { collection: "notes", id: noted.id } as const;
    const content = plainNote("Agreed.");
    const ids = { note: ben.nextId<NoteId>(), newVersion: ben.nextId<NoteVersionId>() };
    ben.run((library) => sealNote(library, { ...ids, on, person: ben.person, content }));
    const part = partOf(ben.library, new Set([noted.on.id as HighlightId])).library;
    expect([part.notes.has(ids.note), part.noteVersions.has(ids.newVersion)]).toEqual([true, true]);
  });

  test("of no highlights is empty", () => {
    expect(partOf(both, new Set()).header.counts).toMatchObject({ reports: 0, highlights: 0, claims: 0, notes: 0 });
  });
});
