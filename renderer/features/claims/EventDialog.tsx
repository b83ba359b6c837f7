import { useRef, useState } from "react";
import { type Claim, dateClaim, intervalWords, readDate } from "#core/index.ts";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/TextField.tsx";
import { FormDialog } from "./FormDialog.tsx";

/** Asks when what a claim is about happened. Reports that came out before say "earlier than the event". */
export function EventDialog({ claim, close }: { readonly claim: Claim; readonly close: () => void }) {
  const run = useRun();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(claim.event === undefined ? "" : intervalWords(claim.event));
  const [isRefused, setRefused] = useState(false);
  const days = readDate(typed);
  const keep = () => {
    if (days === null) {
      setRefused(true);
      field.current?.focus();
      return;
    }
    const { from, to, granularity } = days;
    const event = { from, to, granularity, basis: "confirmed" } as const;
    if (run((library) => dateClaim(library, { claim: claim.id, event })) !== null) close();
  };
  return (
    <FormDialog
      title="Date of the event"
      description={claim.text}
      keepLabel="Set the date"
      initialFocus={field}
      further={
        claim.event === undefined ? null : (
          <Button
            variant="quiet"
            className="claim-dialog-further"
            onClick={() => {
              if (run((library) => dateClaim(library, { claim: claim.id, event: null })) !== null) close();
            }}
          >
            No date
          </Button>
        )
      }
      onKeep={keep}
      close={close}
    >
      <TextField
        ref={field}
        label="It happened"
        placeholder="Day or period"
        maxLength={100}
        value={typed}
        onValue={(next) => {
          setTyped(next);
          setRefused(false);
        }}
        hint={
          <span role="status">
            {days === null ? "4 Oct 2022, Oct 2022, or 1–4 Oct 2022" : `Read as ${intervalWords(days)}`}
          </span>
        }
        error={isRefused ? "This is no date. Type a day, a month or a period." : undefined}
      />
    </FormDialog>
  );
}
