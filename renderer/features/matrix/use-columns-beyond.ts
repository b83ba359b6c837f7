import { type RefObject, useLayoutEffect, useRef, useState } from "react";

export interface ColumnsBeyond {
  /** So many columns stand behind the right edge, a part of one included. */
  readonly count: number;
  /** For what scrolls. */
  look(): void;
  /** Scrolls on by what is in view. */
  show(): void;
}

/** How many columns are out of sight to the right: a table that goes on there has to say so. @param place what scrolls; the first column of its table is frozen */
export function useColumnsBeyond(place: RefObject<HTMLElement | null>, columns: number): ColumnsBeyond {
  const [count, setCount] = useState(0);
  const left = useRef(0);
  useLayoutEffect(() => {
    const scroller = place.current;
    if (scroller === null) return;
    const observer = new ResizeObserver(() => setCount(beyond(scroller)));
    observer.observe(scroller);
    setCount(beyond(scroller));
    return () => observer.disconnect();
  }, [place, columns]);
  const look = () => {
    const scroller = place.current;
    // Up and down nothing comes or goes.
    if (scroller === null || scroller.scrollLeft === left.current) return;
    left.current = scroller.scrollLeft;
    setCount(beyond(scroller));
  };
  const show = () => {
    const frozen = place.current?.querySelector<HTMLElement>("thead th")?.offsetWidth ?? 0;
    place.current?.scrollBy({ left: Math.max(120, (place.current?.clientWidth ?? 0) - frozen - 60) });
  };
  return { count, look, show };
}

function beyond(place: HTMLElement): number {
  const edge = place.getBoundingClientRect().left + place.clientWidth;
  const heads = [...place.querySelectorAll<HTMLElement>("thead th + th")];
  // A hairline behind the edge is none.
  return heads.filter((head) => head.getBoundingClientRect().right > edge + 2).length;
}
