import type { ReactNode } from "react";
import type { ReportId, ReportView } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { PlusIcon } from "#ui/icons.ts";
import { ReportItem } from "./ReportItem.tsx";
import { SiglumButton } from "./SiglumButton.tsx";
import "./rail.css";

export interface RailProps {
  /** A list with headlines and tags, or a strip of sigla. */
  readonly form: "list" | "strip";
  readonly tags: ReactNode;
  onAdd(): void;
  onDescribe(report: ReportId): void;
  onNewEdition(report: ReportId): void;
  onRepair(report: ReportId): void;
}

/** The reports of the library, to open from; and the tags, where there is room. */
export function Rail({ form, tags, onAdd, onDescribe, onNewEdition, onRepair }: RailProps) {
  const { reports } = useLibraryView();
  const open = useOpenReports();
  if (form === "strip") return <Strip reports={reports} open={open} onAdd={onAdd} />;
  return (
    <div className="rail">
      <section className="rail-part" aria-label="Reports">
        <div className="rail-title">
          <h2 className="eyebrow">Reports</h2>
          <IconButton label="Add a report" size="small" icon={<PlusIcon />} onClick={onAdd} />
        </div>
        {reports.length === 0 ? (
          <EmptyState
            title="No reports yet"
            level={3}
            actions={
              <Button size="small" onClick={onAdd}>
                Add a report
              </Button>
            }
          >
            Paste a text, or open a .txt or .md file.
          </EmptyState>
        ) : (
          <ul className="rail-list">
            {reports.map((view) => (
              <ReportItem
                key={view.report.id}
                view={view}
                isOpen={open.has(view.report.id)}
                onDescribe={onDescribe}
                onNewEdition={onNewEdition}
                onRepair={onRepair}
              />
            ))}
          </ul>
        )}
      </section>
      <div className="rail-part">{tags}</div>
    </div>
  );
}

function Strip({
  reports,
  open,
  onAdd,
}: {
  readonly reports: readonly ReportView[];
  readonly open: ReadonlySet<ReportId>;
  readonly onAdd: () => void;
}) {
  return (
    <div className="rail-strip">
      <ul>
        {reports.map((view) => (
          <li key={view.report.id}>
            <SiglumButton view={view} isOpen={open.has(view.report.id)} />
          </li>
        ))}
      </ul>
      <IconButton label="Add a report" tooltipSide="right" icon={<PlusIcon />} onClick={onAdd} />
    </div>
  );
}

function useOpenReports(): ReadonlySet<ReportId> {
  const panes = useDeskState((desk) => desk.panes);
  return new Set(panes.map((pane) => pane.report));
}
