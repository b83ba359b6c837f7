import type { OpenEnd, PlotPoint } from "./plot-groups.ts";

interface PointSignProps extends Pick<PlotPoint, "isConfirmed" | "isUnverified"> {
  readonly end: OpenEnd;
}

/** A point as it is drawn, for the eye alone: filled where somebody confirmed it, hollow where nobody has. Shapes in ink; colour belongs to tags. */
export function PointSign({ isConfirmed, isUnverified, end }: PointSignProps) {
  return (
    <span className="figure-plot-sign" data-confirmed={isConfirmed ? "" : undefined} aria-hidden="true">
      {end === null ? null : (
        <span className="figure-plot-end" data-end={end}>
          {end === "at least" ? "↑" : "↓"}
        </span>
      )}
      {isUnverified ? <span className="figure-plot-unverified">?</span> : null}
    </span>
  );
}
