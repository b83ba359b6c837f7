import { Switch as Base } from "@base-ui/react/switch";
import { type ReactNode, useId } from "react";
import "./choice.css";

export interface SwitchProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  onChecked(checked: boolean): void;
  readonly hint?: ReactNode;
  readonly disabled?: boolean | undefined;
}

/** A setting that takes effect at once. */
export function Switch({ label, checked, onChecked, hint, disabled }: SwitchProps) {
  const id = useId();
  return (
    <div className="choice">
      <Base.Root
        id={id}
        className="switch"
        checked={checked}
        disabled={disabled ?? false}
        onCheckedChange={(next) => onChecked(next)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        <Base.Thumb className="switch-thumb" />
      </Base.Root>
      <label className="choice-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="choice-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
