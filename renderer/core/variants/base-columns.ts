/** Where a word of a row stands: for this word of the base, or, for none, before it. */
export interface PlacedWord {
  readonly base: number | null;
  readonly boundary: number | null;
}

/** Words of the base that may stand in one column because a row has other words for them; more would be no column any more. */
const widest = 8;

/**
 * The columns of a table of variants: one for each word of the base, or for several where a row ties them together, and one between
 * them wherever a row adds something.
 */
export class BaseColumns {
  /** True where the words before and after are in one column. */
  readonly #isInner: boolean[];
  readonly #ofWord: number[] = [];
  readonly #ofBoundary: number[] = [];
  count = 0;

  constructor(private readonly words: number) {
    this.#isInner = Array.from({ length: words + 1 }, () => false);
  }

  /** Puts words of the base into one column. @returns `false` where they are too many. */
  join(from: number, to: number): boolean {
    if (to - from > widest) return false;
    this.#isInner.fill(true, from + 1, to);
    return true;
  }

  /** Counts the columns, once everything is joined. @param placed all words of the rows */
  settle(placed: readonly PlacedWord[]): void {
    const added = new Set(placed.map(({ boundary }) => boundary));
    for (let at = 0; at <= this.words; at += 1) {
      const isInner = this.#isInner[at] === true;
      if (isInner) this.#ofBoundary[at] = this.count - 1;
      else if (added.has(at) || this.words === 0) {
        this.#ofBoundary[at] = this.count;
        this.count += 1;
      }
      if (at === this.words) break;
      if (!isInner) this.count += 1;
      this.#ofWord[at] = this.count - 1;
    }
  }

  columnOf({ base, boundary }: PlacedWord): number {
    return (base === null ? this.#ofBoundary[boundary ?? 0] : this.#ofWord[base]) ?? 0;
  }
}
