/** The height that a passage takes at an edge, in px. */
export interface RibbonEnd {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** An SVG path that joins two heights by a band with curved edges. What is out of view has no height and becomes a point at the edge. */
export function ribbonPath(left: RibbonEnd, right: RibbonEnd): string {
  const middle = round((left.x + right.x) / 2);
  const [x1, x2] = [round(left.x), round(right.x)];
  const [top1, top2, bottom1, bottom2] = [left.top, right.top, left.bottom, right.bottom].map(round);
  return (
    `M${x1} ${top1}C${middle} ${top1} ${middle} ${top2} ${x2} ${top2}` +
    `L${x2} ${bottom2}C${middle} ${bottom2} ${middle} ${bottom1} ${x1} ${bottom1}Z`
  );
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
