import type { ScrollPlace } from "#state/desk.ts";
import { type LineBox, lineBoxesOf } from "./line-boxes.ts";
import type { TextMap } from "./text-map.ts";

/** Paragraphs longer than this, in UTF-16 units, are cut to what is in view. */
const longParagraph = 4_000;

/** An average letter of the reading face, in em. */
const letterWidth = 0.52;

/** Tells, bubbling from what scrolls, that a passage is brought into view on somebody's wish: its pane goes first, others may follow. */
export const passageShown = "passageshown";

/** The shown text of one pane: where its characters stand on the screen, and the way to bring them into view. */
export class TextSurface {
  readonly #listeners = new Set<() => void>();
  #frame = 0;
  readonly #observer = new ResizeObserver(() => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      for (const listener of this.#listeners) listener();
    });
  });

  /** @param scroller what scrolls; @param content holds the paragraphs and moves with them. */
  constructor(
    readonly scroller: HTMLElement,
    readonly content: HTMLElement,
    readonly map: TextMap,
  ) {}

  /**
   * Hears, at most once a frame, that the text was laid out anew: what was measured is no longer so. Returns a function that
   * stops listening.
   */
  onLayout(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#observer.observe(this.content);
      this.#observer.observe(this.scroller);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#observer.disconnect();
    };
  }

  /** Where the text ends. */
  get textEnd(): number {
    return this.map.paragraphs.at(-1)?.end ?? 0;
  }

  /** Selects the whole text, and nothing around it. */
  selectAll(): void {
    this.select(this.map.paragraphs[0]?.start ?? 0, this.textEnd);
  }

  /** Selects in the page from one offset to another, which may stand before it; the same twice is a caret. */
  select(anchor: number, focus: number): void {
    const [from, to] = anchor <= focus ? (["forward", "backward"] as const) : (["backward", "forward"] as const);
    const begin = this.map.pointAt(anchor, from);
    const end = this.map.pointAt(focus, to);
    if (begin !== null && end !== null)
      getSelection()?.setBaseAndExtent(begin.node, begin.offset, end.node, end.offset);
  }

  /** The characters between two offsets of one paragraph. */
  textBetween(start: number, end: number): string {
    return this.map
      .piecesOf(start, end)
      .map((piece) => piece.node.data.slice(piece.start, piece.end))
      .join("");
  }

  /** True where letters run from right to left. */
  isRightToLeftAt(offset: number): boolean {
    const element = this.map.nodes[this.map.indexAt(offset)]?.parentElement;
    return element != null && getComputedStyle(element).direction === "rtl";
  }

  /** Says how many letters a line takes, from which paragraphs that were never in view get their height. */
  estimateLines(): void {
    const [node] = this.map.nodes;
    if (node?.parentElement == null) return;
    const size = Number.parseFloat(getComputedStyle(this.content).fontSize);
    const letters = Math.max(10, Math.floor(node.parentElement.clientWidth / (size * letterWidth)));
    this.content.style.setProperty("--line-chars", String(letters));
  }

  /** The boxes of a stretch, one for each line, in px of the content's own corner. */
  boxesOf(start: number, end: number): LineBox[] {
    const origin = this.content.getBoundingClientRect();
    return lineBoxesOf(this.clientRectsOf(start, end)).map((box) => ({
      left: box.left - origin.left,
      right: box.right - origin.left,
      top: box.top - origin.top,
      bottom: box.bottom - origin.top,
    }));
  }

  /** The rectangles of a stretch in px of the viewport, without empty ones. */
  clientRectsOf(start: number, end: number): DOMRect[] {
    return this.map.piecesOf(start, end).flatMap(({ node, start: from, end: to }) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
    });
  }

  /** The stretch of text in view, and around it as many of the pane's heights as `margin` says, above and below. */
  windowInView(margin: number): { readonly from: number; readonly to: number } {
    const view = this.scroller.getBoundingClientRect();
    const top = view.top - view.height * margin;
    const bottom = view.bottom + view.height * margin;
    const first = this.#firstBelow(top);
    const last = Math.max(first, this.#firstBelow(bottom));
    const from = this.map.paragraphs[first];
    const to = this.map.paragraphs[Math.min(last, this.map.paragraphs.length - 1)];
    if (from === undefined || to === undefined) return { from: 0, to: 0 };
    return {
      from: from.end - from.start > longParagraph ? this.#offsetAt(first, top) : from.start,
      to: to.end - to.start > longParagraph ? this.#offsetAt(last, bottom) : to.end,
    };
  }

  /** What stands at the upper edge. */
  placeAtTop(): ScrollPlace {
    const { top } = this.scroller.getBoundingClientRect();
    const index = this.#firstBelow(top);
    const offset = this.#offsetAt(index, top);
    const line = this.#lineAt(index, offset);
    return { offset, shift: line === null ? this.scroller.scrollTop : Math.round(top - line.top) };
  }

  /** Scrolls so that `place` stands at the upper edge again. */
  showPlace(place: ScrollPlace): void {
    if (place.offset === 0 && place.shift <= 0) {
      this.scroller.scrollTop = 0;
      return;
    }
    const line = this.#lineAt(this.map.indexAt(place.offset), place.offset);
    if (line === null) return;
    this.scroller.scrollTop += line.top + place.shift - this.scroller.getBoundingClientRect().top;
  }

  /** Scrolls so that a stretch begins a third from the top; with `isLazy` only where it is out of view. */
  show(start: number, end: number, isLazy = false): void {
    const rects = this.clientRectsOf(start, Math.max(end, start + 1));
    const first = rects[0];
    const last = rects.at(-1);
    if (first === undefined || last === undefined) return;
    this.scroller.dispatchEvent(new Event(passageShown, { bubbles: true }));
    const view = this.scroller.getBoundingClientRect();
    const room = Math.min(48, view.height / 8);
    if (isLazy && first.top >= view.top + room && last.bottom <= view.bottom - room) return;
    this.scroller.scrollTop += first.top - view.top - view.height / 3;
  }

  /** The index of the first paragraph that reaches below `y`, in px of the viewport. */
  #firstBelow(y: number): number {
    let low = 0;
    let high = this.map.nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const bottom = this.map.nodes[middle]?.parentElement?.getBoundingClientRect().bottom ?? 0;
      if (bottom > y) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The first offset of a paragraph whose line reaches below `y`. */
  #offsetAt(index: number, y: number): number {
    const paragraph = this.map.paragraphs[index];
    if (paragraph === undefined) return this.map.paragraphs.at(-1)?.end ?? 0;
    let low = paragraph.start;
    let high = paragraph.end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lineAt(index, middle)?.bottom ?? 0) > y) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #lineAt(index: number, offset: number): DOMRect | null {
    const paragraph = this.map.paragraphs[index];
    const node = this.map.nodes[index];
    if (paragraph === undefined || node === undefined) return null;
    const within = Math.min(Math.max(0, offset - paragraph.start), node.length - 1);
    const range = document.createRange();
    range.setStart(node, within);
    range.setEnd(node, within + 1);
    return range.getBoundingClientRect();
  }
}
