import { useEffect, useRef, useState } from "react";
import { isNarrowed, noSearchFilter, type SearchHit, type SearchKind, searchKinds } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { SearchIcon } from "#ui/icons.ts";
import { useWalk } from "#ui/use-walk.ts";
import { openHit, placeOf } from "./open-hit.ts";
import { moreStop, SearchGroup } from "./SearchGroup.tsx";
import { useSearch } from "./SearchProvider.tsx";
import type { Results } from "./use-results.ts";
import "./search-results.css";

/** How many hits of a kind are listed at first, and how many more each time. */
const page = 100;

/** The hits by kind. Arrows walk through them, and the panes follow; Enter and a click open. */
export function SearchResults({ results }: { readonly results: Results }) {
  const desk = useDesk();
  const view = useLibraryView();
  const search = useSearch();
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Partial<Record<SearchKind, number>>>({});
  const [current, setCurrent] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [of, setOf] = useState(results.words);
  if (of !== results.words) {
    setOf(results.words);
    setShown({});
    setCurrent(null);
  }
  const shownOf = (kind: SearchKind) => shown[kind] ?? page;
  const groups = searchKinds.filter((kind) => results.byKind[kind].length > 0);
  const stops = groups.flatMap((kind) => {
    const ids = results.byKind[kind].slice(0, shownOf(kind)).map(({ id }) => id);
    return results.byKind[kind].length > shownOf(kind) ? [...ids, moreStop(kind)] : ids;
  });
  const walk = useWalk(stops, current, (id) => {
    const hit = hitById(results, id);
    const place = hit === undefined ? null : placeOf(view, hit);
    if (place === null) return;
    // The first step leaves the way back; those that follow would only bury it.
    if (current === null) desk.jump(place);
    else desk.follow(place);
    setCurrent(id);
  });
  useEffect(() => {
    if (wanted === null) return;
    list.current?.querySelector<HTMLElement>(`[data-walk="${CSS.escape(wanted)}"]`)?.focus();
    setWanted(null);
  }, [wanted]);

  if (results.words.words.trim() === "")
    return (
      <EmptyState title="Search all there is" icon={<SearchIcon />} level={3}>
        Reports, quotations, notes, claims, tags and sources, as you type. Letters count without case and accents,
        unless you ask for them.
      </EmptyState>
    );
  if (results.total === 0)
    return results.isRunning ? null : (
      <EmptyState
        title="Not found"
        level={3}
        actions={
          isNarrowed(search.filter) ? (
            <Button onClick={() => search.narrow(noSearchFilter)}>Clear the filter</Button>
          ) : results.words.wholeWord || results.words.matchCase || results.words.matchAccents ? (
            <Button onClick={() => search.seek({ wholeWord: false, matchCase: false, matchAccents: false })}>
              Search less strictly
            </Button>
          ) : undefined
        }
      >
        {isNarrowed(search.filter)
          ? "Nothing that passes the filter holds these words."
          : "Nothing in the library holds these words. Try fewer of them, or another spelling."}
      </EmptyState>
    );
  const more = (kind: SearchKind) => {
    setWanted(results.byKind[kind][shownOf(kind)]?.id ?? null);
    setShown({ ...shown, [kind]: shownOf(kind) + page });
  };
  const open = (hit: SearchHit) => {
    openHit(desk, view, hit);
    setCurrent(hit.id);
  };
  return (
    <div className="search-results" ref={list} {...walk.props}>
      {groups.map((kind) => (
        <SearchGroup
          key={kind}
          kind={kind}
          hits={results.byKind[kind]}
          shown={shownOf(kind)}
          stop={walk.stop}
          current={current}
          onOpen={open}
          onMore={() => more(kind)}
        />
      ))}
    </div>
  );
}

function hitById(results: Results, id: string): SearchHit | undefined {
  const kind = id.slice(0, id.indexOf(":")) as SearchKind;
  return results.byKind[kind]?.find((hit) => hit.id === id);
}
