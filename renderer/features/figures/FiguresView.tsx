import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import { counted, type FigureRow, figureOrders, figureRowKinds, filterFigures } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useFindingsTrouble } from "#state/findings/findings-context.tsx";
import { useSuggestionDeeds } from "#state/findings/suggestion-deeds.ts";
import { useFigureRows } from "#state/findings/suggestions.ts";
import { leaveRow } from "#state/left-row.ts";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { useTableCopy } from "#state/use-table-copy.ts";
import { useTableFile } from "#state/use-table-file.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FilterChip, FilterMenu } from "#ui/FilterChip.tsx";
import { SearchIcon, TableIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { Skeleton } from "#ui/Skeleton.tsx";
import { TextField } from "#ui/TextField.tsx";
import { FigurePlot } from "./FigurePlot.tsx";
import { type FigureDeeds, FigureTable } from "./FigureTable.tsx";
import { figureCells } from "./figure-table.ts";
import { absentNames, kindNames, orderNames } from "./figure-words.ts";
import { SentenceBelow } from "./SentenceBelow.tsx";
import { TieFigureDialog } from "./TieFigureDialog.tsx";
import "./figures-view.css";

/** The numbers of all reports as a table by kind, each with who says it, when, and whether it was checked. */
export function FiguresView(): ReactNode {
  const desk = useDesk();
  const library = useLibrary();
  const view = useLibraryView();
  const copyTable = useTableCopy();
  const saveTable = useTableFile();
  const suggestions = useSuggestionDeeds();
  const { rows: all, isReading } = useFigureRows();
  const { trouble, retry } = useFindingsTrouble();
  const filter = useDeskState((state) => state.figures);
  const sought = useDeferredValue(filter);
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  const [tied, setTied] = useState<FigureRow | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const stopTying = (id: string) => {
    setTied(null);
    // The button that opened the dialog may be another one by now, and the kit then goes back to what opened something before: the row has the focus.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (place.current?.contains(activeElement)) return;
        place.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-deed="open"]`)?.focus();
      }),
    );
  };
  const { order = "place", hasPlot = false, series = null } = filter;
  const { kind, report, text: words, order: inOrder = "place" } = sought;
  const rows = useMemo(
    () => filterFigures(all, { kind, report, text: words, order: inOrder }),
    [all, kind, report, words, inOrder],
  );
  const narrow = (part: Partial<typeof filter>) => desk.narrowFound({ figures: { ...filter, ...part } });
  const text = sought.text.trim();
  const absent = useMemo(() => {
    const found = new Set(rows.map(({ report }) => report.report.id));
    return view.offered.filter(
      ({ report }) => !found.has(report.id) && (sought.report === null || report.id === sought.report),
    );
  }, [rows, view, sought.report]);
  const what = sought.kind === null ? "figure" : absentNames[sought.kind];
  const open = (row: FigureRow) => {
    leaveRow("figures", row.id);
    const { report, passage, highlight } = row;
    desk.jump({ report: report.report.id, start: passage.start, end: passage.end, highlight });
  };
  const deeds: FigureDeeds = {
    open,
    confirm: (row) => {
      if (row.isOpen) suggestions.confirmFigure(row);
    },
    tie: setTied,
    dismiss: (row) => {
      if (row.suggestion !== null) suggestions.dismiss(row.suggestion);
    },
    toggleAbsence: ({ report }) => suggestions.toggleAbsence(report.id, sought.kind ?? "any"),
  };
  const chosen = filter.report === null ? undefined : view.reportById.get(filter.report);
  return (
    <section className="figures-view" aria-labelledby="figures-view-name">
      <h2 className="visually-hidden" id="figures-view-name">
        Figures
      </h2>
      <div className="figures-tools">
        <TextField
          label="Find in figures"
          hideLabel
          placeholder="Find: territory, Zelensky …"
          value={filter.text}
          onValue={(next) => narrow({ text: next })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Escape") narrow({ text: "" });
            else if (event.key === "ArrowDown" || event.key === "Enter") {
              event.preventDefault();
              place.current?.querySelector<HTMLElement>("[data-cell][tabindex='0']")?.focus();
            }
          }}
          leading={<SearchIcon />}
        />
        <FilterMenu
          name="Kind"
          allLabel="All kinds"
          label={filter.kind === null ? undefined : kindNames[filter.kind]}
          value={filter.kind}
          onValue={(kind) => narrow({ kind: figureRowKinds.find((one) => one === kind) ?? null })}
          options={figureRowKinds.map((value) => ({ value, label: kindNames[value] }))}
        />
        <FilterMenu
          name="Report"
          allLabel="All reports"
          label={chosen === undefined ? undefined : `Report ${chosen.siglum}`}
          value={filter.report}
          onValue={(report) => narrow({ report: report as typeof filter.report })}
          options={view.offered.map(({ report, siglum }) => ({ value: report.id, label: `Report ${siglum}` }))}
        />
        <Menu
          trigger={<FilterChip label={`Sort: ${orderNames[order]}`} isOn={order !== "place"} />}
          entries={[
            {
              kind: "radio",
              id: "order",
              label: "Sort within each kind",
              value: order,
              onValue: (next) => narrow({ order: figureOrders.find((one) => one === next) ?? "place" }),
              options: figureOrders.map((value) => ({ value, label: orderNames[value] })),
            },
          ]}
        />
        <span className="figures-count" role="status">
          {isReading ? "Reading the reports …" : howMany(rows.length, all.length)}
        </span>
        <Button size="small" aria-pressed={hasPlot} onClick={() => narrow({ hasPlot: !hasPlot })}>
          Plot
        </Button>
        <Button size="small" disabled={rows.length === 0} onClick={() => void copyTable(figureCells(library, rows))}>
          Copy as a table
        </Button>
        <Button
          size="small"
          disabled={rows.length === 0}
          onClick={() => void saveTable("figures", figureCells(library, rows))}
        >
          Export as CSV
        </Button>
      </div>
      {trouble === null ? null : (
        <div className="figures-trouble" role="alert">
          {trouble}
          <Button size="small" onClick={retry}>
            Try again
          </Button>
        </div>
      )}
      {view.offered.length === 0 ? (
        <EmptyState title="No reports yet" icon={<TableIcon />}>
          As soon as a report is here, each number in it has a row: what it counts, where, when, who says it, and
          whether it was checked.
        </EmptyState>
      ) : isReading && rows.length === 0 ? (
        <div className="figures-reading">
          <Skeleton label="Reading the reports" lines={6} />
        </div>
      ) : (
        <div className="figures-place">
          <div className="figures-body">
            <SentenceBelow rows={rows}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
              <div ref={place} className="figures-table-place" tabIndex={0} role="region" aria-label="Table of figures">
                <FigureTable
                  rows={rows}
                  absent={isReading ? [] : absent}
                  absentWhat={text === "" ? what : `${what} with “${text}”`}
                  absentKind={text === "" && sought.kind !== "stated" ? (sought.kind ?? "any") : null}
                  deeds={deeds}
                />
                <p className="figures-note">
                  Found by the app, to be read and judged. What is dotted is to be confirmed and counts for nothing yet.
                  Enter opens the passage and Escape leads back
                  {hasSingleKeys ? "; y confirms, c ties to a claim, x dismisses, n says “looked, nothing”" : ""}.
                </p>
              </div>
            </SentenceBelow>
            {hasPlot ? (
              <FigurePlot rows={rows} series={series} choose={(next) => narrow({ series: next })} open={open} />
            ) : null}
          </div>
        </div>
      )}
      {tied === null ? null : <TieFigureDialog row={tied} close={() => stopTying(tied.id)} />}
    </section>
  );
}

/** "5 of 28 figures": how many of all pass. */
function howMany(shown: number, all: number): string {
  return shown === all ? counted(all, "figure") : `${shown.toLocaleString("en")} of ${counted(all, "figure")}`;
}
