import { beforeEach, describe, expect, test } from "vitest";
import {
  addClaim,
  addReport,
  archiveReport,
  attributeHighlight,
  attributeToSource,
  type ClaimId,
  describeTag,
  type HighlightId,
  hashOf,
  markPassage,
  mergeSources,
  type NoteId,
  type NoteVersionId,
  noSearchFilter,
  type ReportId,
  type SearchFilter,
  type SearchHit,
  type SearchWords,
  type SourceId,
  sealNote,
  searchLibrary,
  searchLimit,
  setOwnField,
  type TagId,
  tieToClaim,
  viewOf,
} from "#core/index.ts";
import { noteOf, paragraph, words } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const territory = "sample-tag-territory" as TagId;
let ana: Replica;

beforeEach(() => {
  ana = new Replica("ana", Date.UTC(2026, 0, 1));
  ana.join(samples(), "samples");
});

function search(
  words: string,
  filter: Partial<SearchFilter> = {},
  how: Partial<SearchWords> = {},
): readonly SearchHit[] {
  const all = { words, wholeWord: false, matchCase: false, matchAccents: false, ...how };
  return [...searchLibrary(ana.library, viewOf(ana.library), all, { ...noSearchFilter, ...filter })].flat();
}

const kinds = (hits: readonly SearchHit[]) => [...new Set(hits.map(({ found }) => found.kind))];

function mark(siglum: string, words: string, tag?: TagId): HighlightId {
  const report = viewOf(ana.library).reports.find((one) => one.siglum === siglum);
  const start = report?.edition.text.indexOf(words) ?? -1;
  if (report === undefined || start < 0) throw new Error(`“${words}” do not stand in ${siglum}`);
  const newId = ana.nextId<HighlightId>();
  const place = { edition: report.edition.id, start, end: start + words.length };
  return ana.run((library) =>
    markPassage(library, { ...place, person: ana.person, newId, ...(tag === undefined ? {} : { tag }) }),
  ).highlight;
}

function note(on: { collection: "highlights" | "claims" | "library"; id: string }, text: string): void {
  const content = noteOf(paragraph(words(text)));
  const ids = { note: ana.nextId<NoteId>(), newVersion: ana.nextId<NoteVersionId>() };
  ana.run((library) => sealNote(library, { ...ids, on, person: ana.person, content }));
}

describe("searching a library", () => {
  test("finds each place in the texts, as it stands there", () => {
    const hits = search("dnipro");
    expect(hits.length).toBeGreaterThan(1);
    for (const { text, ranges } of hits.filter(({ found }) => found.kind === "texts"))
      expect(text.slice(ranges[0].start, ranges[0].end).toLowerCase()).toBe("dnipro");
  });

  test("looks through texts, quotations, notes, claims, tags and sources, in this order", () => {
    const highlight = mark("A", "major, rapid advances");
    note({ collection: "highlights", id: highlight }, "Who says rapid, and how rapid?");
    const newId = ana.nextId<ClaimId>();
    ana.run((library) =>
      addClaim(library, { newId, kind: "statement", text: "The advance was rapid", person: ana.person }),
    );
    ana.run((library) => describeTag(library, { tag: territory, texts: { definition: "Rapid gains of ground" } }));
    ana.run((library) =>
      attributeToSource(library, { highlight, printed: "Rapid Response Centre", newId: ana.nextId<SourceId>() }),
    );
    const hits = search("rapid");
    expect(kinds(hits)).toEqual(["texts", "quotations", "notes", "claims", "tags", "sources"]);
    expect(hits.find(({ found }) => found.kind === "notes")?.ranges.length).toBe(2);
  });

  test("finds nothing for nothing", () => {
    expect(search(" ")).toEqual([]);
    expect(search("Atlantis")).toEqual([]);
  });

  test("stops at the limit of a kind", () => {
    const text = "e ".repeat(searchLimit + 50);
    const origin = {
      name: null,
      hash: hashOf(new TextEncoder().encode(text)),
      encoding: "utf-8",
      isEncodingCertain: true,
    };
    ana.run((library) => addReport(library, { draft: { text, origin }, metadata: {} }));
    const hits = search("e", {}, { wholeWord: true }).filter(({ found }) => found.kind === "texts");
    expect(hits.length).toBe(searchLimit);
  });
});

describe("narrowing a search", () => {
  test("to a report, in texts and in what hangs on it", () => {
    const b = viewOf(ana.library).reports[1];
    if (b === undefined) throw new Error("no report B");
    const hits = search("liberated", { report: b.report.id });
    expect(hits.length).toBeGreaterThan(0);
    for (const { found } of hits) {
      if (found.kind === "texts") expect(found.report.siglum).toBe("B");
      if (found.kind === "quotations") expect(found.highlight.report.siglum).toBe("B");
    }
  });

  test("to the days on which reports were published", () => {
    expect(search("russia", { published: { from: "2021-01-01", to: "2021-12-31" } })).toEqual([]);
    expect(search("russia", { published: { from: "2022-01-01", to: "2022-12-31" } }).length).toBeGreaterThan(0);
  });

  test("to a tag: places that bear it, and no others", () => {
    const before = search("advances").filter(({ found }) => found.kind === "texts").length;
    mark("A", "major, rapid advances", territory);
    const hits = search("advances", { tag: territory });
    expect(hits.filter(({ found }) => found.kind === "texts").length).toBe(1);
    expect(hits.filter(({ found }) => found.kind === "quotations").length).toBe(1);
    expect(before).toBeGreaterThan(1);
  });

  test("all that is asked of a passage holds for one and the same", () => {
    const tagged = mark("A", "major, rapid advances", territory);
    const checked = mark("A", "rapid advances");
    ana.run((library) =>
      attributeHighlight(library, { highlight: checked, attribution: { verification: { kind: "verified" } } }),
    );
    expect(search("advances", { tag: territory, verification: "verified" })).toEqual([]);
    ana.run((library) =>
      attributeHighlight(library, { highlight: tagged, attribution: { verification: { kind: "verified" } } }),
    );
    expect(kinds(search("advances", { tag: territory, verification: "verified" }))).toEqual(["texts", "quotations"]);
  });

  test("to a stance, a source and a person", () => {
    const highlight = mark("A", "major, rapid advances");
    const claim = ana.nextId<ClaimId>();
    const source = ana.nextId<SourceId>();
    ana.run((library) =>
      addClaim(library, { newId: claim, kind: "statement", text: "It advances", person: ana.person }),
    );
    ana.run((library) => tieToClaim(library, { highlight, claim, person: ana.person, stance: "denies" }));
    ana.run((library) => attributeToSource(library, { highlight, printed: "Zelensky", newId: source }));
    expect(kinds(search("advances", { stance: "denies" }))).toEqual(["texts", "quotations", "claims"]);
    expect(kinds(search("advances", { stance: "supports" }))).toEqual([]);
    expect(kinds(search("advances", { source }))).toEqual(["texts", "quotations", "claims"]);
    expect(kinds(search("advances", { person: ana.person }))).toEqual(["texts", "quotations", "claims"]);
    expect(kinds(search("zelensky", { source }))).toContain("sources");
  });

  test("to a source under whichever name it was merged, and lists it once", () => {
    const [first, second] = [mark("A", "major, rapid advances"), mark("A", "dozens of population")];
    const [one, other] = [ana.nextId<SourceId>(), ana.nextId<SourceId>()];
    ana.run((library) => attributeToSource(library, { highlight: first, printed: "Zelensky", newId: one }));
    ana.run((library) => attributeToSource(library, { highlight: second, printed: "Zelenskiy", newId: other }));
    expect(kinds(search("dozens", { source: one }))).toEqual([]);
    ana.run((library) => mergeSources(library, { sources: [other], into: one }));
    for (const source of [one, other]) {
      expect(kinds(search("dozens", { source }))).toEqual(["texts", "quotations"]);
      const hits = search("zelensk", { source }).filter(({ found }) => found.kind === "sources");
      expect(hits.map(({ found }) => found.kind === "sources" && found.uses.length)).toEqual([2]);
    }
    const merged = search("zelenskiy").filter(({ found }) => found.kind === "sources");
    expect(merged.map(({ id, text }) => [id, text])).toEqual([[`sources:${one}`, "Zelenskiy"]]);
  });

  test("leaves out notes that stand on nothing that passes", () => {
    const highlight = mark("A", "major, rapid advances", territory);
    note({ collection: "highlights", id: highlight }, "Fast");
    note({ collection: "library", id: "library" }, "Fast too");
    expect(search("fast").filter(({ found }) => found.kind === "notes").length).toBe(2);
    expect(search("fast", { tag: territory }).filter(({ found }) => found.kind === "notes").length).toBe(1);
  });

  test("to a verdict on a claim", () => {
    const claim = viewOf(ana.library).claims[0]?.claim;
    if (claim === undefined) throw new Error("no claim");
    const word = claim.text.split(" ")[0] ?? "";
    ana.run(() => ({
      label: "verdict",
      writes: [
        {
          collection: "verdicts",
          id: `${claim.id}:${ana.person}`,
          fields: { claim: claim.id, person: ana.person, verdict: "contested" },
        },
      ],
    }));
    expect(search(word, { verdict: "contested" }).some(({ found }) => found.kind === "claims")).toBe(true);
    expect(search(word, { verdict: "refuted" })).toEqual([]);
  });
});

test("narrows by a field of one’s own, and leaves archived reports out unless they are asked for", () => {
  const idOf = (siglum: string) =>
    viewOf(ana.library).reports.find((one) => one.siglum === siglum)?.report.id as ReportId;
  const sigla = (filter: Partial<SearchFilter> = {}) => [
    ...new Set(search("the", filter).flatMap(({ found }) => (found.kind === "texts" ? [found.report.siglum] : []))),
  ];
  ana.run((library) => setOwnField(library, { reports: [idOf("A"), idOf("B")], name: "Side", value: "x" }));
  expect(sigla({ own: { field: "Side", value: "x" } })).toEqual(["A", "B"]);
  expect(sigla({ own: { field: "Side", value: null } })).toEqual(["C", "D"]);
  const highlight = mark("A", "Ukraine");
  note({ collection: "highlights", id: highlight }, "the note");
  expect(kinds(search("the note"))).toContain("notes");
  ana.run((library) => archiveReport(library, { report: idOf("A"), isArchived: true }));
  expect(sigla()).toEqual(["B", "C", "D"]);
  expect(kinds(search("the note"))).not.toContain("notes");
  expect(kinds(search("the note", { withArchived: true }))).toContain("notes");
  expect(sigla({ withArchived: true })).toEqual(["A", "B", "C", "D"]);
  expect(sigla({ report: idOf("A") })).toEqual(["A"]);
});
