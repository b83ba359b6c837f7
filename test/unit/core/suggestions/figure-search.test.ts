import { describe, expect, test } from "vitest";
import { figureRows, filterFigures } from "#core/index.ts";
import { openSamples } from "./found-in-samples.ts";

const { reader, findings } = openSamples();
const rows = figureRows(reader.library, findings, reader.person);
const find = (text: string) => filterFigures(rows, { kind: null, report: null, text });
const sentences = (text: string) => find(text).map(({ sentence }) => sentence);

describe("finding in figures", () => {
  test.each(["retaken", "retake", "Retook", "recaptured"])("“%s” finds every word that is put for it", (text) => {
    const forms = /\b(?:retook|recaptured|liberated|regained|reclaimed)\b/iu;
    const printing = rows.filter((row) => forms.test(row.sentence));
    expect(printing.length).toBeGreaterThan(5);
    expect(find(text)).toEqual(expect.arrayContaining(printing));
    expect(find(text).length).toBeLessThan(rows.length);
  });

  test("every telling word must be there, in any order and form", () => {
    expect(find("territory recapture").map(({ printed }) => printed)).toContain("500 square km");
    for (const sentence of sentences("territory recapture")) expect(sentence).toMatch(/territor/iu);
    expect(find("territory Zolochiv")).toEqual([]);
  });

  test.each([
    ["6000 SQUARE", "roughly 6000 square km"],
    ["southern command", "500 square km"],
    ["10 to 20", "from between 10 to 20 km"],
    ["territ", "500 square km"],
  ])("“%s”, as it stands in the words, the speaker or the sentence, finds “%s”", (text, printed) => {
    expect(find(text).map((row) => row.printed)).toContain(printed);
  });

  test("words that bind others are not sought alone, and nothing finds all", () => {
    expect(find("  ")).toHaveLength(rows.length);
    for (const sentence of sentences("in the south")) expect(sentence).toMatch(/\bsouth/iu);
  });
});
