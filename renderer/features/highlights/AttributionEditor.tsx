import type { ReactElement } from "react";
import {
  type AttributionField as AttributionFieldName,
  type AttributionInput,
  attributeHighlight,
  confirmFields,
  dateWords,
  type HighlightView,
  isResolved,
  type SaidDate,
  toConfirm,
  verificationWords,
  voiceWords,
} from "#core/index.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { AttributionField } from "./AttributionField.tsx";
import { DateForm } from "./DateForm.tsx";
import { VerificationForm } from "./VerificationForm.tsx";
import { VoiceForm } from "./VoiceForm.tsx";
import "./attribution.css";

/** Who speaks, whether it was checked, when it was said, and of when it speaks: each set or unset on its own. */
export function AttributionEditor({ view }: { readonly view: HighlightView }): ReactElement {
  const run = useRun();
  const library = useLibrary();
  const { person } = useSession();
  const { id } = view.highlight;
  const open = toConfirm(library, "highlights", id);
  const { voice, verification, saidOn, asOf } = { ...view.highlight, ...open };
  const confirm = (field: AttributionFieldName) =>
    open[field] === undefined
      ? undefined
      : () => void run((now) => confirmFields(now, { records: [{ collection: "highlights", id, field }], person }));
  const set = (attribution: AttributionInput) =>
    void run((library) => attributeHighlight(library, { highlight: id, attribution }));
  return (
    <dl className="attribution" aria-label="Attribution">
      <AttributionField
        label="Voice"
        onConfirm={confirm("voice")}
        value={voice && voiceWords(voice, view.source)}
        onUnset={() => set({ voice: null })}
        isList
      >
        {(done) => <VoiceForm view={view} onDone={done} />}
      </AttributionField>
      <AttributionField
        label="Verification"
        onConfirm={confirm("verification")}
        value={verification && verificationWords(verification)}
        onUnset={() => set({ verification: null })}
      >
        {(done) => (
          <VerificationForm
            value={verification ?? null}
            onValue={(next) => set({ verification: next })}
            onDone={done}
          />
        )}
      </AttributionField>
      <AttributionField
        label="Said on"
        onConfirm={confirm("saidOn")}
        value={saidOn && dateWords(saidOn)}
        isInferred={isInferred(saidOn)}
        onUnset={() => set({ saidOn: null })}
      >
        {(done) => (
          <DateForm label="Said on" value={saidOn ?? null} onValue={(next) => set({ saidOn: next })} onDone={done} />
        )}
      </AttributionField>
      <AttributionField
        label="As of"
        onConfirm={confirm("asOf")}
        value={asOf && dateWords(asOf)}
        isInferred={isInferred(asOf)}
        onUnset={() => set({ asOf: null })}
      >
        {(done) => (
          <DateForm label="As of" value={asOf ?? null} onValue={(next) => set({ asOf: next })} onDone={done} />
        )}
      </AttributionField>
    </dl>
  );
}

function isInferred(date: SaidDate | undefined): boolean {
  return date !== undefined && isResolved(date) && date.basis === "inferred";
}
