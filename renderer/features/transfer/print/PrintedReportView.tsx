import { type ReactNode, useMemo } from "react";
import {
  attributionWords,
  type NoteContent,
  type PrintedNote,
  type PrintedReport,
  placeWords,
  printedReport,
  type ReportView,
  reportFacts,
} from "#core/index.ts";
import { useLibrary } from "#state/session-context.tsx";
import { PrintedPieces, PrintedText } from "./PrintedText.tsx";
import { pageName } from "./page-rules.ts";
import type { PrintJob } from "./printing.ts";

export interface PrintedReportViewProps {
  readonly report: ReportView;
  readonly job: PrintJob;
  readonly renderNote: (content: NoteContent) => ReactNode;
}

/** One report on pages of its own: what is known of it, its text with highlights and margin notes, and what found no room beside it. */
export function PrintedReportView({ report, job, renderNote }: PrintedReportViewProps) {
  const library = useLibrary();
  const printed = useMemo(() => printedReport(library, { report, ...job }), [library, report, job]);
  const { siglum, title, edition } = report;
  const headline = printed.paragraphs.find(({ number }) => number === null);
  const onReport = [...printed.notes, ...(headline?.margin ?? [])];
  const facts = reportFacts(report.report);
  const note = (one: PrintedNote) => <Note key={one.number} note={one} renderNote={renderNote} />;
  return (
    <article className="print-report" style={{ page: pageName(report) }}>
      <header className="print-head">
        <span className="print-siglum">{siglum}</span>
        <h1 className={title.isHeadline ? undefined : "print-first-words"} dir="auto">
          {headline === undefined ? titleWords(report) : <PrintedPieces pieces={headline.pieces} />}
        </h1>
        <dl className="print-facts">
          {facts.map(({ name, value, inferredFrom }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span className={inferredFrom === null ? undefined : "print-inferred"}>{value}</span>
                {inferredFrom === null ? null : ` (inferred${inferredFrom === "" ? "" : `: ${inferredFrom}`})`}
              </dd>
            </div>
          ))}
          <div>
            <dt>Text</dt>
            <dd>
              {edition.origin.name ?? "pasted"}, SHA-256 {edition.id.slice(0, 16)}…
            </dd>
          </div>
        </dl>
        <Legend printed={printed} />
      </header>
      {onReport.length === 0 ? null : (
        <section className="print-end">
          <h2>On this report</h2>
          {onReport.map(note)}
        </section>
      )}
      <PrintedText printed={printed} renderNote={note} />
      {printed.longNotes.length === 0 ? null : (
        <section className="print-end">
          <h2>Notes</h2>
          {printed.longNotes.map(note)}
        </section>
      )}
      {printed.unplaced.length === 0 ? null : (
        <section className="print-end">
          <h2>Without a place in this text</h2>
          {printed.unplaced.map(({ highlight, notes }) => (
            <div key={highlight.highlight.id} className="print-unplaced">
              <blockquote dir="auto">“{highlight.highlight.passage.exact}”</blockquote>
              <p>
                {[
                  placeWords(highlight),
                  ...highlight.tags.map(({ name }) => name),
                  ...attributionWords(highlight.highlight, highlight.source).map(({ text }) => text),
                ].join(" · ")}
              </p>
              {notes.map(note)}
            </div>
          ))}
        </section>
      )}
    </article>
  );
}

function titleWords({ title }: ReportView): string {
  if (!title.isHeadline) return `No headline: “${title.text}”`;
  return title.isInferred ? `${title.text} (inferred)` : title.text;
}

/** The tags that are used: their letter, their line, their name. */
function Legend({ printed: { legend, hasUntagged } }: { readonly printed: PrintedReport }) {
  if (legend.length === 0 && !hasUntagged) return null;
  return (
    <ul className="print-legend" aria-label="Tags">
      {legend.map(({ letter, tag }) => (
        <li key={tag.id}>
          <span className="print-letter">{letter}</span>
          <span className="print-mark" data-tag={tag.colour}>
            {tag.name}
          </span>
        </li>
      ))}
      {hasUntagged ? (
        <li>
          <span className="print-mark">without a tag</span>
        </li>
      ) : null}
    </ul>
  );
}

function Note({ note, renderNote }: { readonly note: PrintedNote } & Pick<PrintedReportViewProps, "renderNote">) {
  return (
    <div className="print-note">
      <span className="print-number">{note.number}</span>
      <div>
        {note.entries.map(({ version, by, isReply }) => (
          <div key={version.id} className={isReply ? "print-reply" : undefined}>
            {renderNote(version.content)}
            <p className="print-by">{by}</p>
          </div>
        ))}
      </div>
    </div>
  );
}
