import {
  claimKindWords,
  coverageLines,
  type Dossier,
  type DossierEntry,
  dateWords,
  type ReportView,
  reportFacts,
  showHidden,
  shownName,
  verdictLines,
} from "#core/index.ts";
import { useLibrary } from "#state/session-context.tsx";
import { DossierNotes } from "./DossierNotes.tsx";
import { DossierPassage } from "./DossierPassage.tsx";
import { useDossierSlots } from "./dossier-slots.ts";
import "./dossier.css";

interface DossierPageProps {
  readonly dossier: Dossier;
  /** Opens a passage in its report; `null` on paper. */
  readonly onOpen: ((entry: DossierEntry) => void) | null;
}

/** A claim set as a page: its words, what is held of it, every passage in order of date, and the reports that they stand in. */
export function DossierPage({ dossier, onOpen }: DossierPageProps) {
  const library = useLibrary();
  const { renderVerdict } = useDossierSlots();
  const { view, counts, warning, entries, reports } = dossier;
  const { claim, passages } = view;
  const verdicts = verdictLines(library, claim);
  const coverage = coverageLines(library, { whole: view, passages });
  const by = shownName(library.people.get(claim.person) ?? { id: claim.person });
  return (
    <article className="dossier" aria-label={claim.text}>
      <header>
        <p className="dossier-small">
          {claimKindWords(claim)}, by {by}
          {claim.event === undefined ? null : ` · event ${dateWords(claim.event)}`}
        </p>
        <h2 dir="auto">{claim.text}</h2>
        <p className="dossier-counts">{counts}</p>
        {warning === null ? null : <p className="dossier-warning">{warning}</p>}
      </header>
      {verdicts.length === 0 ? null : (
        <section>
          <h3>Verdicts</h3>
          <ul className="dossier-verdicts">
            {verdicts.map(({ label, verdict, reason }) => (
              <li key={label}>
                {renderVerdict(verdict)}
                <div>
                  <b>{verdict}</b> <span className="dossier-small">{label}</span>
                  {reason === null ? null : <p dir="auto">{reason}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <DossierNotes target={{ collection: "claims", id: claim.id }} />
      <section>
        <h3>Passages in order of date</h3>
        {entries.length === 0 ? <p className="dossier-small">No passage is tied to this claim yet.</p> : null}
        <ol>
          {entries.map((entry) => (
            <DossierPassage key={entry.highlight.highlight.id} entry={entry} onOpen={onOpen} />
          ))}
        </ol>
      </section>
      {coverage.length === 0 ? null : (
        <section>
          <h3>Reports without a passage</h3>
          <dl className="dossier-facts">
            {coverage.map(({ label, reports: sigla }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{sigla}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {reports.length === 0 ? null : (
        <section>
          <h3>Reports</h3>
          <ul className="dossier-reports">
            {reports.map((report) => (
              <DossierReport key={report.report.id} report={report} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function DossierReport({ report: { report, siglum, title } }: { readonly report: ReportView }) {
  return (
    <li>
      <span className="siglum">{siglum}</span>
      <div>
        <p className={title.isHeadline ? "dossier-title" : "dossier-title dossier-first-words"} dir="auto">
          {showHidden(title.text)}
        </p>
        <p className="dossier-small">
          {title.isHeadline ? "" : "no headline"}
          {reportFacts(report).map(({ name, value, inferredFrom }, index) => (
            <span key={name}>
              {index === 0 && title.isHeadline ? "" : " · "}
              {name.toLowerCase()}{" "}
              <span className={inferredFrom === null ? undefined : "inferred"} title={inferredFrom ?? undefined}>
                {value}
              </span>
              {inferredFrom === null ? "" : " (inferred)"}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
