import { Select as Base } from "@base-ui/react/select";
import { type ReactNode, useId } from "react";
import type { ButtonSize } from "./Button.tsx";
import { CheckIcon, ChevronsUpDownIcon } from "./icons.ts";
import "./field.css";
import "./menu.css";
import "./select.css";

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps<V extends string> {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ReactNode;
  /** null: nothing chosen; the placeholder is shown. */
  readonly value: V | null;
  onValue(value: NoInfer<V>): void;
  readonly options: readonly SelectOption<V>[];
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly size?: ButtonSize | undefined;
}

/** One of a list that opens on demand; typing the first letters chooses. For long or growing lists use a Combobox. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, hideLabel, hint, value, onValue, options, placeholder = "Choose…", disabled, size = "medium" } = props;
  const id = useId();
  return (
    <div className="field">
      <Base.Root<V>
        items={options}
        value={value}
        disabled={disabled ?? false}
        modal={false}
        onValueChange={(next) => next !== null && onValue(next)}
      >
        <Base.Label className={hideLabel ? "visually-hidden" : "field-label"}>{label}</Base.Label>
        <Base.Trigger
          className={`field-box select-trigger select-${size}`}
          aria-describedby={hint ? `${id}-hint` : undefined}
        >
          <Base.Value className="select-value" placeholder={placeholder} />
          <Base.Icon>
            <ChevronsUpDownIcon />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className="menu-place" sideOffset={4} collisionPadding={8} alignItemWithTrigger={false}>
            <Base.Popup className="menu select-popup">
              <Base.List>
                {options.map((option) => (
                  <Base.Item
                    key={option.value}
                    className="menu-item"
                    value={option.value}
                    disabled={option.disabled ?? false}
                  >
                    <span className="menu-mark">
                      <Base.ItemIndicator>
                        <CheckIcon />
                      </Base.ItemIndicator>
                    </span>
                    <Base.ItemText className="menu-label">{option.label}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
