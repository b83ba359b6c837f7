import { memo } from "react";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import type { PaneProps } from "./pane-props.ts";
import { ReportPane } from "./ReportPane.tsx";
import "./pane.css";

/** One pane with its report, or what to do where the report is gone. */
export const Pane = memo(function Pane(props: PaneProps) {
  const desk = useDesk();
  const view = useLibraryView().reportById.get(props.report);
  if (view !== undefined) return <ReportPane {...props} key={view.edition.id} view={view} />;
  return (
    <section className="pane" aria-label="Report that is not in the library">
      <EmptyState
        title="This report is not in the library"
        actions={<Button onClick={() => desk.closePane(props.id)}>Close pane</Button>}
      >
        It was deleted. Undo brings it back, here and with everything that hangs on it.
      </EmptyState>
    </section>
  );
});
