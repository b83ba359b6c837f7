import { expect, test } from "vitest";
import {
  type HighlightId,
  highlightsWithTag,
  type TagId,
  tagHighlight,
  tagsByReport,
  tagUsage,
  viewOf,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const territory = "sample-tag-territory" as TagId;
const annexation = "sample-tag-annexation" as TagId;
const centres = "sample-highlight-centres" as HighlightId;

test("highlights are counted once a tag and report, whoever tagged them, and once for each person", () => {
  const ana = new Replica("ana", 1_000);
  ana.join(samples());
  const before = viewOf(ana.library).highlightCountByTag.get(territory);
  ana.run((library) => tagHighlight(library, { highlight: centres, tag: territory, person: ana.person }));
  ana.run((library) => tagHighlight(library, { highlight: centres, tag: annexation, person: ana.person }));
  const view = viewOf(ana.library);
  const report = view.highlightById.get(centres)?.report.report.id;
  const { counts, tagged } = tagsByReport(view);
  expect([...(counts.get(territory)?.values() ?? [])].reduce((sum, count) => sum + count, 0)).toBe(before);
  expect(counts.get(annexation)).toEqual(new Map([[report, 1]]));
  expect([...tagged.values()].reduce((sum, count) => sum + count, 0)).toBe(view.highlights.length);
  expect(highlightsWithTag(view, territory)).toHaveLength(before ?? 0);
  const usage = tagUsage(view, territory);
  expect(usage.people).toEqual([ana.person, "sample"].sort());
  const row = usage.rows.find((one) => one.report === report);
  expect(row?.highlights).toBe(counts.get(territory)?.get(row?.report as never));
  expect(row?.byPerson.get(ana.person)).toBe(1);
  expect(tagsByReport(view)).toBe(tagsByReport(view));
});
