import type { ViewName } from "#state/desk.ts";
import type { DeskStore } from "#state/desk-store.ts";
import { focusView } from "../focus-view.ts";

/** Shows a view with the focus in it, so that its keys work at once. */
export function turnTo(desk: DeskStore, view: ViewName): void {
  desk.showView(view);
  focusView("anywhere");
}
