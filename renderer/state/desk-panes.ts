import type { ReportId } from "#core/index.ts";
import { type DeskLayout, type Pane, paneLimit, type ScrollPlace } from "./desk.ts";

/** The row of panes as a value: each function answers the layout that follows. Unknown panes change nothing. */

export function withPane(desk: DeskLayout, id: string, report: ReportId, index = desk.panes.length): DeskLayout {
  if (desk.panes.length >= paneLimit) return desk;
  const share = 100 / (desk.panes.length + 1);
  const shrunk = desk.panes.map((pane) => ({ ...pane, size: (pane.size * (100 - share)) / 100 }));
  const pane: Pane = { id, report, size: share, scroll: { offset: 0, shift: 0 }, isInStep: true };
  return { ...desk, panes: shrunk.toSpliced(index, 0, pane), activePane: id, maximisedPane: null };
}

/** The pane shows another report, from its beginning. */
export function withReportIn(desk: DeskLayout, id: string, report: ReportId): DeskLayout {
  const panes = desk.panes.map((pane) =>
    pane.id === id ? { ...pane, report, scroll: { offset: 0, shift: 0 } } : pane,
  );
  return { ...desk, panes, activePane: id };
}

export function withoutPane(desk: DeskLayout, id: string): DeskLayout {
  const index = desk.panes.findIndex((pane) => pane.id === id);
  const closed = desk.panes[index];
  if (closed === undefined) return desk;
  const left = desk.panes.filter((pane) => pane.id !== id);
  const panes = left.map((pane) => ({ ...pane, size: (pane.size * 100) / (100 - closed.size) }));
  const neighbour = panes[Math.min(index, panes.length - 1)]?.id ?? null;
  return {
    ...desk,
    panes,
    activePane: desk.activePane === id ? neighbour : desk.activePane,
    maximisedPane: desk.maximisedPane === id ? null : desk.maximisedPane,
  };
}

export function withPaneAt(desk: DeskLayout, id: string, index: number): DeskLayout {
  const pane = desk.panes.find((one) => one.id === id);
  if (pane === undefined) return desk;
  const panes = desk.panes.filter((one) => one !== pane).toSpliced(Math.max(0, index), 0, pane);
  return { ...desk, panes };
}

/** @param sizes in percent, in the order of the panes. */
export function withSizes(desk: DeskLayout, sizes: readonly number[]): DeskLayout {
  return { ...desk, panes: desk.panes.map((pane, index) => ({ ...pane, size: sizes[index] ?? pane.size })) };
}

/** The pane scrolls with the others, or alone again. */
export function withStepToggled(panes: readonly Pane[], id: string): readonly Pane[] {
  return panes.map((pane) => (pane.id === id ? { ...pane, isInStep: !pane.isInStep } : pane));
}

/** The very same layout where the pane already stands there. */
export function withScroll(desk: DeskLayout, id: string, scroll: ScrollPlace): DeskLayout {
  const pane = desk.panes.find((one) => one.id === id);
  if (pane === undefined || (pane.scroll.offset === scroll.offset && pane.scroll.shift === scroll.shift)) return desk;
  return { ...desk, panes: desk.panes.map((one) => (one === pane ? { ...one, scroll } : one)) };
}
