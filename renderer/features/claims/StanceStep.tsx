import { useEffect, useRef } from "react";
import { type ClaimKind, type Stance, stances } from "#core/index.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { ArrowLeftIcon } from "#ui/icons.ts";
import { Segmented } from "#ui/Segmented.tsx";
import { StanceSign } from "./StanceSign.tsx";
import { stanceKeys, stanceName, stanceOfKey } from "./stance-words.ts";
import "./stance-step.css";

export interface StanceStepProps {
  readonly claim: { readonly kind: ClaimKind; readonly text: string };
  /** One's own stance so far; undefined where the passage is not tied yet. */
  readonly present: Stance | null | undefined;
  onStance(stance: Stance | null): void;
  onBack(): void;
  /** Given for a new claim, whose kind can still be switched. */
  readonly onKind: ((kind: ClaimKind) => void) | undefined;
}

/** How the passage stands to the claim: one key each, or no stance yet. */
export function StanceStep({ claim, present, onStance, onBack, onKind }: StanceStepProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div
      className="stance-step"
      role="group"
      aria-label={`How does the passage stand to “${claim.text}”?`}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const stance = stanceOfKey(event.key);
        if (stance !== null) onStance(stance);
        else if (event.key === "Backspace") onBack();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className="stance-step-claim">
        <IconButton
          size="small"
          label="Back to the claims"
          keys="Backspace"
          icon={<ArrowLeftIcon />}
          onClick={onBack}
        />
        <span>{claim.text}</span>
      </div>
      {onKind === undefined ? null : (
        <div className="stance-step-kind">
          <Segmented<ClaimKind>
            label="Kind of claim"
            value={claim.kind}
            onValue={onKind}
            options={[
              { value: "statement", label: "Statement" },
              { value: "question", label: "Question" },
            ]}
          />
        </div>
      )}
      <p className="stance-step-ask">The passage …</p>
      {stances.map((stance, index) => (
        <Button
          key={stance}
          ref={index === 0 ? first : undefined}
          variant="quiet"
          icon={<StanceSign stance={stance} isNamed />}
          keys={stanceKeys[stance]}
          aria-pressed={present === stance}
          onClick={() => onStance(stance)}
        >
          {stanceName(stance)}
        </Button>
      ))}
      <Button
        variant="quiet"
        icon={<StanceSign stance={null} isNamed />}
        aria-pressed={present === null}
        onClick={() => onStance(null)}
      >
        {stanceName(null)}
      </Button>
    </div>
  );
}
