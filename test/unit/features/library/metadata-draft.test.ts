import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Report, reportFields } from "#core/index.ts";
import { reportSchema } from "#core/model/report.ts";
import {
  type FieldDraft,
  type MetadataDraft,
  problemOf,
  saidMetadata,
  toDraft,
  toMetadata,
} from "#features/library/metadata-draft.ts";
import manifest from "#seeds/manifest.json";

const draft = (value: string, basis: FieldDraft["basis"] = "given", reason = ""): FieldDraft => ({
  value,
  basis,
  reason,
});
const seeds = manifest.reports.map(({ siglum, metadata }) => [siglum, metadata as Partial<Report>] as const);
const week: Partial<Report> = {
  published: { from: "2022-10-03", to: "2022-10-09", granularity: "week", basis: "given", words: "this week" },
};

describe("what is known of a report, in the form and back", () => {
  test.each(seeds)("changes nothing of report %s where nothing was typed", (_siglum, report) => {
    expect(toMetadata(toDraft(report), report)).toEqual({});
  });

  test.each(seeds)("writes report %s the same for a new report", (_siglum, report) => {
    const { published, ...said } = saidMetadata(toDraft(report));
    const { published: before, ...rest } = report;
    expect(said).toEqual(rest);
    expect(published).toMatchObject({
      from: before !== undefined && "from" in before ? before.from : "",
      basis: before?.basis,
    });
  });

  test("writes only the fields that were changed", () => {
    const [, report] = seeds[0] ?? [];
    if (report === undefined) throw new Error("no seed");
    const changed: MetadataDraft = { ...toDraft(report), outlet: draft(" The Age "), agency: draft("", "unsaid") };
    expect(toMetadata(changed, report)).toEqual({ outlet: { value: "The Age", basis: "given" }, agency: null });
  });

  test("keeps the printed words and the week of a date whose basis alone was changed", () => {
    const confirmed = { ...toDraft(week), published: { ...toDraft(week).published, basis: "confirmed" as const } };
    expect(toMetadata(confirmed, week)).toEqual({ published: { ...week.published, basis: "confirmed" } });
  });

  test("drops the printed words where other days were typed", () => {
    const typed = { ...toDraft(week), published: draft("4 October 2022", "inferred", " the weekday ") };
    expect(toMetadata(typed, week)).toEqual({
      published: { from: "2022-10-04", to: "2022-10-04", granularity: "day", basis: "inferred", reason: "the weekday" },
    });
  });

  test("forgets the reason of what is not inferred any more", () => {
    const report: Partial<Report> = { agency: { value: "Reuters", basis: "inferred", reason: "the credit" } };
    const given = { ...toDraft(report), agency: { ...toDraft(report).agency, basis: "given" as const } };
    expect(toMetadata(given, report)).toEqual({ agency: { value: "Reuters", basis: "given" } });
  });

  test("leaves out what nobody said", () => {
    expect(saidMetadata(toDraft(null))).toEqual({});
    expect(saidMetadata({ ...toDraft(null), byline: draft("", "unknown") })).toEqual({ byline: { basis: "unknown" } });
  });
});

describe("what is wrong with a field", () => {
  test.each<readonly [string, Parameters<typeof problemOf>, "value" | "reason"]>([
    ["nothing but spaces", ["outlet", draft("  ")], "value"],
    ["no date", ["published", draft("Tuesday")], "value"],
    ["a day that no calendar has", ["published", draft("30 Feb 2022")], "value"],
    ["no date, though the reason is there", ["published", draft("soon", "inferred", "the weekday")], "value"],
    ["no reason", ["agency", draft("Reuters", "inferred", " ")], "reason"],
    ["too long a value", ["headline", draft("a".repeat(2001))], "value"],
    ["too long a reason", ["headline", draft("a", "inferred", "a".repeat(501))], "reason"],
  ])("is told at its own line: %s", (_name, [field, value], at) => {
    expect(problemOf(field, value)?.at).toBe(at);
  });

  test.each<FieldDraft>([
    draft("", "unsaid"),
    draft("", "unknown"),
    draft("5 Oct 2022"),
    draft("Oct 2022", "confirmed"),
  ])("is nothing for %j", (value) => {
    expect(problemOf("published", value)).toBeNull();
  });

  test("is the only thing that keeps a draft from being a record", () => {
    const basis = fc.constantFrom<FieldDraft["basis"]>("unsaid", "given", "inferred", "confirmed", "unknown");
    const text = fc.oneof(
      fc.constantFrom("", " ", "5 Oct 2022", "3–5 Oct 2022", "2022-02"),
      fc.string({ unit: "grapheme" }),
    );
    const field = fc.record({ value: text, basis, reason: text });
    const drafts = fc.record(
      Object.fromEntries(reportFields.map((name) => [name, field])) as Record<keyof MetadataDraft, typeof field>,
    );
    fc.assert(
      fc.property(drafts, (typed) => {
        fc.pre(reportFields.every((name) => problemOf(name, typed[name]) === null));
        const record = { id: "r", stamp: "000000000000-0000-0000000000000000", siglum: "A", ...saidMetadata(typed) };
        expect(reportSchema.safeParse(record).error).toBeUndefined();
      }),
    );
  });
});
