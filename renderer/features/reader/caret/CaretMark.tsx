import { useLayoutEffect, useState } from "react";
import type { LineBox } from "../text/line-boxes.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { useLayoutTurn } from "../text/use-layout-turn.ts";
import { caretBox } from "./caret-lines.ts";
import "./caret-mark.css";

/** The caret, to be seen: a line before a character. */
export function CaretMark({ surface, offset }: { readonly surface: TextSurface; readonly offset: number }) {
  const turn = useLayoutTurn(surface);
  const [box, setBox] = useState<LineBox | null>(null);
  useLayoutEffect(() => {
    const origin = surface.content.getBoundingClientRect();
    const at = caretBox(surface, offset);
    setBox(
      at === null
        ? null
        : { left: at.left - origin.left, right: 0, top: at.top - origin.top, bottom: at.bottom - origin.top },
    );
  }, [surface, offset, turn]);
  if (box === null) return null;
  return (
    <div
      key={offset}
      className="caret-mark"
      aria-hidden="true"
      style={{ left: box.left, top: box.top, height: box.bottom - box.top }}
    />
  );
}
