import { Autocomplete } from "@base-ui/react/autocomplete";
import { type KeyboardEvent, type Ref, useId, useState } from "react";
import { describedBy, Field, type FieldTexts } from "./Field.tsx";
import { matchOptions } from "./match-options.ts";
import "./combobox.css";
import "./menu.css";

export interface SuggestFieldProps extends FieldTexts {
  readonly value: string;
  onValue(value: string): void;
  /** What is offered, best first; anything else can be typed. */
  readonly suggestions: readonly string[];
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  /** With the list closed. */
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void;
}

/** Most that are offered at once. */
const most = 50;

/** One line of text, with a list of what was typed before that opens while typing and with the arrow down. Escape closes the list first. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, hideLabel, hint, error, value, onValue, suggestions, onKeyDown, inputRef, ...rest } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const options = suggestions.map((one) => ({ id: one, label: one }));
  const isOneOfThem = suggestions.includes(value);
  // What is chosen already would hide all others, of which one is perhaps wanted instead.
  const matched = matchOptions([{ id: "all", options }], isOneOfThem ? "" : value, most);
  const shown = matched.flatMap((group) => group.options.map((option) => option.label));
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <Autocomplete.Root
        mode="none"
        items={shown}
        filteredItems={shown}
        open={isOpen && shown.length > 0}
        onOpenChange={setOpen}
        openOnInputClick={false}
        value={value}
        onValueChange={(next) => onValue(next)}
      >
        <div className="field-box">
          <Autocomplete.Input
            {...rest}
            ref={inputRef}
            id={id}
            className="field-input"
            spellCheck={false}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(id, { label, hint, error })}
            onKeyDown={(event) => {
              if (!isOpen || shown.length === 0) onKeyDown?.(event);
            }}
          />
        </div>
        <Autocomplete.Portal>
          <Autocomplete.Positioner className="menu-place" sideOffset={3} align="start" collisionPadding={8}>
            <Autocomplete.Popup className="menu suggest-list" aria-label={`${label}: in use`}>
              <Autocomplete.List>
                {(item: string) => (
                  <Autocomplete.Item key={item} value={item} className="menu-item">
                    <bdi className="menu-label">{item}</bdi>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </Field>
  );
}
