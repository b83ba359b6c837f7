import {
  parseDate,
  type Report,
  type ReportField,
  type ReportMetadata,
  reportFields,
  type Stated,
  toDateText,
} from "#core/index.ts";

/** How a field of the form stands: `unsaid` leaves the record's field unset. */
export type DraftBasis = "unsaid" | "given" | "inferred" | "confirmed" | "unknown";

export interface FieldDraft {
  readonly value: string;
  readonly basis: DraftBasis;
  readonly reason: string;
}

export type MetadataDraft = Readonly<Record<ReportField, FieldDraft>>;

const unsaid: FieldDraft = { value: "", basis: "unsaid", reason: "" };

export function toDraft(report: Partial<Report> | null): MetadataDraft {
  const drafts = reportFields.map((field) => [field, report === null ? unsaid : fieldDraft(report, field)] as const);
  return Object.fromEntries(drafts) as Record<ReportField, FieldDraft>;
}

function fieldDraft(report: Partial<Report>, field: ReportField): FieldDraft {
  const stated = report[field];
  if (stated === undefined) return unsaid;
  if (stated.basis === "unknown") return { ...unsaid, basis: "unknown" };
  const value = "from" in stated ? toDateText(stated) : stated.value;
  return { value, basis: stated.basis, reason: stated.reason ?? "" };
}

/** What is wrong with a field, as a sentence for the form; `null` where nothing is. */
export function problemOf(field: ReportField, draft: FieldDraft): string | null {
  if (draft.basis === "unsaid" || draft.basis === "unknown") return null;
  if (draft.value.trim() === "") return "Type a value, or choose “Unknown”.";
  if (field === "published" && parseDate(draft.value) === null)
    return "Write a date as 2022-10-05, 2022-10, 2022, or two of them with “to” between.";
  if (draft.basis === "inferred" && draft.reason.trim() === "") return "Say in a few words what it is inferred from.";
  return null;
}

/** The fields as they are stored; `null` unsets. Call it for a draft without problems. */
export function toMetadata(draft: MetadataDraft): { readonly [F in ReportField]: Report[F] | null } {
  const fields = reportFields.map((field) => [field, storedField(field, draft[field])] as const);
  return Object.fromEntries(fields) as { [F in ReportField]: Report[F] | null };
}

/** Only what was said: for a new report. */
export function saidMetadata(draft: MetadataDraft): ReportMetadata {
  return Object.fromEntries(Object.entries(toMetadata(draft)).filter(([, value]) => value !== null)) as ReportMetadata;
}

function storedField(field: ReportField, draft: FieldDraft): Stated | Report["published"] | null {
  const { basis } = draft;
  if (basis === "unsaid") return null;
  if (basis === "unknown") return { basis };
  const reason = draft.reason.trim();
  const said = { basis, ...(basis === "inferred" ? { reason } : {}) };
  if (field !== "published") return { value: draft.value.trim(), ...said };
  const date = parseDate(draft.value);
  return date === null ? null : { ...date, ...said };
}
