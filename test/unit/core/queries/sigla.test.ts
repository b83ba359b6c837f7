import { describe, expect, test } from "vitest";
import {
  describeReport,
  emptyLibrary,
  joinInto,
  lowestStamp,
  type NodeName,
  nextSiglum,
  type ReportId,
  toStamp,
} from "#core/index.ts";
import { compareSigla, siglaOf } from "#core/queries/sigla.ts";
import { Replica } from "#test/fixtures/replica.ts";

const node = "node000000000000" as NodeName;

/** @param asked pairs of id and siglum, in the order in which they came in. */
function libraryOf(...asked: readonly (readonly [id: string, siglum: string, deleted?: true])[]) {
  const records = asked.map(([id, siglum, deleted], index) => ({
    id,
    siglum,
    stamp: toStamp(index + 1, 0, node),
    ...(deleted ? { deleted } : {}),
  }));
  return joinInto(emptyLibrary, [{ collection: "reports", records }]);
}

describe("sigla", () => {
  test("are what the reports ask for", () => {
    expect([...siglaOf(libraryOf(["x", "A"], ["y", "C"])).entries()]).toEqual([
      ["x", "A"],
      ["y", "C"],
    ]);
  });

  test("that two ask for stay with the one that came first; the other takes the next free letter", () => {
    expect(Object.fromEntries(siglaOf(libraryOf(["x", "A"], ["y", "A"], ["z", "B"])))).toEqual({
      x: "A",
      y: "C",
      z: "B",
    });
  });

  test("stay where they are when a report is described later", () => {
    const records = [
      { id: "x", siglum: "A", stamp: lowestStamp },
      { id: "y", siglum: "A", stamp: toStamp(5, 0, node) },
    ];
    const reader = new Replica("reader", 1_000);
    reader.join([{ collection: "reports", records }]);
    const before = new Map(siglaOf(reader.library));
    reader.run((library) =>
      describeReport(library, { report: "x" as ReportId, metadata: { outlet: { value: "The Age", basis: "given" } } }),
    );
    expect(new Map(siglaOf(reader.library))).toEqual(before);
  });

  test("of deleted reports are kept for them", () => {
    expect(nextSiglum(libraryOf(["x", "A", true], ["y", "B"]))).toBe("C");
  });

  test("go on after Z with AA", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => [letter, letter] as const);
    expect(nextSiglum(libraryOf(...letters))).toBe("AA");
    expect(["AA", "B", "Z", "A"].toSorted(compareSigla)).toEqual(["A", "B", "Z", "AA"]);
  });
});
