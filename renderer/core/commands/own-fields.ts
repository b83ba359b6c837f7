import { CommandRefused, type Planned, type Write } from "../model/change-set.ts";
import type { ReportId } from "../model/ids.ts";
import { isWhole, type Library } from "../model/library.ts";
import { isSameFieldName, longestFieldName, ownFieldName, ownKey } from "../model/own-field.ts";
import type { Report } from "../model/report.ts";
import { counted } from "../queries/count-words.ts";
import { viewOf } from "../queries/library-view.ts";
import { meantField, ownFields, ownValue } from "../queries/own-fields.ts";
import { siglaOf } from "../queries/sigla.ts";
import { quoted } from "./quoted.ts";

/** More would make a table that nobody can read. */
const mostFields = 100;

/** What is said of every report under names of its own. */
const taken = [
  "Siglum",
  "Headline",
  "Outlet",
  "Agency",
  "Agency or credit",
  "Byline",
  "Dateline",
  "Dateline place",
  "Published",
  "Language",
  "Words",
  "Highlights",
  "Notes",
  "Claims",
  "Archived",
  "Text",
] as const;

/** Puts one value into a field of several reports, or with `null` empties it there. @throws CommandRefused */
export function setOwnField(
  library: Library,
  input: { readonly reports: readonly ReportId[]; readonly name: string; readonly value: string | null },
): Planned {
  const value = input.value === null || input.value.trim() === "" ? null : input.value.trim();
  const name = value === null ? ownFieldName(input.name) : usableFieldName(library, input.name);
  const only = input.reports.length === 1 ? input.reports[0] : undefined;
  const where = only === undefined ? counted(input.reports.length, "report") : `report ${siglaOf(library).get(only)}`;
  return {
    label: `${value === null ? "empty" : "set"} ${quoted(name)} of ${where}`,
    writes: input.reports.map((id) => fieldWrite(id, { [ownKey(name)]: value })),
  };
}

/**
 * Calls a field otherwise in every report, deleted ones too, so that one that comes back has it under the new name. With the name of
 * another field the two become one; a deleted report with different values in both keeps both as they are.
 * @throws CommandRefused where a report has different values in both.
 */
export function renameOwnField(
  library: Library,
  input: { readonly from: string; readonly to: string },
): Planned & { readonly to: string } {
  const from = ownFieldName(input.from);
  const typed = ownFieldName(input.to);
  const isOnlySpelling = isSameFieldName(typed, from);
  const to = isOnlySpelling ? typed : usableFieldName(library, typed);
  if (isOnlySpelling) refuseUnfitName(typed);
  if (to === from) return { label: `rename field to ${quoted(to)}`, writes: [], to };
  const bearing = reportsWith(library, from);
  if (bearing.length === 0) throw new CommandRefused(`No report has a field ${quoted(from)} any more.`);
  const isTorn = (report: Report) => {
    const there = ownValue(report, to);
    return there !== null && there !== ownValue(report, from);
  };
  const torn = bearing.filter((report) => isTorn(report) && !report.deleted);
  if (torn.length > 0) {
    const sigla = torn.slice(0, 5).map(({ id }) => siglaOf(library).get(id));
    const more = torn.length > 5 ? ` and ${torn.length - 5} more` : "";
    throw new CommandRefused(
      `${torn.length === 1 ? "Report" : "Reports"} ${sigla.join(", ")}${more} ${torn.length === 1 ? "has" : "have"} different values in ${quoted(from)} and ${quoted(to)}. Empty one of the two there first.`,
    );
  }
  return {
    label: `rename field ${quoted(from)} to ${quoted(to)}`,
    to,
    writes: bearing
      .filter((report) => !isTorn(report))
      .map((report) =>
        fieldWrite(report.id, {
          [ownKey(from)]: null,
          ...(ownValue(report, to) === null ? { [ownKey(to)]: ownValue(report, from) } : {}),
        }),
      ),
  };
}

/** Takes a field with its values away from every report. @throws CommandRefused where there is none. */
export function removeOwnField(library: Library, input: { readonly name: string }): Planned {
  const bearing = reportsWith(library, input.name);
  if (bearing.length === 0) throw new CommandRefused(`No report has a field ${quoted(input.name)} any more.`);
  const visible = bearing.filter((report) => !report.deleted).length;
  return {
    label: `remove field ${quoted(input.name)} from ${counted(visible, "report")}`,
    writes: bearing.map(({ id }) => fieldWrite(id, { [ownKey(input.name)]: null })),
  };
}

/** The name under which a value is kept: that of the field that is meant, or a new one. @throws CommandRefused for a name that can't be given. */
export function usableFieldName(library: Library, typed: string): string {
  const view = viewOf(library);
  const name = meantField(view, typed);
  const fields = ownFields(view);
  if (fields.some((field) => field.name === name)) return name;
  refuseUnfitName(name);
  if (fields.length >= mostFields)
    throw new CommandRefused(`There are ${mostFields} fields already. Take one away, or use one that is there.`);
  return name;
}

function refuseUnfitName(name: string): void {
  if (name === "") throw new CommandRefused("A field needs a name.");
  if (name.length > longestFieldName)
    throw new CommandRefused(`A field’s name has ${longestFieldName} characters at most.`);
  const same = taken.find((one) => isSameFieldName(one, name));
  if (same !== undefined)
    throw new CommandRefused(`Every report has ${quoted(same)} already. Give the field another name.`);
}

function reportsWith(library: Library, name: string): readonly Report[] {
  return [...library.reports.values()].filter(
    (report) => isWhole("reports", report) && ownValue(report, name) !== null,
  );
}

function fieldWrite(id: ReportId, fields: Write["fields"]): Write {
  return { collection: "reports", id, fields };
}
