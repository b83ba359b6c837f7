import { useEffect, useState } from "react";
import type { TextSurface } from "./text-surface.ts";

/** Grows when the text was laid out anew: what is drawn over it must be measured again. */
export function useLayoutTurn(surface: TextSurface): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => surface.onLayout(() => setTurn((last) => last + 1)), [surface]);
  return turn;
}
