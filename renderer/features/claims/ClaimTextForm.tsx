import { useEffect, useRef, useState } from "react";
import type { ClaimKind } from "#core/index.ts";
import { Button } from "#ui/Button.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { TextArea } from "#ui/TextArea.tsx";
import { kindOf } from "./stance-words.ts";
import "./claim-text-form.css";

export interface ClaimTextFormProps {
  readonly label: string;
  /** `null` for a new claim. */
  readonly claim: { readonly kind: ClaimKind; readonly text: string } | null;
  /** Answers false where the words can't be taken; the form then stays. */
  onKeep(claim: { readonly kind: ClaimKind; readonly text: string }): boolean;
  onDone(): void;
}

/** The words of a claim and its kind. A new text that ends in a question mark proposes a question, until the kind is chosen by hand. */
export function ClaimTextForm({ label, claim, onKeep, onDone }: ClaimTextFormProps) {
  const [text, setText] = useState(claim?.text ?? "");
  const [chosenKind, setKind] = useState<ClaimKind | null>(claim?.kind ?? null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const kind = chosenKind ?? kindOf(text);
  const keep = () => {
    if (onKeep({ kind, text })) onDone();
  };
  return (
    <form
      className="claim-text-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextArea
        ref={area}
        label={label}
        hideLabel
        minRows={2}
        maxLength={2000}
        placeholder="A statement, or a question with its question mark"
        value={text}
        onValue={setText}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) keep();
          else if (event.key === "Escape") onDone();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <Segmented<ClaimKind>
        label="Kind of claim"
        value={kind}
        onValue={setKind}
        options={[
          { value: "statement", label: "Statement" },
          { value: "question", label: "Question" },
        ]}
      />
      <div className="claim-text-form-actions">
        <Button type="submit" variant="primary" size="small" disabled={text.trim() === ""}>
          {claim === null ? "Add claim" : "Keep"}
        </Button>
        <Button variant="quiet" size="small" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
