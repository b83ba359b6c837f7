import type { ReactElement } from "react";
import {
  type AttributionInput,
  attributeHighlight,
  dateWords,
  type HighlightView,
  isResolved,
  type SaidDate,
  verificationWords,
  voiceWords,
} from "#core/index.ts";
import { useRun } from "#state/use-run.ts";
import { AttributionField } from "./AttributionField.tsx";
import { DateForm } from "./DateForm.tsx";
import { VerificationForm } from "./VerificationForm.tsx";
import { VoiceForm } from "./VoiceForm.tsx";
import "./attribution.css";

/** Who speaks, whether it was checked, when it was said, and of when it speaks: each set or unset on its own. */
export function AttributionEditor({ view }: { readonly view: HighlightView }): ReactElement {
  const run = useRun();
  const { highlight } = view;
  const { id, voice, verification, saidOn, asOf } = highlight;
  const set = (attribution: AttributionInput) =>
    void run((library) => attributeHighlight(library, { highlight: id, attribution }));
  return (
    <dl className="attribution" aria-label="Attribution">
      <AttributionField
        label="Voice"
        value={voice && voiceWords(voice, view.source)}
        onUnset={() => set({ voice: null })}
        isList
      >
        {(done) => <VoiceForm view={view} onDone={done} />}
      </AttributionField>
      <AttributionField
        label="Verification"
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
