import {
  dateWords,
  type HighlightView,
  highlightPlace,
  paragraphAt,
  paragraphWords,
  type ReportView,
  type Stretch,
  statedValue,
} from "#core/index.ts";

/** "¶ 3", "¶ 3–4", "headline" or "headline to ¶ 2": from where to where a stretch stands, for quoting. */
export function stretchWords(report: ReportView, { start, end }: Pick<Stretch, "start" | "end">): string {
  const first = paragraphAt(report.paragraphs, start);
  const last = paragraphAt(report.paragraphs, end - 1);
  if (first === last || last === null) return paragraphWords(first);
  return first === null || first.isHeadline
    ? `${paragraphWords(first)} to ${paragraphWords(last)}`
    : `${paragraphWords(first)}–${last.number}`;
}

/** A passage as it is pasted elsewhere: the words in curly quotation marks, siglum, headline, paragraph, date; what is inferred says so. */
export function quotationWithSource(report: ReportView, stretch: Pick<Stretch, "start" | "end">): string {
  return quotation(report, report.edition.text.slice(stretch.start, stretch.end), stretchWords(report, stretch));
}

/** A highlight's words in the same way; one that is not sure of its place says so. */
export function highlightWithSource({ highlight, report, ...view }: HighlightView): string {
  const { start, end, exact } = highlight.passage;
  const place = view.anchor.kind === "here" ? stretchWords(report, { start, end }) : highlightPlace(view);
  return quotation(report, exact, place);
}

function quotation(report: ReportView, words: string, place: string): string {
  const title = report.title.isHeadline ? report.title.text : `no headline: “${report.title.text}”`;
  const outlet = statedValue(report.report.outlet);
  const parts = [title, ...(outlet === null ? [] : [outlet]), place, publishedWords(report)];
  return `“${words.trim()}” — ${report.siglum} · ${parts.join(", ")}`;
}

function publishedWords({ report: { published } }: ReportView): string {
  if (published === undefined || published.basis === "unknown") return "date unknown";
  return published.basis === "inferred"
    ? `published ${dateWords(published)} (inferred)`
    : `published ${dateWords(published)}`;
}
