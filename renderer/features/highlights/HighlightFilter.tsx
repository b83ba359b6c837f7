import { useState } from "react";
import type { ReportId, TagId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { FilterBar } from "#ui/FilterBar.tsx";
import { FilterChip, FilterMenu } from "#ui/FilterChip.tsx";
import { Popover } from "#ui/Popover.tsx";
import { isFiltering, validFilter } from "./filter-highlights.ts";
import { TagSwatch } from "./TagSwatch.tsx";
import { TogetherChip } from "./TogetherChip.tsx";

const all = "all";

/** Narrows the list by words, report and tag. @param shown how many of `total` are listed. */
export function HighlightFilter({ shown, total }: { readonly shown: number; readonly total: number }) {
  const desk = useDesk();
  const view = useLibraryView();
  const filter = validFilter(
    view,
    useDeskState((state) => state.inspector.filter),
  );
  const [isTagOpen, setTagOpen] = useState(false);
  const report = filter.report === null ? undefined : view.reportById.get(filter.report);
  const tag = filter.tag === null ? undefined : view.codebook.byId.get(filter.tag)?.tag;
  return (
    <FilterBar
      label="Filter highlights"
      field="Find in highlights"
      text={filter.text}
      onText={(text) => desk.filterInspector({ text })}
      count={isFiltering(filter) ? `${shown} of ${total}` : String(total)}
      noun={total === 1 ? "highlight" : "highlights"}
    >
      <FilterMenu
        name="Report"
        allLabel="All reports"
        label={report && `Report ${report.siglum}`}
        value={filter.report}
        onValue={(value) => desk.filterInspector({ report: value as ReportId | null })}
        options={view.reports.map((one) => ({ value: one.report.id, label: `${one.siglum} · ${one.title.text}` }))}
      />
      <Popover
        open={isTagOpen}
        onOpenChange={setTagOpen}
        label="Filter by tag"
        align="start"
        padded={false}
        trigger={
          <FilterChip
            label={tag?.name ?? "All tags"}
            isOn={tag !== undefined}
            icon={tag === undefined ? null : <TagSwatch colour={tag.colour} />}
          />
        }
      >
        <Combobox
          label="Tag"
          placeholder="Find a tag"
          limit={200}
          groups={[
            { id: "none", options: [{ id: all, label: "All tags" }] },
            {
              id: "tags",
              options: view.tags.map((one) => ({
                id: one.id,
                label: one.name,
                detail: String(view.highlightCountByTag.get(one.id) ?? 0),
                icon: <TagSwatch colour={one.colour} />,
              })),
            },
          ]}
          selectedIds={[filter.tag ?? all]}
          onChoose={({ id }) => {
            desk.filterInspector({ tag: id === all ? null : (id as TagId) });
            setTagOpen(false);
          }}
        />
      </Popover>
      <TogetherChip />
    </FilterBar>
  );
}
