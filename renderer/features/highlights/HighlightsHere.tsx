import type { ReactNode } from "react";
import type { HighlightId, HighlightView } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { HighlightRow } from "./HighlightRow.tsx";

export interface HighlightsHereProps {
  readonly highlights: readonly HighlightView[];
  readonly current: HighlightId | null;
  readonly card: (view: HighlightView) => ReactNode;
}

/** The highlights that lie over one another at the place that was pressed. Tab walks them; each becomes the current one. */
export function HighlightsHere({ highlights, current, card }: HighlightsHereProps) {
  const desk = useDesk();
  const at = useDeskState((state) => state.highlightsAt);
  return (
    <section className="highlights-group highlights-here" aria-label={`${highlights.length} highlights here`}>
      <h3 className="highlights-group-head">{`${highlights.length} highlights here`}</h3>
      <ul>
        {highlights.map((one) => {
          const isOpen = one.highlight.id === current;
          return (
            <li
              key={one.highlight.id}
              onFocus={(event) => {
                if (!isOpen && event.target instanceof Element && event.target.matches(".highlight-row-face"))
                  desk.chooseHighlight(one.highlight.id, at);
              }}
            >
              <HighlightRow
                view={one}
                isCurrent={isOpen}
                isOpen={isOpen}
                isStop
                onPress={() => desk.chooseHighlight(one.highlight.id, at)}
              >
                {isOpen ? card(one) : null}
              </HighlightRow>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
