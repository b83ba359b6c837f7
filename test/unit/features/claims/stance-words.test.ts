import { describe, expect, it } from "vitest";
import {
  addClaim,
  type ClaimId,
  type HighlightId,
  passageCounts,
  type Stance,
  tieToClaim,
  viewOf,
} from "#core/index.ts";
import { kindOf } from "#features/claims/stance-words.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const claim = "sample-claim-settlements" as ClaimId;
const highlights = [
  "sample-highlight-centres",
  "sample-highlight-centers",
  "sample-highlight-not-verified",
] as HighlightId[];

function counted(kind: "statement" | "question", stances: readonly (Stance | null)[]): string {
  const ana = new Replica("ana", 1_000);
  ana.join(samples());
  const newId = ana.nextId<ClaimId>();
  ana.run((library) => addClaim(library, { newId, kind, text: "Something", person: ana.person }));
  stances.forEach((stance, index) => {
    ana.run((library) =>
      tieToClaim(library, { highlight: highlights[index] as HighlightId, claim: newId, person: ana.person, stance }),
    );
  });
  const view = viewOf(ana.library).claimById.get(newId);
  return view === undefined ? "" : passageCounts(view);
}

describe("the counts of a claim", () => {
  it.each([
    ["statement", [], "no passages yet"],
    ["statement", ["supports"], "1 supports"],
    ["statement", ["supports", "supports", "denies"], "2 support · 1 denies"],
    ["statement", ["discusses", "denies", "denies"], "2 deny · 1 discusses"],
    ["statement", ["supports", null], "1 supports · 1 without stance"],
    ["question", ["discusses"], "1 answer in 1 report"],
    ["question", ["discusses", "supports", null], "3 answers in 2 reports"],
  ] as const)("of a %s with %j read %s", (kind, stances, words) => {
    expect(counted(kind, stances)).toBe(words);
  });

  it("count a highlight once, however many people tied it", () => {
    const ana = new Replica("ana", 1_000);
    ana.join(samples());
    ana.run((library) =>
      tieToClaim(library, { highlight: highlights[0] as HighlightId, claim, person: ana.person, stance: "supports" }),
    );
    const view = viewOf(ana.library).claimById.get(claim);
    expect(view && passageCounts(view)).toBe("2 support · 1 discusses");
  });
});

describe("a new claim", () => {
  it.each(["How much? ", "多少？", "كم؟"])("%s proposes a question", (text) => {
    expect(kindOf(text)).toBe("question");
  });

  it("else proposes a statement", () => {
    expect(kindOf("What? Nothing.")).toBe("statement");
  });
});
