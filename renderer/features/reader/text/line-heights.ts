import type { TextSurface } from "./text-surface.ts";

/**
 * Where lines begin, in px from the head of the content. How far below the head of its paragraph a line stands is asked of the text
 * once for each width: paragraphs out of view are not laid out, and laying them out at each scroll would be slow.
 */
export class LineHeights {
  #layout = "";
  readonly #below = new Map<number, number>();

  topOf(surface: TextSurface, start: number): number {
    const { content, map } = surface;
    const layout = `${content.clientWidth} ${getComputedStyle(content).fontSize}`;
    if (layout !== this.#layout) {
      this.#below.clear();
      this.#layout = layout;
    }
    const paragraph = map.nodes[map.indexAt(start)]?.parentElement?.closest<HTMLElement>(".para");
    if (paragraph == null) return 0;
    let below = this.#below.get(start);
    if (below === undefined) {
      const [line] = surface.boxesOf(start, start + 1);
      below = line === undefined ? 0 : line.top - paragraph.offsetTop;
      this.#below.set(start, below);
    }
    return paragraph.offsetTop + below;
  }
}
