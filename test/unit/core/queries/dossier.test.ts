import { beforeEach, describe, expect, it } from "vitest";
import { type ClaimId, dossierOf, giveVerdict, type HighlightId, tieToClaim, viewOf } from "#core/index.ts";
import { claimSeeds } from "#test/fixtures/claims-of-seeds.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

let ana: Replica;
let claims: Readonly<Record<string, ClaimId>>;
beforeEach(() => {
  ana = new Replica("ana", Date.UTC(2026, 0, 5));
  ana.join(samples());
  claims = claimSeeds(ana);
});

const dossier = (key: string) => {
  const view = viewOf(ana.library).claimById.get(claims[key] as ClaimId);
  if (view === undefined) throw new Error(`no claim ${key}`);
  return dossierOf(ana.library, view);
};

describe("the dossier of a claim", () => {
  it("has every passage in order of date: when it was said where that is known, else when the report came out", () => {
    const { entries, reports } = dossier("territory");
    expect(entries.map(({ highlight, day }) => [highlight.report.siglum, day?.what, day?.words])).toEqual([
      ["D", "said", "10 Sep 2022"],
      ["C", "published", "about 13 Sep 2022"],
      ["C", "published", "about 13 Sep 2022"],
      ["A", "published", "about 5 Oct 2022"],
    ]);
    expect(entries.map(({ day }) => day?.isInferred)).toEqual([false, true, true, true]);
    expect(reports.map(({ siglum }) => siglum)).toEqual(["A", "C", "D"]);
  });

  it("has a passage once, with what each person reads out of it", () => {
    const [first] = dossier("annexation").entries;
    const highlight = first?.highlight.highlight.id as HighlightId;
    ana.run((library) =>
      tieToClaim(library, {
        highlight,
        claim: claims["annexation"] as ClaimId,
        person: "person-ben" as typeof ana.person,
        stance: "denies",
      }),
    );
    const { entries } = dossier("annexation");
    expect(entries).toHaveLength(3);
    expect(entries[0]?.ties.map(({ stance }) => stance)).toEqual(["supports", "denies"]);
  });

  it("warns where somebody holds corroborated what one origin supports, and not before", () => {
    expect(dossier("annexation").warning).toBeNull();
    ana.run((library) =>
      giveVerdict(library, {
        claim: claims["annexation"] as ClaimId,
        person: ana.person,
        verdict: "corroborated",
        reason: "",
      }),
    );
    expect(dossier("annexation").warning).toBe("Only report A supports this claim: one origin.");
  });
});
