import { intervalWords } from "../queries/date-words.ts";
import { escapeText, html, type Markup, nothing, own } from "./html-text.ts";
import { readingPageStyle } from "./reading-page-style.ts";

/** What stands around every page to read. */
export interface PageShell {
  readonly title: string;
  /** Milliseconds since 1970, or ISO 8601 in UTC. */
  readonly exportedAt: number | string;
  /** The name of whoever hands it on. */
  readonly by: string;
  /** Stands under the title. */
  readonly head: Markup;
  readonly main: Markup;
}

/** A whole page in one file, to read and to print: no script, nothing from elsewhere. */
export function pageHtml({ title, exportedAt, by, head, main }: PageShell): string {
  const day = new Date(exportedAt).toISOString().slice(0, 10);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<style>${readingPageStyle as Markup}</style>
</head>
<body>
<header>
<h1>${own(title)}</h1>
<p class="by">${by === "" ? nothing : html`${own(by)}, `}<time datetime="${escapeText(day)}">${escapeText(intervalWords({ from: day, to: day, granularity: "day" }))}</time></p>
${head}
</header>
<main>
${main}
</main>
</body>
</html>
`;
}
