import { beforeEach, describe, expect, it } from "vitest";
import {
  archiveReport,
  type ClaimId,
  coverageLines,
  type HighlightId,
  type Matrix,
  type MatrixArrangement,
  type MatrixCell,
  matrixOf,
  matrixTable,
  mergeClaim,
  noHighlightFilter,
  type PersonId,
  reportVoice,
  subjectWords,
  type TagId,
  tagHighlight,
  tieToClaim,
  toggleAbsence,
  viewOf,
} from "#core/index.ts";
import { isSameRow } from "#core/queries/matrix/matrix-row.ts";
import { claimSeeds, reportOf } from "#test/fixtures/claims-of-seeds.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

let ana: Replica;
let claims: Readonly<Record<string, ClaimId>>;

beforeEach(() => {
  ana = new Replica("ana", Date.UTC(2026, 0, 5));
  ana.join(samples());
  claims = claimSeeds(ana);
});

const matrix = (part: Partial<MatrixArrangement> = {}): Matrix =>
  matrixOf(ana.library, { rows: "claims", sort: "order", kind: null, filter: noHighlightFilter, ...part });
const idOf = (key: string): ClaimId => claims[key] as ClaimId;
const rowOf = (key: string, made = matrix()) => {
  const row = made.rows.find(({ id }) => id === idOf(key));
  if (row === undefined) throw new Error(`no row for ${key}`);
  return row;
};
const cellIn = (key: string, siglum: string, made = matrix()): MatrixCell => {
  const at = made.columns.findIndex((one) => one.siglum === siglum);
  return rowOf(key, made).cells[at] as MatrixCell;
};
const names = (made: Matrix) => made.rows.map(({ subject }) => subjectWords(subject));

describe("the columns of a matrix", () => {
  it("are the reports in the order in which they came out, those of one day by siglum", () => {
    expect(matrix().columns.map(({ siglum }) => siglum)).toEqual(["D", "C", "A", "B"]);
  });

  it("leave out what is archived, and the row says that passages stand there", () => {
    ana.run((library) => archiveReport(library, { report: reportOf(library, "C").report.id, isArchived: true }));
    expect(matrix().columns.map(({ siglum }) => siglum)).toEqual(["D", "A", "B"]);
    expect(rowOf("territory").counts).toContain("2 passages archived");
  });
});

describe("a cell of a claim", () => {
  it("tells the three kinds of nothing apart", () => {
    expect(cellIn("territory", "B").state).toBe("looked");
    expect(cellIn("villages", "D").state).toBe("earlier");
    expect(cellIn("pushilin", "A").state).toBe("unseen");
  });

  it("with nothing but what is to be confirmed is none of them, and counts for nothing", () => {
    const tie = cellIn("pushilin", "D").passages[0]?.ties[0];
    ana.run(() => ({
      label: "Fill in",
      writes: [
        {
          collection: "evidence",
          id: tie?.id ?? "",
          fields: { "suggestedBy:highlight": { finder: "statements", version: 1 } },
        },
      ],
    }));
    expect(cellIn("pushilin", "D")).toMatchObject({ state: "to-confirm", passages: [{ stances: [] }] });
    expect(rowOf("pushilin").counts).toBe("1 answer in 1 report · 1 to confirm · 2 not looked at");
    expect(matrix({ sort: "coverage" }).rows.at(-1)?.id).toBe(idOf("pushilin"));
    const passages = viewOf(ana.library).claimById.get(idOf("pushilin"));
    if (passages === undefined) throw new Error("no claim");
    expect(coverageLines(ana.library, { whole: passages, passages: passages.passages })).toEqual([
      { label: "Only to confirm", reports: "D" },
      { label: "Not looked at", reports: "A, B" },
    ]);
  });

  it("holds every passage in the order of the text, each with the stances that people read out of it", () => {
    const { passages } = cellIn("annexation", "A");
    expect(passages.map(({ stances }) => stances)).toEqual([["supports"], ["denies"]]);
    const highlight = passages[0]?.highlight.highlight.id as HighlightId;
    ana.run((library) =>
      tieToClaim(library, { highlight, claim: idOf("annexation"), person: "person-ben" as PersonId, stance: "denies" }),
    );
    expect(cellIn("annexation", "A").passages[0]?.stances).toEqual(["supports", "denies"]);
  });

  it("shows another person's empty look beside the passages", () => {
    const ben = "person-ben" as PersonId;
    ana.run((library) =>
      toggleAbsence(library, { report: reportOf(library, "A").report.id, claim: idOf("annexation"), person: ben }),
    );
    expect(cellIn("annexation", "A")).toMatchObject({ state: "passages", looked: [{ person: ben }] });
  });

  it("counts merged claims as one", () => {
    ana.run((library) => mergeClaim(library, { claim: idOf("villages"), into: idOf("settlements") }));
    expect(matrix().rows.some(({ id }) => id === idOf("villages"))).toBe(false);
    expect(cellIn("settlements", "B").passages).toHaveLength(2);
  });
});

describe("the rows", () => {
  it("count in words, without a score", () => {
    expect(rowOf("annexation").counts).toBe("1 supports · 2 deny · 2 earlier");
    expect(rowOf("territory").counts).toBe("4 answers in 3 reports · nothing in 1");
    expect(rowOf("pushilin").counts).toBe("2 answers in 2 reports · 2 not looked at");
  });

  it.each([
    ["disputed", "The votes on annexation were legitimate"],
    ["coverage", "How much territory was retaken?"],
    ["gaps", "What does Pushilin say about Lyman?"],
  ] as const)("sorted by “%s” begin with “%s”", (sort, first) => {
    expect(names(matrix({ sort }))[0]).toBe(first);
  });

  it("sorted by date go by the event, else by the first report that has a passage", () => {
    expect(names(matrix({ sort: "date" }))).toEqual([
      // Both in D of 11 September, in the order in which they were made.
      "How much territory was retaken?",
      "What does Pushilin say about Lyman?",
      "Dozens of settlements were retaken in the week before 4 October 2022",
      "The votes on annexation were legitimate",
      "Villages along the Dnipro were retaken on Monday 3 October",
    ]);
  });

  it("of claims are chosen by a filter, and each stays whole", () => {
    const filter = { ...noHighlightFilter, verification: "could-not-verify" as const };
    const made = matrix({ filter });
    expect(names(made)).toHaveLength(2);
    expect(cellIn("territory", "C", made).passages).toHaveLength(2);
  });

  it("of claims are narrowed by kind, tag and words", () => {
    expect(matrix({ kind: "question" }).rows).toHaveLength(2);
    const tag = "sample-tag-territory" as TagId;
    expect(names(matrix({ filter: { ...noHighlightFilter, tag } }))).toHaveLength(1);
    expect(names(matrix({ filter: { ...noHighlightFilter, text: "rigged" } }))).toEqual([
      "The votes on annexation were legitimate",
    ]);
  });

  it("of tags hold what passes the filter, and say of how many", () => {
    const tag = "sample-tag-territory" as TagId;
    for (const { highlight } of cellIn("annexation", "A").passages)
      ana.run((library) => tagHighlight(library, { highlight: highlight.highlight.id, tag, person: ana.person }));
    const [whole] = matrix({ rows: "tags" }).rows;
    expect(whole?.counts).toBe("4 highlights · 2 reports");
    const narrowed = matrix({ rows: "tags", filter: { ...noHighlightFilter, verification: "could-not-verify" } });
    expect(narrowed.rows.map(({ counts }) => counts)).toEqual(["1 of 4 highlights · 1 report"]);
    expect(matrix({ rows: "tags" }).rows).toHaveLength(4);
  });

  it("of sources are found by name, or hold the passages in which the words stand", () => {
    const named = matrix({ rows: "sources", filter: { ...noHighlightFilter, text: "zelensky" } });
    expect(named.rows.map(({ counts }) => counts)).toEqual(["3 highlights · 3 reports"]);
    const worded = matrix({ rows: "sources", filter: { ...noHighlightFilter, text: "square km" } });
    expect(worded.rows.map(({ subject, counts }) => [subjectWords(subject), counts])).toEqual([
      ["southern command", "1 highlight · 1 report"],
      ["Zelensky", "1 of 3 highlights · 1 report"],
    ]);
    expect(named.rows.some(({ id }) => id === reportVoice)).toBe(false);
  });
});

describe("a row", () => {
  it("is the same after a change elsewhere, and another after one in it", () => {
    const before = rowOf("pushilin");
    ana.run((library) =>
      toggleAbsence(library, {
        report: reportOf(library, "D").report.id,
        claim: idOf("annexation"),
        person: ana.person,
      }),
    );
    expect(isSameRow(before, rowOf("pushilin"))).toBe(true);
    ana.run((library) =>
      toggleAbsence(library, { report: reportOf(library, "B").report.id, claim: idOf("pushilin"), person: ana.person }),
    );
    expect(isSameRow(before, rowOf("pushilin"))).toBe(false);
  });
});

describe("the table", () => {
  it("has a line for each passage, and says which nothing it is", () => {
    const [heads, ...rows] = matrixTable(ana.library, matrix());
    expect(heads?.slice(0, 2)).toEqual(["kind", "row"]);
    expect(heads?.[2]).toMatch(/^D · .*\(no headline · given 11 Sep 2022\)$/);
    expect(heads?.[4]).toMatch(/^A · .*\(no headline · about 5 Oct 2022, inferred\)$/);
    const territory = rows.find(([, text]) => text === "How much territory was retaken?");
    expect(territory?.slice(2)).toEqual([
      "discusses · Zelensky · said 10 Sep 2022 · 2,000-km: “around 2,000-km has been liberated” (D ¶ 12)",
      "discusses · Zelensky · 6000 square km: “roughly 6000 square km of territory” (C ¶ 8)\ndiscusses · southern command · not verified · 500 square km: “500 square km of territory in the south” (C ¶ 20)",
      "discusses · southern Operational Command: “from between 10 to 20 km” (A ¶ 9)",
      "looked, nothing found (Reader -ANA, 5 Jan 2026)",
      "4 answers in 3 reports · nothing in 1",
    ]);
    const villages = rows.find(([, text]) => text?.startsWith("Villages"));
    expect(villages?.[2]).toBe("earlier than the event");
  });
});
