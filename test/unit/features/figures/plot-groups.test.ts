import { expect, test } from "vitest";
import { type FigureRow, figureRows } from "#core/index.ts";
import { plotGroups } from "#features/figures/plot-groups.ts";
import { openSamples } from "../../core/suggestions/found-in-samples.ts";

/** Rows that count pieces of equipment, made of a row of the samples. */
function equipment(...parts: readonly Partial<FigureRow>[]): readonly FigureRow[] {
  const { reader, findings } = openSamples();
  const [row] = figureRows(reader.library, findings, reader.person);
  if (row === undefined) throw new Error("no row");
  return parts.map((part, index) => ({
    ...row,
    id: String(index),
    kind: "equipment" as const,
    value: { min: 40, max: 40 },
    unit: null,
    counts: "pieces of equipment",
    scope: null,
    suggestion: null,
    verification: null,
    confirmedBy: [],
    ...part,
  }));
}

test("things lost, destroyed and captured are not of one scope, and what nobody says of is of none of them", () => {
  const fates = ["lost", "destroyed", "captured", null] as const;
  const rows = equipment(...fates.flatMap((fate) => [{ fate }, { fate }]));
  expect(plotGroups(rows).map(({ name, points }) => [name, points.length])).toEqual(
    expect.arrayContaining([
      ["Equipment: pieces of equipment · lost", 2],
      ["Equipment: pieces of equipment · destroyed", 2],
      ["Equipment: pieces of equipment · captured", 2],
      ["Equipment: pieces of equipment", 2],
    ]),
  );
});

test("a point tells whether it is confirmed and whether the report could not verify it", () => {
  const rows = equipment(
    { fate: "lost", confirmedBy: ["ana" as never] },
    { fate: "lost", verification: { value: { kind: "could-not-verify" }, isToConfirm: true } },
    { fate: "lost", verification: { value: { kind: "verified" }, isToConfirm: true } },
  );
  const [group] = plotGroups(rows);
  expect(group?.points.map(({ isConfirmed, isUnverified }) => [isConfirmed, isUnverified])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test("the plot opens on the series of the most reports, and of those on the one with the most figures", () => {
  const { reader, findings } = openSamples();
  const rows = figureRows(reader.library, findings, reader.person);
  const [a, b] = ["A", "B"].map((siglum) => rows.find(({ report }) => report.siglum === siglum)?.report);
  if (a === undefined || b === undefined) throw new Error("no report");
  const groups = plotGroups(
    equipment(
      ...[a, a, a, a].map((report) => ({ report, fate: "lost" as const })),
      ...[a, b].map((report) => ({ report, fate: "captured" as const })),
      ...[a, b, b].map((report) => ({ report, fate: "destroyed" as const })),
    ),
  );
  expect(groups.map(({ name }) => name.slice("Equipment: pieces of equipment · ".length))).toEqual([
    "destroyed",
    "captured",
    "lost",
  ]);
});
