import { useMemo } from "react";
import type { VariantPiece, VariantReading, VariantTable } from "#core/index.ts";
import { DifferingText } from "#ui/DifferingText.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { bandsOf } from "./bands.ts";

/** px of a letter of the reading face at 16 px, on average, and of what stands beside the words of a line. */
const letterWidth = 8;
const besideLine = 150;

export interface VariantBandsProps {
  readonly table: VariantTable;
  /** px */
  readonly width: number;
}

/** The rows word under word, broken into lines that fit, each line a table with all rows. */
export function VariantBands({ table, width }: VariantBandsProps) {
  const room = Math.max(24, Math.floor((width - besideLine) / letterWidth));
  const bands = useMemo(() => bandsOf(table, room), [table, room]);
  return (
    <div className="variant-bands">
      {bands.map((band, index) => (
        <table
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one table never change places
          key={index}
          className="variant-band"
          aria-label={`Words in columns, line ${index + 1} of ${bands.length}`}
        >
          <tbody>
            {table.readings.map((reading, row) => (
              <tr key={`${reading.edition} ${reading.start}`} data-base={row === table.base || undefined}>
                <th scope="row">
                  <b>{reading.report.siglum}</b> {reading.place}
                </th>
                {band.map((column, at) => (
                  <Cell
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    key={at}
                    reading={reading}
                    pieces={column[row] ?? []}
                    isDropped={(column[table.base]?.length ?? 0) > 0}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

interface CellProps {
  readonly reading: VariantReading;
  readonly pieces: readonly VariantPiece[];
  /** The base has words here. */
  readonly isDropped: boolean;
}

function Cell({ reading, pieces, isDropped }: CellProps) {
  if (pieces.length > 0)
    return (
      <td dir="auto">
        <DifferingText text={reading.report.edition.text} pieces={pieces} />
      </td>
    );
  if (!isDropped) return <td />;
  return (
    <td>
      <span className="variant-nothing" aria-hidden="true" />
      <VisuallyHidden>nothing</VisuallyHidden>
    </td>
  );
}
