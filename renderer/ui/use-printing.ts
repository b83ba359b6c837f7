import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether something is printed right now: pages are laid out for that time only, since those of long reports and tables are many. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const prepare = () => flushSync(() => setPrinting(true));
    const clear = () => setPrinting(false);
    addEventListener("beforeprint", prepare);
    addEventListener("afterprint", clear);
    return () => {
      removeEventListener("beforeprint", prepare);
      removeEventListener("afterprint", clear);
    };
  }, []);
  return isPrinting;
}
