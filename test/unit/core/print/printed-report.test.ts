import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  addReport,
  addTag,
  type EditionId,
  type HighlightId,
  hashOf,
  markPassage,
  type NoteId,
  type NoteVersionId,
  printedReport,
  type ReportView,
  sealNote,
  type TagId,
  viewOf,
} from "#core/index.ts";
import { utf8 } from "#core/model/edition.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";

// Slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const text = "First one.\r\n\r\nSecond 👩‍👩‍👧‍👦 one, with words.\nThird.\n";

/** One report; each highlight is marked with a tag of its own, or with none. */
function library(
  marks: readonly {
    readonly start: number;
    readonly end: number;
    readonly isTagged: boolean;
    readonly note?: string;
  }[],
) {
  const reader = new Replica("reader", 1_000);
  const origin = { name: null, hash: hashOf(utf8(text)), encoding: "utf-8", isEncodingCertain: true };
  reader.run((before) => addReport(before, { draft: { text, origin }, metadata: {} }));
  const [edition] = [...reader.library.editions.keys()] as [EditionId];
  const { person } = reader;
  for (const { start, end, isTagged, note } of marks) {
    reader.now += 1000;
    const tag = reader.nextId<TagId>();
    if (isTagged) reader.run((before) => addTag(before, { newId: tag, name: `Tag ${tag}` }));
    const place = { edition, start, end, person, newId: reader.nextId<HighlightId>() };
    const { highlight } = reader.run((before) => markPassage(before, isTagged ? { ...place, tag } : place));
    if (note === undefined) continue;
    const on = { collection: "highlights", id: highlight } as const;
    const ids = { note: reader.nextId<NoteId>(), newVersion: reader.nextId<NoteVersionId>() };
    reader.run((before) => sealNote(before, { ...ids, on, person, content: plainNote(note) }));
  }
  return reader.library;
}

function print(marks: Parameters<typeof library>[0], options: Partial<Parameters<typeof printedReport>[1]> = {}) {
  const made = library(marks);
  const [report] = viewOf(made).reports as [ReportView];
  return printedReport(made, { report, hasHighlights: true, hasNotes: true, ...options });
}

const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("a report on paper", () => {
  test("has its text to the character, and each note and letter once, whatever is marked", () => {
    const mark = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1), fc.boolean())
      .filter(([a, b]) => a !== b)
      .map(([a, b, isTagged]) => ({ start: Math.min(a, b), end: Math.max(a, b), isTagged, note: "Noted." }))
      .filter(({ start, end }) => text.slice(start, end).trim() !== "");
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
        const printed = print(marks);
        const lines = printed.paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join(""));
        expect(lines).toEqual(text.split(/[\r\n]+/).filter((line) => line !== ""));
        const numbers = printed.paragraphs.flatMap(({ margin }) => margin.map(({ number }) => number));
        expect(numbers.toSorted((a, b) => a - b)).toEqual(marks.map((_, index) => index + 1));
        const letters = printed.legend.map(({ letter }) => letter);
        expect(new Set(letters).size).toBe(marks.filter(({ isTagged }) => isTagged).length);
      }),
      { numRuns: 30 },
    );
  });

  test("gives each tag a letter and each note a number where its passage ends", () => {
    const printed = print([
      { ...at("First"), isTagged: true },
      { ...at("words"), isTagged: false, note: "Whose?" },
    ]);
    expect(printed.legend.map(({ letter }) => letter)).toEqual(["a"]);
    expect(printed.hasUntagged).toBe(true);
    expect(printed.paragraphs[0]?.pieces.map(({ text: words, sign }) => [words, sign])).toEqual([
      ["First", "a"],
      [" one.", ""],
    ]);
    expect(printed.paragraphs[1]?.pieces.find(({ sign }) => sign === "1")?.text).toBe("words");
    expect(printed.paragraphs[1]?.margin).toHaveLength(1);
  });

  test("puts a long note at the end, and leaves out what was not asked for", () => {
    const marks = [{ ...at("First"), isTagged: true, note: "Long. ".repeat(80) }];
    const whole = print(marks);
    expect([whole.paragraphs[0]?.margin, whole.longNotes.length]).toEqual([[], 1]);
    const bare = print(marks, { hasNotes: false, hasHighlights: false });
    expect([bare.legend, bare.longNotes, bare.paragraphs[0]?.pieces.length]).toEqual([[], [], 1]);
    expect(print(marks, { hasNotes: false }).paragraphs[0]?.pieces[0]?.sign).toBe("a");
    expect(print(marks, { hasHighlights: false }).paragraphs[0]?.pieces[0]).toMatchObject({ over: [], sign: "1" });
    expect(print(marks, { highlights: new Set() }).paragraphs[0]?.pieces).toHaveLength(1);
  });
});
