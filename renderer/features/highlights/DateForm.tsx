import { useState } from "react";
import { type Basis, intervalWords, isResolved, readDate, type SaidDate } from "#core/index.ts";
import { Button } from "#ui/Button.tsx";
import { RadioGroup } from "#ui/RadioGroup.tsx";
import { TextField } from "#ui/TextField.tsx";

const bases = [
  { value: "given", label: "The report gives it" },
  { value: "inferred", label: "Concluded" },
  { value: "confirmed", label: "Confirmed elsewhere" },
] as const;

export interface DateFormProps {
  readonly label: string;
  readonly value: SaidDate | null;
  onValue(value: SaidDate): void;
  onDone(): void;
}

/** A date or period as one types it, read back in words; what is no date is kept as the words that the report prints. */
export function DateForm({ label, value, onValue, onDone }: DateFormProps) {
  const known = value !== null && isResolved(value) ? value : null;
  const [typed, setTyped] = useState(value === null ? "" : isResolved(value) ? intervalWords(value) : value.words);
  const [basis, setBasis] = useState<Basis>(known?.basis ?? "given");
  const [reason, setReason] = useState(known?.reason ?? "");
  const [isRefused, setRefused] = useState(false);
  const wanted = typed.trim();
  const days = known !== null && wanted === intervalWords(known) ? known : readDate(wanted);
  const needsReason = days !== null && basis === "inferred";
  const printed = value !== null && !isResolved(value) ? value.words : known?.words;
  const hint =
    wanted === ""
      ? "4 Oct 2022, Oct 2022, 1–4 Oct 2022, or words such as Tuesday"
      : days === null
        ? `No date. Kept as printed: “${wanted}”`
        : `Read as ${intervalWords(days)}${printed === undefined ? "" : `, printed “${printed}”`}`;
  const submit = () => {
    if (wanted === "" || (needsReason && reason.trim() === "")) return setRefused(true);
    if (days === null) onValue({ words: wanted });
    else {
      const { from, to, granularity } = days;
      onValue({
        from,
        to,
        granularity,
        basis,
        ...(needsReason ? { reason: reason.trim() } : {}),
        ...(printed === undefined ? {} : { words: printed }),
      });
    }
    onDone();
  };
  return (
    <form
      className="attribution-fields"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={label}
        placeholder="Date, period or words"
        maxLength={200}
        value={typed}
        onValue={setTyped}
        hint={<span role="status">{hint}</span>}
        error={isRefused && wanted === "" ? "Type a date or the words that the report prints." : undefined}
      />
      {days === null ? null : (
        <RadioGroup<Basis> label="Where it comes from" value={basis} onValue={setBasis} options={bases} />
      )}
      {needsReason ? (
        <TextField
          label="Concluded from"
          placeholder="e.g. the Tuesday before publication"
          maxLength={500}
          value={reason}
          onValue={setReason}
          error={isRefused && reason.trim() === "" ? "Say in a few words what it was concluded from." : undefined}
        />
      ) : null}
      <Button type="submit" variant="primary">
        Set
      </Button>
    </form>
  );
}
