import type { ReactNode } from "react";
import { IconButton } from "./IconButton.tsx";
import { CloseIcon, SearchIcon } from "./icons.ts";
import { TextField } from "./TextField.tsx";
import "./filter-bar.css";

export interface FilterBarProps {
  /** As in "Filter notes". */
  readonly label: string;
  /** The name of the field, and its hint while it is empty. */
  readonly field: string;
  readonly text: string;
  onText(text: string): void;
  /** "3", or "3 of 12". */
  readonly count: string;
  /** The noun to the count, for a screen reader. */
  readonly noun: string;
  /** Chips, and what else stands in their row. */
  readonly children: ReactNode;
}

/** Narrows a list: a field for words, which Escape empties, a row of chips, and how many are left. */
export function FilterBar({ label, field, text, onText, count, noun, children }: FilterBarProps) {
  return (
    <search className="filter-bar" aria-label={label}>
      <TextField
        label={field}
        hideLabel
        placeholder={field}
        value={text}
        onValue={onText}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || text === "") return;
          event.stopPropagation();
          onText("");
        }}
        leading={<SearchIcon />}
        trailing={
          text === "" ? null : (
            <IconButton size="small" label="Clear the words" icon={<CloseIcon />} onClick={() => onText("")} />
          )
        }
      />
      <div className="filter-bar-row">
        {children}
        <span className="filter-bar-count" role="status">
          <span className="visually-hidden">{`${count} ${noun}`}</span>
          <span aria-hidden="true">{count}</span>
        </span>
      </div>
    </search>
  );
}
