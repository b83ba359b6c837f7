import type { ReportId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { FilterBar } from "#ui/FilterBar.tsx";
import { FilterMenu } from "#ui/FilterChip.tsx";
import { PlusIcon } from "#ui/icons.ts";

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
  return (
    <FilterBar
      label="Filter claims"
      field="Find in claims"
      text={filter.text}
      onText={(text) => desk.filterInspector({ text })}
      count={shown === total ? String(total) : `${shown} of ${total}`}
      noun={total === 1 ? "claim" : "claims"}
    >
      <FilterMenu
        name="Report"
        allLabel="All reports"
        label={report && `Report ${report.siglum}`}
        value={report?.report.id ?? null}
        onValue={(value) => desk.filterInspector({ report: value as ReportId | null })}
        options={view.reports.map((one) => ({ value: one.report.id, label: `${one.siglum} · ${one.title.text}` }))}
      />
      <Button size="small" variant="quiet" icon={<PlusIcon />} onClick={onNew}>
        New claim
      </Button>
    </FilterBar>
  );
}
