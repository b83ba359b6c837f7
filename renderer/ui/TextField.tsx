import { type ComponentPropsWithRef, type ReactNode, useId } from "react";
import { describedBy, Field, type FieldTexts } from "./Field.tsx";

export interface TextFieldProps extends FieldTexts, Omit<ComponentPropsWithRef<"input">, "value" | "onChange"> {
  readonly value: string;
  onValue(value: string): void;
  /** An icon before the text. */
  readonly leading?: ReactNode;
  /** A key hint, a count or a small button behind the text. */
  readonly trailing?: ReactNode;
}

/** One line of text with its label. */
export function TextField({
  label,
  hideLabel,
  hint,
  error,
  value,
  onValue,
  leading,
  trailing,
  id,
  className,
  ...rest
}: TextFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <Field id={inputId} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <div className={`field-box ${className ?? ""}`}>
        {leading}
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(inputId, { label, hint, error })}
          {...rest}
          id={inputId}
          className="field-input"
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
        {trailing}
      </div>
    </Field>
  );
}
