import { useMemo } from "react";
import { dateWords, type FigureRow, type ReportView, showHidden } from "#core/index.ts";
import { Select } from "#ui/Select.tsx";
import { ofWhat, placeOf, toldCells } from "./figure-words.ts";
import { PlotLegend } from "./PlotLegend.tsx";
import { PointSign } from "./PointSign.tsx";
import { endOf, type PlotGroup, type PlotPoint, plotGroups, reportsAlong, topOf } from "./plot-groups.ts";
import "./figure-plot.css";

interface FigurePlotProps {
  readonly rows: readonly FigureRow[];
  /** The series that was chosen; else it opens on the first. */
  readonly series: string | null;
  choose(series: string): void;
  open(row: FigureRow): void;
}

/** Points of one unit and scope, a column for each report by date. They are never joined: what lies between two reports nobody said. */
export function FigurePlot({ rows, series, choose, open }: FigurePlotProps) {
  const groups = useMemo(() => plotGroups(rows), [rows]);
  const group = groups.find(({ id }) => id === series) ?? groups[0];
  return (
    <aside className="figure-plot" aria-label="Plot">
      {group === undefined ? (
        <p className="figure-plot-note">
          No two of these figures have the same unit, counted thing and place, so nothing can stand on one axis.
        </p>
      ) : (
        <>
          <Select
            label="Figures of one unit and scope"
            value={group.id}
            onValue={choose}
            options={groups.map(({ id, name, points }) => ({ value: id, label: `${name} (${points.length})` }))}
          />
          <Points group={group} open={open} />
          <PlotLegend group={group} />
          <p className="figure-plot-note">
            {group.hasScope
              ? "Points are not joined: nobody says what lies between them. Their dates may differ."
              : "Where is not printed beside these numbers, so they may be of different places. Points are not joined."}
          </p>
        </>
      )}
    </aside>
  );
}

function Points({ group, open }: { readonly group: PlotGroup; open(row: FigureRow): void }) {
  const reports = reportsAlong(group);
  const top = topOf(group);
  const at = (value: number) => (value / top) * 100;
  return (
    <div className="figure-plot-area">
      <svg className="figure-plot-lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {[0, 25, 50, 75, 100].map((y) => (
          <line key={y} x1="0" x2="100" y1={y} y2={y} />
        ))}
      </svg>
      <ul className="figure-plot-scale" aria-hidden="true">
        {[1, 0.5, 0].map((share) => (
          <li key={share}>{(top * share).toLocaleString("en")}</li>
        ))}
      </ul>
      <ol className="figure-plot-columns">
        {reports.map((report, column) => {
          const own = group.points.filter(({ row }) => row.report.report.id === report.report.id);
          return (
            <li key={report.report.id} aria-label={`Report ${report.siglum}, ${dayOf(report)}`}>
              {own.map((point, index) => {
                const { row, min, max, isConfirmed, isUnverified } = point;
                const low = min ?? max ?? 0;
                const high = max ?? min ?? 0;
                return (
                  <button
                    key={row.id}
                    type="button"
                    className="figure-plot-point"
                    data-side={column < reports.length / 2 ? "right" : "left"}
                    aria-label={pointWords(point)}
                    style={{
                      bottom: `calc(${at(low)}% - 12px)`,
                      height: `calc(${at(high - low)}% + 24px)`,
                      left: `${((index + 1) / (own.length + 1)) * 100}%`,
                    }}
                    onClick={() => open(row)}
                  >
                    <PointSign isConfirmed={isConfirmed} isUnverified={isUnverified} end={endOf(point)} />
                    <span className="figure-plot-words">
                      {showHidden(row.printed)}
                      <span className="figure-plot-place">{placeOf(row)}</span>
                    </span>
                  </button>
                );
              })}
              <span className="figure-plot-report" aria-hidden="true">
                <span className="siglum">{report.siglum}</span>
                {dayOf(report)}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function pointWords({ row, isConfirmed }: PlotPoint): string {
  const told = toldCells(row)
    .filter(({ words }) => words !== "")
    .map(({ name, words }) => `${name} ${words}`);
  const state = isConfirmed ? "confirmed" : "to confirm";
  return [placeOf(row), row.printed, ofWhat(row), ...told, state].filter((words) => words !== "").join(", ");
}

function dayOf({ report }: ReportView): string {
  return report.published === undefined || report.published.basis === "unknown"
    ? "date unknown"
    : dateWords(report.published);
}
