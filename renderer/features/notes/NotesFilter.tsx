import { type ReportId, showHidden, type TagId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { FilterBar } from "#ui/FilterBar.tsx";
import { FilterMenu } from "#ui/FilterChip.tsx";
import { isFiltering } from "./filter-notes.ts";

/** Narrows the notes by words, report and tag. @param shown how many of `total` are listed. */
export function NotesFilter({ shown, total }: { readonly shown: number; readonly total: number }) {
  const desk = useDesk();
  const filter = useDeskState((state) => state.inspector.filter);
  const view = useLibraryView();
  const report = filter.report === null ? undefined : view.reportById.get(filter.report);
  const tag = filter.tag === null ? undefined : view.codebook.byId.get(filter.tag)?.tag;
  return (
    <FilterBar
      label="Filter notes"
      field="Find in notes"
      text={filter.text}
      onText={(text) => desk.filterInspector({ text })}
      count={isFiltering(filter) ? `${shown} of ${total}` : String(total)}
      noun={total === 1 ? "note" : "notes"}
    >
      <FilterMenu
        name="Report"
        allLabel="All reports"
        label={report && `Report ${report.siglum}`}
        value={filter.report}
        onValue={(value) => desk.filterInspector({ report: value as ReportId | null })}
        options={view.reports.map((one) => ({ value: one.report.id, label: `${one.siglum} · ${one.title.text}` }))}
      />
      <FilterMenu
        name="Tag"
        allLabel="All tags"
        label={tag && showHidden(tag.name)}
        value={filter.tag}
        onValue={(value) => desk.filterInspector({ tag: value as TagId | null })}
        options={view.tags.map((one) => ({ value: one.id, label: showHidden(one.name) }))}
      />
    </FilterBar>
  );
}
