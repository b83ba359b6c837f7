import type { ReactNode } from "react";
import type { ReportId, ReportView } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { ChevronRightIcon, PlusIcon, TableIcon } from "#ui/icons.ts";
import { ReportItem } from "./ReportItem.tsx";
import { SiglumButton } from "./SiglumButton.tsx";
import "./rail.css";

export interface RailProps {
  /** A list with headlines and tags, or a strip of sigla. */
  readonly form: "list" | "strip";
  readonly tags: ReactNode;
  onAdd(): void;
  /** Opens all reports as a table. */
  onAll(): void;
  onDescribe(report: ReportId): void;
  onNewEdition(report: ReportId): void;
  onRepair(report: ReportId): void;
}

/** The reports of the library, to open from; and the tags, where there is room. */
export function Rail({ form, tags, onAdd, onAll, onDescribe, onNewEdition, onRepair }: RailProps) {
  const { reports, offered } = useLibraryView();
  const open = useOpenReports();
  if (form === "strip") return <Strip reports={offered} open={open} onAdd={onAdd} onAll={onAll} />;
  const item = (view: ReportView) => (
    <ReportItem
      key={view.report.id}
      view={view}
      isOpen={open.has(view.report.id)}
      onDescribe={onDescribe}
      onNewEdition={onNewEdition}
      onRepair={onRepair}
    />
  );
  const archived = reports.filter(({ report }) => report.archived);
  return (
    <div className="rail">
      <section className="rail-part" aria-label="Reports">
        <div className="rail-title">
          <h2 className="eyebrow">Reports</h2>
          <div className="rail-tools">
            <IconButton label="All reports as a table" size="small" icon={<TableIcon />} onClick={onAll} />
            <IconButton label="Add a report" size="small" icon={<PlusIcon />} onClick={onAdd} />
          </div>
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
        ) : offered.length === 0 ? (
          <p className="rail-empty">All reports are archived.</p>
        ) : (
          <ul className="rail-list">{offered.map(item)}</ul>
        )}
        {archived.length === 0 ? null : (
          <details className="rail-archive">
            <summary>
              <ChevronRightIcon />
              Archived <span className="rail-archive-count">{archived.length}</span>
            </summary>
            <ul className="rail-list">{archived.map(item)}</ul>
          </details>
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
  onAll,
}: {
  readonly reports: readonly ReportView[];
  readonly open: ReadonlySet<ReportId>;
  readonly onAdd: () => void;
  readonly onAll: () => void;
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
      <IconButton label="All reports as a table" tooltipSide="right" icon={<TableIcon />} onClick={onAll} />
      <IconButton label="Add a report" tooltipSide="right" icon={<PlusIcon />} onClick={onAdd} />
    </div>
  );
}

function useOpenReports(): ReadonlySet<ReportId> {
  const panes = useDeskState((desk) => desk.panes);
  return new Set(panes.map((pane) => pane.report));
}
