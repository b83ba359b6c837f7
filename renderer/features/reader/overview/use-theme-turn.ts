import { useEffect, useState } from "react";

/** Grows when the page's theme or contrast changes: what is drawn with computed colours must be drawn again. */
export function useThemeTurn(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const change = () => setTurn((last) => last + 1);
    const observer = new MutationObserver(change);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const contrast = matchMedia("(prefers-contrast: more)");
    contrast.addEventListener("change", change);
    return () => {
      observer.disconnect();
      contrast.removeEventListener("change", change);
    };
  }, []);
  return turn;
}
