import { describe, expect, it } from "vitest";
import { findAnyWord, paragraphsOf, sentencesOf, tellingWords } from "#core/index.ts";

const find = (text: string, query: string) => {
  const { hits, best } = findAnyWord(text, sentencesOf(text, paragraphsOf(text, null)), query);
  return { words: hits.map(({ start, end }) => text.slice(start, end)), best };
};

describe("the telling words of a claim", () => {
  it.each([
    [
      "Dozens of settlements were retaken in the week before 4 October 2022",
      "Dozens settlements retaken week 4 October 2022",
    ],
    ["How much territory was retaken?", "territory retaken"],
    ["It is, and it was, and it is.", ""],
  ])("of “%s” are “%s”", (claim, words) => {
    expect(tellingWords(claim)).toBe(words);
  });
});

describe("the search for a claim", () => {
  it.each([
    ["recaptured", ["retaken", "retook", "liberated", "freed", "recaptures"]],
    ["retook", ["retaken", "retook", "liberated", "freed", "recaptures"]],
    ["settlements", ["town", "villages"]],
  ])("“%s” is found in every form, regular or not, and under what is put for it", (word, found) => {
    const reports =
      "They had retaken it. They retook the town. Two villages were liberated and freed, and the army recaptures more.";
    expect(new Set(find(reports, word).words)).toEqual(new Set(found));
  });

  it("begins where most of the words stand close together, and not where a date is or what stands everywhere", () => {
    const claim = "Dozens of settlements were retaken in the week before 4 October 2022";
    const report =
      "It was Tuesday, October 4 2022. Settlements burnt. Settlements fell. This week dozens of towns have been liberated. They were retaken.";
    const { hits, best, missing } = findAnyWord(report, sentencesOf(report, paragraphsOf(report, null)), claim);
    const at = hits[best];
    expect(report.slice(at?.start).startsWith("week dozens of towns")).toBe(true);
    expect(missing).toEqual([]);
  });

  it("takes numbers as printed, and says what stands nowhere", () => {
    const report = "They took 500 square km. They lost 50.";
    const { hits, found, missing } = findAnyWord(
      report,
      sentencesOf(report, paragraphsOf(report, null)),
      "500 square miles fell",
    );
    expect(hits.map(({ start, end }) => report.slice(start, end))).toEqual(["500", "square"]);
    expect({ found, missing }).toEqual({ found: ["500", "square"], missing: ["miles", "fell"] });
  });
});

describe("any of some words", () => {
  const text = "The army took the town. Villages were retaken, and territories liberated. Nothing on territory here.";

  it("are found in other forms, and the search begins where most of them stand", () => {
    expect(find(text, "territory retaken")).toMatchObject({ best: 0 });
    expect(find(text, "territory retaken").words).toEqual(
      expect.arrayContaining(["retaken", "territories", "territory"]),
    );
  });

  it("the sentence with most of them is not the first that has one", () => {
    const { words, best } = find("A village. Two villages and a river. A river.", "villages river");
    expect(words).toEqual(["village", "villages", "river", "river"]);
    expect(best).toBe(1);
  });

  it("small words count only where there are no others", () => {
    expect(find("It was the end.", "the end").words).toEqual(["end"]);
    expect(find("It was the end.", "the").words).toEqual(["the"]);
  });

  it.each(["", "   ", "zzz"])("“%s” finds nothing", (query) => {
    expect(find(text, query)).toEqual({ words: [], best: -1 });
  });
});
