import { anchorWords, type ReportView } from "#core/index.ts";
import type { DeskStore } from "#state/desk-store.ts";
import { announce } from "#ui/LiveRegion.tsx";
import type { ReaderMark } from "../paint/reader-mark.ts";
import type { TextSurface } from "../text/text-surface.ts";

/** Steps from the current highlight, or from what is in view, to the next or last one of the report; round the ends. */
export function highlightStepper(
  desk: DeskStore,
  report: ReportView,
  marks: readonly ReaderMark[],
  surface: TextSurface | null,
): (by: 1 | -1) => void {
  return (by) => {
    if (surface === null) return;
    if (marks.length === 0) return announce(`No highlights in report ${report.siglum}`);
    const present = marks.findIndex((mark) => mark.id === desk.state.highlight);
    const next = marks[present === -1 ? firstInView(marks, surface, by) : (present + by + marks.length) % marks.length];
    if (next === undefined) return;
    // The sentence or selection is let go of: from here on keys mean the highlight.
    desk.select(null);
    const here = marks.filter((mark) => mark.start < next.end && mark.end > next.start);
    desk.chooseHighlight(
      next.id,
      here.map((mark) => mark.id),
    );
    surface.show(next.start, next.end, true);
    announce(spoken(next, marks.indexOf(next) + 1, marks.length));
  };
}

function firstInView(marks: readonly ReaderMark[], surface: TextSurface, by: 1 | -1): number {
  const top = surface.placeAtTop().offset;
  const below = marks.findIndex((mark) => mark.start >= top);
  if (by === 1) return below === -1 ? 0 : below;
  return (below === -1 ? marks.length : below) - 1 < 0 ? marks.length - 1 : (below === -1 ? marks.length : below) - 1;
}

function spoken({ view }: ReaderMark, place: number, count: number): string {
  const tags = view.tags.length === 0 ? "no tag" : view.tags.map((tag) => tag.name).join(", ");
  const paragraph =
    view.paragraph === null || view.paragraph.isHeadline ? "headline" : `paragraph ${view.paragraph.number}`;
  const doubt = anchorWords(view.anchor);
  return `Highlight ${place} of ${count}, ${paragraph}${doubt === null ? "" : `, ${doubt}`}: ${view.highlight.passage.exact}. ${tags}`;
}
