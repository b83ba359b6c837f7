import type { ReportView } from "#core/index.ts";
import { Tooltip } from "#ui/Tooltip.tsx";
import { useReportButton } from "./use-report-button.ts";

/** A report in the strip: its siglum and how many highlights it has. */
export function SiglumButton({ view, isOpen }: { readonly view: ReportView; readonly isOpen: boolean }) {
  const { report, siglum, title, highlights, unplaced } = view;
  const button = useReportButton(report.id);
  const count = highlights.length;
  const doubts = [...highlights, ...unplaced].filter(({ anchor }) => anchor.kind === "moved" || anchor.kind === "lost");
  const name = `${siglum} · ${title.text}, ${count === 1 ? "1 highlight" : `${count} highlights`}${doubts.length > 0 ? `, ${doubts.length} to repair` : ""}${isOpen ? ", open" : ""}`;
  return (
    <Tooltip label={`${siglum} · ${title.text}`} side="right">
      <button
        {...button}
        className="rail-siglum"
        aria-label={name}
        aria-pressed={isOpen}
        data-count={count === 0 ? undefined : count}
        data-doubts={doubts.length > 0 || undefined}
      >
        {siglum}
      </button>
    </Tooltip>
  );
}
