import type { ReportId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { ChevronDownIcon, CloseIcon, PlusIcon, SearchIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { TextField } from "#ui/TextField.tsx";
import "./claim-filter.css";

const all = "all";

export interface ClaimFilterProps {
  readonly shown: number;
  readonly total: number;
  onNew(): void;
}

/** Narrows the claims by words and report, and makes a new one. */
export function ClaimFilter({ shown, total, onNew }: ClaimFilterProps) {
  const desk = useDesk();
  const view = useLibraryView();
  const filter = useDeskState((state) => state.inspector.filter);
  const report = filter.report === null ? undefined : view.reportById.get(filter.report);
  const count = shown === total ? String(total) : `${shown} of ${total}`;
  return (
    <search className="claim-filter" aria-label="Filter claims">
      <TextField
        label="Find in claims"
        hideLabel
        placeholder="Find in claims"
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
      <div className="claim-filter-row">
        <Menu
          trigger={
            <Button
              size="small"
              className={report === undefined ? "claim-filter-chip" : "claim-filter-chip claim-filter-chip-on"}
            >
              {report === undefined ? "All reports" : `Report ${report.siglum}`}
              <ChevronDownIcon />
            </Button>
          }
          entries={[
            {
              kind: "radio",
              id: "report",
              label: "Report",
              value: report?.report.id ?? all,
              onValue: (value) => desk.filterInspector({ report: value === all ? null : (value as ReportId) }),
              options: [
                { value: all, label: "All reports" },
                ...view.reports.map((one) => ({ value: one.report.id, label: `${one.siglum} · ${one.title.text}` })),
              ],
            },
          ]}
        />
        <Button size="small" variant="quiet" icon={<PlusIcon />} onClick={onNew}>
          New claim
        </Button>
        <span className="claim-filter-count" role="status">
          <span className="visually-hidden">{`${count} ${total === 1 ? "claim" : "claims"}`}</span>
          <span aria-hidden="true">{count}</span>
        </span>
      </div>
    </search>
  );
}
