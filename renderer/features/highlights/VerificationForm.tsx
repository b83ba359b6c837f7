import { useState } from "react";
import type { Verification, VerificationKind } from "#core/index.ts";
import { Button } from "#ui/Button.tsx";
import { RadioGroup } from "#ui/RadioGroup.tsx";
import { TextField } from "#ui/TextField.tsx";

const kinds = [
  { value: "verified", label: "Verified" },
  { value: "could-not-verify", label: "Could not verify" },
  { value: "not-mentioned", label: "Not mentioned" },
] as const;

export interface VerificationFormProps {
  readonly value: Verification | null;
  onValue(value: Verification): void;
  onDone(): void;
}

/** What the report says about checking: whether, by whom, about what. */
export function VerificationForm({ value, onValue, onDone }: VerificationFormProps) {
  const [kind, setKind] = useState<VerificationKind | null>(value?.kind ?? null);
  const [by, setBy] = useState(value?.by ?? "");
  const [about, setAbout] = useState(value?.about ?? "");
  const isMentioned = kind !== null && kind !== "not-mentioned";
  return (
    <form
      className="attribution-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === null) return;
        const details = {
          ...(by.trim() === "" ? {} : { by: by.trim() }),
          ...(about.trim() === "" ? {} : { about: about.trim() }),
        };
        onValue(isMentioned ? { kind, ...details } : { kind });
        onDone();
      }}
    >
      <RadioGroup<VerificationKind> label="The report says it was" value={kind} onValue={setKind} options={kinds} />
      <TextField
        label="By whom"
        placeholder="Reuters"
        maxLength={200}
        disabled={!isMentioned}
        value={isMentioned ? by : ""}
        onValue={setBy}
      />
      <TextField
        label="About what"
        placeholder="the date"
        maxLength={300}
        disabled={!isMentioned}
        value={isMentioned ? about : ""}
        onValue={setAbout}
      />
      <Button type="submit" variant="primary" disabled={kind === null}>
        Set
      </Button>
    </form>
  );
}
