import { type ClaimView, coverageOf, hasOwnPassage, type ReportCoverage } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { momentWords } from "#state/time-words.ts";
import { Button } from "#ui/Button.tsx";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import { reportStop } from "./passage-stop.ts";
import { nameOf } from "./person-name.ts";
import { useAbsence } from "./use-absence.ts";
import "./claim-reports.css";

export interface ClaimReportsProps {
  readonly view: ClaimView;
  readonly stop: string | null;
}

/** The reports that have no passage on a claim, or where somebody found nothing: looked and nothing found, earlier than the event, something to confirm, not looked at. */
export function ClaimReports({ view, stop }: ClaimReportsProps) {
  const { claim } = view;
  const library = useLibrary();
  const reports = coverageOf(library, view).filter((one) => one.passages === 0 || one.looked.length > 0);
  if (reports.length === 0) return null;
  return (
    <section className="claim-reports" aria-label="Reports without a passage">
      <ul>
        {reports.map((one) => (
          <ClaimReportRow
            key={one.report.report.id}
            view={view}
            coverage={one}
            isStop={stop === reportStop(claim.id, one.report.report.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ClaimReportRowProps {
  readonly view: ClaimView;
  readonly coverage: ReportCoverage;
  readonly isStop: boolean;
}

/** One report; pressing it opens it to look, x says that nothing was found or takes that back. */
function ClaimReportRow({ view, coverage, isStop }: ClaimReportRowProps) {
  const { claim } = view;
  const { report, looked, isEarlier, toConfirm } = coverage;
  const library = useLibrary();
  const { person } = useSession();
  const desk = useDesk();
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  const toggleAbsence = useAbsence();
  const toggle = () => toggleAbsence(claim.id, report.report.id);
  const hasOwn = looked.some((one) => one.person === person);
  const words = [
    ...looked.map((one) => `looked, nothing found · ${nameOf(library, one.person, person)}, ${momentWords(one.at)}`),
    ...(isEarlier ? ["earlier than the event"] : []),
    ...(toConfirm > 0 ? [`${toConfirm} to confirm`] : []),
  ];
  const tabIndex = isStop ? 0 : -1;
  return (
    <li className="claim-report" data-looked={looked.length > 0 || undefined}>
      <button
        type="button"
        className="claim-report-face"
        data-walk={reportStop(claim.id, report.report.id)}
        tabIndex={tabIndex}
        {...(hasSingleKeys ? { "aria-keyshortcuts": "X" } : {})}
        onClick={() => {
          desk.chooseClaim(claim.id);
          desk.bringReport(report.report.id);
        }}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() !== "x" || !isSingleKeyPress(event, hasSingleKeys)) return;
          event.preventDefault();
          event.stopPropagation();
          toggle();
        }}
      >
        <span className="claim-report-siglum">{report.siglum}</span>
        <span>{words.length === 0 ? "not looked at" : words.map((line) => <span key={line}>{line}</span>)}</span>
      </button>
      {hasOwnPassage(view, report, person) ? null : (
        <Button
          size="small"
          variant="quiet"
          tabIndex={tabIndex}
          aria-label={`${hasOwn ? "Take back: nothing" : "Nothing"} found in ${report.siglum}`}
          onClick={toggle}
        >
          {hasOwn ? "Take back" : "Nothing found"}
        </Button>
      )}
    </li>
  );
}
