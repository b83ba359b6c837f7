import { type IdSource, type Library, type LocalState, viewOf } from "#core/index.ts";
import { DeskStore } from "#state/desk-store.ts";

/** The desk as it was left; at a first start the first two reports side by side. */
export function startDesk(local: LocalState, ids: IdSource, library: Library): Promise<DeskStore> {
  const { offered } = viewOf(library);
  return DeskStore.open(local, ids, (desk) => {
    for (const { report } of offered.slice(0, 2)) desk.openReport(report.id);
    const first = desk.state.panes[0];
    if (first !== undefined) desk.activate(first.id);
  });
}
