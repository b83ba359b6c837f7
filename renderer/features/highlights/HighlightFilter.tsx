import { useState } from "react";
import type { ReportId, TagId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { ChevronDownIcon, CloseIcon, SearchIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { Popover } from "#ui/Popover.tsx";
import { TextField } from "#ui/TextField.tsx";
import { isFiltering, validFilter } from "./filter-highlights.ts";
import { TagSwatch } from "./TagSwatch.tsx";
import "./highlight-filter.css";

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
  const tag = view.tags.find((one) => one.id === filter.tag);
  const count = isFiltering(filter) ? `${shown} of ${total}` : String(total);
  const chip = (isOn: boolean) => ({
    size: "small" as const,
    className: isOn ? "filter-chip filter-chip-on" : "filter-chip",
  });
  return (
    <search className="highlight-filter" aria-label="Filter highlights">
      <TextField
        label="Find in highlights"
        hideLabel
        placeholder="Find in highlights"
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
      <div className="highlight-filter-chips">
        <Menu
          trigger={
            <Button {...chip(report !== undefined)}>
              <span className="filter-chip-text">
                {report === undefined ? "All reports" : `Report ${report.siglum}`}
              </span>
              <ChevronDownIcon />
            </Button>
          }
          entries={[
            {
              kind: "radio",
              id: "report",
              label: "Report",
              value: filter.report ?? all,
              onValue: (value) => desk.filterInspector({ report: value === all ? null : (value as ReportId) }),
              options: [
                { value: all, label: "All reports" },
                ...view.reports.map((one) => ({ value: one.report.id, label: `${one.siglum} · ${one.title.text}` })),
              ],
            },
          ]}
        />
        <Popover
          open={isTagOpen}
          onOpenChange={setTagOpen}
          label="Filter by tag"
          align="start"
          padded={false}
          trigger={
            <Button {...chip(tag !== undefined)}>
              {tag === undefined ? null : <TagSwatch colour={tag.colour} />}
              <span className="filter-chip-text">{tag?.name ?? "All tags"}</span>
              <ChevronDownIcon />
            </Button>
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
        <span className="highlight-filter-count" role="status">
          <span className="visually-hidden">{`${count} ${total === 1 ? "highlight" : "highlights"}`}</span>
          <span aria-hidden="true">{count}</span>
        </span>
      </div>
    </search>
  );
}
