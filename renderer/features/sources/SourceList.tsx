import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { counted, highlightsBySource, type SourceEntry, type SourceId, usesToConfirmBySource } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { PlusIcon, SearchIcon } from "#ui/icons.ts";
import { TextField } from "#ui/TextField.tsx";
import { filterSources } from "./filter-sources.ts";
import { sourceStop } from "./focus-sources.ts";
import { SourceName } from "./SourceName.tsx";
import type { SourceQuestion } from "./source-question.ts";
import { factWords } from "./source-words.ts";

export interface SourceListProps {
  readonly chosen: SourceEntry;
  ask(question: SourceQuestion): void;
  remove(source: SourceId): void;
  /** Goes on to what is known of the chosen one. */
  enter(): void;
}

/** The sources by name with a field that narrows them: walked by arrows; F2 renames, m merges, Insert makes one, Delete deletes. */
export function SourceList({ chosen, ask, remove, enter }: SourceListProps) {
  const view = useLibraryView();
  const desk = useDesk();
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const { entries } = view.sources;
  const rows = useMemo(() => filterSources(entries, query), [entries, query]);
  const uses = highlightsBySource(view);
  const open = usesToConfirmBySource(useLibrary());
  const stop = rows.find(({ entry }) => entry === chosen) ?? rows[0];
  const rowOf = (id: SourceId) => list.current?.querySelector<HTMLElement>(`[data-source-row="${CSS.escape(id)}"]`);
  const goTo = (index: number) => {
    const id = rows[index]?.entry.source.id;
    if (id !== undefined) rowOf(id)?.focus();
  };
  useEffect(() => {
    rowOf(chosen.source.id)?.scrollIntoView({ block: "nearest" });
  }, [chosen.source.id]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const index = rows.findIndex(({ entry }) => entry.source.id === rowAt(event.target));
    const act: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(index + 1),
      ArrowUp: () => goTo(index - 1),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      Enter: enter,
      F2: () => ask("name"),
      Insert: () => ask("new"),
      Delete: () => {
        const { source } = rows[index]?.entry ?? chosen;
        goTo(index + 1 < rows.length ? index + 1 : index - 1);
        remove(source.id);
      },
      ...(hasSingleKeys && entries.length > 1 ? { m: () => ask("merge") } : {}),
    };
    const done = index === -1 ? undefined : act[event.key];
    if (done === undefined) return;
    event.preventDefault();
    done();
  };
  return (
    <section className="source-panel" aria-label="List of sources">
      <div className="source-panel-find">
        <TextField
          label="Find a source"
          hideLabel
          placeholder="Find by any name, role or side"
          value={query}
          onValue={setQuery}
          leading={<SearchIcon />}
          onKeyDown={(event) => {
            if (event.key === "Escape") setQuery("");
            else if (event.key === "ArrowDown" || event.key === "Enter") {
              event.preventDefault();
              // At once: the next key is for the row already.
              if (stop !== undefined) flushSync(() => desk.arrangeCodebook({ source: stop.entry.source.id }));
              sourceStop.current?.focus();
            }
          }}
        />
        <div className="source-panel-counts">
          <span role="status">
            {query.trim() === "" ? "" : `${rows.length} of `}
            {counted(entries.length, "source")}
          </span>
          <Button size="small" variant="quiet" icon={<PlusIcon />} onClick={() => ask("new")}>
            New source
          </Button>
        </div>
      </div>
      {rows.length === 0 ? (
        <p className="source-none source-panel-none">No source is called that.</p>
      ) : (
        <div
          ref={list}
          role="tree"
          aria-label="Sources"
          tabIndex={-1}
          className="source-list"
          onKeyDown={onKeyDown}
          onFocus={(event) => choose(rowAt(event.target))}
          onClick={(event) => choose(rowAt(event.target))}
        >
          {rows.map(({ entry, foundBy }) => {
            const { source } = entry;
            const count = uses.get(source.id)?.length ?? 0;
            const toConfirm = open.get(source.id) ?? 0;
            const facts = factWords(source);
            return (
              <div
                key={source.id}
                role="treeitem"
                aria-selected={entry === chosen}
                tabIndex={entry === stop?.entry ? 0 : -1}
                data-source-row={source.id}
                className="source-row"
              >
                <span className="source-row-name">
                  <SourceName name={source.name} />
                </span>
                <span className="source-row-count">
                  {count}
                  <span className="visually-hidden"> {count === 1 ? "highlight" : "highlights"}</span>
                  {toConfirm === 0 ? "" : ` · ${toConfirm} to confirm`}
                </span>
                {foundBy === null && facts === "" ? null : (
                  <span className="source-row-facts" dir="auto">
                    {foundBy === null ? facts : <>also “{<SourceName name={foundBy} />}”</>}
                  </span>
                )}
              </div>
            );
          })}
        </div>
      )}
    </section>
  );

  function choose(id: SourceId | null): void {
    if (id !== null) desk.arrangeCodebook({ source: id });
  }
}

function rowAt(target: EventTarget): SourceId | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-source-row]") : null;
  return (row?.dataset.sourceRow ?? null) as SourceId | null;
}
