import { useMemo, useState } from "react";
import { counted, type HighlightId, markHits, quoted, type SearchHit, type Stretch, type TagId } from "#core/index.ts";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FilterChip } from "#ui/FilterChip.tsx";
import { Popover } from "#ui/Popover.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { useWalk } from "#ui/use-walk.ts";
import { HitTick } from "./HitTick.tsx";
import "./mark-hits-dialog.css";

const none = "none";
/** How many hits are listed at first, and how many more each time. */
const page = 100;

export interface MarkHitsDialogProps {
  /** Hits in reports' texts. */
  readonly hits: readonly SearchHit[];
  readonly words: string;
  close(): void;
}

/** Marks every hit that is ticked, as the words or as whole sentences, in one step of undo. All are ticked at first. */
export function MarkHitsDialog({ hits, words, close }: MarkHitsDialogProps) {
  const view = useLibraryView();
  const session = useSession();
  const run = useRun();
  const [extent, setExtent] = useState<"words" | "sentence">("words");
  const [tagId, setTagId] = useState<TagId | null>(null);
  const [isTagOpen, setTagOpen] = useState(false);
  const [cleared, setCleared] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(page);
  // What was found when the dialog opened is what is marked, whatever changes behind it.
  const [listed] = useState(hits);
  const stretches = useMemo(() => listed.flatMap((hit) => stretchOf(hit) ?? []), [listed]);
  const tag = tagId === null ? undefined : view.codebook.byId.get(tagId)?.tag;
  const ticked = listed.length - cleared.size;
  const walk = useWalk(
    listed.slice(0, shown).map(({ id }) => id),
    null,
  );
  const toggle = (id: string) => {
    const next = new Set(cleared);
    if (!next.delete(id)) next.add(id);
    setCleared(next);
  };
  const mark = () => {
    close();
    run(
      (library) =>
        markHits(library, {
          hits: stretches.filter((_, index) => !cleared.has(listed[index]?.id ?? "")),
          extent,
          person: session.person,
          newId: () => session.ids.next() as HighlightId,
          ...(tag === undefined ? {} : { tag: tag.id }),
        }),
      { canUndo: true },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={`Mark all hits of ${quoted(words)}`}
      description="What you tick is marked in one step, which can be undone."
      placement="top"
      size="large"
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={ticked === 0} onClick={mark}>
            {`Mark ${counted(ticked, "hit")}`}
          </Button>
        </>
      }
    >
      <div className="mark-hits-how">
        <Segmented
          label="What is marked"
          value={extent}
          onValue={setExtent}
          options={[
            { value: "words", label: "The words" },
            { value: "sentence", label: "The whole sentence" },
          ]}
        />
        <Popover
          open={isTagOpen}
          onOpenChange={setTagOpen}
          label="Tag"
          align="start"
          padded={false}
          trigger={<FilterChip label={tag === undefined ? "No tag" : tag.name} isOn={tag !== undefined} />}
        >
          <Combobox
            label="Tag"
            placeholder="Find a tag"
            limit={200}
            groups={[
              { id: none, options: [{ id: none, label: "No tag" }] },
              { id: "tags", options: view.tags.map(({ id, name }) => ({ id, label: name })) },
            ]}
            selectedIds={[tag?.id ?? none]}
            onChoose={({ id }) => {
              setTagId(id === none ? null : (id as TagId));
              setTagOpen(false);
            }}
          />
        </Popover>
      </div>
      <div className="mark-hits-all">
        <Checkbox
          label={`${ticked.toLocaleString("en")} of ${counted(listed.length, "hit")} ticked`}
          checked={ticked === listed.length}
          indeterminate={ticked > 0 && ticked < listed.length}
          onChecked={(all) => setCleared(all ? new Set() : new Set(listed.map(({ id }) => id)))}
        />
      </div>
      <ul className="mark-hits-list" aria-label="Hits" {...walk.props}>
        {listed.slice(0, shown).map((hit) => (
          <li key={hit.id}>
            <HitTick
              hit={hit}
              extent={extent}
              isTicked={!cleared.has(hit.id)}
              isStop={walk.stop === hit.id}
              onToggle={() => toggle(hit.id)}
            />
          </li>
        ))}
      </ul>
      {shown >= listed.length ? null : (
        <Button size="small" onClick={() => setShown(shown + page)}>
          {`Show more (${(listed.length - shown).toLocaleString("en")} left)`}
        </Button>
      )}
    </Dialog>
  );
}

function stretchOf({ found, ranges: [range] }: SearchHit): Stretch | null {
  return found.kind === "texts" ? { edition: found.report.edition.id, ...range } : null;
}
