/** Which paint lies on top where several meet; all others are 0. */
const priorities: Readonly<Record<string, number>> = {
  parallel: 5,
  sentence: 10,
  difference: 20,
  "find-hit": 30,
  "find-current": 40,
};

/** Puts a range into the page's paint of this name. All panes share one `Highlight` for each style. */
export function addPaint(style: string, range: AbstractRange): void {
  let paint = CSS.highlights.get(style);
  if (paint === undefined) {
    paint = new Highlight();
    paint.priority = priorities[style] ?? (style.endsWith("-under") ? 1 : 0);
    CSS.highlights.set(style, paint);
  }
  paint.add(range);
}

export function removePaint(style: string, range: AbstractRange): void {
  const paint = CSS.highlights.get(style);
  paint?.delete(range);
  if (paint?.size === 0) CSS.highlights.delete(style);
}
