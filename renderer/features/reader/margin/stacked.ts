/**
 * Where cards stand that each want to stand at a height of their own, in the order given: there, or right below the one before
 * where that reaches further. All in px.
 */
export function stacked(wanted: readonly number[], heights: readonly number[], gap: number): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return wanted.map((top, index) => {
    const place = Math.max(top, free);
    free = place + (heights[index] ?? 0) + gap;
    return place;
  });
}
