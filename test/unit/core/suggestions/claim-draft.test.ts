import { describe, expect, test } from "vitest";
import { extractAttributions } from "#core/index.ts";
import { claimDraft, leadPronoun } from "#core/suggestions/claim-draft.ts";
import { openSamples } from "./found-in-samples.ts";

/** The draft of the last statement of a text. */
function draftOf(text: string): string | null {
  const attributions = extractAttributions(text, { language: "en" });
  const last = attributions.findLast(({ said, speaker }) => said !== null && speaker !== null);
  if (last?.said == null) throw new Error(`no statement in ${text}`);
  const start = last.said.start + (/^["“]/u.test(last.said.words) ? 1 : 0);
  return claimDraft(text, { start, end: last.said.end }, last, attributions);
}

describe("the words of a claim that is drafted", () => {
  test.each([
    ["Officials said that the bridge was destroyed.", "The bridge was destroyed"],
    ["President Volodymyr Zelensky said he had visited Izium.", "President Volodymyr Zelensky had visited Izium"],
    ["The mayor of Zolochiv said his town was shelled.", "The mayor of Zolochiv’s town was shelled"],
    ["Ukrainian officials said they had entered Kupiansk.", "Ukrainian officials had entered Kupiansk"],
    ["Ukrainian officials said their troops had left.", "Ukrainian officials’ troops had left"],
    ["The defence ministry said its forces had left.", "The defence ministry’s forces had left"],
    ["Officials said it was too early to count the dead.", "It was too early to count the dead"],
    ["Officials said that these towns were hit.", "These towns were hit"],
  ])("%s", (text, draft) => expect(draftOf(text)?.replace(/[.,]$/u, "")).toBe(draft));

  test("a last name is a person where another speaker of the report bears it with a title", () => {
    const text = "President Volodymyr Zelensky said the town was free. Zelensky said he had visited Izium.";
    expect(draftOf(text)).toMatch(/^Zelensky had visited Izium/);
  });

  test.each([
    ["a town that speaks is no he", "Kyiv said he had been killed."],
    ["nor is a body", "The defence ministry said he had been killed."],
    ["nor is one person a they", "The mayor of Zolochiv said they had fled."],
    ["nor is it anybody", "The Kremlin said it had taken two sides."],
    ["I needs another verb", "“I am ready to leave the town,” the mayor of Zolochiv said."],
    ["in a quotation he is another", "“He is weak and will not last,” President Volodymyr Zelensky said."],
    ["this is what went before", "Officials said this was the worst attack of the war."],
  ])("is left out where the pronoun is open: %s", (_, text) => expect(draftOf(text)).toBeNull());

  test("“it is clear that” leaves nothing open", () => {
    expect(leadPronoun("it is clear that the town fell")).toBeNull();
    expect(leadPronoun("it fell")).toBe("it");
  });

  test("no draft of the samples begins with a pronoun; what has none is offered to be marked", () => {
    const { suggestions, accept, reader } = openSamples();
    const statements = suggestions().filter(({ kind }) => kind === "statement");
    const drafts = statements.flatMap(({ claim }) => (typeof claim === "object" && claim !== null ? claim.draft : []));
    expect(drafts.length).toBeGreaterThan(25);
    expect(drafts.filter((draft) => leadPronoun(draft) !== null)).toEqual([]);
    const [open] = statements.filter(({ claim }) => claim === null);
    if (open === undefined) throw new Error("none without a draft");
    const { highlight, claim } = accept(open);
    expect(claim).toBeNull();
    expect(reader.library.highlights.get(highlight)?.["suggestedBy:passage"]).toBeDefined();
    expect(reader.library.claims.size).toBe(openSamples().reader.library.claims.size);
  });
});
