import { expect, test } from "vitest";
import {
  addEdition,
  addReport,
  archiveReport,
  deleteReport,
  describeReport,
  emptyLibrary,
  joinInto,
  lowestStamp,
  type ReportId,
  restoreSamples,
  samplesAway,
  viewOf,
} from "#core/index.ts";
import { joinedFrom, plainLibrary, Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const started = () => {
  const ana = new Replica("ana", 1_000);
  ana.join(samples(), "samples");
  return ana;
};
const idOf = (who: Replica, siglum: string) =>
  viewOf(who.library).reports.find((one) => one.siglum === siglum)?.report.id as ReportId;
const sigla = (who: Replica) => viewOf(who.library).offered.map(({ siglum }) => siglum);
const restore = (who: Replica) => who.run((library) => restoreSamples(library, samples()));
const own = (text: string) => ({
  draft: { text, origin: { name: null, hash: "0".repeat(64), encoding: "utf-8", isEncodingCertain: true } },
  metadata: {},
});

test("deleted and archived samples come back with what hung on them, in one step", () => {
  const ana = started();
  const before = viewOf(ana.library).highlights.length;
  const [b, d] = [idOf(ana, "B"), idOf(ana, "D")];
  ana.run((library) => deleteReport(library, { report: b }));
  ana.run((library) => archiveReport(library, { report: d, isArchived: true }));
  expect(sigla(ana)).toEqual(["A", "C"]);
  expect(restore(ana).label).toBe("restore sample reports B and D");
  expect(sigla(ana)).toEqual(["A", "B", "C", "D"]);
  expect(viewOf(ana.library).highlights).toHaveLength(before);
  const step = ana.log.at(-1);
  if (step !== undefined) ana.undo(step);
  expect(sigla(ana)).toEqual(["A", "C"]);
});

test("samples that never were here are put with their lowest stamps, beside reports that have their sigla", () => {
  const ana = new Replica("ana", 1_000);
  ana.run((library) => addReport(library, own("Mine")));
  expect(restore(ana).label).toBe("restore sample reports B, C, D and E");
  expect(viewOf(ana.library).reports.map(({ siglum, edition }) => [siglum, edition.text === "Mine"])).toEqual([
    ["A", true],
    ["B", false],
    ["C", false],
    ["D", false],
    ["E", false],
  ]);
  const ben = started();
  ben.now = 500;
  ben.run((library) =>
    describeReport(library, { report: idOf(ben, "D"), metadata: { outlet: { value: "Ben’s", basis: "given" } } }),
  );
  const d = idOf(ben, "D");
  ana.join(joinedFrom(ben.library));
  expect(viewOf(ana.library).reportById.get(d)?.report.outlet).toEqual({ value: "Ben’s", basis: "given" });
});

test("taking the step back leaves the library as it was", () => {
  const ana = new Replica("ana", 1_000);
  ana.run((library) => addReport(library, own("Mine")));
  const before = plainLibrary(ana.library);
  restore(ana);
  const step = ana.log.at(-1);
  expect(step?.joined).toBeDefined();
  if (step !== undefined) ana.retract(step);
  expect(plainLibrary(ana.library)).toBe(before);
});

test("it is refused where all are there, a sample that became an edition of another report among them", () => {
  const ana = started();
  expect(() => restore(ana)).toThrow("All sample reports are there.");
  const text = viewOf(ana.library).reports.at(-1)?.edition.text ?? "";
  const ben = new Replica("ben", 1_000);
  ben.run((library) => addReport(library, own("Mine")));
  ben.run((library) => addEdition(library, { report: idOf(ben, "A"), draft: own(text).draft }));
  expect(samplesAway(ben.library, samples())).toHaveLength(3);
  expect(samplesAway(joinInto(emptyLibrary, samples()), samples())).toEqual([]);
});

test("what is put has the lowest stamp in all that it says", () => {
  const ana = new Replica("ana", 1_000);
  restore(ana);
  const [report] = viewOf(ana.library).reports;
  expect(report?.edition.stamp).toBe(lowestStamp);
  expect(report?.report.stamps?.["headline"] ?? lowestStamp).toBe(lowestStamp);
});
