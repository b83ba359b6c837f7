import { type ComponentPropsWithRef, useId } from "react";
import { describedBy, Field, type FieldTexts } from "./Field.tsx";

export interface TextAreaProps
  extends FieldTexts,
    Omit<ComponentPropsWithRef<"textarea">, "value" | "onChange" | "rows"> {
  readonly value: string;
  onValue(value: string): void;
  /** Height in lines while empty. */
  readonly minRows?: number | undefined;
}

/** Several lines of text with their label; grows with the text up to 40 % of the window, then scrolls. */
export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  value,
  onValue,
  minRows = 3,
  id,
  className,
  style,
  ...rest
}: TextAreaProps) {
  const ownId = useId();
  const areaId = id ?? ownId;
  return (
    <Field id={areaId} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <div className={`field-box ${className ?? ""}`}>
        <textarea
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(areaId, { label, hint, error })}
          {...rest}
          id={areaId}
          className="field-input field-area"
          style={{ ...style, minHeight: `calc(${minRows} * 18px + 10px)` }}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      </div>
    </Field>
  );
}
