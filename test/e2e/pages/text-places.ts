import type { Locator } from "@playwright/test";
import type { Point } from "./hand.ts";

/** Where words stand in a pane, in px of the window: before their first character and behind their last. */
export interface WordPlaces {
  readonly start: Point;
  readonly end: Point;
}

/**
 * Finds words that stand in one paragraph. @param text the group that holds a report's text. @param scroll "to" brings the words
 * into view where they are not. @throws Error where the words are not to be seen there.
 */
export async function placesOf(text: Locator, words: string, scroll: "to" | "stay" = "to"): Promise<WordPlaces> {
  return text.evaluate(
    async (root, { wanted, mayScroll }) => {
      await document.fonts.ready;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.parentElement?.matches(".para-text") ? (node.nodeValue ?? "").indexOf(wanted) : -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const view = root.getBoundingClientRect();
        const box = range.getBoundingClientRect();
        const isAbove = box.top < view.top + 60 || box.bottom > view.bottom - 60;
        // In a row of many panes this one may be pushed out of the window.
        const isBeside =
          view.left < 0 || document.elementFromPoint(view.left + 20, view.top + 20)?.closest("[role=group]") !== root;
        if ((isAbove || isBeside) && mayScroll) {
          const block = isAbove ? "center" : "nearest";
          node.parentElement?.scrollIntoView({ block, inline: "center", behavior: "instant" });
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }
        const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
        const first = rects[0];
        const last = rects.at(-1);
        if (first === undefined || last === undefined || last.bottom > view.bottom) break;
        return {
          start: { x: first.left + 0.5, y: first.top + first.height / 2 },
          end: { x: last.right - 0.5, y: last.top + last.height / 2 },
        };
      }
      throw new Error(`“${wanted}” is not to be seen in the report`);
    },
    { wanted: words, mayScroll: scroll === "to" },
  );
}
