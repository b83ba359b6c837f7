import { describe, expect, test } from "vitest";
import {
  addReport,
  CommandRefused,
  deleteReport,
  describeReport,
  editionIdOf,
  hashOf,
  type Report,
  type ReportDraft,
  reportIdOf,
  viewOf,
} from "#core/index.ts";
import { reportSchema } from "#core/model/report.ts";
import { joinedFrom, Replica } from "#test/fixtures/replica.ts";

function draftOf(text: string): ReportDraft {
  return {
    text,
    origin: { name: "a.txt", hash: hashOf(new TextEncoder().encode(text)), encoding: "utf-8", isEncodingCertain: true },
  };
}

const headline = { value: "Rain", basis: "given" } as const;
const titles = ({ library }: Replica) => viewOf(library).reports.map(({ siglum, title }) => [siglum, title.text]);
const idOf = (text: string) => reportIdOf(editionIdOf(text));
const add = (text: string, metadata = {}) => ({ draft: draftOf(text), metadata });

describe("adding a report", () => {
  test("takes the text to the character, with the next siglum and what was said of it", () => {
    const ana = new Replica("ana", 1_000);
    const text = "  Line one \r\n\r\n👩‍👩‍👧‍👦 مرحبا\t\n";
    const planned = ana.run((library) => addReport(library, add(text, { headline })));
    expect(planned.label).toBe("add report A");
    const [view] = viewOf(ana.library).reports;
    expect(view?.edition.text).toBe(text);
    expect(view?.report.id).toBe(idOf(text));
    expect(view?.report.headline).toEqual(headline);
    expect(reportSchema.safeParse(view?.report).error).toBeUndefined();
    expect(view?.edition.origin).toEqual({ name: "a.txt", hash: draftOf(text).origin.hash, encoding: "utf-8" });
    ana.run((library) => addReport(library, add("Another")));
    expect(titles(ana)).toEqual([
      ["A", "Rain"],
      ["B", "Another"],
    ]);
  });

  test.each([
    ["an empty text", " \r\n\t ", /text is empty/],
    ["half a character pair", "a \ud83d b", /half of a character pair/],
  ])("is refused for %s", (_name, text, why) => {
    const ana = new Replica("ana", 1_000);
    expect(() => ana.run((library) => addReport(library, add(text)))).toThrow(why);
    expect(ana.library.reports.size).toBe(0);
  });

  test("is refused for a text that is there, and says where", () => {
    const ana = new Replica("ana", 1_000);
    ana.run((library) => addReport(library, add("One")));
    ana.run((library) => addReport(library, add("Two")));
    expect(() => ana.run((library) => addReport(library, add("Two")))).toThrow(CommandRefused);
    expect(() => ana.run((library) => addReport(library, add("Two")))).toThrow("as report B");
  });

  test("brings a deleted report of the same text back under its own siglum", () => {
    const ana = new Replica("ana", 1_000);
    ana.run((library) => addReport(library, add("One", { headline })));
    ana.run((library) => addReport(library, add("Two")));
    ana.run((library) => deleteReport(library, { report: idOf("One") }));
    expect(titles(ana)).toEqual([["B", "Two"]]);
    expect(ana.run((library) => addReport(library, add("One"))).label).toBe("add report A");
    expect(titles(ana)).toEqual([
      ["A", "Rain"],
      ["B", "Two"],
    ]);
  });

  test("is no repetition of what an import left behind that was taken back", () => {
    const ben = new Replica("ben", 1_000);
    ben.run((library) => addReport(library, add("One")));
    const ana = new Replica("ana", 2_000);
    const imported = ana.join(joinedFrom(ben.library));
    ana.run((library) => describeReport(library, { report: idOf("One"), metadata: { headline } }));
    ana.retract(imported);
    expect(titles(ana)).toEqual([]);
    expect(ana.run((library) => addReport(library, add("One"))).label).toBe("add report A");
    expect(titles(ana)).toEqual([["A", "Rain"]]);
  });
});

describe("describing a report", () => {
  test("sets, and unsets with null, and names the report for undo", () => {
    const ana = new Replica("ana", 1_000);
    ana.run((library) => addReport(library, add("One", { headline })));
    const report = idOf("One");
    const metadata = { headline: null, agency: { basis: "unknown" } } as const;
    expect(ana.run((library) => describeReport(library, { report, metadata })).label).toBe("describe report A");
    const stored = ana.library.reports.get(report) as Report;
    expect(Object.hasOwn(stored, "headline")).toBe(false);
    expect(stored.agency).toEqual({ basis: "unknown" });
    const step = ana.log.at(-1);
    if (step !== undefined) ana.undo(step);
    expect(titles(ana)).toEqual([["A", "Rain"]]);
  });
});
