import type { ReportView } from "#core/index.ts";
import { Tooltip } from "#ui/Tooltip.tsx";
import { dragReport } from "./drag-report.ts";
import { useOpenReport } from "./use-open-report.ts";

/** A report in the strip: its siglum and how many highlights it has. */
export function SiglumButton({ view, isOpen }: { readonly view: ReportView; readonly isOpen: boolean }) {
  const openReport = useOpenReport();
  const { report, siglum, title, highlights } = view;
  const count = highlights.length;
  const name = `${siglum} · ${title.text}, ${count === 1 ? "1 highlight" : `${count} highlights`}${isOpen ? ", open" : ""}`;
  return (
    <Tooltip label={`${siglum} · ${title.text}`} side="right">
      <button
        type="button"
        className="rail-siglum"
        aria-label={name}
        aria-pressed={isOpen}
        draggable
        onDragStart={(event) => dragReport(event, report.id)}
        onClick={(event) => openReport(report.id, event.ctrlKey || event.metaKey)}
      >
        {siglum}
        {count > 0 ? <small aria-hidden="true">{count}</small> : null}
      </button>
    </Tooltip>
  );
}
