import type { ReportId, TagId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { ChevronDownIcon, CloseIcon, SearchIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { TextField } from "#ui/TextField.tsx";
import { isFiltering } from "./filter-notes.ts";
import "./notes-filter.css";

const all = "all";

/** Narrows the notes by words, report and tag. @param shown how many of `total` are listed. */
export function NotesFilter({ shown, total }: { readonly shown: number; readonly total: number }) {
  const desk = useDesk();
  const filter = useDeskState((state) => state.inspector.filter);
  const view = useLibraryView();
  const report = filter.report === null ? undefined : view.reportById.get(filter.report);
  const tag = view.tags.find((one) => one.id === filter.tag);
  const count = isFiltering(filter) ? `${shown} of ${total}` : String(total);
  return (
    <search className="notes-filter" aria-label="Filter notes">
      <TextField
        label="Find in notes"
        hideLabel
        placeholder="Find in notes"
        value={filter.text}
        onValue={(text) => desk.filterInspector({ text })}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || filter.text === "") return;
          event.stopPropagation();
          desk.filterInspector({ text: "" });
        }}
        leading={<SearchIcon />}
        trailing={
          filter.text === "" ? null : (
            <IconButton
              size="small"
              label="Clear the words"
              icon={<CloseIcon />}
              onClick={() => desk.filterInspector({ text: "" })}
            />
          )
        }
      />
      <div className="notes-filter-chips">
        <FilterChip
          name="Report"
          label={report === undefined ? "All reports" : `Report ${report.siglum}`}
          value={filter.report ?? all}
          onValue={(value) => desk.filterInspector({ report: value === all ? null : (value as ReportId) })}
          options={[
            { value: all, label: "All reports" },
            ...view.reports.map((one) => ({ value: one.report.id, label: `${one.siglum} · ${one.title.text}` })),
          ]}
        />
        <FilterChip
          name="Tag"
          label={tag?.name ?? "All tags"}
          value={filter.tag ?? all}
          onValue={(value) => desk.filterInspector({ tag: value === all ? null : (value as TagId) })}
          options={[{ value: all, label: "All tags" }, ...view.tags.map((one) => ({ value: one.id, label: one.name }))]}
        />
        <span className="notes-filter-count" role="status">
          <span className="visually-hidden">{`${count} notes`}</span>
          <span aria-hidden="true">{count}</span>
        </span>
      </div>
    </search>
  );
}

interface FilterChipProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  onValue(value: string): void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function FilterChip({ name, label, value, onValue, options }: FilterChipProps) {
  return (
    <Menu
      trigger={
        <Button size="small" className={value === all ? "notes-chip" : "notes-chip notes-chip-on"}>
          <span className="notes-chip-text">{label}</span>
          <ChevronDownIcon />
        </Button>
      }
      entries={[{ kind: "radio", id: name, label: name, value, onValue, options }]}
    />
  );
}
