import {
  hangingOnReports,
  hangingWords,
  type ReportId,
  type ReportView,
  showHidden,
  statedValue,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useOpenHistory } from "#state/history/history-opener.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { MoreIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { PublishedDate } from "./PublishedDate.tsx";
import { useReportButton } from "./use-report-button.ts";
import { useReportDeeds } from "./use-report-deeds.ts";

interface ReportItemProps {
  readonly view: ReportView;
  readonly isOpen: boolean;
  onDescribe(report: ReportId): void;
  onNewEdition(report: ReportId): void;
  /** Opens the highlights of a report whose place is in doubt. */
  onRepair(report: ReportId): void;
}

/** A report in the list: siglum, headline or first words, outlet and date. */
export function ReportItem({ view, isOpen, onDescribe, onNewEdition, onRepair }: ReportItemProps) {
  const desk = useDesk();
  const openHistory = useOpenHistory();
  const library = useLibraryView();
  const deeds = useReportDeeds();
  const { report, siglum, title, highlights } = view;
  const button = useReportButton(report.id);
  const isArchived = report.archived === true;
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
          {outlet === null ? null : (
            <>
              <bdi>{showHidden(outlet)}</bdi> ·{" "}
            </>
          )}
          <PublishedDate published={report.published} />
        </span>
        {isOpen ? <VisuallyHidden>, open</VisuallyHidden> : null}
      </button>
      <DoubtSign view={view} onPress={() => onRepair(report.id)} />
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
          { id: "edition", label: "New edition of this text…", onSelect: () => onNewEdition(report.id) },
          {
            id: "compare",
            label: "Compare with another report…",
            opens: true,
            onSelect: () => desk.comparing.compareReport(report.id),
          },
          { kind: "separator", id: "line" },
          {
            id: "history",
            label: "History…",
            opens: true,
            onSelect: () => openHistory({ collection: "reports", id: report.id }),
          },
          {
            id: "archive",
            label: isArchived ? "Take out of the archive" : "Archive",
            onSelect: () => deeds.archive([report.id], !isArchived),
          },
          {
            id: "delete",
            label: "Delete",
            detail: hangingWords(hangingOnReports(library, [report.id])) ?? undefined,
            onSelect: () => deeds.remove([report.id]),
          },
        ]}
      />
    </li>
  );
}

/** How many highlights of a report have moved or are lost, where any are; pressed, it leads to them. */
function DoubtSign({ view, onPress }: { readonly view: ReportView; readonly onPress: () => void }) {
  const moved = view.highlights.filter(({ anchor }) => anchor.kind === "moved").length;
  const lost = view.unplaced.filter(({ anchor }) => anchor.kind === "lost").length;
  const words = [...(moved > 0 ? [`${moved} moved?`] : []), ...(lost > 0 ? [`${lost} lost`] : [])].join(", ");
  if (words === "") return null;
  return (
    <button
      type="button"
      className="report-item-doubt"
      aria-label={`Report ${view.siglum}: repair ${words}`}
      onClick={onPress}
    >
      {words}
    </button>
  );
}
