import { Autocomplete } from "@base-ui/react/autocomplete";
import { CheckIcon } from "./icons.ts";
import { Kbd } from "./Kbd.tsx";
import { ariaKeys } from "./key-names.ts";
import type { Option } from "./match-options.ts";
import { usePlatform } from "./platform.ts";
import "./menu.css";

export interface ComboboxRowProps {
  readonly option: Option;
  /** undefined: the list knows no selection. */
  readonly isSelected: boolean | undefined;
  onChoose(option: Option): void;
}

/** One row of a Combobox. */
export function ComboboxRow({ option, isSelected, onChoose }: ComboboxRowProps) {
  const platform = usePlatform();
  return (
    <Autocomplete.Item
      className="menu-item"
      value={option}
      disabled={option.disabled ?? false}
      onClick={() => onChoose(option)}
      {...(isSelected === undefined ? {} : { "aria-selected": isSelected })}
      {...(option.keys === undefined ? {} : { "aria-keyshortcuts": ariaKeys(option.keys, platform) })}
    >
      {option.icon}
      <span className="menu-label">
        {option.label}
        {option.below}
      </span>
      {option.detail === undefined ? null : <span className="menu-detail">{option.detail}</span>}
      {isSelected ? (
        <span className="menu-mark">
          <CheckIcon />
        </span>
      ) : null}
      {option.keys === undefined ? null : (
        <span aria-hidden="true">
          <Kbd keys={option.keys} />
        </span>
      )}
    </Autocomplete.Item>
  );
}
