import { useMemo, useState } from "react";
import {
  type CodebookEntry,
  counted,
  findInText,
  type OwnFieldFilter,
  ownFields,
  reportsWithValue,
  tagsByReport,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FilterMenu } from "#ui/FilterChip.tsx";
import { SearchIcon } from "#ui/icons.ts";
import { TextField } from "#ui/TextField.tsx";
import { useCellWalk } from "#ui/use-cell-walk.ts";
import { TagMark } from "./TagMark.tsx";
import { useCodebookFiles } from "./use-codebook-files.ts";
import { useShowHighlights } from "./use-show-highlights.ts";
import "./count-table.css";

/** Tags and reports as a table: how many highlights of a report bear a tag. Each number leads to its highlights. */
export function ReportsPage() {
  const view = useLibraryView();
  const desk = useDesk();
  const files = useCodebookFiles();
  const show = useShowHighlights();
  const [query, setQuery] = useState("");
  const [isInUse, setInUse] = useState(false);
  const [own, setOwn] = useState<OwnFieldFilter | null>(null);
  const table = tagsByReport(view);
  const reports = useMemo(() => {
    const passing = own === null ? null : reportsWithValue(view, own);
    return view.reports.filter(
      ({ report }) =>
        (!report.archived || (table.tagged.get(report.id) ?? 0) > 0) && (passing === null || passing.has(report.id)),
    );
  }, [view, table, own]);
  const all = (entry: CodebookEntry) =>
    own === null
      ? (view.highlightCountByTag.get(entry.tag.id) ?? 0)
      : sum(reports.map(({ report }) => table.counts.get(entry.tag.id)?.get(report.id) ?? 0));
  const choices = ownFields(view).flatMap(({ name, values }) =>
    values.map(({ value }) => ({ value: JSON.stringify([name, value]), label: `${name}: ${value}` })),
  );
  const chosen = own === null ? null : JSON.stringify([own.field, own.value]);
  const rows = useMemo(
    () =>
      view.codebook.entries.filter((entry) => {
        const count = view.highlightCountByTag.get(entry.tag.id) ?? 0;
        if (entry.isArchived && count === 0) return false;
        if (isInUse && count === 0) return false;
        return query.trim() === "" || findInText(entry.tag.name, query.trim()).length > 0;
      }),
    [view, query, isInUse],
  );
  const firstRow = rows.findIndex((entry) => all(entry) > 0);
  const walk = useCellWalk(`0 0`);
  const exportTable = () =>
    files.exportTable("tags-by-report", [
      ["tag", ...reports.map(({ siglum, title }) => `${siglum} ${title.text}`), "all"],
      ...rows.map((entry) => [
        entry.tag.name,
        ...reports.map(({ report }) => table.counts.get(entry.tag.id)?.get(report.id) ?? 0),
        all(entry),
      ]),
    ]);
  if (
    own === null &&
    firstRow < 0 &&
    query === "" &&
    !isInUse &&
    view.codebook.entries.every((entry) => all(entry) === 0)
  ) {
    return (
      <EmptyState title="No highlight bears a tag yet">
        As soon as some do, this table counts them by tag and report.
      </EmptyState>
    );
  }
  return (
    <section className="count-page" aria-labelledby="tags-by-report">
      <h2 className="visually-hidden" id="tags-by-report">
        Tags by report
      </h2>
      <div className="count-page-tools">
        <TextField
          label="Find a tag"
          hideLabel
          placeholder="Find a tag"
          value={query}
          onValue={setQuery}
          onKeyDown={(event) => event.key === "Escape" && setQuery("")}
          leading={<SearchIcon />}
        />
        <Checkbox label="Only tags in use" checked={isInUse} onChecked={setInUse} />
        {choices.length === 0 && own === null ? null : (
          <FilterMenu
            name="Reports"
            allLabel="All reports"
            label={own === null ? undefined : `${own.field}: ${own.value}`}
            value={chosen}
            onValue={(next) => {
              const [field, value] = next === null ? [] : (JSON.parse(next) as [string, string]);
              setOwn(field === undefined || value === undefined ? null : { field, value });
            }}
            options={choices}
          />
        )}
        <span className="count-page-status" role="status">
          {counted(rows.length, "tag")}
        </span>
        <Button size="small" onClick={() => void exportTable()}>
          Export as CSV
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className="count-page-table" tabIndex={0} role="region" aria-label="Table of tags by report">
        <table className="count-table count-table-wide" {...walk.props}>
          <caption className="visually-hidden">How many highlights of each report bear each tag</caption>
          <thead>
            <tr>
              <th scope="col">Tag</th>
              {reports.map(({ report, siglum, title }) => (
                <th key={report.id} scope="col" className="count-table-number" title={title.text}>
                  <span className="siglum">{siglum}</span>
                </th>
              ))}
              <th scope="col" className="count-table-number">
                All
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((entry, row) => (
              <tr key={entry.tag.id} data-archived={entry.isArchived || undefined}>
                <th scope="row" data-depth={Math.min(entry.depth, 4)}>
                  <button
                    type="button"
                    className="count-table-tag"
                    onClick={() => desk.openCodebook({ page: "tags", tag: entry.tag.id })}
                    {...walk.cell(row, 0)}
                  >
                    <TagMark tag={entry.tag} />
                  </button>
                </th>
                {reports.map(({ report, siglum }, column) => (
                  <td key={report.id} className="count-table-number">
                    <Count
                      count={table.counts.get(entry.tag.id)?.get(report.id) ?? 0}
                      what={`${entry.tag.name} in report ${siglum}`}
                      onPress={() => show({ tag: entry.tag.id, report: report.id })}
                      cell={walk.cell(row, column + 1)}
                    />
                  </td>
                ))}
                <td className="count-table-number count-table-all">
                  {own === null ? (
                    <Count
                      count={all(entry)}
                      what={`${entry.tag.name} in all reports`}
                      onPress={() => show({ tag: entry.tag.id })}
                      cell={walk.cell(row, reports.length + 1)}
                    />
                  ) : (
                    all(entry)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Highlights with any tag</th>
              {reports.map(({ report }) => (
                <td key={report.id} className="count-table-number">
                  {table.tagged.get(report.id) ?? 0}
                </td>
              ))}
              <td className="count-table-number count-table-all">
                {sum(reports.map(({ report }) => table.tagged.get(report.id) ?? 0))}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** A quiet dot, so that the eye finds the numbers. */
function NoCount() {
  return (
    <span className="count-table-none">
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">0</span>
    </span>
  );
}

function Count({
  count,
  what,
  onPress,
  cell,
}: {
  readonly count: number;
  readonly what: string;
  readonly onPress: () => void;
  readonly cell: object;
}) {
  if (count === 0) return <NoCount />;
  return (
    <button
      type="button"
      className="count-table-link"
      aria-label={`${counted(count, "highlight")}: ${what}. Show`}
      onClick={onPress}
      {...cell}
    >
      {count}
    </button>
  );
}
