import { useState } from "react";
import {
  counted,
  type HighlightId,
  type HighlightView,
  highlightPlace,
  highlightsOfSource,
  type SourceEntry,
  type SourceId,
  showHidden,
  sourceUsage,
  splitSource,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { useCellWalk } from "#ui/use-cell-walk.ts";
import { WalkedCheck } from "#ui/WalkedCheck.tsx";
import { SourceName } from "./SourceName.tsx";
import { SplitSourceDialog } from "./SplitSourceDialog.tsx";

/** So many rows are drawn before more are asked for. */
const batch = 100;

/** What a source says, passage by passage, narrowed to one printed spelling if wanted; chosen ones are given to another source. */
export function SourceUses({ entry }: { readonly entry: SourceEntry }) {
  const { source } = entry;
  const view = useLibraryView();
  const desk = useDesk();
  const run = useRun();
  const { ids } = useSession();
  const [chosen, setChosen] = useState<ReadonlySet<HighlightId>>(new Set());
  const [wanted, setWanted] = useState<string | null>(null);
  const [isMoving, setMoving] = useState(false);
  const [limit, setLimit] = useState(batch);
  const walk = useCellWalk("0 0");
  const { spellings } = sourceUsage(view, source.id);
  const spelling = spellings.some(({ printed }) => printed === wanted) ? wanted : null;
  const all = highlightsOfSource(view, source.id);
  const shown = spelling === null ? all : all.filter((one) => printedOf(one) === spelling);
  const acting = shown.filter(({ highlight }) => chosen.has(highlight.id));
  if (all.length === 0) return null;
  const toggle = (id: HighlightId) =>
    setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]));
  const move = (into: { readonly source: SourceId } | { readonly name: string }) => {
    const target = "source" in into ? into.source : { newId: ids.next() as SourceId, name: into.name };
    const input = { source: source.id, highlights: acting.map(({ highlight }) => highlight.id), into: target };
    if (run((library) => splitSource(library, input), { canUndo: true }) !== null) setChosen(new Set());
  };
  const go = ({ highlight, report }: HighlightView) =>
    desk.jump({
      report: report.report.id,
      start: highlight.passage.start,
      end: highlight.passage.end,
      highlight: highlight.id,
    });
  return (
    <section className="source-uses" aria-label="Passages">
      <div className="source-uses-head">
        <h3 className="eyebrow">Passages</h3>
        <span role="status">{acting.length === 0 ? "" : `${acting.length} of ${shown.length} chosen`}</span>
        <Button size="small" disabled={acting.length === 0} onClick={() => setMoving(true)}>
          Move to another source…
        </Button>
      </div>
      <ul className="source-printed" aria-label="As printed">
        {spellings.map(({ printed, count, sigla }) => (
          <li key={printed}>
            <Chip pressed={printed === spelling} onPress={() => setWanted(printed === spelling ? null : printed)}>
              “<SourceName name={printed} />”{" "}
              <span className="source-printed-count">
                × {count} in {sigla.join(", ")}
              </span>
            </Chip>
          </li>
        ))}
      </ul>
      <table className="source-table" {...walk.props}>
        <caption className="visually-hidden">Passages in which it speaks</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Chosen</th>
            <th scope="col">Place</th>
            <th scope="col">Words</th>
            <th scope="col">As printed</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="source-uses-check">
              <WalkedCheck
                label="Choose all"
                checked={acting.length === shown.length}
                isMixed={acting.length > 0 && acting.length < shown.length}
                onToggle={() =>
                  setChosen(
                    acting.length === shown.length ? new Set() : new Set(shown.map(({ highlight }) => highlight.id)),
                  )
                }
                {...walk.cell(0, 0)}
              />
            </td>
            <td colSpan={3} className="source-none">
              {spelling === null ? "All" : `Printed “${showHidden(spelling)}”:`} {counted(shown.length, "passage")}
            </td>
          </tr>
          {shown.slice(0, limit).map((one, index) => (
            <tr key={one.highlight.id} data-chosen={chosen.has(one.highlight.id) || undefined}>
              <td className="source-uses-check">
                <WalkedCheck
                  label={`Choose ${one.report.siglum} ${highlightPlace(one)}`}
                  checked={chosen.has(one.highlight.id)}
                  onToggle={() => toggle(one.highlight.id)}
                  {...walk.cell(index + 1, 0)}
                />
              </td>
              <td className="source-uses-place">
                <button type="button" className="source-link" onClick={() => go(one)} {...walk.cell(index + 1, 1)}>
                  <span className="siglum">{one.report.siglum}</span> {highlightPlace(one)}
                </button>
              </td>
              <td>
                <q className="quotation">{one.highlight.passage.exact}</q>
              </td>
              <td className="source-uses-printed">
                <SourceName name={printedOf(one)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length > limit ? (
        <Button size="small" onClick={() => setLimit(limit + batch)}>
          Show {Math.min(batch, shown.length - limit)} more of {shown.length}
        </Button>
      ) : null}
      {isMoving ? (
        <SplitSourceDialog
          entry={entry}
          count={acting.length}
          spellings={[...new Set(acting.map(printedOf))].slice(0, 3)}
          onMove={move}
          close={() => setMoving(false)}
        />
      ) : null}
    </section>
  );
}

function printedOf({ highlight: { voice } }: HighlightView): string {
  return voice?.kind === "source" ? voice.printed : "";
}
