import { useMemo, useState } from "react";
import { counted, type Tag, type TagId, type Togetherness, tagsTogether, togetherWords } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { Select } from "#ui/Select.tsx";
import { useCellWalk } from "#ui/use-cell-walk.ts";
import { PickTagDialog } from "./PickTagDialog.tsx";
import { TagMark } from "./TagMark.tsx";
import { useCodebookFiles } from "./use-codebook-files.ts";
import { useShowHighlights } from "./use-show-highlights.ts";
import "./count-table.css";

/** The other way round of "within" is offered by the inspector's filter, as what a number in this table leads to. */
const ways: readonly { readonly value: Togetherness; readonly label: string }[] = [
  { value: "overlapping", label: "Overlapping" },
  { value: "within", label: "Within" },
  { value: "same-paragraph", label: "Same paragraph" },
  { value: "near", label: "Near" },
];

const inverse: Readonly<Record<Togetherness, Togetherness>> = {
  overlapping: "overlapping",
  within: "around",
  around: "within",
  "same-paragraph": "same-paragraph",
  near: "near",
};

/** In characters. */
const distances = [50, 100, 200, 500, 1000, 2000];

/** Rows drawn before more are asked for. */
const batch = 200;

/** Which tags stand together, and how often. Each number leads to its highlights. */
export function TogetherPage() {
  const view = useLibraryView();
  const desk = useDesk();
  const files = useCodebookFiles();
  const show = useShowHighlights();
  const { how: wanted, distance } = useDeskState((state) => state.codebook);
  const how = wanted === "around" ? "within" : wanted;
  const [only, setOnly] = useState<TagId | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [limit, setLimit] = useState(batch);
  const walk = useCellWalk("0 0");
  const onlyTag = only === null ? undefined : view.codebook.byId.get(only)?.tag;
  const pairs = useMemo(() => {
    const all = tagsTogether(view, { how, distance });
    return onlyTag === undefined ? all : all.filter(({ tag, other }) => tag === onlyTag.id || other === onlyTag.id);
  }, [view, how, distance, onlyTag]);
  const tagOf = (id: TagId) => view.codebook.byId.get(id)?.tag;
  const siglaOf = (reports: readonly string[]) =>
    view.reports.filter(({ report }) => reports.includes(report.id)).map(({ siglum }) => siglum);
  const words = togetherWords({ how, distance });
  const exportTable = () =>
    files.exportTable(`tags-${how}`, [
      ["tag", "highlights with it", how === "near" ? words : how, "highlights with that", "reports"],
      ...pairs.map(({ tag, other, highlights, others, reports }) => [
        tagOf(tag)?.name ?? "",
        highlights.size,
        tagOf(other)?.name ?? "",
        others.size,
        siglaOf(reports).join(" "),
      ]),
    ]);
  const count = (number: number, tag: Tag, other: Tag, way: Togetherness, cell: object) => (
    <button
      type="button"
      className="count-table-link"
      aria-label={`${counted(number, "highlight")} with ${tag.name} ${togetherWords({ how: way, distance })} ${other.name}. Show`}
      onClick={() => show({ tag: tag.id, together: { tag: other.id, how: way, distance } })}
      {...cell}
    >
      {number}
    </button>
  );
  return (
    <section className="count-page" aria-labelledby="tags-together">
      <h2 className="visually-hidden" id="tags-together">
        Tags together
      </h2>
      <div className="count-page-tools">
        <Segmented
          label="How they stand together"
          value={how}
          onValue={(next) => desk.arrangeCodebook({ how: next })}
          options={ways}
        />
        {how === "near" ? (
          <Select
            label="At most so many characters between them"
            hideLabel
            value={String(distance)}
            onValue={(value) => desk.arrangeCodebook({ distance: Number(value) })}
            options={[...new Set([...distances, distance])]
              .sort((a, b) => a - b)
              .map((value) => ({ value: String(value), label: `within ${counted(value, "character")}` }))}
          />
        ) : null}
        {onlyTag === undefined ? (
          <Button size="small" onClick={() => setAsking(true)}>
            Only with…
          </Button>
        ) : (
          <Chip
            onPress={() => setAsking(true)}
            onRemove={() => setOnly(null)}
            removeLabel={`Show all, not only ${onlyTag.name}`}
          >
            <TagMark tag={onlyTag} />
          </Chip>
        )}
        <span className="count-page-status" role="status">
          {counted(pairs.length, "pair")}
        </span>
        <Button size="small" disabled={pairs.length === 0} onClick={() => void exportTable()}>
          Export as CSV
        </Button>
      </div>
      {pairs.length === 0 ? (
        <EmptyState title="No two tags stand together so" level={3}>
          A highlight that bears two tags counts, and so do two highlights of one report that stand so to each other.
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <div className="count-page-table" tabIndex={0} role="region" aria-label="Table of tags together">
          <table className="count-table count-table-pairs" {...walk.props}>
            <caption className="visually-hidden">
              Pairs of tags and how many highlights of each stand so to the other
            </caption>
            <thead>
              <tr>
                <th scope="col">Tag</th>
                <th scope="col" className="count-table-number">
                  Its highlights
                </th>
                <th scope="col">{words}</th>
                <th scope="col" className="count-table-number">
                  Its highlights
                </th>
                <th scope="col" className="count-table-sigla">
                  Reports
                </th>
              </tr>
            </thead>
            <tbody>
              {pairs.slice(0, limit).map((pair, row) => {
                const [tag, other] = [tagOf(pair.tag), tagOf(pair.other)];
                if (tag === undefined || other === undefined) return null;
                return (
                  <tr key={`${pair.tag} ${pair.other}`}>
                    <th scope="row">
                      <TagMark tag={tag} />
                    </th>
                    <td className="count-table-number">
                      {count(pair.highlights.size, tag, other, how, walk.cell(row, 0))}
                    </td>
                    <td>
                      <TagMark tag={other} />
                    </td>
                    <td className="count-table-number">
                      {count(pair.others.size, other, tag, inverse[how], walk.cell(row, 1))}
                    </td>
                    <td className="count-table-sigla">
                      {siglaOf(pair.reports).map((siglum) => (
                        <span key={siglum} className="siglum">
                          {siglum}
                        </span>
                      ))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {pairs.length > limit ? (
            <Button size="small" onClick={() => setLimit(limit + batch)}>
              Show {Math.min(batch, pairs.length - limit)} more of {pairs.length}
            </Button>
          ) : null}
        </div>
      )}
      {isAsking ? (
        <PickTagDialog
          title="Only pairs with"
          description="The table then shows what stands together with this tag."
          none="Any tag"
          isOffered={() => true}
          onPick={setOnly}
          close={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}
