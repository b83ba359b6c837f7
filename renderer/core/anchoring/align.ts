/** A pattern in three parts: what is looked for, and what should stand around it. */
export interface Pattern {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** How a pattern lies on a text, and the edits (a unit added, dropped or replaced) that each part takes. */
export interface Alignment {
  /** Where the middle part lies, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly edits: number;
  readonly prefixEdits: number;
  readonly suffixEdits: number;
  /** The first unit of the middle part stands there as it was; so does the last. */
  readonly isStartKept: boolean;
  readonly isEndKept: boolean;
}

const [byDiagonal, byDropped, byAdded] = [0, 1, 2];
/** More than any number of edits, and small enough to be added to. */
const never = 0x3fffffff;
const firstErrors = 8;

/**
 * Lays a pattern on the stretch of a text that takes the fewest edits, both ends of the stretch free (P. H. Sellers, "The theory
 * and computation of evolutionary distances", Journal of Algorithms 1, 1980). Only a band around one diagonal is looked at; it is
 * widened until the edits fit into it, so that none outside could be better (E. Ukkonen, "Algorithms for approximate string
 * matching", Information and Control 64, 1985). Memory: one byte for each unit of the pattern and column of the band.
 */
export class Aligner {
  #ways = new Uint8Array(1 << 14);
  #above = new Int32Array(128);
  #row = new Int32Array(128);

  /**
   * @param at the offset in `text` where the pattern should begin, give or take `reach`.
   * @returns `null` where it takes more than `most` edits.
   */
  align(text: string, parts: Pattern, at: number, reach: number, most: number): Alignment | null {
    const pattern = parts.prefix + parts.exact + parts.suffix;
    for (let errors = Math.min(firstErrors, most); ; errors = Math.min(2 * errors, most)) {
      const from = at - reach - errors;
      const width = 2 * (reach + errors) + 1;
      const column = this.#fill(text, pattern, from, width, errors);
      if (column !== null) return this.#trace(text, pattern, parts, from, width, column);
      if (errors === most) return null;
    }
  }

  /**
   * Fills the band: row i, column c is the first i units of the pattern against the text up to `from + i + c`. Answers the column
   * of the last row with the fewest edits, the middle one first, or `null` where all have more than `errors`.
   */
  #fill(text: string, pattern: string, from: number, width: number, errors: number): number | null {
    this.#makeRoom(pattern.length + 1, width);
    const ways = this.#ways;
    let above = this.#above;
    let row = this.#row;
    for (let column = 0; column < width; column++)
      above[column] = from + column >= 0 && from + column <= text.length ? 0 : never;
    for (let line = 1; line <= pattern.length; line++) {
      const unit = pattern.charCodeAt(line - 1);
      const base = line * width;
      const first = Math.max(0, -(from + line));
      const last = Math.min(width - 1, text.length - from - line);
      row.fill(never, 0, width);
      let least = never;
      let left = never;
      for (let column = first; column <= last; column++) {
        const place = from + line + column;
        let cost = never;
        let way = byDiagonal;
        if (place > 0) cost = (above[column] as number) + (text.charCodeAt(place - 1) === unit ? 0 : 1);
        if (column + 1 < width && (above[column + 1] as number) + 1 < cost) {
          cost = (above[column + 1] as number) + 1;
          way = byDropped;
        }
        if (left + 1 < cost) {
          cost = left + 1;
          way = byAdded;
        }
        row[column] = cost;
        ways[base + column] = way;
        left = cost;
        if (cost < least) least = cost;
      }
      if (least > errors) return null;
      [above, row] = [row, above];
    }
    return leastColumn(above, width);
  }

  #trace(text: string, pattern: string, parts: Pattern, from: number, width: number, last: number): Alignment {
    const startLine = parts.prefix.length;
    const endLine = startLine + parts.exact.length;
    const edits: [number, number, number] = [0, 0, 0];
    let [start, end] = [-1, -1];
    let [isStartKept, isEndKept] = [false, false];
    let column = last;
    let line = pattern.length;
    while (line > 0) {
      const place = from + line + column;
      if (line === endLine) end = place;
      if (line === startLine && start < 0) start = place;
      const way = this.#ways[line * width + column];
      if (way === byAdded) {
        // What was added between two parts belongs to the surroundings.
        edits[line >= endLine ? 2 : line > startLine ? 1 : 0] += 1;
        column -= 1;
        continue;
      }
      const isKept = way === byDiagonal && text.charCodeAt(place - 1) === pattern.charCodeAt(line - 1);
      if (!isKept) edits[line > endLine ? 2 : line > startLine ? 1 : 0] += 1;
      if (line === endLine) isEndKept = isKept;
      if (line === startLine + 1) isStartKept = isKept;
      if (way === byDropped) column += 1;
      line -= 1;
    }
    if (start < 0) start = from + column;
    const [prefixEdits, exactEdits, suffixEdits] = edits;
    return { start, end, edits: exactEdits, prefixEdits, suffixEdits, isStartKept, isEndKept };
  }

  #makeRoom(height: number, width: number): void {
    if (this.#ways.length < height * width) this.#ways = new Uint8Array(2 * height * width);
    if (this.#row.length >= width) return;
    this.#above = new Int32Array(2 * width);
    this.#row = new Int32Array(2 * width);
  }
}

function leastColumn(row: Int32Array, width: number): number {
  const middle = width >> 1;
  let best = middle;
  for (let away = 1; away <= middle; away++) {
    for (const column of [middle - away, middle + away])
      if ((row[column] as number) < (row[best] as number)) best = column;
  }
  return best;
}
