import type { ReactNode } from "react";
import { AlertIcon } from "./icons.ts";
import "./field.css";

/** What every labelled field takes. */
export interface FieldTexts {
  /** Always given, because a placeholder is no name. */
  readonly label: string;
  /** Keeps the label for assistive technology only. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ReactNode;
  /** Says what is wrong and how to mend it; marks the field invalid. */
  readonly error?: ReactNode;
}

export interface FieldProps extends FieldTexts {
  /** The id of the control; hint and error get `${id}-hint` and `${id}-error`. */
  readonly id: string;
  readonly children: ReactNode;
}

/** The ids that the control's `aria-describedby` names, or undefined when there is nothing to name. */
export function describedBy(id: string, { hint, error }: FieldTexts): string | undefined {
  const ids = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Label, control, error and hint in one column. */
export function Field({ id, label, hideLabel, hint, error, children }: FieldProps) {
  return (
    <div className="field">
      <label className={hideLabel ? "visually-hidden" : "field-label"} htmlFor={id}>
        {label}
      </label>
      {children}
      {error ? (
        <div className="field-error" id={`${id}-error`}>
          <AlertIcon />
          <span>{error}</span>
        </div>
      ) : null}
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
