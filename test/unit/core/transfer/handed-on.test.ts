import { describe, expect, test } from "vitest";
import {
  adoptVerdict,
  type ClaimId,
  giveVerdict,
  type HighlightId,
  highlightsCsv,
  type Library,
  mergeLibraries,
  readBundle,
  toggleAbsence,
  toMarkdownNotes,
  toReadingPage,
  viewOf,
  writeBundle,
} from "#core/index.ts";
import { readCsv } from "#core/transfer/csv.ts";
import { anaBundle, benBundle, oddBundle } from "#test/fixtures/made-bundles.ts";
import { Replica } from "#test/fixtures/replica.ts";

function read(bundle: ReturnType<typeof anaBundle>): Library {
  const answer = readBundle(writeBundle(bundle));
  if (!answer.ok) throw answer.refused;
  return answer.library;
}

const both = mergeLibraries(read(anaBundle()), read(benBundle()));

/** The same, where Cem has looked for a statement in vain, and holds it for contested; the team has adopted that. */
function judged(): { readonly library: Library; readonly claim: ClaimId } {
  const cem = new Replica("cem", Date.UTC(2026, 8, 9, 12));
  cem.become(both);
  const statement = viewOf(both).claims.find(
    ({ claim, passages }) => claim.kind === "statement" && passages.length > 0,
  );
  if (statement === undefined) throw new Error("no statement with a passage");
  const claim = statement.claim.id;
  const covered = new Set(statement.passages.map(({ highlight }) => highlight.report.siglum));
  const report = viewOf(both).reports.find(({ siglum }) => !covered.has(siglum))?.report.id;
  if (report === undefined) throw new Error("every report has a passage");
  const { person } = cem;
  cem.run((library) => toggleAbsence(library, { report, claim, person }));
  cem.run((library) =>
    giveVerdict(library, { claim, person, verdict: "contested", reason: "Two sides, *two* numbers." }),
  );
  cem.run((library) => adoptVerdict(library, { claim, adopted: { verdict: "unverifiable", by: person } }));
  return { library: cem.library, claim };
}

const { library: judgedLibrary, claim: judgedClaim } = judged();
const input = { exportedAt: Date.UTC(2026, 8, 10), by: "Ana Petrova" };
const text = (html: string) => html.replace(/<[^>]*>/g, "");

function chosen(words: string): ReadonlySet<HighlightId> {
  const found = viewOf(judgedLibrary).highlights.filter(({ highlight }) => highlight.passage.exact.includes(words));
  return new Set(found.map(({ highlight }) => highlight.id));
}

describe.each(["report", "claim"] as const)("what is handed on to readers, by %s", (arrangement) => {
  const page = text(toReadingPage(judgedLibrary, { ...input, arrangement }));
  const markdown = toMarkdownNotes(judgedLibrary, { ...input, arrangement });

  test("shows verdicts, the adopted one and each person's, with the reason", () => {
    for (const words of ["Adopted verdict (by Reader", "unverifiable", "Verdict of Reader", "contested"])
      expect([page.includes(words), markdown.includes(words)]).toEqual([true, true]);
    expect(page).toContain("Two sides, *two* numbers.");
    expect(markdown).toContain("Two sides, \\*two\\* numbers.");
  });

  test("tells “looked, nothing found” from “not looked at”", () => {
    expect(page).toMatch(/Looked, nothing found[A-D] \(Reader \S+, 9 Sep 2026\)/);
    expect(page).toMatch(/Not looked at/);
    expect(markdown).toMatch(/- Looked, nothing found: [A-D] \(Reader \S+, 9 Sep 2026\)/);
  });

  test("in a part keeps the sigla, leaves the others out, and says how many passages those are", () => {
    const highlights = chosen("population centers");
    expect(highlights.size).toBe(1);
    const part = { ...input, arrangement, highlights };
    for (const made of [text(toReadingPage(judgedLibrary, part)), toMarkdownNotes(judgedLibrary, part)]) {
      expect(made).toContain("A part of a library. Holds 1 report, 1 highlight and");
      expect(made).toContain("dozens of population centers have been liberated");
      expect(made).toContain("B ¶");
      expect(made).not.toContain("could not independently verify his statements.”");
      expect(made).toMatch(/Left out of this part:? ?\d passages?/);
    }
  });
});

test("by claim, every link of the page leads somewhere", () => {
  const page = toReadingPage(judgedLibrary, { ...input, arrangement: "claim" });
  const ids = new Set([...page.matchAll(/id="(\w+)"/g)].map(([, id]) => id));
  const references = [...page.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
  expect(references.length).toBeGreaterThan(5);
  for (const id of references) expect(ids).toContain(id);
});

test("Markdown can't be broken out of by what reports, notes and people say", () => {
  const odd = toMarkdownNotes(read(oddBundle()), input);
  for (const line of odd.split("\n")) expect(line).not.toMatch(/^(?:<|#{7}|\s*<script)/);
});

describe("the table of highlights", () => {
  const rows = (library: Library, highlights?: ReadonlySet<HighlightId>) => {
    const table = readCsv(highlightsCsv(library, highlights), 100_000);
    if (!("rows" in table)) throw new Error(table.what);
    const [head, ...body] = table.rows.map(({ cells }) => cells);
    return body.map((cells) => Object.fromEntries((head ?? []).map((name, index) => [name, cells[index]])));
  };

  test.each([
    ["plain", () => judgedLibrary],
    ["odd", () => read(oddBundle())],
  ])("has a row a highlight whose offsets give the quotation back (%s texts)", (_, make) => {
    const library = make();
    const made = rows(library);
    expect(made).toHaveLength(viewOf(library).highlights.length);
    for (const row of made) {
      const edition = [...library.editions.values()].find(({ id }) => id === row["edition (SHA-256)"]);
      expect(edition?.text.slice(Number(row["start (UTF-16)"]), Number(row["end (UTF-16)"]))).toBe(row["quotation"]);
    }
  });

  test("says where, when on what basis, tags, people, verification, claims with stance, and notes as plain text", () => {
    const made = rows(judgedLibrary, chosen("population centers"));
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({
      siglum: "B",
      headline: "Ukraine claims rapid pushback of Russian troops",
      "published from": "2022-10-05",
      "date basis": "inferred",
      place: "¶ 3",
      tags: "Territory",
    });
    expect(made[0]?.["claims"]).toContain("supports: Dozens of settlements were retaken");
    expect(rows(judgedLibrary).some((row) => row["notes"] !== "")).toBe(true);
    expect(rows(judgedLibrary).some((row) => row["verification"]?.startsWith("not verified"))).toBe(true);
  });

  test("runs nothing in a spreadsheet", () => {
    expect(judgedClaim).toBeTruthy();
    for (const cell of highlightsCsv(read(oddBundle())).split(/[,\n]/)) expect(cell).not.toMatch(/^"?[=+@\t]/);
  });
});
