import type { ReportView } from "#core/index.ts";
import { cssString } from "#ui/css-string.ts";

/** The name of a report's pages, for `page` in CSS. */
export function pageName({ siglum }: ReportView): string {
  return `report-${siglum}`;
}

/** The title under which the system would save what is printed. */
export function printTitle(reports: readonly ReportView[]): string {
  const [first] = reports;
  if (first === undefined || reports.length > 1) return `Reports ${reports.map(({ siglum }) => siglum).join(", ")}`;
  return `${first.siglum} ${first.title.text}`;
}

/** Page rules that name each report at the head of its pages and count pages at the foot. */
export function pageRules(reports: readonly ReportView[]): string {
  return reports
    .map((report) => {
      const { siglum, title } = report;
      const words = title.isHeadline ? `${title.isInferred ? "≈ " : ""}${title.text}` : `“${title.text}”`;
      return `@page ${pageName(report)} {
        @top-left { content: ${cssString(`${siglum} · ${words}`)}; }
        @bottom-right { content: counter(page) " / " counter(pages); }
      }`;
    })
    .join("\n");
}
