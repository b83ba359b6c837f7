import { describe, expect, test } from "vitest";
import {
  addReport,
  deleteTag,
  describeReport,
  editionIdOf,
  type HighlightId,
  hashOf,
  joinInto,
  markPassage,
  reportIdOf,
  type TagId,
  tagHighlight,
  toStamp,
  viewOf,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

function started(): Replica {
  const ana = new Replica("ana", Date.UTC(2026, 0, 1));
  ana.join(samples(), "samples");
  return ana;
}

function mark(ana: Replica, text: string, start: number, end: number): HighlightId {
  const newId = ana.nextId<HighlightId>();
  ana.run((library) => markPassage(library, { edition: editionIdOf(text), start, end, person: ana.person, newId }));
  return newId;
}

describe("the view of a library", () => {
  test("is made once for a library, and anew for a changed one", () => {
    const ana = started();
    const view = viewOf(ana.library);
    expect(viewOf(ana.library)).toBe(view);
    ana.run((library) => deleteTag(library, { tag: "sample-tag-casualties" as TagId }));
    expect(viewOf(ana.library)).not.toBe(view);
    expect(viewOf(ana.library).tags.map(({ name }) => name)).toEqual(["Territory", "Verification", "Annexation"]);
  });

  test("names reports by headline or first words, and numbers paragraphs after a headline in the text", () => {
    const [a, b] = viewOf(started().library).reports;
    expect([a?.title.isHeadline, a?.paragraphs[0]?.number]).toEqual([false, 1]);
    expect(b?.title).toEqual({
      text: "Ukraine claims rapid pushback of Russian troops",
      isHeadline: true,
      isInferred: false,
    });
    expect(b?.paragraphs.slice(0, 2).map(({ number }) => number)).toEqual([0, 1]);
  });

  test("counts paragraphs again when a headline is said", () => {
    const ana = new Replica("ana", 1_000);
    const text = "Rain\nIt rained.";
    const origin = {
      name: null,
      hash: hashOf(new TextEncoder().encode(text)),
      encoding: "utf-8",
      isEncodingCertain: true,
    };
    ana.run((library) => addReport(library, { draft: { text, origin }, metadata: {} }));
    const report = reportIdOf(editionIdOf(text));
    const numbers = () =>
      viewOf(ana.library)
        .reportById.get(report)
        ?.paragraphs.map(({ number }) => number);
    expect(numbers()).toEqual([1, 2]);
    const metadata = { headline: { value: "Rain", basis: "given" } } as const;
    ana.run((library) => describeReport(library, { report, metadata }));
    expect(numbers()).toEqual([0, 1]);
  });

  test("puts highlights in reading order, the longer first where two begin together", () => {
    const ana = new Replica("ana", 1_000);
    const text = "One two three four";
    const origin = {
      name: null,
      hash: hashOf(new TextEncoder().encode(text)),
      encoding: "utf-8",
      isEncodingCertain: true,
    };
    ana.run((library) => addReport(library, { draft: { text, origin }, metadata: {} }));
    const late = mark(ana, text, 8, 13);
    const short = mark(ana, text, 0, 3);
    const long = mark(ana, text, 0, 13);
    expect(viewOf(ana.library).highlights.map(({ highlight }) => highlight.id)).toEqual([long, short, late]);
  });

  test("gives each tag of a highlight once, the earliest tagging first, and counts highlights by tag", () => {
    const ana = started();
    const highlight = "sample-highlight-centres" as HighlightId;
    for (const tag of ["sample-tag-casualties", "sample-tag-territory"] as TagId[])
      ana.run((library) => tagHighlight(library, { highlight, tag, person: ana.person }));
    const view = viewOf(ana.library);
    const one = view.highlightById.get(highlight);
    expect(one?.tags.map(({ name }) => name)).toEqual(["Territory", "Casualties"]);
    expect(one?.taggings).toHaveLength(3);
    expect(view.highlightCountByTag.get("sample-tag-territory" as TagId)).toBe(2);
    expect(view.highlightCountByTag.has("sample-tag-annexation" as TagId)).toBe(false);
  });

  test("gathers a claim's passages by siglum and place, and counts them by stance", () => {
    const [claim] = viewOf(started().library).claims;
    expect(claim?.passages.map(({ highlight }) => highlight.report.siglum)).toEqual(["A", "A", "B"]);
    expect(claim?.counts).toEqual({ supports: 2, denies: 0, discusses: 1 });
  });

  test("shows the latest edition of a report", () => {
    const ana = new Replica("ana", 1_000);
    const stamp = (ms: number) => toStamp(ms, 0, "node000000000000" as never);
    const origin = { name: null, hash: "0".repeat(64), encoding: "utf-8" };
    const library = joinInto(ana.library, [
      { collection: "reports", records: [{ id: "report", siglum: "A", stamp: stamp(1) }] },
      {
        collection: "editions",
        records: [
          { id: "second", report: "report", text: "Second", origin, stamp: stamp(3) },
          { id: "first", report: "report", text: "First", origin, stamp: stamp(2) },
        ],
      },
    ]);
    expect(viewOf(library).reports.map(({ edition }) => edition.text)).toEqual(["Second"]);
  });
});
