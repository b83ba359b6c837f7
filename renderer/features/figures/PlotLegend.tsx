import { PointSign } from "./PointSign.tsx";
import { endOf, type PlotGroup } from "./plot-groups.ts";

/** The signs that stand in a plot, each in words. */
export function PlotLegend({ group: { points } }: { readonly group: PlotGroup }) {
  const plain = { isConfirmed: false, isUnverified: false, end: null };
  const signs = [
    { words: "Confirmed", sign: { ...plain, isConfirmed: true }, isThere: points.some((one) => one.isConfirmed) },
    { words: "To confirm: found by the app", sign: plain, isThere: points.some((one) => !one.isConfirmed) },
    {
      words: "The report says that it could not be verified",
      sign: { ...plain, isUnverified: true },
      isThere: points.some((one) => one.isUnverified),
    },
    {
      words: "At least",
      sign: { ...plain, end: "at least" as const },
      isThere: points.some((one) => endOf(one) === "at least"),
    },
    {
      words: "At most",
      sign: { ...plain, end: "at most" as const },
      isThere: points.some((one) => endOf(one) === "at most"),
    },
  ];
  return (
    <ul className="figure-plot-legend" aria-label="Signs of the plot">
      {signs
        .filter(({ isThere }) => isThere)
        .map(({ words, sign }) => (
          <li key={words}>
            <span className="figure-plot-sample">
              <PointSign {...sign} />
            </span>
            {words}
          </li>
        ))}
    </ul>
  );
}
