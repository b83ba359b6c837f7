import { useId } from "react";
import { hitContext, type SearchHit, sentenceAround, showHidden } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { hitPlace } from "./hit-words.ts";

export interface HitTickProps {
  readonly hit: SearchHit;
  readonly extent: "words" | "sentence";
  readonly isTicked: boolean;
  readonly isStop: boolean;
  onToggle(): void;
}

/** A hit with a tick; shown is what would be marked, with the words around it where it is the words alone. */
export function HitTick({ hit, extent, isTicked, isStop, onToggle }: HitTickProps) {
  const id = useId();
  const view = useLibraryView();
  const place = hitPlace(view, hit) ?? "";
  const [range] = hit.ranges;
  const { before, match, after } = hitContext(hit.text, range, 90);
  return (
    <label className="mark-hits-row" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        className="mark-hits-tick"
        data-walk={hit.id}
        tabIndex={isStop ? 0 : -1}
        checked={isTicked}
        onChange={onToggle}
      />
      <span className="mark-hits-place">{place} </span>
      <span className="mark-hits-words">
        {extent === "sentence" && hit.found.kind === "texts" ? (
          <mark>{showHidden(sentenceAround(hit.found.report, range))}</mark>
        ) : (
          <>
            {showHidden(before)}
            <mark>{showHidden(match)}</mark>
            {showHidden(after)}
          </>
        )}
      </span>
    </label>
  );
}
