import { useMemo } from "react";
import {
  type Counterpart,
  counterpartReport,
  counterpartsByText,
  type EditionId,
  type Parallel,
  viewOf,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useSession } from "#state/session-context.tsx";
import type { PaneHandles } from "../pane-handles.ts";
import {
  type CounterpartQuestion,
  type CounterpartStart,
  type ReaderParallels,
  RowParallels,
} from "./row-parallels.ts";

/** What the row of panes makes of the parallels. */
export function useRowParallels(parallels: readonly Parallel[], handles: PaneHandles): ReaderParallels {
  const desk = useDesk();
  const session = useSession();
  const row = useMemo(() => new RowParallels(), []);
  const byText = useMemo(
    () => counterpartsByText(parallels, (id) => session.library.editions.get(id as EditionId)?.text ?? ""),
    [parallels, session],
  );
  return useMemo(() => {
    const go = ({ pane, isHeld }: CounterpartStart, counterpart: Counterpart) => {
      const report = counterpartReport(viewOf(session.library), counterpart);
      if (report === null) return;
      const { start, end } = counterpart.other;
      // Within one report the passage is shown in the pane from which it was asked for.
      desk.activate(pane);
      desk.jump({ report: report.report.id, start, end, highlight: null });
      if (!isHeld) return;
      // A pane that was opened for it comes on screen with the next render; the sentence that was held may take its pane's focus by then.
      const there = desk.state.activePane ?? "";
      const hold = () => handles.get(there)?.hold({ start, end });
      requestAnimationFrame(() => requestAnimationFrame(hold));
    };
    const follow = (question: CounterpartQuestion) => {
      const view = viewOf(session.library);
      const present = question.counterparts.filter((one) => counterpartReport(view, one) !== null);
      const [only] = present;
      if (present.length > 1) row.ask({ ...question, counterparts: present });
      else if (only !== undefined) go(question, only);
    };
    return { row, byText, follow, go };
  }, [row, byText, desk, session, handles]);
}
