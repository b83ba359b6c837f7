import { beforeEach, describe, expect, test } from "vitest";
import {
  addReport,
  archiveReport,
  describeReport,
  type ReportColumn,
  type ReportId,
  type ReportMetadata,
  type ReportTable,
  reportColumns,
  reportRows,
  reportTableRows,
  setOwnField,
  shownRows,
  valuesIn,
  viewOf,
  writeCsv,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";

const plain: ReportTable = {
  text: "",
  values: {},
  withArchived: false,
  sort: { column: "siglum", isDescending: false },
};
let ana: Replica;

function add(text: string, metadata: ReportMetadata = {}): ReportId {
  const draft = { text, origin: { name: null, hash: "0".repeat(64), encoding: "utf-8", isEncodingCertain: true } };
  return ana.run((library) => addReport(library, { draft, metadata })).writes[0]?.id as ReportId;
}
const given = (value: string) => ({ value, basis: "given" }) as const;
const day = (from: string) => ({ from, to: from, granularity: "day", basis: "given" }) as const;
const rows = () => reportRows(viewOf(ana.library));
const sigla = (table: Partial<ReportTable> = {}) =>
  shownRows(rows(), { ...plain, ...table }, reportColumns(viewOf(ana.library)))
    .map(({ view }) => view.siglum)
    .join("");

beforeEach(() => {
  ana = new Replica("ana", 1_000);
  const a = add("It rained. It’s over-wet, by 1,000 mm.", { outlet: given("Herald 10"), published: day("2022-10-05") });
  const b = add("雨が降った。", { outlet: given("herald 2"), headline: given("Rain") });
  add("Third text", {
    outlet: { basis: "unknown" },
    published: { ...day("2022-09-01"), basis: "inferred", reason: "the weekday" },
  });
  ana.run((library) => setOwnField(library, { reports: [a, b], name: "Side", value: "x" }));
});

describe("the table of reports", () => {
  test("sorts numbers in words as numbers, days as days, and what is not known last in either direction", () => {
    const by = (column: ReportColumn, isDescending: boolean) => sigla({ sort: { column, isDescending } });
    expect([by("outlet", false), by("outlet", true)]).toEqual(["BAC", "ABC"]);
    expect([by("published", false), by("published", true)]).toEqual(["CAB", "ACB"]);
    expect([by("words", false), by("words", true)]).toEqual(["CBA", "ABC"]);
    expect([by("own:Side", false), by("siglum", true)]).toEqual(["ABC", "CBA"]);
  });

  test("counts words between spaces and signs of a writing without them", () => {
    expect(rows().map((row) => row.cell("words").order)).toEqual([7, 5, 2]);
  });

  test("is narrowed by words in any column, by values, and by the absence of one", () => {
    expect(sigla({ text: "herald" })).toBe("AB");
    expect(sigla({ text: "third" })).toBe("C");
    expect(sigla({ values: { "own:Side": "x" } })).toBe("AB");
    expect(sigla({ values: { "own:Side": "x", headline: "Rain" } })).toBe("B");
    expect(sigla({ values: { headline: "" } })).toBe("AC");
    expect(valuesIn(rows(), "own:Side")).toEqual([
      { value: "x", reports: 2 },
      { value: "", reports: 1 },
    ]);
  });

  test("leaves archived reports out unless they are asked for", () => {
    const [first] = rows();
    const report = first?.view.report.id as ReportId;
    ana.run((library) => archiveReport(library, { report, isArchived: true }));
    expect(sigla()).toBe("BC");
    expect(sigla({ withArchived: true })).toBe("ABC");
  });

  test("is written as CSV with the sign of what was inferred, and no first words for a headline", () => {
    const [, , third] = rows();
    const report = third?.view.report.id as ReportId;
    const metadata = { agency: given("=1+1") };
    ana.run((library) => describeReport(library, { report, metadata }));
    const columns = ["siglum", "headline", "outlet", "agency", "published", "words", "own:Side"] as const;
    expect(writeCsv(reportTableRows(rows(), columns))).toBe(
      [
        "Siglum,Headline,Outlet,Agency,Published,Words,Side",
        "A,,Herald 10,,2022-10-05,7,x",
        "B,Rain,herald 2,,,5,x",
        "C,,unknown,'=1+1,≈ 2022-09-01,2,",
        "",
      ].join("\r\n"),
    );
  });
});
