import { type ReactNode, useState } from "react";
import { Combobox } from "./Combobox.tsx";
import { IconButton } from "./IconButton.tsx";
import { ArrowLeftIcon } from "./icons.ts";
import type { Option } from "./match-options.ts";
import "./filter-picker.css";

/** One thing that a list can be narrowed by. */
export interface FilterCriterion {
  readonly id: string;
  readonly name: string;
  /** Its values, with how many each leaves as `detail`. Ids are unique within the criterion. */
  readonly options: readonly Option[];
  /** The value that the list is narrowed to. */
  readonly chosen: string | null;
  /** A value made of what is typed; `null` where the words are none. */
  read?(typed: string): { readonly label: string; readonly value: string } | null;
  /** Stands above its values. */
  readonly head?: ReactNode;
  /** What can be typed, told below the values. */
  readonly hint?: string | undefined;
}

export interface FilterPickerProps {
  readonly criteria: readonly FilterCriterion[];
  /** The criterion whose values are shown first; `null` shows the criteria. */
  readonly start: string | null;
  onChoose(criterion: string, value: string): void;
}

/**
 * Criteria first, then the values of one; what is typed finds values of all criteria at once. Backspace in the empty field goes back.
 * What nothing can be chosen of is left out.
 */
export function FilterPicker({ criteria, start, onChoose }: FilterPickerProps) {
  const [at, setAt] = useState(start);
  const [query, setQuery] = useState("");
  const shown = criteria.filter(({ options, read }) => options.length > 0 || read !== undefined);
  const open = shown.find(({ id }) => id === at);
  const go = (criterion: string | null) => {
    setAt(criterion);
    setQuery("");
  };
  const valuesOf = (criterion: FilterCriterion) =>
    criterion.options.map((option) => ({ ...option, id: `${criterion.id} ${option.id}` }));
  const heads = {
    id: "criteria",
    options: shown.map(({ id, name, options, chosen }) => ({
      id: ` ${id}`,
      label: name,
      detail: options.find((one) => one.id === chosen)?.label ?? String(options.length),
    })),
  };
  const isSought = query.trim() !== "";
  const groups =
    open === undefined
      ? [heads, ...(isSought ? shown.map((one) => ({ id: one.id, label: one.name, options: valuesOf(one) })) : [])]
      : [{ id: open.id, options: valuesOf(open) }];
  const made = isSought ? open?.read?.(query.trim()) : undefined;
  return (
    <div className="filter-picker">
      {open === undefined ? null : (
        <div className="filter-picker-head">
          <IconButton
            size="small"
            label="Back to the criteria"
            keys="Backspace"
            icon={<ArrowLeftIcon />}
            onClick={() => go(null)}
          />
          <span>{open.name}</span>
        </div>
      )}
      {open?.head ? <div className="filter-picker-more">{open.head}</div> : null}
      <Combobox
        key={open?.id ?? ""}
        label={open === undefined ? "Filter by" : open.name}
        placeholder={open === undefined ? "Filter by…" : `Find in ${open.name.toLowerCase()}`}
        query={query}
        onQuery={setQuery}
        limit={250}
        groups={groups}
        selectedIds={shown.flatMap(({ id, chosen }) => (chosen === null ? [] : [`${id} ${chosen}`]))}
        onInputKeyDown={(event) => {
          if (event.key !== "Backspace" || query !== "" || open === undefined) return;
          event.preventDefault();
          go(null);
        }}
        onChoose={({ id }) => {
          const [criterion, value] = [id.slice(0, id.indexOf(" ")), id.slice(id.indexOf(" ") + 1)];
          if (criterion === "") go(value);
          else onChoose(criterion, value);
        }}
        create={made && open ? { label: () => made.label, onCreate: () => onChoose(open.id, made.value) } : undefined}
        footer={open?.hint}
      />
    </div>
  );
}
