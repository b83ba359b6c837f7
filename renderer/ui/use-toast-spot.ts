import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { overlap, type ToastSpot, toastSpot } from "./toast-spot.ts";

/** What is higher than this is a whole pane or view, not what a person is at; in px. */
const highest = 240;

/** Where the messages stand, as long as there are any. @param shown the messages; others may be higher */
export function useToastSpot(pile: RefObject<HTMLElement | null>, shown: readonly unknown[]): ToastSpot {
  const [spot, setSpot] = useState<ToastSpot>({ at: "foot" });
  const last = useRef<ToastSpot | null>(null);
  const isEmpty = shown.length === 0;
  const look = () => {
    if (pile.current === null || isEmpty) {
      last.current = null;
      return;
    }
    // The one that was opened last lies above the others.
    const dialog = [...document.querySelectorAll(".dialog:not([data-ending-style])")].at(-1)?.getBoundingClientRect();
    const before = last.current?.at;
    const next = toastSpot({
      window: { width: innerWidth, height: innerHeight },
      height: pile.current.offsetHeight,
      dialog: dialog ?? null,
      // Messages that stand somewhere stay there.
      isFootTaken: before === "head" || (before !== "foot" && isFootTaken(pile.current)),
    });
    last.current = next;
    setSpot((present) => (JSON.stringify(present) === JSON.stringify(next) ? present : next));
  };
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(look, [shown]);
  const latest = useRef(look);
  useLayoutEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (isEmpty) return;
    const again = () => latest.current();
    const sizes = new ResizeObserver(again);
    const watch = () => {
      sizes.disconnect();
      for (const dialog of document.querySelectorAll(".dialog")) sizes.observe(dialog);
      again();
    };
    // Dialogs come and go beside the app.
    const observer = new MutationObserver(watch);
    observer.observe(document.body, { childList: true });
    watch();
    addEventListener("resize", again);
    return () => {
      sizes.disconnect();
      observer.disconnect();
      removeEventListener("resize", again);
    };
  }, [isEmpty]);
  return spot;
}

/** The messages at the foot would hide the words that are selected, or what has the focus. */
function isFootTaken(pile: HTMLElement): boolean {
  const { width, height } = pile.getBoundingClientRect();
  const bottom = innerHeight - Number.parseFloat(getComputedStyle(pile).getPropertyValue("--toasts-foot"));
  const left = (innerWidth - width) / 2;
  const foot = { left, top: bottom - height, right: left + width, bottom };
  return places().some((place) => place.height > 0 && place.height < highest && overlap(place, foot));
}

function places(): readonly DOMRect[] {
  const selection = document.getSelection();
  const selected =
    selection === null || selection.isCollapsed || selection.rangeCount === 0
      ? []
      : [selection.getRangeAt(0).getBoundingClientRect()];
  const active = document.activeElement;
  return active === null || active === document.body ? selected : [...selected, active.getBoundingClientRect()];
}
