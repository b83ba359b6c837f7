import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { hasPrintSheet } from "./has-print-sheet.ts";

let asking = 0;

/** True while a view that lays itself out for paper is drawn: the browser's own print command takes that. */
export function hasPrintingView(): boolean {
  return asking > 0;
}

/**
 * Whether the view is printed right now: pages are laid out for that time only, since those of long reports and tables are many. It is not where
 * pages of something else stand ready over it, as those of a dossier.
 */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const prepare = () => {
      if (!hasPrintSheet()) flushSync(() => setPrinting(true));
    };
    const clear = () => setPrinting(false);
    asking += 1;
    addEventListener("beforeprint", prepare);
    addEventListener("afterprint", clear);
    return () => {
      asking -= 1;
      removeEventListener("beforeprint", prepare);
      removeEventListener("afterprint", clear);
    };
  }, []);
  return isPrinting;
}
