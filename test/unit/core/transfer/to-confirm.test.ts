import { describe, expect, it } from "vitest";
import {
  addClaim,
  type ClaimId,
  exportBundle,
  highlightsCsv,
  matrixOf,
  matrixTable,
  noHighlightFilter,
  tieToClaim,
  toDossierMarkdown,
  toDossierPage,
  toMarkdownNotes,
  toReadingPage,
} from "#core/index.ts";
import { openSamples } from "../suggestions/found-in-samples.ts";

const how = { exportedAt: Date.UTC(2026, 0, 6), by: "Ana" };

/** A claim drafted from a statement, and a passage tied to it by a suggestion whose stance and speaker are to be confirmed. */
function drafted() {
  const { reader, find, accept, suggestions } = openSamples();
  const { claim, highlight } = accept(find("A", "statement", "Ukrainian forces retook several villages"));
  if (claim === null) throw new Error("no claim");
  reader.run((library) => tieToClaim(library, { highlight, claim, person: reader.person, stance: "supports" }));
  const parallel = suggestions().find((one) => one.kind === "parallel" && one.claim === claim);
  if (parallel === undefined) throw new Error("no parallel");
  accept(parallel);
  return { library: reader.library, claim, person: reader.person };
}

describe("what a suggestion filled in bears its sign", () => {
  it.each([
    ["a dossier as Markdown", ({ library, claim }) => toDossierMarkdown(library, claim, how) ?? ""],
    ["a dossier as a page", ({ library, claim }) => toDossierPage(library, claim, how) ?? ""],
    ["notes in Markdown", ({ library }) => toMarkdownNotes(library, { ...how, arrangement: "report" })],
    ["notes in Markdown by claim", ({ library }) => toMarkdownNotes(library, { ...how, arrangement: "claim" })],
    ["the reading page", ({ library }) => toReadingPage(library, how)],
    ["the table of highlights", ({ library }) => highlightsCsv(library)],
    [
      "the table of a matrix",
      ({ library }) =>
        matrixTable(
          library,
          matrixOf(library, { rows: "claims", sort: "order", kind: null, filter: noHighlightFilter }),
        )
          .flat()
          .join("\n"),
    ],
  ] satisfies readonly (readonly [string, (made: ReturnType<typeof drafted>) => string])[])("in %s", (_, write) => {
    const text = write(drafted());
    expect(text).toMatch(/drafted, to confirm/);
    expect(text).toMatch(/to confirm: (.*, )?supports/);
  });

  it("in the reading of a bundle", () => {
    const { library, claim, person } = drafted();
    const { claims } = exportBundle(library, { ...how, by: { id: person, name: "Ana" }, appVersion: "1" }).body;
    expect(claims?.find(({ id }) => id === claim)?.reading).toMatchObject({
      toConfirm: [expect.stringMatching(/^Ukrainian forces retook/)],
    });
  });
});

it("what a suggestion filled in on a quotation stands beside it", () => {
  const { reader, find, accept } = openSamples();
  const { highlight } = accept(find("C", "figure", "500 square km"));
  const claim = reader.nextId<ClaimId>();
  reader.run((library) => addClaim(library, { newId: claim, kind: "question", text: "Where?", person: reader.person }));
  reader.run((library) => tieToClaim(library, { highlight, claim, person: reader.person, stance: null }));
  const words = "Ukraine's southern command, not verified";
  expect(toDossierMarkdown(reader.library, claim, how)?.replaceAll("\\", "")).toContain(`to confirm: ${words}`);
  const arrangement = { rows: "claims", sort: "order", kind: null, filter: noHighlightFilter } as const;
  const [, row] = matrixTable(reader.library, matrixOf(reader.library, arrangement));
  expect(row?.join("\n")).toContain(`to confirm: ${words}: “500 square km`);
});
