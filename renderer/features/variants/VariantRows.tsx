import type { KeyboardEvent } from "react";
import {
  dateWords,
  joinPieces,
  type ParallelKind,
  type VariantReading,
  type VariantTable,
  variantRemarks,
} from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { leaveRow } from "#state/left-row.ts";
import { Button } from "#ui/Button.tsx";
import { DifferingText } from "#ui/DifferingText.tsx";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import { useWalk } from "#ui/use-walk.ts";

const parallelNames: Readonly<Record<ParallelKind, string>> = {
  verbatim: "verbatim",
  "near-verbatim": "near-verbatim",
  split: "split into two sentences",
  paraphrase: "paraphrase",
};

export interface VariantRowsProps {
  readonly table: VariantTable;
  /** Else they stand above, in columns. */
  readonly withWords: boolean;
}

/** A row for each passage: where it stands, who is quoted, its words, and what it does with those of the base. */
export function VariantRows({ table, withWords }: VariantRowsProps) {
  const stops = table.readings.map(idOf);
  const walk = useWalk(stops, stops[table.base] ?? null);
  return (
    <div {...walk.props}>
      <table className="variant-rows" aria-label="Passages, by date of the report">
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">Quoted</th>
            <th scope="col">{withWords ? "Words" : "Differences"}</th>
            <th scope="col">
              <span className="visually-hidden">Base</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.readings.map((reading, index) => (
            <Row
              key={idOf(reading)}
              table={table}
              reading={reading}
              isBase={index === table.base}
              isStop={walk.stop === idOf(reading)}
              withWords={withWords}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function idOf({ edition, start, end }: VariantReading): string {
  return `${edition} ${start} ${end}`;
}

interface RowProps {
  readonly table: VariantTable;
  readonly reading: VariantReading;
  readonly isBase: boolean;
  readonly isStop: boolean;
  readonly withWords: boolean;
}

function Row({ table, reading, isBase, isStop, withWords }: RowProps) {
  const desk = useDesk();
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  const { report, place, edition, start, end, speaker } = reading;
  const kind = kindBeside(table, reading);
  const { published } = report.report;
  const passage = { edition, start, end };
  const makeBase = () => desk.comparing.chooseBase(passage);
  const open = () => {
    leaveRow("variants", idOf(reading));
    desk.jump({ report: report.report.id, start, end, highlight: null });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "b" || !isSingleKeyPress(event, hasSingleKeys)) return;
    event.preventDefault();
    makeBase();
  };
  const date = published === undefined || published.basis === "unknown" ? null : published;
  return (
    <tr data-base={isBase || undefined}>
      <th scope="row">
        <button
          type="button"
          className="variant-open"
          data-variant-row=""
          data-walk={idOf(reading)}
          tabIndex={isStop ? 0 : -1}
          aria-keyshortcuts={hasSingleKeys ? "b" : undefined}
          onClick={open}
          onKeyDown={press}
        >
          <span className="siglum">{report.siglum}</span> {place}
        </button>
        <span className="variant-date">
          {date === null ? (
            "date unknown"
          ) : (
            <span className={date.basis === "inferred" ? "inferred" : undefined}>{dateWords(date)}</span>
          )}
        </span>
      </th>
      <td className="variant-speaker">
        {speaker === null ? (
          <span className="variant-unset">not known</span>
        ) : (
          <>
            <bdi
              className={speaker.isInferred ? "inferred" : undefined}
              title={speaker.isInferred ? "Found by the app; nobody has confirmed it" : undefined}
            >
              {speaker.words}
            </bdi>
            {speaker.isInferred ? <span className="visually-hidden"> (found by the app)</span> : null}
          </>
        )}
      </td>
      <td>
        {withWords ? <Words table={table} reading={reading} /> : null}
        <p className="variant-remarks">
          {isBase ? "The others are told apart from this one" : <Remarks table={table} reading={reading} />}
          {kind === null ? null : <span className="variant-parallel"> · {parallelNames[kind]}</span>}
        </p>
      </td>
      <td className="variant-base">
        {isBase ? (
          "Base"
        ) : (
          <Button size="small" variant="quiet" aria-label={`Make base: ${report.siglum} ${place}`} onClick={makeBase}>
            Make base
          </Button>
        )}
      </td>
    </tr>
  );
}

/** How a row says the same as the base, where that is known: parallels were looked for with the passage that was asked for. */
function kindBeside({ readings, base }: VariantTable, reading: VariantReading): ParallelKind | null {
  const other = readings[base];
  if (other === undefined || other === reading) return null;
  if (other.isAsked) return reading.parallel;
  return reading.isAsked ? other.parallel : null;
}

function Words({ table, reading }: Pick<RowProps, "table" | "reading">) {
  const { text } = reading.report.edition;
  const { cells, comparedTo } = reading.row;
  const base = table.readings[table.base]?.row.cells;
  // Where the base has words and this row has none there is a sign, once for each stretch.
  const parts = cells.map((cell, column) => ({ cell, isGap: cell.length === 0 && (base?.[column]?.length ?? 0) > 0 }));
  return (
    <p className="variant-words" dir="auto">
      {parts.map(({ cell, isGap }, column) => {
        if (isGap)
          return parts[column - 1]?.isGap ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of one table never change places
            <span key={`gap ${column}`} className="variant-nothing" aria-hidden="true" />
          );
        return cell.length === 0 ? null : <DifferingText key={cell[0]?.start} text={text} pieces={joinPieces(cell)} />;
      })}
      {comparedTo < reading.end ? <span className="variant-rest">{text.slice(comparedTo, reading.end)}</span> : null}
    </p>
  );
}

function Remarks({ table, reading }: Pick<RowProps, "table" | "reading">) {
  const remarks = variantRemarks(table, reading);
  const isCut = reading.row.comparedTo < reading.end;
  return (
    <>
      {remarks.length === 0 ? "the same words" : null}
      {remarks.map(({ kind, text }, index) => (
        <span key={kind} data-quiet={kind === "spelling" || kind === "punctuation" || undefined}>
          {index === 0 ? "" : "; "}
          {text}
        </span>
      ))}
      {isCut ? "; what follows the first 1,000 words is not compared" : null}
    </>
  );
}
