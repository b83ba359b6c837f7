import { describe, expect, it } from "vitest";
import { attributionWords, type Highlight, type Source, type SourceId, verificationWords } from "#core/index.ts";

const highlight = (attribution: Partial<Highlight>) => ({ id: "h", ...attribution }) as unknown as Highlight;

describe("the line under a quotation", () => {
  it("leaves out what is not set", () => {
    expect(attributionWords(highlight({}))).toEqual([]);
  });

  it("says speaker, said on, as of and verification in this order, and marks what was concluded", () => {
    const words = attributionWords(
      highlight({
        verification: { kind: "could-not-verify", by: "Reuters", about: "the date" },
        voice: { kind: "source", source: "s" as SourceId, printed: "Zelenskiy" },
        asOf: { from: "2022-09-01", to: "2022-09-30", granularity: "month", basis: "given" },
        saidOn: {
          from: "2022-10-04",
          to: "2022-10-04",
          granularity: "day",
          basis: "inferred",
          reason: "the Tuesday before",
        },
      }),
    );
    expect(words.map((word) => [word.text, word.isInferred])).toEqual([
      ["Zelenskiy", false],
      ["said about 4 Oct 2022", true],
      ["as of Sep 2022", false],
      ["not verified by Reuters: the date", false],
    ]);
  });

  it("says the source's own name before another spelling of it, and a name that is the same once", () => {
    const spoken = highlight({ voice: { kind: "source", source: "s" as SourceId, printed: "Zelenskiy" } });
    const named = (name: string) => attributionWords(spoken, { id: "s", name } as Source).map(({ text }) => text);
    expect(named("Volodymyr Zelensky")).toEqual(["Volodymyr Zelensky (“Zelenskiy”)"]);
    expect(named("Zelenskiy")).toEqual(["Zelenskiy"]);
  });

  it("tells an unmentioned verification from a failed one", () => {
    expect(verificationWords({ kind: "not-mentioned" })).toBe("verification not mentioned");
    expect(verificationWords({ kind: "could-not-verify" })).toBe("not verified");
    expect(verificationWords({ kind: "verified", about: "the locations" })).toBe("verified: the locations");
  });
});
