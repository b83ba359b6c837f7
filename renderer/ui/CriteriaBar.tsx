import { type ReactNode, useState } from "react";
import { Chip } from "./Chip.tsx";
import { FilterBar, type FilterBarProps } from "./FilterBar.tsx";
import { FilterChip } from "./FilterChip.tsx";
import { Popover } from "./Popover.tsx";

/** What a list is narrowed to in one criterion. */
export interface NarrowedTo {
  readonly criterion: string;
  /** The criterion's name, for a screen reader. */
  readonly name: string;
  readonly label: string;
  readonly icon?: ReactNode;
}

export interface CriteriaBarProps extends Omit<FilterBarProps, "beside" | "narrowed"> {
  readonly narrowed: readonly NarrowedTo[];
  /** Chooses a criterion and its value; made when it is opened. @param start the criterion to begin at. */
  picker(start: string | null, close: () => void): ReactNode;
  onWiden(criterion: string): void;
  /** Takes back all, the words as well. */
  onClear(): void;
}

/** Narrows a list by words and by any of several criteria: one button opens them all, and each that is on stands in a chip. */
export function CriteriaBar({ narrowed, picker, onWiden, onClear, ...bar }: CriteriaBarProps) {
  const [picking, setPicking] = useState<{ readonly at: string | null } | null>(null);
  const isOn = narrowed.length > 0 || bar.text.trim() !== "";
  const chips = narrowed.map(({ criterion, name, label, icon }) => (
    <Chip
      key={criterion}
      icon={icon}
      onPress={() => setPicking({ at: criterion })}
      onRemove={() => onWiden(criterion)}
      removeLabel={`Clear ${name}: ${label}`}
    >
      <span className="visually-hidden">{`${name}: `}</span>
      {label}
    </Chip>
  ));
  return (
    <FilterBar
      {...bar}
      narrowed={isOn ? { chips, onClear } : null}
      beside={
        <Popover
          open={picking !== null}
          onOpenChange={(open) => setPicking(open ? { at: null } : null)}
          label={bar.label}
          align="end"
          padded={false}
          trigger={<FilterChip label="Filter" isOn={narrowed.length > 0} />}
        >
          {picking === null ? null : picker(picking.at, () => setPicking(null))}
        </Popover>
      }
    />
  );
}
