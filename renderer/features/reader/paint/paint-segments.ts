import type { TextRange } from "#core/index.ts";

/** A highlight as it is painted. */
export interface PaintMark<Id extends string = string> extends TextRange {
  readonly id: Id;
  /** Where two marks meet, the lower rank gives the wash. Compared as strings. */
  readonly rank: string;
  /** Names of paint styles, the one that gives the colour first: "tag-ochre", "untagged". Never empty. */
  readonly styles: readonly string[];
}

/** A stretch to paint with one style. Stretches of one style never overlap. */
export interface PaintSegment extends TextRange {
  readonly style: string;
}

/**
 * What to paint between `from` and `to`: at each place the first style of the first mark as a wash with its line, the next one
 * (a further tag, or the next mark) as a second line below ("-under"). Two lines fit below a text line; what goes deeper is
 * not painted. @param marks every mark that overlaps the window, in any order.
 */
export function paintSegments(marks: readonly PaintMark[], from: number, to: number): PaintSegment[] {
  const cuts = new Set<number>([from, to]);
  for (const mark of marks) {
    if (mark.start > from) cuts.add(mark.start);
    if (mark.end < to) cuts.add(mark.end);
  }
  const bounds = [...cuts].filter((cut) => cut >= from && cut <= to).sort((a, b) => a - b);
  const starting = marks.toSorted((a, b) => a.start - b.start);
  const segments: PaintSegment[] = [];
  const open = new Map<string, { style: string; start: number; end: number }>();
  let active: PaintMark[] = [];
  let next = 0;
  for (let index = 0; index + 1 < bounds.length; index++) {
    const start = bounds[index] ?? from;
    const end = bounds[index + 1] ?? to;
    active = active.filter((mark) => mark.end > start);
    for (let mark = starting[next]; mark !== undefined && mark.start <= start; mark = starting[++next]) {
      if (mark.end > start) insertByRank(active, mark);
    }
    const [first, second] = layersOf(active);
    for (const style of [first, second === undefined ? undefined : `${second}-under`]) {
      if (style === undefined) continue;
      const last = open.get(style);
      if (last !== undefined && last.end === start) last.end = end;
      else {
        const segment = { style, start, end };
        open.set(style, segment);
        segments.push(segment);
      }
    }
  }
  return segments;
}

/** Two marks of one style that touch are one stretch for the eye, so styles alone say what is painted. */
function layersOf(active: readonly PaintMark[]): readonly (string | undefined)[] {
  const [first, second] = active;
  if (first === undefined) return [];
  const [own, further] = first.styles;
  return [own, further ?? second?.styles[0]];
}

function insertByRank(active: PaintMark[], mark: PaintMark): void {
  const at = active.findIndex((other) => other.rank > mark.rank);
  active.splice(at === -1 ? active.length : at, 0, mark);
}
