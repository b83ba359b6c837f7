import { useRef, useState } from "react";
import {
  columnName,
  isCountColumn,
  ownFields,
  type ReportColumn,
  removeOwnField,
  renameOwnField,
  reportRows,
  showHidden,
  valuesIn,
} from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { ChevronDownIcon, ChevronUpIcon, FilterIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menu-entry.ts";
import { RenameFieldPopover } from "../RenameFieldPopover.tsx";

/** Values that a menu can show; who seeks one of more types it. */
const mostValues = 60;

interface ColumnHeadProps {
  readonly column: ReportColumn;
  /** What makes it a stop of the grid. */
  readonly cell: object;
}

/** The head of a column: a menu to sort and narrow by it, to hide it, and for an own field to rename it or take it away. */
export function ColumnHead({ column, cell }: ColumnHeadProps) {
  const desk = useDesk();
  const view = useLibraryView();
  const run = useRun();
  const { sort, values, hidden, withArchived } = useDeskState((state) => state.reports);
  const [isOpen, setOpen] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = showHidden(columnName(column));
  const field = column.startsWith("own:") ? ownFields(view).find((one) => one.name === columnName(column)) : undefined;
  const direction = sort.column === column ? (sort.isDescending ? "descending" : "ascending") : null;
  const isNumber = isCountColumn(column);
  const [up, down] = isNumber
    ? ["Smallest first", "Largest first"]
    : column === "published"
      ? ["Earliest first", "Latest first"]
      : ["A to Z", "Z to A"];
  const entries = (): readonly MenuEntry[] => [
    {
      kind: "radio",
      id: "sort",
      label: "Sort",
      value: direction ?? "",
      onValue: (next) => desk.arrangeReports({ sort: { column, isDescending: next === "descending" } }),
      options: [
        { value: "ascending", label: up ?? "" },
        { value: "descending", label: down ?? "" },
      ],
    },
    ...(column === "siglum" || column === "words" ? [] : [filterEntry()]),
    ...(column === "siglum"
      ? []
      : [
          { kind: "separator" as const, id: "line" },
          {
            id: "hide",
            label: "Hide the column",
            onSelect: () => desk.arrangeReports({ hidden: [...hidden, column] }),
          },
        ]),
    ...(field === undefined
      ? []
      : [
          { id: "rename", label: "Rename everywhere…", opens: true, onSelect: () => setRenaming(true) },
          {
            id: "remove",
            label: "Take away everywhere",
            onSelect: () => void run((library) => removeOwnField(library, { name: field.name }), { canUndo: true }),
          },
        ]),
  ];
  const filterEntry = (): MenuEntry => {
    const rows = reportRows(view).filter((row) => withArchived || !row.view.report.archived);
    const found = valuesIn(rows, column);
    const offered = column === "headline" ? found.filter(({ value }) => value === "") : found.slice(0, mostValues);
    return {
      kind: "radio",
      id: "filter",
      label: "Show",
      value: values[column] === undefined ? "all" : `=${values[column]}`,
      onValue: (next) => {
        const { [column]: _, ...others } = values;
        desk.arrangeReports({ values: next === "all" ? others : { ...others, [column]: next.slice(1) } });
      },
      options: [
        { value: "all", label: "All" },
        ...offered.map(({ value, reports }) => ({
          value: `=${value}`,
          label: `${value === "" ? "None" : showHidden(value)} (${reports})`,
        })),
      ],
    };
  };
  return (
    <th
      scope="col"
      aria-sort={direction ?? "none"}
      className={isNumber ? "report-grid-number" : column === "siglum" ? "report-grid-siglum" : undefined}
      data-column-head={column}
    >
      <button
        type="button"
        ref={button}
        className="report-grid-head"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        {...cell}
      >
        <bdi>{name}</bdi>
        {values[column] === undefined ? null : (
          <>
            <FilterIcon />
            <span className="visually-hidden">, filtered</span>
          </>
        )}
        {direction === "ascending" ? <ChevronUpIcon /> : direction === "descending" ? <ChevronDownIcon /> : null}
      </button>
      {isOpen ? (
        <Menu
          open
          onOpenChange={setOpen}
          anchor={button}
          label={`Column ${name}`}
          entries={entries()}
          returnFocus={button}
        />
      ) : null}
      {field === undefined ? null : (
        <RenameFieldPopover
          name={field.name}
          anchor={button}
          open={isRenaming}
          onOpenChange={setRenaming}
          onRename={(to) =>
            run((library) => renameOwnField(library, { from: field.name, to }), { canUndo: true }) !== null
          }
        />
      )}
    </th>
  );
}
