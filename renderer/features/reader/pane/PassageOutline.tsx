import { useLayoutEffect, useState } from "react";
import type { TagColour } from "#core/index.ts";
import { outlinePath } from "../text/outline-path.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { useLayoutTurn } from "../text/use-layout-turn.ts";

interface PassageOutlineProps {
  readonly surface: TextSurface;
  readonly start: number;
  readonly end: number;
  readonly kind: "current" | "sentence" | "flash";
  readonly colour?: TagColour | undefined;
}

/** A line around a passage, as one shape where its lines touch. Stands in the overlay of the text and scrolls with it. */
export function PassageOutline({ surface, start, end, kind, colour }: PassageOutlineProps) {
  const turn = useLayoutTurn(surface);
  const [path, setPath] = useState("");
  useLayoutEffect(() => {
    const boxes = surface.boxesOf(start, end);
    const height = boxes[0] === undefined ? 0 : boxes[0].bottom - boxes[0].top;
    setPath(outlinePath(boxes, 2, 4, height / 2));
  }, [surface, start, end, turn]);
  return <path className={`outline outline-${kind}`} data-tag={colour} d={path} />;
}
