import { beforeEach, describe, expect, it } from "vitest";
import {
  addClaim,
  adoptVerdict,
  type ClaimId,
  coverageOf,
  dateClaim,
  deleteClaim,
  describeReport,
  describeTie,
  giveVerdict,
  type HighlightId,
  hasExample,
  type Library,
  mergeClaim,
  mergeLibraries,
  partClaim,
  removeExample,
  tieToClaim,
  toggleAbsence,
  untieFromClaim,
  verdictHistory,
  verdictsOn,
  viewOf,
  withdrawVerdict,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const settlements = "sample-claim-settlements" as ClaimId;
const [centres, centers] = ["sample-highlight-centres", "sample-highlight-centers"] as [HighlightId, HighlightId];

let ana: Replica;

beforeEach(() => {
  ana = started("ana");
});

function started(name: string): Replica {
  const replica = new Replica(name, Date.UTC(2026, 0, 1));
  replica.join(samples(), "samples");
  return replica;
}

function newClaim(replica: Replica, text: string, kind: "statement" | "question" = "statement"): ClaimId {
  const newId = replica.nextId<ClaimId>();
  replica.run((library) => addClaim(library, { newId, kind, text, person: replica.person }));
  return newId;
}

const tie = (replica: Replica, highlight: HighlightId, claim: ClaimId, stance: "supports" | "denies" | null) =>
  replica.run((library) => tieToClaim(library, { highlight, claim, person: replica.person, stance }));
const claimView = (library: Library, id: ClaimId) => {
  const view = viewOf(library).claimById.get(id);
  if (view === undefined) throw new Error("no such claim");
  return view;
};
const report = (siglum: string) => {
  const view = viewOf(ana.library).reports.find((one) => one.siglum === siglum);
  if (view === undefined) throw new Error("no such report");
  return view.report.id;
};
const looked = (claim: ClaimId, library = ana.library) =>
  coverageOf(library, claimView(library, claim)).map(
    (one) => `${one.report.siglum}${one.passages}${one.looked.map(({ person }) => ` ${person}`).join("")}`,
  );
const absent = (siglum: string, claim: ClaimId) =>
  ana.run((library) => toggleAbsence(library, { report: report(siglum), claim, person: ana.person }));
const undoLast = () => {
  const step = ana.log.at(-1);
  if (step !== undefined) ana.undo(step);
};

describe("the details of a tie", () => {
  const details = (highlight: HighlightId, given: object) =>
    ana.run((library) => describeTie(library, { highlight, claim: settlements, person: ana.person, details: given }));
  const own = () =>
    claimView(ana.library, settlements).passages.find((one) => one.evidence.person === ana.person)?.evidence;

  it("are filled in one by one, trimmed, unset by nothing, and taken back by undo", () => {
    tie(ana, centres, settlements, "supports");
    details(centres, { value: " 12 settlements ", certainty: "low" });
    details(centres, { scope: "Kherson region", period: { words: "since Saturday" } });
    expect(own()).toMatchObject({ stance: "supports", value: "12 settlements", scope: "Kherson region" });
    details(centres, { value: "  ", certainty: null });
    expect(own()?.value).toBeUndefined();
    expect(own()?.certainty).toBeUndefined();
    undoLast();
    expect(own()).toMatchObject({ value: "12 settlements", certainty: "low" });
  });

  it("make one's own tie where only another person has one, and set no stance for them", () => {
    details(centres, { qualifier: "dozens of" });
    expect(own()).toMatchObject({ qualifier: "dozens of" });
    expect(own()?.stance).toBeUndefined();
  });
});

describe("looked, nothing found", () => {
  it("is said with one press, taken back with another, and stands beside what is not looked at", () => {
    const claim = newClaim(ana, "A bridge was hit");
    expect(looked(claim)).toEqual(["A0", "B0", "C0", "D0"]);
    expect(absent("C", claim).isAbsent).toBe(true);
    expect(looked(claim)).toEqual(["A0", "B0", "C0 person-ana", "D0"]);
    expect(absent("C", claim).isAbsent).toBe(false);
    expect(looked(claim)).toEqual(["A0", "B0", "C0", "D0"]);
    const before = coverageOf(ana.library, claimView(ana.library, claim));
    expect(before[2]?.looked).toEqual([]);
    ana.now += 60_000;
    absent("C", claim);
    expect(coverageOf(ana.library, claimView(ana.library, claim))[2]?.looked[0]?.at).toBe(ana.now);
  });

  it("is refused where one has found something oneself, and taken back when one does", () => {
    const claim = newClaim(ana, "A bridge was hit");
    absent("A", claim);
    tie(ana, centres, claim, null);
    expect(looked(claim)[0]).toBe("A1");
    expect(() => absent("A", claim)).toThrow("You have tied a passage of report A to this claim. Untie it first.");
    undoLast();
    expect(looked(claim)[0]).toBe("A0 person-ana");
    tie(ana, centres, claim, null);
    ana.run((library) => untieFromClaim(library, { highlight: centres, claim, person: ana.person }));
    expect(looked(claim)[0]).toBe("A0");
  });

  it("of one person stands beside the passage of another", () => {
    const claim = newClaim(ana, "A bridge was hit");
    absent("A", claim);
    const ben = started("ben");
    ben.become(mergeLibraries(ana.library, ben.library));
    tie(ben, centres, claim, "supports");
    expect(looked(claim, ben.library)[0]).toBe("A1 person-ana");
  });

  it("tells reports that came out before the event", () => {
    const claim = newClaim(ana, "A bridge was hit");
    const day = (words: string) => ({ from: words, to: words, granularity: "day", basis: "given" }) as const;
    ana.run((library) => describeReport(library, { report: report("A"), metadata: { published: day("2022-10-05") } }));
    ana.run((library) => dateClaim(library, { claim, event: day("2022-10-06") }));
    expect(coverageOf(ana.library, claimView(ana.library, claim))[0]?.isEarlier).toBe(true);
    ana.run((library) => dateClaim(library, { claim, event: day("2022-10-05") }));
    expect(coverageOf(ana.library, claimView(ana.library, claim))[0]?.isEarlier).toBe(false);
  });
});

describe("verdicts", () => {
  const give = (replica: Replica, verdict: "corroborated" | "contested" | "refuted", reason = "") =>
    replica.run((library) => giveVerdict(library, { claim: settlements, person: replica.person, verdict, reason }));

  it("of two people stand side by side after a merge in either order, and neither is overwritten", () => {
    const ben = started("ben");
    give(ana, "corroborated", "Two agencies");
    give(ben, "contested");
    for (const merged of [mergeLibraries(ana.library, ben.library), mergeLibraries(ben.library, ana.library)])
      expect(verdictsOn(merged, settlements).map((one) => [one.person, one.verdict, one.reason])).toEqual([
        ["person-ana", "corroborated", "Two agencies"],
        ["person-ben", "contested", undefined],
      ]);
  });

  it("are changed, withdrawn, brought back by undo, and go with their claim", () => {
    give(ana, "corroborated");
    give(ana, "refuted", "Taken back by the ministry");
    ana.run((library) => withdrawVerdict(library, { claim: settlements, person: ana.person }));
    expect(verdictsOn(ana.library, settlements)).toEqual([]);
    undoLast();
    expect(verdictsOn(ana.library, settlements)).toMatchObject([{ verdict: "refuted" }]);
    ana.run((library) => deleteClaim(library, { claim: settlements }));
    expect(verdictsOn(ana.library, settlements)).toEqual([]);
  });

  it("are refused for a question, and nothing can be withdrawn that was not given", () => {
    const claim = newClaim(ana, "How many?", "question");
    expect(() =>
      ana.run((library) => giveVerdict(library, { claim, person: ana.person, verdict: "open", reason: "" })),
    ).toThrow("A question has no verdict");
    expect(() => ana.run((library) => withdrawVerdict(library, { claim: settlements, person: ana.person }))).toThrow(
      "You have given no verdict",
    );
  });

  it("leave the adopted one alone, which is one value as a whole", () => {
    give(ana, "contested");
    const adopt = (verdict: "refuted" | "corroborated", reason: string) =>
      ana.run((library) => adoptVerdict(library, { claim: settlements, adopted: { verdict, reason, by: ana.person } }));
    adopt("refuted", "The desk agreed");
    adopt("corroborated", " ");
    expect(claimView(ana.library, settlements).claim.adopted).toEqual({ verdict: "corroborated", by: ana.person });
    expect(verdictsOn(ana.library, settlements)).toMatchObject([{ verdict: "contested" }]);
    ana.run((library) => adoptVerdict(library, { claim: settlements, adopted: null }));
    expect(claimView(ana.library, settlements).claim.adopted).toBeUndefined();
  });

  it("have a history out of the log: given, changed, adopted, withdrawn, undone, imported", () => {
    const ben = started("ben");
    give(ben, "refuted", "No proof");
    give(ana, "contested");
    ana.now += 1000;
    give(ana, "corroborated", "Two agencies");
    ana.now += 1000;
    ana.run((library) =>
      adoptVerdict(library, { claim: settlements, adopted: { verdict: "corroborated", by: ana.person } }),
    );
    ana.now += 1000;
    ana.run((library) => withdrawVerdict(library, { claim: settlements, person: ana.person }));
    ana.now += 1000;
    undoLast();
    ana.join([{ collection: "verdicts", records: [...ben.library.verdicts.values()] as never }], "ben");
    const steps = verdictHistory(ana.library, ana.log, settlements).map(
      (one) => `${one.person} ${one.isAdopted ? "adopts " : ""}${one.verdict} ${one.reason ?? "–"}`,
    );
    expect(steps.filter((one) => !one.includes("ben"))).toEqual([
      "person-ana corroborated Two agencies",
      "person-ana null –",
      "person-ana adopts corroborated –",
      "person-ana corroborated Two agencies",
      "person-ana contested –",
    ]);
    expect(steps).toContain("person-ben refuted No proof");
    expect(steps).toHaveLength(6);
  });
});

describe("merging claims", () => {
  let towns: ClaimId;
  beforeEach(() => {
    towns = newClaim(ana, "Towns changed hands");
  });
  const merge = (claim: ClaimId, into: ClaimId) => ana.run((library) => mergeClaim(library, { claim, into }));
  const texts = () => viewOf(ana.library).claims.map(({ claim }) => claim.text);

  it("makes passages, verdicts and absences count as the other's, and parting gives them back", () => {
    tie(ana, centers, towns, "denies");
    absent("D", towns);
    ana.run((library) => giveVerdict(library, { claim: towns, person: ana.person, verdict: "contested", reason: "" }));
    const before = claimView(ana.library, settlements).passages.length;
    merge(towns, settlements);
    expect(texts()).toHaveLength(1);
    const view = claimView(ana.library, towns);
    expect(view.claim.id).toBe(settlements);
    expect(view.merged.map(({ id }) => id)).toEqual([towns]);
    expect(view.passages).toHaveLength(before + 1);
    expect(view.counts.denies).toBe(1);
    expect(looked(settlements)[3]).toBe("D0 person-ana");
    expect(verdictsOn(ana.library, settlements)).toMatchObject([{ verdict: "contested" }]);
    ana.run((library) => partClaim(library, { claim: towns }));
    expect(claimView(ana.library, settlements).passages).toHaveLength(before);
    expect(claimView(ana.library, towns).passages).toHaveLength(1);
  });

  it("lets one's tie to the claim that stays count where one has both, and changes and unties them as one", () => {
    tie(ana, centers, towns, "denies");
    tie(ana, centers, settlements, "supports");
    merge(towns, settlements);
    const own = () => claimView(ana.library, settlements).passages.filter((one) => one.evidence.person === ana.person);
    expect(own().map(({ evidence }) => evidence.stance)).toEqual(["supports"]);
    ana.run((library) => untieFromClaim(library, { highlight: centers, claim: settlements, person: ana.person }));
    expect(own()).toEqual([]);
  });

  it("changes a tie that was made to the merged claim in place", () => {
    tie(ana, centers, towns, "denies");
    merge(towns, settlements);
    tie(ana, centers, settlements, "supports");
    const own = claimView(ana.library, settlements).passages.filter((one) => one.evidence.person === ana.person);
    expect(own.map(({ evidence }) => evidence.stance)).toEqual(["supports"]);
    ana.run((library) => partClaim(library, { claim: towns }));
    expect(claimView(ana.library, towns).passages[0]?.evidence.stance).toBe("supports");
  });

  it("settles a circle by the smallest id, in any order", () => {
    const ben = started("ben");
    ben.become(mergeLibraries(ana.library, ben.library));
    merge(towns, settlements);
    ben.run((library) => mergeClaim(library, { claim: settlements, into: towns }));
    const smallest = [towns, settlements].sort()[0];
    for (const merged of [mergeLibraries(ana.library, ben.library), mergeLibraries(ben.library, ana.library)])
      expect(viewOf(merged).claims.map(({ claim }) => claim.id)).toEqual([smallest]);
  });

  it("parts two that were merged into each other at once", () => {
    const ben = started("ben");
    ben.become(mergeLibraries(ana.library, ben.library));
    merge(towns, settlements);
    ben.run((library) => mergeClaim(library, { claim: settlements, into: towns }));
    ana.become(mergeLibraries(ana.library, ben.library));
    const counting = viewOf(ana.library).claims[0];
    ana.run((library) => partClaim(library, { claim: counting?.merged[0]?.id as ClaimId }));
    expect(viewOf(ana.library).claims.map(({ merged }) => merged)).toEqual([[], []]);
  });

  it("refuses a claim into itself, a question into a statement, and parting what was not merged", () => {
    const question = newClaim(ana, "How many?", "question");
    expect(() => merge(towns, towns)).toThrow("Choose another claim");
    expect(() => merge(question, towns)).toThrow("A question can't be merged into a statement.");
    expect(() => ana.run((library) => partClaim(library, { claim: towns }))).toThrow("was not merged");
  });

  it("keeps a merged claim where the other is deleted elsewhere, and deletes both together here", () => {
    merge(towns, settlements);
    ana.run((library) => deleteClaim(library, { claim: settlements }));
    expect(texts()).toEqual([]);
    undoLast();
    expect(texts()).toHaveLength(1);
  });
});

describe("the worked example", () => {
  it("stays where a verdict or an absence of the reader hangs on it", () => {
    ana.run((library) => giveVerdict(library, { claim: settlements, person: ana.person, verdict: "open", reason: "" }));
    ana.run(removeExample);
    expect(claimView(ana.library, settlements).claim.id).toBe(settlements);
    ana.run((library) => withdrawVerdict(library, { claim: settlements, person: ana.person }));
    expect(hasExample(ana.library)).toBe(true);
  });
});
