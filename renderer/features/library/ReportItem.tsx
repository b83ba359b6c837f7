import { deleteReport, type ReportId, type ReportView, statedValue } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useRun } from "#state/use-run.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { MoreIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { PublishedDate } from "./PublishedDate.tsx";
import { useReportButton } from "./use-report-button.ts";

interface ReportItemProps {
  readonly view: ReportView;
  readonly isOpen: boolean;
  onDescribe(report: ReportId): void;
}

/** A report in the list: siglum, headline or first words, outlet and date. */
export function ReportItem({ view, isOpen, onDescribe }: ReportItemProps) {
  const desk = useDesk();
  const run = useRun();
  const { report, siglum, title, highlights } = view;
  const button = useReportButton(report.id);
  const outlet = statedValue(report.outlet);
  return (
    <li className="report-item" data-open={isOpen}>
      <button {...button} className="report-item-open">
        <span className="siglum">{siglum}</span>
        <VisuallyHidden> · </VisuallyHidden>
        <span className="report-item-title" data-headline={title.isHeadline}>
          <bdi>{title.text}</bdi>
        </span>
        <span className="report-item-line">
          {outlet === null ? null : <>{outlet} · </>}
          <PublishedDate published={report.published} />
        </span>
        {isOpen ? <VisuallyHidden>, open</VisuallyHidden> : null}
      </button>
      <span className="report-item-count" title={`${highlights.length} highlights`}>
        {highlights.length > 0 ? highlights.length : ""}
      </span>
      <Menu
        label={`Report ${siglum}`}
        align="end"
        trigger={<IconButton label={`More about report ${siglum}`} size="small" icon={<MoreIcon />} />}
        entries={[
          { id: "beside", label: "Open beside", onSelect: () => desk.openReport(report.id) },
          { id: "describe", label: "Describe…", onSelect: () => onDescribe(report.id) },
          { kind: "separator", id: "line" },
          {
            id: "delete",
            label: "Delete",
            onSelect: () => {
              for (const pane of desk.state.panes) if (pane.report === report.id) desk.closePane(pane.id);
              run((library) => deleteReport(library, { report: report.id }), { canUndo: true });
            },
          },
        ]}
      />
    </li>
  );
}
