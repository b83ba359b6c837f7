import { useRef, useState } from "react";
import {
  type Certainty,
  type Claim,
  certainties,
  describeTie,
  type HighlightId,
  intervalWords,
  isResolved,
  readDate,
  type SaidDate,
  toConfirm,
} from "#core/index.ts";
import { useLibrary, useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Segmented } from "#ui/Segmented.tsx";
import { TextField } from "#ui/TextField.tsx";
import { FormDialog } from "./FormDialog.tsx";

export interface TieDialogProps {
  readonly claim: Claim;
  readonly highlight: HighlightId;
  close(): void;
}

/** What one person reads out of a passage about a claim: value as printed, qualifier, scope, period, own certainty. All may stay unset. */
export function TieDialog({ claim, highlight, close }: TieDialogProps) {
  const { person } = useSession();
  const passage = useLibraryView().highlightById.get(highlight);
  const library = useLibrary();
  const counted = passage?.evidence.find((one) => one.claim === claim.id && one.person === person);
  // What is to be confirmed stands in its field too: keeping the form confirms it.
  const own = counted === undefined ? undefined : { ...counted, ...toConfirm(library, "evidence", counted.id) };
  const run = useRun();
  const first = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(own?.value ?? "");
  const [qualifier, setQualifier] = useState(own?.qualifier ?? "");
  const [scope, setScope] = useState(own?.scope ?? "");
  const [period, setPeriod] = useState(own?.period === undefined ? "" : periodText(own.period));
  const [certainty, setCertainty] = useState<Certainty | "unset">(own?.certainty ?? "unset");
  const printed = passage?.highlight.passage.exact ?? "";
  const days = readDate(period);
  const keep = () => {
    const details = {
      value,
      qualifier,
      scope,
      period: periodOf(period, own?.period),
      certainty: certainty === "unset" ? null : certainty,
    };
    if (run((library) => describeTie(library, { highlight, claim: claim.id, person, details })) !== null) close();
  };
  return (
    <FormDialog
      title="What the passage says"
      description={<q className="quotation">{printed}</q>}
      keepLabel="Keep"
      initialFocus={first}
      onKeep={keep}
      close={close}
    >
      <div className="claim-dialog-pair">
        <TextField
          ref={first}
          label="Value with its unit, as printed"
          placeholder="6,000 square km"
          maxLength={200}
          value={value}
          onValue={setValue}
          hint={
            value.trim() !== "" && !printed.includes(value.trim())
              ? "These characters do not stand in the passage."
              : undefined
          }
        />
        <TextField
          label="Qualifier"
          placeholder="about, more than, up to"
          maxLength={100}
          value={qualifier}
          onValue={setQualifier}
        />
        <TextField
          label="Scope"
          placeholder="What and where it counts"
          maxLength={300}
          value={scope}
          onValue={setScope}
        />
        <TextField
          label="Period"
          placeholder="Date, period or words"
          maxLength={200}
          value={period}
          onValue={setPeriod}
          hint={
            period.trim() === "" ? undefined : (
              <span role="status">
                {days === null ? `No date. Kept as printed: “${period.trim()}”` : `Read as ${intervalWords(days)}`}
              </span>
            )
          }
        />
      </div>
      <div className="claim-dialog-certainty">
        <span aria-hidden="true">How sure you are</span>
        <Segmented<Certainty | "unset">
          label="How sure you are"
          value={certainty}
          onValue={setCertainty}
          options={[{ value: "unset", label: "not set" }, ...certainties.map((one) => ({ value: one, label: one }))]}
        />
      </div>
    </FormDialog>
  );
}

function periodText(period: SaidDate): string {
  return isResolved(period) ? intervalWords(period) : period.words;
}

/** An untouched period keeps what else is known of it. */
function periodOf(typed: string, present: SaidDate | undefined): SaidDate | null {
  const wanted = typed.trim();
  if (wanted === "") return null;
  if (present !== undefined && periodText(present) === wanted) return present;
  const days = readDate(wanted);
  if (days === null) return { words: wanted };
  const { from, to, granularity } = days;
  return { from, to, granularity, basis: "given" };
}
