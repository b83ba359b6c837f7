import { Fragment, useMemo, useState } from "react";
import {
  counted,
  type HighlightId,
  type HighlightView,
  highlightPlace,
  highlightsWithTag,
  type Source,
  showHidden,
  splitTag,
  type Tag,
  type TagId,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useNotify } from "#state/notices.tsx";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { FilterMenu } from "#ui/FilterChip.tsx";
import { useCellWalk } from "#ui/use-cell-walk.ts";
import { WalkedCheck } from "#ui/WalkedCheck.tsx";
import { groupBySource, noSource } from "./by-source.ts";
import { keptWords } from "./kept-words.ts";
import { PickTagDialog } from "./PickTagDialog.tsx";
import { TagManyDialog } from "./TagManyDialog.tsx";
import "./count-table.css";

/** So many rows are drawn before more are asked for. */
const batch = 100;

/** The highlights of a tag, of one speaker or by speaker if wanted; chosen ones are moved to another tag, or get others besides. */
export function TagHighlights({ tag }: { readonly tag: Tag }) {
  const view = useLibraryView();
  const desk = useDesk();
  const run = useRun();
  const notify = useNotify();
  const { person, ids } = useSession();
  const [chosen, setChosen] = useState<ReadonlySet<HighlightId>>(new Set());
  const [asked, setAsked] = useState<"move" | "tags" | null>(null);
  const [limit, setLimit] = useState(batch);
  const walk = useCellWalk("0 0");
  const [speaker, setSpeaker] = useState<string | null>(null);
  const [isGrouped, setGrouped] = useState(false);
  const bearing = useMemo(() => highlightsWithTag(view, tag.id), [view, tag.id]);
  const spoken = useMemo(() => groupBySource(bearing), [bearing]);
  const hasSources = spoken.some(({ source }) => source !== null);
  const wanted = spoken.find(({ source }) => (source?.id ?? noSource) === speaker);
  const groups = wanted === undefined ? spoken : [wanted];
  const all =
    isGrouped && hasSources ? groups.flatMap(({ highlights }) => highlights) : (wanted?.highlights ?? bearing);
  const listed = all.map(({ highlight }) => highlight.id);
  const acting = listed.filter((id) => chosen.has(id));
  if (bearing.length === 0) return null;
  const toggle = (id: HighlightId) =>
    setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]));
  const move = (into: TagId | { readonly newId: TagId; readonly name: string }) => {
    const input = { tag: tag.id, highlights: acting, into, person };
    const planned = run((library) => splitTag(library, input), { canUndo: true });
    if (planned === null) return;
    setChosen(new Set());
    if (planned.kept > 0) notify({ text: keptWords(planned.kept), kind: "done" });
  };
  const go = ({ highlight, report }: HighlightView) =>
    desk.jump({
      report: report.report.id,
      start: highlight.passage.start,
      end: highlight.passage.end,
      highlight: highlight.id,
    });
  return (
    <section className="tag-highlights" aria-label="Highlights">
      <div className="tag-highlights-head">
        <h3 className="eyebrow">Highlights</h3>
        <span role="status">{acting.length === 0 ? "" : `${acting.length} of ${all.length} chosen`}</span>
        <Button size="small" disabled={acting.length === 0} onClick={() => setAsked("move")}>
          Move to another tag…
        </Button>
        <Button size="small" disabled={acting.length === 0} onClick={() => setAsked("tags")}>
          Tags…
        </Button>
      </div>
      {hasSources ? (
        <div className="tag-highlights-sources">
          <FilterMenu
            name="Source"
            allLabel="All sources"
            label={wanted === undefined ? undefined : nameOf(wanted.source)}
            value={speaker}
            onValue={setSpeaker}
            options={spoken.map(({ source }) => ({ value: source?.id ?? noSource, label: nameOf(source) }))}
          />
          <Checkbox label="Group by source" checked={isGrouped} onChecked={setGrouped} />
        </div>
      ) : null}
      <table className="count-table" {...walk.props}>
        <caption className="visually-hidden">Highlights with this tag</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Chosen</th>
            <th scope="col">Place</th>
            <th scope="col">Words</th>
            <th scope="col">Other tags</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="tag-highlights-check">
              <WalkedCheck
                label="Choose all"
                checked={acting.length === all.length}
                isMixed={acting.length > 0 && acting.length < all.length}
                onToggle={() => setChosen(acting.length === all.length ? new Set() : new Set(listed))}
                {...walk.cell(0, 0)}
              />
            </td>
            <td colSpan={3} className="tag-detail-none">
              All {counted(all.length, "highlight")}
            </td>
          </tr>
          {all.slice(0, limit).map((one, index) => (
            <Fragment key={one.highlight.id}>
              {isGrouped && hasSources && (index === 0 || one.source !== all[index - 1]?.source) ? (
                <tr>
                  <th scope="rowgroup" colSpan={4} className="tag-highlights-speaker">
                    <bdi>{nameOf(one.source)}</bdi>
                  </th>
                </tr>
              ) : null}
              <tr data-chosen={chosen.has(one.highlight.id) || undefined}>
                <td className="tag-highlights-check">
                  <WalkedCheck
                    label={`Choose ${one.report.siglum} ${highlightPlace(one)}`}
                    checked={chosen.has(one.highlight.id)}
                    onToggle={() => toggle(one.highlight.id)}
                    {...walk.cell(index + 1, 0)}
                  />
                </td>
                <td className="tag-highlights-place">
                  <button
                    type="button"
                    className="count-table-link"
                    onClick={() => go(one)}
                    {...walk.cell(index + 1, 1)}
                  >
                    <span className="siglum">{one.report.siglum}</span> {highlightPlace(one)}
                  </button>
                </td>
                <td>
                  <q className="quotation">{one.highlight.passage.exact}</q>
                </td>
                <td className="tag-highlights-others">
                  {one.tags
                    .filter(({ id }) => id !== tag.id)
                    .map((other) => (
                      <span key={other.id} className="tag-name" data-tag={other.colour}>
                        {other.name}
                      </span>
                    ))}
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      {all.length > limit ? (
        <Button size="small" onClick={() => setLimit(limit + batch)}>
          Show {Math.min(batch, all.length - limit)} more of {all.length}
        </Button>
      ) : null}
      {asked === "move" ? (
        <PickTagDialog
          title={`Move ${counted(acting.length, "highlight")} to`}
          description={`They lose “${tag.name}” where you put it there, and get the tag that you choose. A new name makes a tag beside it.`}
          isOffered={(entry) => entry.tag.id !== tag.id && !entry.isArchived}
          onPick={(into) => into !== null && move(into)}
          onNew={(name) => move({ newId: ids.next() as TagId, name })}
          close={() => setAsked(null)}
        />
      ) : null}
      {asked === "tags" ? <TagManyDialog highlights={acting} close={() => setAsked(null)} /> : null}
    </section>
  );
}

function nameOf(source: Source | null): string {
  return source === null ? "No source" : showHidden(source.name);
}
