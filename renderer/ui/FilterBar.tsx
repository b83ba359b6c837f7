import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
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
  /** Stands behind the field. */
  readonly beside?: ReactNode;
  /** What the list is narrowed to, a chip each, and how to widen it again. Given, the count has a line of its own; `null`: it is not narrowed. */
  readonly narrowed?: { readonly chips: ReactNode; onClear(): void } | null;
}

/** Narrows a list: a field for words, which Escape empties, a row of chips, and how many are left. */
export function FilterBar({ label, field, text, onText, count, noun, children, beside, narrowed }: FilterBarProps) {
  return (
    <search className="filter-bar" aria-label={label}>
      <div className="filter-bar-field">
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
        {beside}
      </div>
      <div className="filter-bar-row">
        {children}
        {narrowed === undefined ? (
          <span className="filter-bar-count" role="status">
            <span className="visually-hidden">{`${count} ${noun}`}</span>
            <span aria-hidden="true">{count}</span>
          </span>
        ) : null}
      </div>
      {narrowed ? <div className="filter-bar-row filter-bar-chips">{narrowed.chips}</div> : null}
      {narrowed === undefined ? null : (
        <div className="filter-bar-row filter-bar-foot">
          <span role="status">
            <span>{count}</span> {noun}
          </span>
          {narrowed === null ? null : (
            <Button size="small" variant="quiet" onClick={narrowed.onClear}>
              Clear all
            </Button>
          )}
        </div>
      )}
    </search>
  );
}
