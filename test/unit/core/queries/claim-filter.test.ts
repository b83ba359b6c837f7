import { beforeEach, describe, expect, test } from "vitest";
import {
  addClaim,
  adoptVerdict,
  type ClaimId,
  claimChoices,
  claimCriteria,
  filterClaims,
  giveVerdict,
  type HighlightFilter,
  type HighlightId,
  mergeClaim,
  narrowedTo,
  noHighlightFilter,
  tieToClaim,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const settlements = "sample-claim-settlements" as ClaimId;
const [centres, centers] = ["sample-highlight-centres", "sample-highlight-centers"] as [HighlightId, HighlightId];
let ana: Replica;
let own: ClaimId;

beforeEach(() => {
  ana = new Replica("ana", Date.UTC(2026, 0, 1));
  ana.join(samples(), "samples");
  own = ana.nextId<ClaimId>();
  const claim = { newId: own, kind: "statement", text: "The advance was fast", person: ana.person } as const;
  ana.run((library) => addClaim(library, claim));
});

const list = (filter: Partial<HighlightFilter>) =>
  filterClaims(ana.library, { ...noHighlightFilter, ...filter }).map(({ claim }) => claim.id);
const tie = (highlight: HighlightId, stance: "supports" | "denies") =>
  ana.run((library) => tieToClaim(library, { highlight, claim: own, person: ana.person, stance }));

describe("the list of claims", () => {
  test("is narrowed to who wrote them, and to words in them or their passages", () => {
    expect(list({ person: ana.person })).toEqual([own]);
    expect(list({ text: "FAST" })).toEqual([own]);
    expect(list({ text: "centers have been" })).toEqual([settlements]);
  });

  test("asks report and stance of one and the same passage", () => {
    tie(centres, "denies");
    tie(centers, "supports");
    const [a, b] = [...(claimChoices(ana.library, noHighlightFilter, ana.person).get("report") ?? [])];
    const report = (value: string | undefined) => narrowedTo(noHighlightFilter, "report", value ?? null);
    expect(list({ ...report(a?.value), stance: "denies" })).toEqual([own]);
    expect(list({ ...report(b?.value), stance: "denies" })).toEqual([]);
  });

  test("takes any verdict, the team's too, also one on a claim that was merged in; or none", () => {
    expect(list({ unset: ["verdict"] })).toContain(own);
    ana.run((library) => giveVerdict(library, { claim: own, person: ana.person, verdict: "contested", reason: "" }));
    expect(list({ verdict: "contested" })).toEqual([own]);
    expect(list({ unset: ["verdict"] })).not.toContain(own);
    ana.run((library) => adoptVerdict(library, { claim: own, adopted: { verdict: "refuted", by: ana.person } }));
    expect(list({ verdict: "refuted" })).toEqual([own]);
    ana.run((library) => mergeClaim(library, { claim: own, into: settlements }));
    expect(list({ verdict: "contested" })).toEqual([settlements]);
  });

  test("says beside each choice how many are listed once it is chosen", () => {
    tie(centres, "denies");
    for (const stance of [null, "denies"] as const) {
      const filter = { ...noHighlightFilter, stance };
      const choices = claimChoices(ana.library, filter, ana.person);
      expect([...choices.keys()]).toEqual([...claimCriteria]);
      for (const [criterion, values] of choices)
        for (const { value, count } of values)
          expect(list({ ...filter, ...narrowedTo(filter, criterion, value) }).length).toBe(count);
    }
  });
});
