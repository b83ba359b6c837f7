import type { ComponentPropsWithRef, ReactNode } from "react";
import { Button } from "./Button.tsx";
import { ChevronDownIcon } from "./icons.ts";
import { Menu } from "./Menu.tsx";
import "./filter-bar.css";

export interface FilterChipProps extends Omit<ComponentPropsWithRef<"button">, "children"> {
  /** What the list is narrowed to, or that it is not. */
  readonly label: string;
  /** Something is chosen. */
  readonly isOn: boolean;
  readonly icon?: ReactNode;
}

/** A button in a filter's row that opens its choices. */
export function FilterChip({ label, isOn, icon, ...rest }: FilterChipProps) {
  return (
    <Button {...rest} size="small" className={isOn ? "filter-chip filter-chip-on" : "filter-chip"}>
      {icon}
      <span className="filter-chip-text">{label}</span>
      <ChevronDownIcon />
    </Button>
  );
}

/** The value for "all". */
const all = "";

export interface FilterMenuProps {
  readonly name: string;
  /** "All reports", on the chip and as the first choice. */
  readonly allLabel: string;
  /** The chip's words while something is chosen that is there. */
  readonly label: string | undefined;
  readonly value: string | null;
  onValue(value: string | null): void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A chip with a menu of all or one of several. */
export function FilterMenu({ name, allLabel, label, value, onValue, options }: FilterMenuProps) {
  return (
    <Menu
      trigger={<FilterChip label={label ?? allLabel} isOn={label !== undefined} />}
      entries={[
        {
          kind: "radio",
          id: name,
          label: name,
          value: label === undefined ? all : (value ?? all),
          onValue: (next) => onValue(next === all ? null : next),
          options: [{ value: all, label: allLabel }, ...options],
        },
      ]}
    />
  );
}
