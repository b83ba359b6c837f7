import type { LineBox } from "./line-boxes.ts";

interface Corner {
  readonly x: number;
  readonly y: number;
}

/**
 * An SVG path around the boxes of a passage: one shape around lines that touch, another where two lines have no edge in
 * common. @param pad px left around the boxes; @param radius of the corners in px; @param gap px up to which lines touch.
 */
export function outlinePath(boxes: readonly LineBox[], pad: number, radius: number, gap: number): string {
  const shapes: LineBox[][] = [];
  for (const box of boxes) {
    const shape = shapes.at(-1);
    const above = shape?.at(-1);
    const isTouching =
      above !== undefined && box.top - above.bottom <= gap && box.left < above.right && above.left < box.right;
    if (shape !== undefined && isTouching) shape.push(box);
    else shapes.push([box]);
  }
  return shapes.map((shape) => roundedPath(cornersOf(shape, pad), radius)).join("");
}

/** Clockwise from the top left; lines meet in the middle between them. */
function cornersOf(shape: readonly LineBox[], pad: number): Corner[] {
  const right: Corner[] = [];
  const left: Corner[] = [];
  shape.forEach((box, index) => {
    const above = shape[index - 1];
    const below = shape[index + 1];
    const top = above === undefined ? box.top - pad : (above.bottom + box.top) / 2;
    const bottom = below === undefined ? box.bottom + pad : (box.bottom + below.top) / 2;
    right.push({ x: box.right + pad, y: top }, { x: box.right + pad, y: bottom });
    left.push({ x: box.left - pad, y: top }, { x: box.left - pad, y: bottom });
  });
  return [...right, ...left.reverse()].filter(
    (corner, index, all) => !isBetween(all.at(index - 1), corner, all[(index + 1) % all.length]),
  );
}

/** True for a corner on a straight line, which would be rounded into a dent. */
function isBetween(before: Corner | undefined, corner: Corner, after: Corner | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return (before.x === corner.x && corner.x === after.x) || (before.y === corner.y && corner.y === after.y);
}

function roundedPath(corners: readonly Corner[], radius: number): string {
  const parts = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const size = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const from = towards(corner, before, size);
    const to = towards(corner, after, size);
    return `${index === 0 ? "M" : "L"}${round(from.x)} ${round(from.y)}Q${round(corner.x)} ${round(corner.y)} ${round(to.x)} ${round(to.y)}`;
  });
  return `${parts.join("")}Z`;
}

function distance(a: Corner, b: Corner): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Corner, to: Corner, size: number): Corner {
  return { x: from.x + Math.sign(to.x - from.x) * size, y: from.y + Math.sign(to.y - from.y) * size };
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
