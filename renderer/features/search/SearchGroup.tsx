import { type SearchHit, type SearchKind, searchLimit } from "#core/index.ts";
import { kindNames } from "./hit-words.ts";
import { SearchRow } from "./SearchRow.tsx";

export interface SearchGroupProps {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  /** How many of them are listed. */
  readonly shown: number;
  readonly stop: string | null;
  readonly current: string | null;
  onOpen(hit: SearchHit): void;
  onMore(): void;
}

/** The id of a group's last stop, which lists more. */
export function moreStop(kind: SearchKind): string {
  return `more:${kind}`;
}

/** The hits of one kind: the first of them, and a way to more. */
export function SearchGroup({ kind, hits, shown, stop, current, onOpen, onMore }: SearchGroupProps) {
  const count = hits.length.toLocaleString("en");
  const left = hits.length - shown;
  return (
    <section className="search-group" aria-label={`${kindNames[kind]}, ${count} ${hits.length === 1 ? "hit" : "hits"}`}>
      <h3 className="search-group-head">
        {kindNames[kind]}
        <span className="search-group-count">{hits.length === searchLimit ? `first ${count}` : count}</span>
      </h3>
      <ul>
        {hits.slice(0, shown).map((hit) => (
          <li key={hit.id}>
            <SearchRow hit={hit} isStop={stop === hit.id} isCurrent={current === hit.id} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {left <= 0 ? null : (
        <button
          type="button"
          className="search-more"
          data-walk={moreStop(kind)}
          tabIndex={stop === moreStop(kind) ? 0 : -1}
          onClick={onMore}
        >
          {`Show more (${left.toLocaleString("en")} left)`}
        </button>
      )}
    </section>
  );
}
