import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { useWalk } from "#ui/use-walk.ts";
import type { MarginNoteSlot } from "../slots.ts";
import { LineHeights } from "../text/line-heights.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { useLayoutTurn } from "../text/use-layout-turn.ts";
import type { MarginItem } from "./margin-items.ts";
import { stacked } from "./stacked.ts";
import "./margin-notes.css";

/** Px between two cards. */
const gap = 8;

export interface MarginNotesProps {
  readonly siglum: string;
  readonly surface: TextSurface;
  readonly items: readonly MarginItem[];
  renderNote(props: MarginNoteSlot): ReactNode;
}

/** Notes beside their passages, each on the line where its passage begins or right below the one before. Arrow keys walk them. */
export function MarginNotes({ siglum, surface, items, renderNote }: MarginNotesProps) {
  const turn = useLayoutTurn(surface);
  const column = useRef<HTMLDivElement>(null);
  const lines = useRef(new LineHeights());
  const walk = useWalk(
    items.map(({ note }) => note.id),
    null,
  );
  useLayoutEffect(() => {
    if (column.current === null) return;
    const cards = [...column.current.children] as HTMLElement[];
    const wanted = items.map(({ highlight }) => lines.current.topOf(surface, highlight.highlight.passage.start));
    const heights = cards.map((card) => card.offsetHeight);
    const tops = stacked(wanted, heights, gap);
    for (const [index, card] of cards.entries()) card.style.translate = `0 ${tops[index] ?? 0}px`;
    // The last ones may be pushed below the end of the text.
    const end = (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0);
    surface.content.style.minBlockSize = `${Math.ceil(end + gap)}px`;
  }, [surface, items, turn]);
  useEffect(
    () => () => {
      surface.content.style.minBlockSize = "";
    },
    [surface],
  );
  return (
    <div
      className="margin-notes"
      role="group"
      aria-label={`Notes beside report ${siglum}`}
      ref={column}
      {...walk.props}
    >
      {items.map(({ note }) => (
        <div className="margin-notes-card" key={note.id}>
          {renderNote({ note, walk: note.id, isStop: walk.stop === note.id })}
        </div>
      ))}
    </div>
  );
}
