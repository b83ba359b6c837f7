import type { MatrixRowKind, Stance } from "#core/index.ts";
import { useMatrixSlots } from "./matrix-slots.ts";
import "./matrix-legend.css";

const stances: readonly { readonly stance: Stance | null; readonly name: string }[] = [
  { stance: "supports", name: "supports" },
  { stance: "denies", name: "denies" },
  { stance: "discusses", name: "discusses" },
  { stance: null, name: "no stance yet" },
];

/** What the signs in the cells mean, all of them; passages in rows of tags and sources bear nothing but dots. */
export function MatrixLegend({ rows }: { readonly rows: MatrixRowKind }) {
  const { renderStance } = useMatrixSlots();
  return (
    <ul className="matrix-legend" aria-label="Signs">
      {rows === "claims" ? (
        <>
          {stances.map(({ stance, name }) => (
            <li key={name}>
              {renderStance(stance, true)} {name}
            </li>
          ))}
          <li>
            <span className="matrix-open-sign" aria-hidden="true" /> to confirm
          </li>
          <li>
            <span aria-hidden="true">—</span> looked, nothing found
          </li>
          <li>empty: not looked at</li>
        </>
      ) : null}
      <li>
        <span className="to-confirm">inferred, not verified or to confirm</span>
      </li>
    </ul>
  );
}
