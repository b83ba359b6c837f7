import { memo } from "react";
import { hitContext, type SearchHit, showHidden, shownName } from "#core/index.ts";
import { useLibrary, useLibraryView, useSession } from "#state/session-context.tsx";
import { hitDetail, hitPlace } from "./hit-words.ts";
import "./search-row.css";

/** UTF-16 units before and after a hit. */
const room = { before: 60, after: 110 };

export interface SearchRowProps {
  readonly hit: SearchHit;
  readonly isStop: boolean;
  readonly isCurrent: boolean;
  onOpen(hit: SearchHit): void;
}

/** One hit: where it stands, and the words around it. Pressing it goes there. */
export const SearchRow = memo(function SearchRow({ hit, isStop, isCurrent, onOpen }: SearchRowProps) {
  const library = useLibrary();
  const view = useLibraryView();
  const session = useSession();
  const nameOf = (id: string) => {
    const person = library.people.get(id);
    return id === session.person ? "you" : person === undefined ? "somebody" : shownName(person);
  };
  const { found } = hit;
  const place = hitPlace(view, hit);
  const detail = hitDetail(view, hit, nameOf);
  const { before } = hitContext(hit.text, hit.ranges[0], room.before);
  const { match, after } = hitContext(hit.text, hit.ranges[0], room.after);
  const tag = found.kind === "tags" ? found.tag : found.kind === "quotations" ? found.highlight.tags[0] : undefined;
  return (
    <button
      type="button"
      className="search-row"
      data-kind={found.kind}
      data-walk={hit.id}
      tabIndex={isStop ? 0 : -1}
      aria-current={isCurrent || undefined}
      onClick={() => onOpen(hit)}
    >
      {place === null ? null : <span className="search-row-place">{place} </span>}
      {tag === undefined ? null : <span className="tag-swatch" data-tag={tag.colour} aria-hidden="true" />}
      <span className="search-row-words">
        {showHidden(before)}
        <mark>{showHidden(match)}</mark>
        {showHidden(after)}
      </span>
      {detail.length === 0 ? null : (
        <span className="search-row-detail">
          <span className="visually-hidden">. </span>
          {detail.map(showHidden).join(" · ")}
        </span>
      )}
    </button>
  );
});
