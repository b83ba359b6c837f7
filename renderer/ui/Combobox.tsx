import { Autocomplete } from "@base-ui/react/autocomplete";
import { type KeyboardEvent, type ReactNode, type Ref, useState } from "react";
import { ComboboxRow } from "./ComboboxRow.tsx";
import { PlusIcon, SearchIcon } from "./icons.ts";
import { matchOptions, type Option, type OptionGroup } from "./match-options.ts";
import "./combobox.css";

export interface ComboboxProps {
  /** Spoken name. */
  readonly label: string;
  readonly groups: readonly OptionGroup[];
  onChoose(option: Option): void;
  readonly placeholder?: string | undefined;
  /** Given, the typed text is the caller's. */
  readonly query?: string | undefined;
  onQuery?(query: string): void;
  /** "none": the groups are already what the query asks for. */
  readonly filtering?: "own" | "none" | undefined;
  /** A last row that makes something of the typed text; shown unless an option has exactly that label. */
  readonly create?: { label(query: string): string; onCreate(query: string): void } | undefined;
  /** Options that are already on: ticked, and told as selected. */
  readonly selectedIds?: readonly string[] | undefined;
  readonly emptyText?: string | undefined;
  /** Most rows shown. */
  readonly limit?: number | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Which option Enter would choose; null on the create row or on none. */
  onHighlight?(option: Option | null): void;
  /** Runs before the list's own keys; `preventDefault` keeps them from acting. */
  onInputKeyDown?(event: KeyboardEvent<HTMLInputElement>): void;
  readonly footer?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

const createId = "\u0000create";

/**
 * A field with its list always below it: typing filters, arrows move, Enter chooses the highlighted row, the first at the start.
 * Escape is left to the dialog or popover around it.
 */
export function Combobox(props: ComboboxProps) {
  const {
    label,
    groups,
    onChoose,
    placeholder,
    query,
    onQuery,
    filtering = "own",
    create,
    selectedIds,
    emptyText = "Nothing found",
    limit = 50,
    autoFocus = true,
    onHighlight,
    onInputKeyDown,
    footer,
    inputRef,
  } = props;
  const [ownQuery, setOwnQuery] = useState("");
  const typed = query ?? ownQuery;
  const wanted = typed.trim();
  const matched = filtering === "own" ? matchOptions(groups, typed, limit) : groups;
  const isKnown = groups.some((group) =>
    group.options.some((option) => option.label.trim().toLowerCase() === wanted.toLowerCase()),
  );
  const maker: Option | null =
    create && wanted !== "" && !isKnown ? { id: createId, label: create.label(wanted), icon: <PlusIcon /> } : null;
  const shown = [...matched, ...(maker ? [{ id: createId, options: [maker] }] : [])].map((group) => ({
    ...group,
    items: group.options,
  }));

  const choose = (option: Option) => {
    if (option.id === createId) create?.onCreate(wanted);
    else onChoose(option);
  };

  return (
    <div className="combobox">
      <Autocomplete.Root
        inline
        open
        mode="none"
        autoHighlight="always"
        keepHighlight
        items={shown}
        filteredItems={shown}
        itemToStringValue={(option: Option) => option.label}
        value={typed}
        onValueChange={(next, details) => {
          if (details.reason === "item-press") return;
          setOwnQuery(next);
          onQuery?.(next);
        }}
        onItemHighlighted={(option: Option | undefined) =>
          onHighlight?.(option && option.id !== createId ? option : null)
        }
      >
        <div className="combobox-field">
          <SearchIcon />
          <Autocomplete.Input
            ref={inputRef}
            className="combobox-input"
            aria-label={label}
            placeholder={placeholder}
            autoFocus={autoFocus}
            spellCheck={false}
            onKeyDown={onInputKeyDown}
          />
        </div>
        <Autocomplete.List className="combobox-list" aria-label={label}>
          {(group: OptionGroup & { items: readonly Option[] }) => (
            <Autocomplete.Group key={group.id} items={group.items} className="combobox-group">
              {group.label === undefined ? null : (
                <Autocomplete.GroupLabel className="menu-heading">{group.label}</Autocomplete.GroupLabel>
              )}
              <Autocomplete.Collection>
                {(option: Option) => (
                  <ComboboxRow
                    key={option.id}
                    option={option}
                    isSelected={selectedIds?.includes(option.id)}
                    onChoose={choose}
                  />
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
        <Autocomplete.Empty className="combobox-empty">{emptyText}</Autocomplete.Empty>
      </Autocomplete.Root>
      {footer ? <div className="combobox-footer">{footer}</div> : null}
    </div>
  );
}
