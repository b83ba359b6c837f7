import { useMatrixSlots } from "./matrix-slots.ts";

/** What the signs of the stances mean. */
export function MatrixLegend() {
  const { renderStance } = useMatrixSlots();
  return (
    <ul className="matrix-legend" aria-label="Signs">
      {(["supports", "denies", "discusses"] as const).map((stance) => (
        <li key={stance}>
          {renderStance(stance, true)} {stance}
        </li>
      ))}
    </ul>
  );
}
