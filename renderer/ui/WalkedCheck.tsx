import type { ComponentPropsWithoutRef } from "react";
import "./walked-check.css";

export interface WalkedCheckProps
  extends Omit<ComponentPropsWithoutRef<"input">, "type" | "onChange" | "checked" | "aria-label"> {
  /** Its name; what is seen stands beside it. */
  readonly label: string;
  readonly checked: boolean;
  /** Shows a dash: some of what it stands for is chosen. */
  readonly isMixed?: boolean;
  onToggle(): void;
}

/** A tick box without a label of its own, for lists and tables that are walked by arrows: it takes what makes it a stop. */
export function WalkedCheck({ label, checked, isMixed = false, onToggle, ...rest }: WalkedCheckProps) {
  return (
    <input
      {...rest}
      type="checkbox"
      className="walked-check"
      aria-label={label}
      checked={checked}
      onChange={onToggle}
      ref={(element) => {
        if (element !== null) element.indeterminate = isMixed;
      }}
    />
  );
}
