import { type RefObject, useLayoutEffect, useState } from "react";

/** Columns that fold away where a table is narrow, the first to go first: each then stands as a line in another cell. Widths in CSS pixels. */
const folding = [
  { column: "said on", below: 1240 },
  { column: "as of", below: 1080 },
  { column: "verification", below: 820 },
] as const;

/** How many columns there are with none folded. */
export const mostColumns = 9;

/** How many of the columns that fold have to. @param place what the table stands in */
export function useFolded(place: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(0);
  useLayoutEffect(() => {
    const element = place.current?.parentElement ?? null;
    if (element === null) return;
    const look = () => setCount(folding.filter(({ below }) => element.clientWidth < below).length);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, [place]);
  return count;
}

export function isFolded(column: string, count: number): boolean {
  return folding.slice(0, count).some((one) => one.column === column);
}
