import { ownValues, type Report } from "#core/index.ts";

/** What stands in a form's own fields, by name; an empty text is no value. */
export type OwnDraft = Readonly<Record<string, string>>;

export function toOwnDraft(report: Partial<Report> | null): OwnDraft {
  return Object.fromEntries(report === null ? [] : ownValues(report));
}

/** The fields that differ, with what is to be kept of them; `null` empties. */
export function changedOwnFields(draft: OwnDraft, before: OwnDraft): Readonly<Record<string, string | null>> {
  const names = [...new Set([...Object.keys(draft), ...Object.keys(before)])];
  const changed = names.filter((name) => (draft[name] ?? "").trim() !== (before[name] ?? ""));
  return Object.fromEntries(changed.map((name) => [name, (draft[name] ?? "").trim() || null]));
}

/** As if the field had always been called otherwise, or with `null` had never been. */
export function movedOwnField(draft: OwnDraft, from: string, to: string | null): OwnDraft {
  const { [from]: value, ...others } = draft;
  return to === null || value === undefined ? others : { ...others, [to]: others[to] || value };
}
