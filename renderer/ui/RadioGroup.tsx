import { Radio } from "@base-ui/react/radio";
import { RadioGroup as Base } from "@base-ui/react/radio-group";
import { type ReactNode, useId } from "react";
import "./choice.css";

export interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean | undefined;
}

export interface RadioGroupProps<V extends string> {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** null: nothing chosen yet. */
  readonly value: V | null;
  onValue(value: NoInfer<V>): void;
  readonly options: readonly RadioOption<V>[];
}

/** One of a few, each on its own line. */
export function RadioGroup<V extends string>({ label, hideLabel, value, onValue, options }: RadioGroupProps<V>) {
  const id = useId();
  return (
    <Base
      className="choices"
      aria-labelledby={`${id}-label`}
      value={value}
      onValueChange={(next) => onValue(next as V)}
    >
      <div id={`${id}-label`} className={hideLabel ? "visually-hidden" : "choices-label"}>
        {label}
      </div>
      {options.map((option) => {
        const optionId = `${id}-${option.value}`;
        return (
          <div className="choice" key={option.value}>
            <Radio.Root
              id={optionId}
              className="choice-box choice-round"
              value={option.value}
              disabled={option.disabled ?? false}
              aria-describedby={option.hint ? `${optionId}-hint` : undefined}
            >
              <Radio.Indicator className="choice-dot" />
            </Radio.Root>
            <label className="choice-label" htmlFor={optionId}>
              {option.label}
            </label>
            {option.hint ? (
              <div className="choice-hint" id={`${optionId}-hint`}>
                {option.hint}
              </div>
            ) : null}
          </div>
        );
      })}
    </Base>
  );
}
