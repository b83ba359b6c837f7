import { useEffect, useEffectEvent, useRef, useState } from "react";
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

/** What the report says about checking: whether, by whom, about what. A choice holds at once, words when their field is left. */
export function VerificationForm({ value, onValue, onDone }: VerificationFormProps) {
  const [kind, setKind] = useState<VerificationKind | null>(value?.kind ?? null);
  const [by, setBy] = useState(value?.by ?? "");
  const [about, setAbout] = useState(value?.about ?? "");
  const held = useRef(value);
  const isMentioned = kind !== null && kind !== "not-mentioned";
  const hold = (wanted: VerificationKind | null) => {
    if (wanted === null) return;
    const next = verificationOf(wanted, by.trim(), about.trim());
    const present = held.current;
    if (present?.kind === next.kind && present.by === next.by && present.about === next.about) return;
    held.current = next;
    onValue(next);
  };
  // A form that is taken away while a field has the focus gets no blur.
  const holdAtEnd = useEffectEvent(() => hold(kind));
  useEffect(() => () => holdAtEnd(), []);
  return (
    <form
      className="attribution-fields"
      onSubmit={(event) => {
        event.preventDefault();
        hold(kind);
        onDone();
      }}
    >
      <RadioGroup<VerificationKind>
        label="The report says it was"
        value={kind}
        onValue={(next) => {
          setKind(next);
          hold(next);
        }}
        options={kinds}
      />
      <TextField
        label="By whom"
        placeholder="e.g. Reuters"
        maxLength={200}
        disabled={!isMentioned}
        value={isMentioned ? by : ""}
        onValue={setBy}
        onBlur={() => hold(kind)}
      />
      <TextField
        label="About what"
        placeholder="e.g. the date"
        maxLength={300}
        disabled={!isMentioned}
        value={isMentioned ? about : ""}
        onValue={setAbout}
        onBlur={() => hold(kind)}
      />
      <Button type="submit">Done</Button>
    </form>
  );
}

function verificationOf(kind: VerificationKind, by: string, about: string): Verification {
  if (kind === "not-mentioned") return { kind };
  return { kind, ...(by === "" ? {} : { by }), ...(about === "" ? {} : { about }) };
}
