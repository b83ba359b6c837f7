import { Checkbox as Base } from "@base-ui/react/checkbox";
import { type ReactNode, useId } from "react";
import { CheckIcon, MinusIcon } from "./icons.ts";
import "./choice.css";

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  onChecked(checked: boolean): void;
  /** Shows a dash: some of what it stands for is chosen. */
  readonly indeterminate?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly disabled?: boolean | undefined;
}

/** A tick box; its whole line can be pressed. */
export function Checkbox({ label, checked, onChecked, indeterminate, hint, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className="choice">
      <Base.Root
        id={id}
        className="choice-box"
        checked={checked}
        indeterminate={indeterminate ?? false}
        disabled={disabled ?? false}
        onCheckedChange={(next) => onChecked(next)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        <Base.Indicator className="choice-mark">{indeterminate ? <MinusIcon /> : <CheckIcon />}</Base.Indicator>
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
