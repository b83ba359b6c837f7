/** A rectangle around characters of one line, in px. */
export interface LineBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Joins rectangles that stand on one line (pieces of mixed direction, for one) into a box for each line, from top to bottom. */
export function lineBoxesOf(rects: readonly LineBox[]): LineBox[] {
  const boxes: LineBox[] = [];
  for (const rect of rects.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const last = boxes.at(-1);
    const isSameLine =
      last !== undefined &&
      Math.min(last.bottom, rect.bottom) - Math.max(last.top, rect.top) > (rect.bottom - rect.top) / 2;
    if (last === undefined || !isSameLine)
      boxes.push({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
    else {
      boxes[boxes.length - 1] = {
        left: Math.min(last.left, rect.left),
        right: Math.max(last.right, rect.right),
        top: Math.min(last.top, rect.top),
        bottom: Math.max(last.bottom, rect.bottom),
      };
    }
  }
  return boxes;
}
