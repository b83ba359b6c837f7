import { beforeEach, describe, expect, it } from "vitest";
import {
  addEdition,
  CommandRefused,
  type HighlightId,
  hashOf,
  markTarget,
  moveHighlight,
  type ReportDraft,
  type SourceId,
  viewOf,
  visibleRecords,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

let ana: Replica;
let id: HighlightId;
let end: number;
let start: number;
const words = "widely condemned by the West";
const reportA = () => {
  const report = viewOf(ana.library).reports.find(({ siglum }) => siglum === "A");
  if (report === undefined) throw new Error("no report A");
  return report;
};
const exact = () => viewOf(ana.library).highlightById.get(id)?.highlight.passage.exact;

const undoLast = () => {
  const step = ana.log.at(-1);
  if (step !== undefined) ana.undo(step);
};
const draftOf = (text: string): ReportDraft => ({
  text,
  origin: { name: null, hash: hashOf(new TextEncoder().encode(text)), encoding: "utf-8", isEncodingCertain: true },
});

beforeEach(() => {
  ana = new Replica("ana", 1_000);
  ana.join(samples());
  start = reportA().edition.text.indexOf(words);
  end = start + words.length;
  const target = { edition: reportA().edition.id, start, end };
  id = ana.run((library) =>
    markTarget(library, { target, person: ana.person, newId: ana.nextId<HighlightId>() }),
  ).highlight;
});

describe("moving the ends of a highlight", () => {
  it("writes the passage as a whole, words included, in one named step that can be taken back", () => {
    const planned = ana.run((library) =>
      moveHighlight(library, { highlight: id, start, end: end + " as rigged".length }),
    );
    expect(planned.label).toBe("move the ends of “widely condemned by the West as rigged”");
    expect(planned.writes.map(({ fields }) => Object.keys(fields))).toEqual([["passage", "absentFrom"]]);
    expect(exact()).toBe("widely condemned by the West as rigged");
    undoLast();
    expect(exact()).toBe(words);
  });

  it("keeps off the middle of a character that takes two units", () => {
    const text = "A 😀 stands here.";
    ana.run((library) =>
      addEdition(library, {
        report: reportA().report.id,
        draft: draftOf(text),
      }),
    );
    const target = { edition: reportA().edition.id, start: 0, end: 1 };
    id = ana.run((library) =>
      markTarget(library, { target, person: ana.person, newId: ana.nextId<HighlightId>() }),
    ).highlight;
    ana.run((library) => moveHighlight(library, { highlight: id, start: 0, end: 3 }));
    expect(exact()).toBe("A 😀");
  });

  it("writes nothing where nothing moves, and refuses to leave no word", () => {
    const still = moveHighlight(ana.library, { highlight: id, start, end });
    expect(still.writes).toEqual([]);
    const emptied = () => moveHighlight(ana.library, { highlight: id, start: start + 6, end: start + 7 });
    expect(emptied).toThrow(CommandRefused);
  });

  it("refuses where the highlight is not sure of its place", () => {
    const text = reportA().edition.text.replace(words, "rejected by the West");
    ana.run((library) =>
      addEdition(library, {
        report: reportA().report.id,
        draft: draftOf(text),
      }),
    );
    expect(viewOf(ana.library).highlightById.get(id)?.anchor.kind).not.toBe("here");
    expect(() => moveHighlight(ana.library, { highlight: id, start, end })).toThrow(/Confirm its place/u);
  });
});

describe("a speaker that goes with the passage", () => {
  const speaker = { printed: "Peskov", newId: "source-peskov" as SourceId };
  const markSaid = () =>
    ana.run((library) =>
      markTarget(library, {
        target: { edition: reportA().edition.id, start: start + 7, end, speaker },
        person: ana.person,
        newId: ana.nextId<HighlightId>(),
      }),
    ).highlight;
  const voice = (highlight: HighlightId) => viewOf(ana.library).highlightById.get(highlight)?.highlight.voice;

  it("is the voice as printed, in the same step as the highlight", () => {
    const steps = ana.log.length;
    const marked = markSaid();
    expect(ana.log.length).toBe(steps + 1);
    expect(voice(marked)).toEqual({ kind: "source", source: speaker.newId, printed: "Peskov" });
  });

  it("is a source again after it was taken back", () => {
    markSaid();
    undoLast();
    expect(visibleRecords(ana.library, "sources").map(({ id: source }) => source)).not.toContain(speaker.newId);
    const marked = markSaid();
    expect(voice(marked)?.kind).toBe("source");
    expect(visibleRecords(ana.library, "sources").map(({ id: source }) => source)).toContain(speaker.newId);
  });
});
