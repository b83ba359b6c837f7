import type { MarkIndex } from "../paint/mark-index.ts";
import type { ReaderMark } from "../paint/reader-mark.ts";
import type { TextSurface } from "../text/text-surface.ts";

/** Least height of a mark in px. */
const leastHeight = 4;

/** Where a highlight stands on the bar, in px from its top. */
export interface OverviewMark {
  readonly mark: ReaderMark;
  readonly top: number;
  readonly height: number;
}

/** The places of all marks on a bar of the given height. Reads only the boxes of paragraphs, so off-screen text stays as it is. */
export function overviewMarks(surface: TextSurface, marks: MarkIndex<ReaderMark>, barHeight: number): OverviewMark[] {
  const whole = surface.scroller.scrollHeight;
  if (whole === 0) return [];
  const origin = surface.scroller.getBoundingClientRect().top - surface.scroller.scrollTop;
  const boxes = new Map<number, { readonly top: number; readonly height: number }>();
  const yOf = (offset: number): number => {
    const index = surface.map.indexAt(offset);
    const paragraph = surface.map.paragraphs[index];
    const element = surface.map.nodes[index]?.parentElement?.parentElement;
    if (paragraph === undefined || element == null) return 0;
    let box = boxes.get(index);
    if (box === undefined) {
      const rect = element.getBoundingClientRect();
      box = { top: rect.top - origin, height: rect.height };
      boxes.set(index, box);
    }
    const share = Math.min(1, (offset - paragraph.start) / Math.max(1, paragraph.end - paragraph.start));
    return ((box.top + box.height * share) / whole) * barHeight;
  };
  return marks.marks.map((mark) => {
    const top = yOf(mark.start);
    return { mark, top, height: Math.max(leastHeight, yOf(mark.end) - top - 2) };
  });
}

/** Draws the marks in the colours of their tags. @param colourOf a paint style's colour, as CSS writes it. */
export function drawOverview(
  canvas: HTMLCanvasElement,
  marks: readonly OverviewMark[],
  colourOf: (style: string) => string,
): void {
  const scale = devicePixelRatio;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.scale(scale, scale);
  const colours = new Map<string, string>();
  const lastBottom = new Map<string, number>();
  for (const { mark, top, height: extent } of marks) {
    const style = mark.styles[0] ?? "untagged";
    const bottom = Math.round(top + extent);
    // Thousands of marks lie within a few pixels: what is covered already is left out.
    if (bottom <= (lastBottom.get(style) ?? 0)) continue;
    lastBottom.set(style, bottom);
    let colour = colours.get(style);
    if (colour === undefined) {
      colour = colourOf(style);
      colours.set(style, colour);
    }
    context.fillStyle = colour;
    context.beginPath();
    context.roundRect(0, Math.round(top), width, Math.round(extent), 2);
    context.fill();
  }
}
