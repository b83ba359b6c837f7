import { expect, test } from "vitest";
import { assumedDate, describeReport, figureRows, filterFigures, isResolved } from "#core/index.ts";
import { figureCells } from "#features/figures/figure-table.ts";
import { openSamples } from "./found-in-samples.ts";

const everything = { kind: null, report: null, text: "" } as const;

function aRow(printed: string) {
  const { reader, findings } = openSamples();
  const rows = figureRows(reader.library, findings, reader.person);
  const row = rows.find((one) => one.printed === printed);
  if (row === undefined) throw new Error(`no row for ${printed}`);
  return { reader, findings, rows, row };
}

test("where the text gives no date the report's own is assumed, and stands in no field of the row", () => {
  const { row } = aRow("500 square km");
  expect(row).toMatchObject({ asOf: null, saidOn: null });
  expect(assumedDate(row)).toBe(row.report.report.published);
  expect(JSON.stringify([row.suggestion?.attribution, row.suggestion?.tie])).not.toContain("2022-09");
});

test("of a report without a known date nothing is assumed", () => {
  const { reader, findings, row } = aRow("500 square km");
  reader.run((library) =>
    describeReport(library, { report: row.report.report.id, metadata: { published: { basis: "unknown" } } }),
  );
  const after = figureRows(reader.library, findings, reader.person).find(({ id }) => id === row.id);
  expect(after && assumedDate(after)).toBeNull();
});

test("a table that is handed on says which dates are the report's own", () => {
  const { reader, row, rows } = aRow("500 square km");
  const [heads = [], cells = []] = figureCells(reader.library, [row]);
  const cell = (name: string) => cells[heads.indexOf(name)];
  expect(cell("as of")).toBe("report of about 13 Sep 2022");
  expect(cell("said on")).toBe("report of about 13 Sep 2022");
  expect(cell("assumed")).toBe("as of, said on");
  const dated = rows.find((one) => one.asOf !== null && one.saidOn !== null);
  if (dated === undefined) throw new Error("no row with both dates");
  expect(figureCells(reader.library, [dated])[1]?.[heads.indexOf("assumed")]).toBe("");
});

test("by date the earliest comes first, each row by its own date or else its report's, and within a day by place", () => {
  const { rows } = aRow("500 square km");
  const sorted = filterFigures(rows, { ...everything, order: "date" });
  expect(sorted).toHaveLength(rows.length);
  const days = sorted.map((row) => {
    const own = [row.asOf?.value, row.saidOn?.value].find((date) => date !== undefined && isResolved(date));
    return own !== undefined && isResolved(own) ? own.from : assumedDate(row)?.from;
  });
  expect(days.every((day, at) => at === 0 || (days[at - 1] ?? "~") <= (day ?? "~"))).toBe(true);
  expect(new Set(days).size).toBeGreaterThan(2);
  const first = sorted.filter((_, at) => days[at] === days[0]);
  expect(first).toEqual(rows.filter((row) => first.includes(row)));
  expect(filterFigures(rows, everything)).toEqual(rows);
});
