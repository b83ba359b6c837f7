import { counted } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import type { CheckProblem } from "#state/keeping/check-up.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";

const shown = 50;

/** What a check found, each with where, what and what next; what can be gone to has a button. */
export function CheckProblems({
  problems,
  close,
}: {
  readonly problems: readonly CheckProblem[];
  readonly close: () => void;
}) {
  const wayTo = useWayTo();
  const hidden = problems.length - shown;
  return (
    <>
      <p className="settings-statement">{counted(problems.length, "problem")}</p>
      <ul className="settings-problems">
        {problems.slice(0, shown).map((problem) => {
          const go = wayTo(problem.place);
          return (
            <li key={`${problem.where}${problem.what}`}>
              <div>
                <span className="settings-where">{problem.where}</span>
                {problem.what} {problem.next}
              </div>
              {go === null ? null : (
                <Button
                  size="small"
                  aria-label={`Show ${problem.where}`}
                  onClick={() => {
                    close();
                    go();
                  }}
                >
                  Show
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {hidden > 0 ? <p>And {hidden.toLocaleString("en")} more.</p> : null}
    </>
  );
}

/** How to get to a record on the desk; `null` where it can't be seen. */
function useWayTo(): (place: CheckProblem["place"]) => (() => void) | null {
  const desk = useDesk();
  const view = useLibraryView();
  return (place) => {
    if (place === null) return null;
    const { collection, id } = place;
    const report = view.reports.find((one) => one.report.id === id || one.edition.id === id)?.report;
    if (report !== undefined) return () => desk.bringReport(report.id);
    const claim = view.claims.find((one) => one.claim.id === id)?.claim;
    if (collection === "claims" && claim !== undefined)
      return () => {
        desk.chooseClaim(claim.id);
        desk.showInspector("claims");
      };
    const found = view.highlights.find((one) => one.highlight.id === id);
    if (collection !== "highlights" || found === undefined) return null;
    const { start, end } = found.highlight.passage;
    return () => desk.jump({ report: found.report.report.id, start, end, highlight: found.highlight.id });
  };
}
