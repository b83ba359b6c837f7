import { useState } from "react";
import {
  adoptVerdict,
  type ClaimView,
  giveVerdict,
  oneOriginWarning,
  type Verdict,
  type VerdictKind,
  verdicts,
  verdictsOn,
  withdrawVerdict,
} from "#core/index.ts";
import { useOrigins } from "#state/findings/findings-context.tsx";
import type { OriginsState } from "#state/findings/findings-store.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { AlertIcon } from "#ui/icons.ts";
import { RadioGroup } from "#ui/RadioGroup.tsx";
import { TextArea } from "#ui/TextArea.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { VerdictSign } from "./VerdictSign.tsx";
import { verdictMeanings } from "./verdict-words.ts";

export interface VerdictDialogProps {
  readonly view: ClaimView;
  /** The adopted verdict of the team; else one's own. */
  readonly isForTeam: boolean;
  /** What stands there at first, in place of what is adopted or held. */
  readonly offered?: Verdict | undefined;
  close(): void;
}

/** Asks for a verdict with its reason. "Corroborated" on one origin is taken, but not without saying so. */
export function VerdictDialog({ view, isForTeam, offered, close }: VerdictDialogProps) {
  const { claim } = view;
  const library = useLibrary();
  const { person } = useSession();
  const origins = useOrigins();
  const run = useRun();
  const own = verdictsOn(library, claim.id).find((one) => one.person === person);
  const present = isForTeam ? claim.adopted : own;
  const start = offered ?? present ?? (isForTeam ? own : undefined);
  const [verdict, setVerdict] = useState<VerdictKind | null>(start?.verdict ?? null);
  const [reason, setReason] = useState(start?.reason ?? "");
  const warning = verdict === "corroborated" ? warningOn(view, origins) : null;
  const keep = () => {
    if (verdict === null) return;
    const planned = run((seen) =>
      isForTeam
        ? adoptVerdict(seen, { claim: claim.id, adopted: { verdict, reason, by: person } })
        : giveVerdict(seen, { claim: claim.id, person, verdict, reason }),
    );
    if (planned !== null) close();
  };
  const takeBack = () => {
    const planned = run(
      (seen) =>
        isForTeam
          ? adoptVerdict(seen, { claim: claim.id, adopted: null })
          : withdrawVerdict(seen, { claim: claim.id, person }),
      { canUndo: true },
    );
    if (planned !== null) close();
  };
  return (
    <FormDialog
      title={isForTeam ? "Adopted verdict" : "Your verdict"}
      description={claim.text}
      keepLabel={isForTeam ? "Adopt" : "Give the verdict"}
      canKeep={verdict !== null}
      further={
        present === undefined ? null : (
          <Button variant="quiet" className="claim-dialog-further" onClick={takeBack}>
            {isForTeam ? "Adopt none" : "Withdraw"}
          </Button>
        )
      }
      onKeep={keep}
      close={close}
    >
      <RadioGroup<VerdictKind>
        label="Verdict"
        hideLabel
        value={verdict}
        onValue={setVerdict}
        options={verdicts.map((one) => ({
          value: one,
          label: (
            <span className="claim-dialog-verdict">
              <VerdictSign verdict={one} />
              {one}
            </span>
          ),
          hint: verdictMeanings[one],
        }))}
      />
      <div role="status">
        {warning === null ? null : (
          <p className="claim-dialog-warning">
            <AlertIcon />
            <span>{warning}</span>
          </p>
        )}
      </div>
      <TextArea label="Reason" minRows={2} maxLength={4000} value={reason} onValue={setReason} />
    </FormDialog>
  );
}

function warningOn(view: ClaimView, { texts, hasFailed }: OriginsState): string | null {
  if (texts !== null || oneOriginWarning(view) !== null) return oneOriginWarning(view, texts);
  return hasFailed
    ? "Which reports share an origin could not be read: those that support this claim may be one voice."
    : "Which reports share an origin is still being read: those that support this claim may be one voice.";
}
