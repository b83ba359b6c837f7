import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCsv } from "#core/index.ts";
import { readCsv } from "#core/transfer/csv.ts";

const cellsOf = (text: string) => {
  const read = readCsv(text, 1000);
  return "rows" in read ? read.rows.map(({ cells }) => cells) : read;
};

describe("CSV", () => {
  test("is written as RFC 4180 says", () => {
    expect(
      writeCsv([
        ["name", "count"],
        ["a, b", 3],
        ['say "so"', 0],
        ["two\nlines", 1],
      ]),
    ).toBe('name,count\r\n"a, b",3\r\n"say ""so""",0\r\n"two\nlines",1\r\n');
  });

  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    '=HYPERLINK("https://x")',
  ])("guards a cell that a spreadsheet would run, and reads it back: %j", (cell) => {
    const written = writeCsv([["name", cell]]);
    expect(written.slice("name,".length).replace(/^"/, "")).toMatch(/^'/);
    expect(cellsOf(written)).toEqual([["name", cell]]);
  });

  test.each(["'tis", "it's", "1-1", " =1", "’=1"])("leaves what no spreadsheet would run: %j", (cell) => {
    expect(writeCsv([[cell]])).not.toContain(`'${cell}`);
    expect(cellsOf(writeCsv([[cell]]))).toEqual([[cell]]);
  });

  test("is read with commas, semicolons and tabs, any line ends, and empty lines passed over", () => {
    expect(cellsOf("a,b\n\n1,\n")).toEqual([
      ["a", "b"],
      ["1", ""],
    ]);
    expect(cellsOf('"a,a";b\r1;"x\r\ny"')).toEqual([
      ["a,a", "b"],
      ["1", "x\r\ny"],
    ]);
    expect(cellsOf("a\tb,c\td\n1\t2,\t3")).toEqual([
      ["a", "b,c", "d"],
      ["1", "2,", "3"],
    ]);
    expect(cellsOf("a,b,")).toEqual([["a", "b", ""]]);
    expect(cellsOf("")).toEqual([]);
  });

  test("names the line on which a row begins, and the one on which the text stops being CSV", () => {
    const read = readCsv('a\n"x\ny"\r\nz', 10);
    expect("rows" in read && read.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(cellsOf('a\n"open')).toMatchObject({ line: 2, what: expect.stringContaining("none closes it") });
    expect(cellsOf('a\n"x"y')).toMatchObject({ line: 2, what: expect.stringContaining("after the closing") });
    expect(readCsv("a,b\nc,d", 3)).toMatchObject({ line: 2, what: "The file has more than 3 cells." });
  });

  test("keeps every cell of every table that has a column name", () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("'=", "''+", '"', ",", "\r\n", "=\t", ";"));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const table = [["name", "text"], ...rows.filter((row) => row.some((one) => one !== ""))];
        expect(cellsOf(writeCsv(table))).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });
});
