import { type KeyboardEvent, useMemo } from "react";
import { compareTexts, type ReportId, type ReportView, reportLanguage } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useParallels } from "#state/findings/findings-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { ColumnsIcon } from "#ui/icons.ts";
import { Select } from "#ui/Select.tsx";
import { ComparedReports } from "./ComparedReports.tsx";
import "./compare-view.css";

/** Two reports laid out beside each other: what both have, what differs in it, and what one has alone. */
export function CompareView() {
  const desk = useDesk();
  const view = useLibraryView();
  const place = useDeskState((state) => state.compare);
  const { all, isReading } = useParallels();
  const [a, b] = [place.a, place.b].map((id) => (id === null ? null : (view.reportById.get(id) ?? null)));
  const comparison = useMemo(() => {
    return a == null || b == null || a === b ? null : compareTexts(textOf(a), textOf(b), all);
  }, [a, b, all]);
  const choose = (side: "a" | "b", label: string, other: ReportView | null | undefined) => (
    <Select<ReportId>
      label={label}
      hideLabel
      value={(side === "a" ? a : b)?.report.id ?? null}
      placeholder="Choose a report"
      options={view.reports
        .filter((one) => one !== other && (!one.report.archived || one === a || one === b))
        .map(({ report, siglum, title }) => ({ value: report.id, label: `${siglum} · ${title.text}` }))}
      onValue={(id) => desk.comparing.arrangeCompare({ [side]: id })}
    />
  );
  const back = () => (desk.state.canGoBack ? desk.goBack() : desk.showView("read"));
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    back();
  };
  return (
    <section className="compare-view" aria-labelledby="compare-name" onKeyDown={press}>
      <header className="compare-head">
        <h2 id="compare-name">Compare</h2>
        {choose("a", "Report on the left", b)}
        <Button
          variant="quiet"
          aria-label="Change sides"
          disabled={a == null && b == null}
          onClick={() => desk.comparing.arrangeCompare({ a: place.b, b: place.a, only: swapped(place.only) })}
        >
          ⇄
        </Button>
        {choose("b", "Report on the right", a)}
        <Button variant="quiet" keys="Escape" onClick={back}>
          Back
        </Button>
      </header>
      {a == null || b == null || comparison === null ? (
        <EmptyState title="Two reports beside each other" icon={<ColumnsIcon />} level={3}>
          {view.reports.length < 2
            ? "There is only one report in the library. Add another to compare it with."
            : "Choose a report on either side. What both have stands in one line, what one has alone stands by itself."}
        </EmptyState>
      ) : (
        <ComparedReports
          key={`${a.edition.id} ${b.edition.id}`}
          a={a}
          b={b}
          comparison={comparison}
          isReading={isReading}
        />
      )}
    </section>
  );
}

function swapped(only: "shared" | "changed" | "only-a" | "only-b" | null) {
  if (only === "only-a") return "only-b";
  return only === "only-b" ? "only-a" : only;
}

function textOf({ edition, report }: ReportView) {
  return { id: edition.id, text: edition.text, language: reportLanguage(report) };
}
