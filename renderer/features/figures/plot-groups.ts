import type { FigureRow, ReportView } from "#core/index.ts";
import { kindNames } from "./figure-words.ts";

/** Figures of one kind, unit, counted thing, fate and scope: no others may stand on one axis. Things lost and things destroyed are two. */
export interface PlotGroup {
  readonly id: string;
  /** "Areas: territory · in the south · square km". */
  readonly name: string;
  readonly unit: string | null;
  readonly hasScope: boolean;
  readonly points: readonly PlotPoint[];
}

export interface PlotPoint {
  readonly row: FigureRow;
  /** Both ends; one is `null` where it is open. */
  readonly min: number | null;
  readonly max: number | null;
  /** Somebody has confirmed it; else it is the app's alone. */
  readonly isConfirmed: boolean;
  /** The report says that it could not be verified. */
  readonly isUnverified: boolean;
}

export type OpenEnd = "at least" | "at most" | null;

/** "more than 40" is no point at 40: its end is open. */
export function endOf({ min, max }: Pick<PlotPoint, "min" | "max">): OpenEnd {
  return min === null ? "at most" : max === null ? "at least" : null;
}

/** The groups with two points or more: first those of the most reports, then those with the most figures. */
export function plotGroups(rows: readonly FigureRow[]): readonly PlotGroup[] {
  const groups = new Map<string, PlotGroup & { readonly points: PlotPoint[] }>();
  for (const row of rows) {
    const { value, kind, unit, counts, scope, fate } = row;
    if (value === null || (value.min === null && value.max === null) || kind === "stated") continue;
    // A number of which nothing is said is not known to be of the same thing as any other.
    if (counts === null) continue;
    // What a doubt is about (a length that is printed of territory) is no point among others.
    if (row.suggestion !== null && row.suggestion.doubts.length > 0) continue;
    const parts = [counts, fate === counts ? null : fate, scope, unit].filter((part) => part !== null);
    const id = [kind, unit ?? "", counts, fate ?? "", scope ?? ""].join("\u0000").toLowerCase();
    const group = groups.get(id) ?? {
      id,
      name: `${kindNames[kind]}: ${parts.join(" · ")}`,
      unit,
      hasScope: scope !== null,
      points: [],
    };
    groups.set(id, group);
    group.points.push({
      row,
      min: value.min,
      max: value.max,
      isConfirmed: row.confirmedBy.length > 0,
      isUnverified: row.verification?.value.kind === "could-not-verify",
    });
  }
  return [...groups.values()]
    .filter(({ points }) => points.length > 1)
    .toSorted((a, b) => reportsOf(b) - reportsOf(a) || b.points.length - a.points.length || (a.id < b.id ? -1 : 1));
}

function reportsOf({ points }: PlotGroup): number {
  return new Set(points.map(({ row }) => row.report.report.id)).size;
}

/** The reports of a group along the axis: by the day of publication as far as it is known, then by siglum. */
export function reportsAlong({ points }: PlotGroup): readonly ReportView[] {
  const day = ({ report }: ReportView) =>
    report.published === undefined || report.published.basis === "unknown" ? "" : report.published.from;
  const reports = [...new Map(points.map(({ row: { report } }) => [report.report.id, report])).values()];
  return reports.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** A round number at or above the greatest value: 1, 2 or 5 and zeros. */
export function topOf({ points }: PlotGroup): number {
  const greatest = Math.max(...points.flatMap(({ min, max }) => [min ?? 0, max ?? 0]));
  if (greatest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(greatest));
  return ([1, 2, 5, 10].find((one) => one * power >= greatest) ?? 10) * power;
}
