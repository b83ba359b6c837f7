import { expect, test } from "vitest";
import {
  attributeHighlight,
  confirmFields,
  dismissSuggestion,
  evidenceId,
  highlightsCsv,
  isDraft,
  mergeLibraries,
  tieToClaim,
  toConfirmWords,
  viewOf,
} from "#core/index.ts";
import { openSamples } from "./found-in-samples.ts";

test("suggestions come in reading order, of all four kinds, and none twice", () => {
  const { suggestions } = openSamples();
  const all = suggestions();
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["figure", "statement", "remark"]));
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.map(({ report }) => report.siglum)).toEqual(all.map(({ report }) => report.siglum).toSorted());
});

test("a figure arrives with who says it, when, and whether it was checked, all to be confirmed", () => {
  const { reader, find, accept } = openSamples();
  const figure = find("C", "figure", "500 square km");
  expect(figure.attribution).toEqual({
    voice: "Ukraine's southern command",
    verification: { kind: "could-not-verify" },
  });
  expect(figure.tie).toEqual({ value: "500 square km", scope: "territory in the south" });
  const { highlight } = accept(figure);
  const view = viewOf(reader.library).highlightById.get(highlight);
  expect(view?.highlight.passage.exact).toBe("500 square km of territory in the south");
  expect(view?.highlight.voice).toBeUndefined();
  expect(view?.highlight.verification).toBeUndefined();
  expect(view?.source).toBeNull();
  expect(toConfirmWords(reader.library, "highlights", highlight)).toEqual([
    "Ukraine's southern command",
    "not verified",
  ]);
  expect(reader.library.highlights.get(highlight)).toMatchObject({ suggestedBy: { finder: "figures", version: 1 } });
});

test("a remark that could not be confirmed two sentences on is not tied to another speaker's figure", () => {
  const { find } = openSamples();
  expect(find("C", "figure", "6000 square km").attribution).toEqual({ voice: "Zelensky" });
  expect(find("C", "figure", "600,000").attribution.verification).toBeUndefined();
  // "no official confirmation that Kyiv's troops had also routed … -- with a pre-war population of around 45,000 people".
  expect(find("D", "figure", "45,000").attribution.verification).toBeUndefined();
});

test("a date of saying is resolved only where the publication is sure, and says how", () => {
  const { find } = openSamples();
  expect(find("A", "figure", "10 to 20 km").attribution.saidOn).toEqual({ words: "Wednesday" });
  expect(find("D", "figure", "2,000-km of territory").attribution.saidOn).toMatchObject({
    from: "2022-09-10",
    basis: "inferred",
    words: "Saturday",
  });
});

test("confirming one field leaves the others, and is named by person; confirming all leaves nothing", () => {
  const { reader, find, accept } = openSamples();
  const { highlight } = accept(find("C", "figure", "500 square km"));
  const records = [{ collection: "highlights", id: highlight, field: "voice" }] as const;
  reader.run((library) => confirmFields(library, { records, person: reader.person }));
  const view = viewOf(reader.library).highlightById.get(highlight);
  expect(view?.source?.name).toBe("Ukraine's southern command");
  expect(view?.highlight.verification).toBeUndefined();
  reader.run((library) =>
    confirmFields(library, { records: [{ collection: "highlights", id: highlight }], person: reader.person }),
  );
  expect(viewOf(reader.library).highlightById.get(highlight)?.highlight.verification).toBeDefined();
  expect(
    reader.tryRun((library) =>
      confirmFields(library, { records: [{ collection: "highlights", id: highlight }], person: reader.person }),
    ),
  ).toBe(false);
});

test("touching a field confirms it, also with the value that it has; undo takes the confirmation back", () => {
  const { reader, find, accept } = openSamples();
  const { highlight } = accept(find("C", "figure", "500 square km"));
  const verification = { kind: "could-not-verify" } as const;
  reader.run((library) => attributeHighlight(library, { highlight, attribution: { verification } }));
  const verified = () => viewOf(reader.library).highlightById.get(highlight)?.highlight.verification;
  expect(verified()).toEqual(verification);
  const [step] = reader.log.slice(-1);
  if (step !== undefined) reader.undo(step);
  expect(verified()).toBeUndefined();
  expect(toConfirmWords(reader.library, "highlights", highlight)).toContain("not verified");
});

test("a statement becomes the draft of a claim; a parallel is tied with its stance to be confirmed", () => {
  const { reader, find, accept, suggestions } = openSamples();
  const { claim, highlight } = accept(find("A", "statement", "Ukrainian forces retook several villages"));
  if (claim === null) throw new Error("no claim");
  expect(isDraft(reader.library.claims.get(claim) ?? {})).toBe(true);
  reader.run((library) => tieToClaim(library, { highlight, claim, person: reader.person, stance: "supports" }));
  const parallel = suggestions().find((one) => one.kind === "parallel" && one.claim === claim);
  expect(parallel).toMatchObject({ like: "A ¶ 6", tie: { stance: "supports" } });
  if (parallel === undefined) return;
  const made = accept(parallel);
  const tie = reader.library.evidence.get(evidenceId(made.highlight, claim, reader.person));
  expect(tie?.stance).toBe("supports");
  expect(viewOf(reader.library).claimById.get(claim)?.counts).toEqual({ supports: 1, denies: 0, discusses: 0 });
  expect(highlightsCsv(reader.library)).toContain("to confirm: supports");
  expect(suggestions().some((one) => one.id === parallel.id)).toBe(false);
});

test("accepting is one step whose undo leaves nothing behind, and which can be done again", () => {
  const { reader, find, accept, suggestions } = openSamples();
  const before = viewOf(reader.library);
  const open = suggestions().length;
  const suggestion = find("D", "statement", "they had entered Kupiansk");
  accept(suggestion);
  expect(suggestions()).toHaveLength(open - 1);
  const [step] = reader.log.slice(-1);
  if (step !== undefined) reader.undo(step);
  const after = viewOf(reader.library);
  expect([after.highlights.length, after.claims.length, after.sources.entries.length]).toEqual([
    before.highlights.length,
    before.claims.length,
    before.sources.entries.length,
  ]);
  expect(suggestions()).toHaveLength(open);
  accept(suggestion);
  expect(viewOf(reader.library).claims).toHaveLength(before.claims.length + 1);
});

test("what one person dismissed stays dismissed for that person, also after a merge, and comes back by undo", () => {
  const { reader, find, suggestions } = openSamples();
  const other = openSamples("ben");
  const suggestion = find("A", "remark", "eight small towns");
  reader.run((library) => dismissSuggestion(library, { suggestion, person: reader.person }));
  expect(suggestions().some(({ id }) => id === suggestion.id)).toBe(false);
  const [step] = reader.log.slice(-1);
  other.reader.library = mergeLibraries(other.reader.library, reader.library);
  expect(other.suggestions().some(({ id }) => id === suggestion.id)).toBe(true);
  if (step !== undefined) reader.undo(step);
  expect(suggestions().some(({ id }) => id === suggestion.id)).toBe(true);
});

test("confirmations of two people merge field by field", () => {
  const { reader, find, accept } = openSamples();
  const { highlight } = accept(find("C", "figure", "500 square km"));
  const ben = openSamples("ben").reader;
  ben.library = mergeLibraries(ben.library, reader.library);
  const confirm = (who: typeof ben, field: string) =>
    who.run((library) =>
      confirmFields(library, { records: [{ collection: "highlights", id: highlight, field }], person: who.person }),
    );
  confirm(reader, "voice");
  confirm(ben, "verification");
  const merged = mergeLibraries(reader.library, ben.library);
  expect(toConfirmWords(merged, "highlights", highlight)).toEqual([]);
  expect(merged.highlights.get(highlight)).toMatchObject({
    "confirmed:voice": "person-ana",
    "confirmed:verification": "person-ben",
  });
});
