import {
  intervalWords,
  type Report,
  type ReportedDate,
  type ReportField,
  type ReportMetadata,
  readDate,
  reportFields,
  type Stated,
} from "#core/index.ts";

/** How a field of the form stands: `unsaid` leaves the record's field unset. */
export type DraftBasis = "unsaid" | "given" | "inferred" | "confirmed" | "unknown";

export interface FieldDraft {
  readonly value: string;
  readonly basis: DraftBasis;
  readonly reason: string;
}

export type MetadataDraft = Readonly<Record<ReportField, FieldDraft>>;

/** What is wrong with a field, as a sentence for the form, and at which of its two lines. */
export interface FieldProblem {
  readonly at: "value" | "reason";
  readonly text: string;
}

/** UTF-16 units that a record takes. */
export const longest = { value: 2000, reason: 500 } as const;

const unsaid: FieldDraft = { value: "", basis: "unsaid", reason: "" };

/** How a report stands in the form; an empty form for `null`. Dates are written as `intervalWords` does. */
export function toDraft(report: Partial<Report> | null): MetadataDraft {
  const drafts = reportFields.map((field) => [field, report === null ? unsaid : fieldDraft(report, field)] as const);
  return Object.fromEntries(drafts) as Record<ReportField, FieldDraft>;
}

function fieldDraft(report: Partial<Report>, field: ReportField): FieldDraft {
  const stated = report[field];
  if (stated === undefined) return unsaid;
  if (stated.basis === "unknown") return { ...unsaid, basis: "unknown" };
  const value = "from" in stated ? intervalWords(stated) : stated.value;
  return { value, basis: stated.basis, reason: stated.reason ?? "" };
}

/** `null` where nothing is wrong. */
export function problemOf(field: ReportField, { value, basis, reason }: FieldDraft): FieldProblem | null {
  if (basis === "unsaid" || basis === "unknown") return null;
  if (value.trim() === "") return { at: "value", text: "Type a value, or choose “Unknown”." };
  if (value.trim().length > longest.value)
    return { at: "value", text: `At most ${longest.value.toLocaleString("en")} characters.` };
  if (field === "published" && readDate(value) === null)
    return { at: "value", text: "Write a date as 5 Oct 2022, Oct 2022, 2022 or 3–5 Oct 2022." };
  if (basis !== "inferred") return null;
  if (reason.trim() === "") return { at: "reason", text: "Say in a few words what it is inferred from." };
  return reason.trim().length > longest.reason ? { at: "reason", text: `At most ${longest.reason} characters.` } : null;
}

/**
 * The fields that differ from how `report` stands, as they are stored; `null` unsets. What the form does not show of a field
 * that was left alone (printed words of a date, a week) stays as it is. Call it for a draft without problems.
 */
export function toMetadata(
  draft: MetadataDraft,
  report: Partial<Report>,
): { readonly [F in ReportField]?: Report[F] | null } {
  const before = toDraft(report);
  const fields = reportFields
    .filter((field) => !isSameDraft(draft[field], before[field]))
    .map((field) => [field, storedField(field, draft[field], report)] as const);
  return Object.fromEntries(fields);
}

/** Only what was said: for a new report. */
export function saidMetadata(draft: MetadataDraft): ReportMetadata {
  return toMetadata(draft, {}) as ReportMetadata;
}

/** True where saving one instead of the other would store the same. */
export function isSameMetadata(a: MetadataDraft, b: MetadataDraft): boolean {
  return reportFields.every((field) => isSameDraft(a[field], b[field]));
}

function isSameDraft(a: FieldDraft, b: FieldDraft): boolean {
  if (a.basis !== b.basis) return false;
  if (a.basis === "unsaid" || a.basis === "unknown") return true;
  return a.value.trim() === b.value && (a.basis !== "inferred" || a.reason.trim() === b.reason);
}

function storedField(
  field: ReportField,
  draft: FieldDraft,
  report: Partial<Report>,
): Stated | Report["published"] | null {
  const { basis } = draft;
  if (basis === "unsaid") return null;
  if (basis === "unknown") return { basis };
  const value = draft.value.trim();
  const said = { basis, ...(basis === "inferred" ? { reason: draft.reason.trim() } : {}) };
  return field === "published" ? storedDate(value, said, report.published) : { value, ...said };
}

/** The same days keep their granularity and the words that the report prints. */
function storedDate(
  value: string,
  said: Pick<ReportedDate, "basis" | "reason">,
  before: Report["published"],
): ReportedDate | null {
  if (before !== undefined && before.basis !== "unknown" && intervalWords(before) === value) {
    const { from, to, granularity, words } = before;
    return { from, to, granularity, ...(words === undefined ? {} : { words }), ...said };
  }
  const days = readDate(value);
  return days === null ? null : { ...days, ...said };
}
