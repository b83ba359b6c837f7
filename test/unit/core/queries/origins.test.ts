import { beforeEach, describe, expect, it } from "vitest";
import { type ClaimId, describeReport, oneOriginWarning, ParallelFinder, viewOf } from "#core/index.ts";
import { originsOf, originWords, reportsOn } from "#core/queries/origins.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

let ana: Replica;

beforeEach(() => {
  ana = new Replica("ana", 1_000);
  ana.join(samples());
});

const views = (...sigla: readonly string[]) => viewOf(ana.library).reports.filter((one) => sigla.includes(one.siglum));
const name = (siglum: string, value: string, basis: "given" | "confirmed" | "inferred") => {
  const report = views(siglum)[0]?.report.id;
  if (report === undefined) throw new Error("no such report");
  const agency = { value, basis, ...(basis === "inferred" ? { reason: "The text says so" } : {}) };
  ana.run((library) => describeReport(library, { report, metadata: { agency } }));
};
const shared = () => {
  const finder = new ParallelFinder();
  for (const { edition } of views("A", "B", "C", "D")) finder.add(edition);
  return finder.shared();
};
const settlements = () => {
  const view = viewOf(ana.library).claimById.get("sample-claim-settlements" as ClaimId);
  if (view === undefined) throw new Error("no claim");
  return view;
};

describe("origins", () => {
  it("are reports that share an agency which is given or confirmed, written in any case", () => {
    expect(originWords(views("A", "B"))).toBeNull();
    name("A", "Reuters", "given");
    name("B", " REUTERS ", "confirmed");
    expect(originWords(views("A", "B"))).toBe("2 reports, 1 origin");
    expect(originsOf(views("A", "B", "D"))).toHaveLength(2);
  });

  it("are not joined by an agency that is inferred or unknown", () => {
    name("A", "Reuters", "inferred");
    name("B", "Reuters", "given");
    expect(originsOf(views("A", "B", "D"))).toHaveLength(3);
  });

  it("warn where all that supports a claim is one origin", () => {
    expect(reportsOn(settlements(), "supports").map(({ siglum }) => siglum)).toEqual(["A", "B"]);
    expect(oneOriginWarning(settlements())).toBeNull();
    name("A", "Reuters", "given");
    name("B", "Reuters", "given");
    expect(oneOriginWarning(settlements())).toBe("Reports A and B support this claim, but share one origin: Reuters.");
  });

  it("are reports that share long passages word for word, whatever their agencies", () => {
    expect(originWords(views("A", "B"), shared())).toBe("2 reports, 1 origin (long passages in common)");
    expect(
      originsOf(views("A", "B", "C", "D"), shared()).map(({ reports }) => reports.map((one) => one.siglum)),
    ).toEqual([["A", "B"], ["C"], ["D"]]);
    expect(oneOriginWarning(settlements(), shared())).toBe(
      "Reports A and B support this claim, but share one origin: they have 84 words in common, in 4 passages outside of quotations.",
    );
    name("A", "Reuters", "given");
    name("C", "reuters", "confirmed");
    expect(originsOf(views("A", "B", "C", "D"), shared())).toHaveLength(2);
  });

  it("are not known before the texts were compared, but where an agency tells", () => {
    expect(originWords(views("A", "B"), null)).toBe("origins not known");
    expect(originWords(views("A"), null)).toBeNull();
    expect(oneOriginWarning(settlements(), null)).toBe(
      "Which of the reports that support this claim share an origin is not known.",
    );
    name("A", "Reuters", "given");
    name("B", "Reuters", "given");
    expect(originWords(views("A", "B"), null)).toBe("2 reports, 1 origin");
    expect(oneOriginWarning(settlements(), null)).toContain("share one origin: Reuters.");
  });
});
