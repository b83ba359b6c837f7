import { type RefCallback, useCallback, useState } from "react";

/** Rows drawn at first, and more of them whenever the end comes near. */
const firstRows = 80;
const moreRows = 160;

export interface GrowingList {
  /** Rows to draw. */
  readonly count: number;
  /** For an element behind the last row, a new one (by its key) whenever rows were added: an observer tells what has changed only. */
  readonly end: RefCallback<HTMLElement>;
  /** Draws at least up to this row. */
  reach(index: number): void;
}

/** Draws a long list from its beginning, as far as it was scrolled: the rows of two long reports are thousands. */
export function useGrowingList(length: number): GrowingList {
  const [count, setCount] = useState(firstRows);
  const end = useCallback<RefCallback<HTMLElement>>((element) => {
    if (element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setCount((before) => before + moreRows);
      },
      { rootMargin: "1200px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const reach = useCallback((index: number) => setCount((before) => Math.max(before, index + firstRows)), []);
  return { count: Math.min(count, length), end, reach };
}
