import { describe, expect, test } from "vitest";
import { extractAttributions, findParallels, type ReportView, viewOf } from "#core/index.ts";
import { citeVariants } from "#core/variants/cite-variants.ts";
import { quotationAround } from "#core/variants/quotation-around.ts";
import { type ChosenPassage, variantTable } from "#core/variants/variant-table.ts";
import { variantInWords } from "#core/variants/variant-words.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const reader = new Replica("reader", 1_000);
reader.join(samples());
const view = viewOf(reader.library);
const parallels = findParallels(view.reports.map(({ edition }) => ({ id: edition.id, text: edition.text })));

function report(siglum: string): ReportView {
  const found = view.reports.find((one) => one.siglum === siglum);
  if (found === undefined) throw new Error(`no report ${siglum}`);
  return found;
}

function passage(siglum: string, words: string): ChosenPassage {
  const { edition } = report(siglum);
  const start = edition.text.indexOf(words);
  if (start === -1) throw new Error(`${siglum} does not say ${words}`);
  return { edition: edition.id, start, end: start + words.length };
}

function variants(asked: ChosenPassage, other: ChosenPassage | null = null, base: ChosenPassage | null = null) {
  const table = variantTable(view, { passage: asked, other, base }, parallels);
  if (table === null) throw new Error("no table");
  const rows = table.readings.map((one) => [`${one.report.siglum} ${one.place}`, variantInWords(table, one)]);
  return { table, rows };
}

describe("the samples", () => {
  test("the address of Tuesday: one spelling, what is not in B’s passage, and who is quoted", () => {
    const { table, rows } = variants(passage("A", "dozens of population centres have been liberated"));
    expect(rows).toEqual([
      ["A ¶ 2", "base"],
      ["B ¶ 3", "not in this passage: “all together”, “he said in a Tuesday nighttime address”; spelling: “centers”"],
    ]);
    expect(table.readings.map(({ words }) => words)).toEqual([
      '"This week alone, since the Russian pseudo-referendum, dozens of population centres have been liberated. These are in Kherson, Kharkiv, Luhansk and Donetsk regions all together," he said in a Tuesday nighttime address.',
      "“This week alone, since the Russian pseudo-referendum, dozens of population centers have been liberated. These are in Kherson, Kharkiv, Luhansk and Donetsk regions.”",
    ]);
  });

  test("the same from the other side: what A adds", () => {
    const asked = passage("B", "dozens of population centers");
    const { rows } = variants(asked, null, { ...passage("B", "“This week"), end: 0 });
    expect(rows[0]?.[1]).toMatch(/^only in this passage: “all together”, “he said/);
    expect(rows[1]?.[1]).toBe("base");
  });

  test("another base is told apart from all others", () => {
    const asked = passage("A", "dozens of population centres");
    const whole = { edition: report("B").edition.id, ...parallelsSide("B", "dozens of population centers") };
    const { table, rows } = variants(asked, null, whole);
    expect(table.base).toBe(1);
    expect(rows[0]?.[1]).toContain("only in this passage: “all together”");
  });

  test("a report that says it twice has two rows, and the older report stands first", () => {
    const { rows } = variants(passage("D", "Ukraine’s army has recaptured around"));
    expect(rows.map(([place]) => place)).toEqual(["D ¶ 11", "D ¶ 12"]);
    const dated = variants(passage("C", "roughly 6000 square km"), passage("A", "10 to 20 km"));
    expect(dated.rows.map(([place]) => place)).toEqual(["C ¶ 8", "A ¶ 9"]);
  });

  test("two passages stand as they were chosen, found or not, of one report too", () => {
    const { table } = variants(
      passage("A", "Reuters could not independently verify"),
      passage("A", "freed dozens of towns"),
    );
    expect(table.readings.map(({ words }) => words)).toEqual([
      "freed dozens of towns",
      "Reuters could not independently verify",
    ]);
  });

  test("who is quoted is read in the sentence, and says that it is only read there", () => {
    const { table } = variants(passage("C", "The special military operation continues"));
    expect(table.readings[0]?.speaker).toEqual({ words: "Peskov", isInferred: true });
  });

  test("who is quoted is whom the figures name, also where the sentence itself names nobody", () => {
    const findings = new Map(
      view.reports.map(({ edition }) => [edition.id, { attributions: extractAttributions(edition.text) }]),
    );
    const speakers = (asked: ChosenPassage, found?: typeof findings) =>
      variantTable(view, { passage: asked, other: null, base: null }, parallels, found)?.readings.map(
        ({ report: { siglum }, speaker }) => `${siglum} ${speaker?.words} ${speaker?.isInferred}`,
      );
    const area = passage("C", "roughly 6000 square km");
    expect(speakers(area)?.[0]).toBe("C undefined undefined");
    expect(speakers(area, findings)?.[0]).toBe("C Zelensky true");
    expect(speakers(passage("B", "dozens of population centers"), findings)?.[1]).toBe("B Zelenskiy true");
  });

  test("a passage of a text that is not read has no table", () => {
    const asked = { ...passage("A", "dozens"), edition: "sha256-none" as ChosenPassage["edition"] };
    expect(variantTable(view, { passage: asked, other: null, base: null }, parallels)).toBeNull();
  });
});

function parallelsSide(siglum: string, words: string) {
  const { edition, paragraphs } = report(siglum);
  return quotationAround(edition.text, passage(siglum, words), "en", paragraphs);
}

describe("the whole of a passage", () => {
  test.each([
    ["One. “Two two. Three,” he said. Four.", "Three", "“Two two. Three,” he said."],
    ["One. Two two. Three.", "wo tw", "Two two."],
    ["KYIV, Ukraine - One two. Three.", "One", "One two."],
    ["KYIV, Ukraine - One two. Three.", "KYIV, Ukraine - One", "KYIV, Ukraine - One two."],
    ["One. Two.\nThree. Four.", "Two.\nThree", "Two.\nThree."],
    ["   ", " ", " "],
  ])("of %j around %j", (text, words, whole) => {
    const start = text.indexOf(words);
    const range = quotationAround(text, { start, end: start + words.length });
    expect(text.slice(range.start, range.end)).toBe(whole);
  });
});

describe("copied", () => {
  const { table } = variants(passage("A", "dozens of population centres"));

  test("as text each row has its source, and what it does with the base", () => {
    const { text, html } = citeVariants(table, "variorum", "text");
    expect(html).toBeNull();
    expect(text).toMatch(
      /^“"This week alone.*address\.” \(A ¶ 2\)\n\n““This week.*regions\.”” \(B ¶ 3\)\n\nBeside A ¶ 2: not in this passage: “all together”/s,
    );
  });

  test("as Markdown it is a table", () => {
    const lines = citeVariants(table, "markdown", "markdown").text.split("\n");
    expect(lines.length).toBe(4);
    expect(lines[0]).toBe("| Report | Words with their source | Beside A ¶ 2 |");
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)?.length).toBe(4);
  });

  test("as a table it is formatted, with nothing of the words taken for markup", () => {
    const { html } = citeVariants(table, "full", "table");
    expect(html).toMatch(/^<table><thead><tr><th>Report<\/th>/);
    expect(html?.match(/<tr>/g)?.length).toBe(3);
  });
});
