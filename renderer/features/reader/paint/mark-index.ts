import type { TextRange } from "#core/index.ts";

/**
 * Finds what stands on a stretch: a sorted list read as a balanced tree, with the greatest end below each node.
 * Building is linear, a search costs the logarithm and what it finds.
 */
export class MarkIndex<M extends TextRange> {
  readonly marks: readonly M[];
  readonly #greatestEnd: Float64Array;

  /** @param marks sorted by start. */
  constructor(marks: readonly M[]) {
    this.marks = marks;
    this.#greatestEnd = new Float64Array(marks.length);
    this.#measure(0, marks.length);
  }

  /** What overlaps `[start, end)`, in the order of the list. */
  overlapping(start: number, end: number): M[] {
    const found: M[] = [];
    this.#collect(0, this.marks.length, start, end, found);
    return found;
  }

  #measure(low: number, high: number): number {
    if (low >= high) return -1;
    const middle = (low + high) >> 1;
    const own = this.marks[middle]?.end ?? -1;
    const greatest = Math.max(own, this.#measure(low, middle), this.#measure(middle + 1, high));
    this.#greatestEnd[middle] = greatest;
    return greatest;
  }

  #collect(low: number, high: number, start: number, end: number, found: M[]): void {
    if (low >= high) return;
    const middle = (low + high) >> 1;
    if ((this.#greatestEnd[middle] ?? -1) <= start) return;
    this.#collect(low, middle, start, end, found);
    const mark = this.marks[middle];
    if (mark === undefined || mark.start >= end) return;
    if (mark.end > start) found.push(mark);
    this.#collect(middle + 1, high, start, end, found);
  }
}
