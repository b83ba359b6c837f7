import { type ReportField, reportFields } from "#core/index.ts";
import { Select } from "#ui/Select.tsx";
import { TextArea } from "#ui/TextArea.tsx";
import { TextField } from "#ui/TextField.tsx";
import {
  type DraftBasis,
  type FieldDraft,
  type FieldProblem,
  longest,
  type MetadataDraft,
  problemOf,
} from "./metadata-draft.ts";
import "./metadata-form.css";

const words: Readonly<Record<ReportField, { readonly label: string; readonly placeholder: string }>> = {
  headline: { label: "Headline", placeholder: "As printed, if there is one" },
  outlet: { label: "Outlet", placeholder: "Who published it" },
  agency: { label: "Agency or credit", placeholder: "Reuters, AFP, …" },
  byline: { label: "Byline", placeholder: "Who wrote it" },
  dateline: { label: "Dateline place", placeholder: "KYIV" },
  published: { label: "Published", placeholder: "5 Oct 2022" },
  language: { label: "Language", placeholder: "en" },
};

const bases: readonly { readonly value: DraftBasis; readonly label: string }[] = [
  { value: "unsaid", label: "Not said yet" },
  { value: "given", label: "Given in the text" },
  { value: "inferred", label: "Inferred" },
  { value: "confirmed", label: "Confirmed" },
  { value: "unknown", label: "Unknown" },
];

interface MetadataFormProps {
  readonly draft: MetadataDraft;
  /** Problems are shown from the first try to save on. */
  readonly showsProblems: boolean;
  onDraft(draft: MetadataDraft): void;
}

/** What is known of a report, field by field: the value, and whether the text gives it or somebody concluded it. */
export function MetadataForm({ draft, showsProblems, onDraft }: MetadataFormProps) {
  return (
    <div className="metadata-form">
      {reportFields.map((field) => (
        <MetadataRow
          key={field}
          field={field}
          draft={draft[field]}
          problem={showsProblems ? problemOf(field, draft[field]) : null}
          onDraft={(next) => onDraft({ ...draft, [field]: next })}
        />
      ))}
    </div>
  );
}

interface MetadataRowProps {
  readonly field: ReportField;
  readonly draft: FieldDraft;
  readonly problem: FieldProblem | null;
  onDraft(draft: FieldDraft): void;
}

/** One field: its value, its basis, and the reason of what is inferred. */
export function MetadataRow({ field, draft, problem, onDraft }: MetadataRowProps) {
  const { label, placeholder } = words[field];
  const hasValue = draft.basis !== "unknown";
  return (
    <div className="metadata-row" data-basis={draft.basis}>
      <TextField
        label={label}
        placeholder={placeholder}
        value={hasValue ? draft.value : ""}
        disabled={!hasValue}
        maxLength={longest.value}
        error={problem?.at === "value" ? problem.text : undefined}
        onValue={(value) => onDraft({ ...draft, value, basis: basisFor(value, draft.basis) })}
      />
      <Select<DraftBasis>
        label={`${label}: basis`}
        hideLabel
        value={draft.basis}
        options={bases}
        onValue={(basis) => onDraft({ ...draft, basis, value: basis === "unsaid" ? "" : draft.value })}
      />
      {draft.basis === "inferred" ? (
        <div className="metadata-reason">
          <TextArea
            label={`${label}: inferred from`}
            hideLabel
            placeholder="Inferred from what? A few words"
            value={draft.reason}
            minRows={1}
            maxLength={longest.reason}
            error={problem?.at === "reason" ? problem.text : undefined}
            onValue={(reason) => onDraft({ ...draft, reason })}
          />
        </div>
      ) : null}
    </div>
  );
}

/** What is typed is first taken as given in the text; what is emptied again is not said. */
function basisFor(value: string, basis: DraftBasis): DraftBasis {
  if (basis === "unsaid" && value !== "") return "given";
  return basis === "given" && value === "" ? "unsaid" : basis;
}
