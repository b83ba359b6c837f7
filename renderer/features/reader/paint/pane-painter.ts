import type { TextMap } from "../text/text-map.ts";
import { MarkIndex } from "./mark-index.ts";
import { addPaint, removePaint } from "./paint-registry.ts";
import { type PaintMark, type PaintSegment, paintSegments } from "./paint-segments.ts";

interface Painted {
  readonly style: string;
  readonly range: AbstractRange;
}

/** The part of a text, in UTF-16 units, for which paint is registered. */
export interface PaintWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * The paint of one pane. Registers ranges for the window alone, and changes only those that differ from what is there, so
 * that the cost goes with what is in view and not with the report's length or the number of its highlights.
 */
export class PanePainter {
  #window: PaintWindow = { from: 0, to: 0 };
  #marks: MarkIndex<PaintMark> = new MarkIndex<PaintMark>([]);
  #overlays: readonly PaintSegment[] = [];
  #painted = new Map<string, Painted>();

  constructor(private readonly map: TextMap) {}

  get window(): PaintWindow {
    return this.#window;
  }

  setMarks(marks: MarkIndex<PaintMark>): void {
    if (marks === this.#marks) return;
    this.#marks = marks;
    this.#paint();
  }

  /** Paint above the highlights: found words, the sentence in focus. @param overlays sorted by start. */
  setOverlays(overlays: readonly PaintSegment[]): void {
    this.#overlays = overlays;
    this.#paint();
  }

  setWindow(window: PaintWindow): void {
    if (window.from === this.#window.from && window.to === this.#window.to) return;
    this.#window = window;
    this.#paint();
  }

  /** Takes all paint away; the next window brings it back. */
  clear(): void {
    for (const { style, range } of this.#painted.values()) removePaint(style, range);
    this.#painted.clear();
    this.#window = { from: 0, to: 0 };
  }

  #paint(): void {
    const { from, to } = this.#window;
    const marks = paintSegments(this.#marks.overlapping(from, to), from, to);
    const overlays = this.#overlays.filter((overlay) => overlay.start < to && overlay.end > from);
    const stale = this.#painted;
    const painted = new Map<string, Painted>();
    for (const { style, start, end } of [...marks, ...overlays]) {
      const key = `${style} ${start} ${end}`;
      let index = 0;
      for (const piece of this.map.piecesOf(start, end)) {
        const pieceKey = `${key} ${index++}`;
        const present = stale.get(pieceKey);
        if (present !== undefined) {
          painted.set(pieceKey, present);
          stale.delete(pieceKey);
          continue;
        }
        const { node } = piece;
        // The nodes never change, so a range that follows changes would be work for nothing.
        const range = new StaticRange({
          startContainer: node,
          startOffset: piece.start,
          endContainer: node,
          endOffset: piece.end,
        });
        addPaint(style, range);
        painted.set(pieceKey, { style, range });
      }
    }
    for (const { style, range } of stale.values()) removePaint(style, range);
    this.#painted = painted;
  }
}
