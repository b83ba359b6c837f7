import type { ReportId } from "../model/ids.ts";
import { isSameFieldName, ownFieldName, ownKey, ownNameIn, ownValueFault } from "../model/own-field.ts";
import type { Report } from "../model/report.ts";
import type { LibraryView } from "./library-view.ts";

/** A field that people made themselves: it is there as long as a report has a value in it. */
export interface OwnField {
  readonly name: string;
  /** The value that most reports have first; equals by their words. */
  readonly values: readonly { readonly value: string; readonly reports: number }[];
}

const order = new Intl.Collator("en", { numeric: true });
const made = new WeakMap<LibraryView, readonly OwnField[]>();

/** The fields in use, by name; made once for each view. */
export function ownFields(view: LibraryView): readonly OwnField[] {
  const present = made.get(view);
  if (present !== undefined) return present;
  const counts = new Map<string, Map<string, number>>();
  for (const { report } of view.reports) {
    for (const [name, value] of ownValues(report)) {
      const values = counts.get(name) ?? new Map<string, number>();
      counts.set(name, values.set(value, (values.get(value) ?? 0) + 1));
    }
  }
  const fields = [...counts]
    .sort(([a], [b]) => order.compare(a, b))
    .map(([name, values]) => ({
      name,
      values: [...values]
        .map(([value, reports]) => ({ value, reports }))
        .sort((a, b) => b.reports - a.reports || order.compare(a.value, b.value)),
    }));
  made.set(view, fields);
  return fields;
}

/** A report's own fields with their values, by name. */
export function ownValues(report: Partial<Report>): readonly (readonly [name: string, value: string])[] {
  return Object.entries(report)
    .flatMap(([key, value]) => {
      const name = ownNameIn(key);
      return name === null || ownValueFault(value) !== null ? [] : [[name, value as string] as const];
    })
    .sort(([a], [b]) => order.compare(a, b));
}

/** What stands in one own field of a report, or `null`. */
export function ownValue(report: Partial<Report>, name: string): string | null {
  const value = report[ownKey(name)];
  return ownValueFault(value) === null ? (value as string) : null;
}

/** A narrowing to the reports that have this value in this field; `null` stands for reports without any. */
export interface OwnFieldFilter {
  readonly field: string;
  readonly value: string | null;
}

/** The reports that a filter leaves, archived ones among them. */
export function reportsWithValue(view: LibraryView, filter: OwnFieldFilter): ReadonlySet<ReportId> {
  return new Set(view.reports.flatMap(({ report }) => (hasOwnValue(report, filter) ? [report.id] : [])));
}

export function hasOwnValue(report: Report, { field, value }: OwnFieldFilter): boolean {
  return ownValue(report, field) === value;
}

/** What is typed as the name of a field, in the spelling of the field that is meant where there is one. */
export function meantField(view: LibraryView, typed: string): string {
  const name = ownFieldName(typed);
  const fields = ownFields(view);
  return (
    (fields.find((one) => one.name === name) ?? fields.find((one) => isSameFieldName(one.name, name)))?.name ?? name
  );
}
