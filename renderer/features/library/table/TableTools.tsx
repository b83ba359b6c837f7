import { columnName, counted, type ReportColumn, showHidden } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { FilterChip } from "#ui/FilterChip.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { CloseIcon, ColumnsIcon, PlusIcon, SearchIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { TextField } from "#ui/TextField.tsx";

interface TableToolsProps {
  /** All that the library has. */
  readonly columns: readonly ReportColumn[];
  readonly shown: number;
  readonly total: number;
  readonly hasArchived: boolean;
  onClear(): void;
  onAdd(): void;
  onExport(): void;
}

/** What narrows the table, which columns it has, and what is done with it as a whole. */
export function TableTools({ columns, shown, total, hasArchived, onClear, onAdd, onExport }: TableToolsProps) {
  const desk = useDesk();
  const { text, values, withArchived, hidden } = useDeskState((state) => state.reports);
  const narrowed = (Object.keys(values) as ReportColumn[]).filter((column) => columns.includes(column));
  const without = (column: ReportColumn) => {
    const { [column]: _, ...others } = values;
    desk.arrangeReports({ values: others });
  };
  return (
    <search className="report-tools" aria-label="Filter reports">
      <TextField
        label="Find in the table"
        hideLabel
        placeholder="Find in the table"
        value={text}
        onValue={(next) => desk.arrangeReports({ text: next })}
        onKeyDown={(event) => {
          if (event.key === "Escape" && text !== "") desk.arrangeReports({ text: "" });
        }}
        leading={<SearchIcon />}
        trailing={
          text === "" ? null : (
            <IconButton
              size="small"
              label="Clear the words"
              icon={<CloseIcon />}
              onClick={() => desk.arrangeReports({ text: "" })}
            />
          )
        }
      />
      {narrowed.map((column) => (
        <Chip key={column} onRemove={() => without(column)} removeLabel={`Remove filter ${columnName(column)}`}>
          {`${showHidden(columnName(column))}: ${values[column] === "" ? "none" : showHidden(values[column] ?? "")}`}
        </Chip>
      ))}
      {hasArchived ? (
        <Chip pressed={withArchived} onPress={() => desk.arrangeReports({ withArchived: !withArchived })}>
          Archived reports too
        </Chip>
      ) : null}
      {narrowed.length > 0 || text !== "" ? (
        <Button size="small" variant="quiet" onClick={onClear}>
          Clear
        </Button>
      ) : null}
      <span className="report-tools-count" role="status">
        {shown === total ? counted(total, "report") : `${shown} of ${counted(total, "report")}`}
      </span>
      <Menu
        align="end"
        label="Columns"
        trigger={<FilterChip label="Columns" isOn={hidden.length > 0} icon={<ColumnsIcon />} />}
        entries={columns
          .filter((column) => column !== "siglum")
          .map((column) => ({
            kind: "check",
            id: column,
            label: showHidden(columnName(column)),
            checked: !hidden.includes(column),
            onChecked: (isShown) =>
              desk.arrangeReports({
                hidden: isShown ? hidden.filter((one) => one !== column) : [...hidden, column],
              }),
          }))}
      />
      <Button size="small" onClick={onExport}>
        Export as CSV
      </Button>
      <Button size="small" icon={<PlusIcon />} onClick={onAdd}>
        Add a report
      </Button>
    </search>
  );
}
