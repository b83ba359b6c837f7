import { type ReactNode, useCallback, useState } from "react";
import { counted, type ReportId, type ReportView, type Suggestion, suggestionKinds } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useFindingsTrouble } from "#state/findings/findings-context.tsx";
import { useSuggestionDeeds } from "#state/findings/suggestion-deeds.ts";
import { useSuggestions } from "#state/findings/suggestions.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { FilterMenu } from "#ui/FilterChip.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { Skeleton } from "#ui/Skeleton.tsx";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import { useWalk } from "#ui/use-walk.ts";
import { NoSuggestions, passes } from "./NoSuggestions.tsx";
import { SuggestionCard } from "./SuggestionCard.tsx";
import { kindNames, makesWords } from "./suggestion-words.ts";
import { useDealing } from "./use-dealing.ts";
import "./suggested-tab.css";

/** So many cards are drawn at once. */
const atOnce = 100;

/** What the app found and nobody has marked, by report. Arrows walk with the pane following, y accepts, x dismisses for good. */
export function SuggestedTab(): ReactNode {
  const desk = useDesk();
  const view = useLibraryView();
  const { all, of, isReading } = useSuggestions();
  const { trouble, retry } = useFindingsTrouble();
  const deeds = useSuggestionDeeds();
  const place = useDeskState((state) => state.suggested);
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  const [limit, setLimit] = useState(atOnce);
  const { list, head, wayOn, dealWith, goOn } = useDealing(of);
  const passing = all.filter((one) => passes(one, place));
  const shown = passing.slice(0, limit);
  const byId = new Map(shown.map((one) => [one.id, one]));
  const byReport = new Map<ReportId, { readonly report: ReportView; readonly own: Suggestion[] }>();
  for (const one of shown) {
    const group = byReport.get(one.report.report.id) ?? { report: one.report, own: [] };
    group.own.push(one);
    byReport.set(one.report.report.id, group);
  }
  const go = useCallback(
    ({ report, passage }: Suggestion, how: "walk" | "press") => {
      const to = { report: report.report.id, start: passage.start, end: passage.end, highlight: null };
      if (how === "walk") desk.follow(to);
      else desk.jump(to, "here");
    },
    [desk],
  );
  const walk = useWalk([...byId.keys()], null, (id) => {
    const one = byId.get(id);
    if (one !== undefined) go(one, "walk");
  });
  const accept = useCallback((one: Suggestion) => dealWith(one, (it) => deeds.accept(it)), [dealWith, deeds]);
  const dismiss = useCallback((one: Suggestion) => dealWith(one, deeds.dismiss), [dealWith, deeds]);
  const press = useCallback((one: Suggestion) => go(one, "press"), [go]);
  const reports = [...new Map(all.map(({ report }) => [report.report.id, report])).values()];
  const chosen = place.report === null ? undefined : view.reportById.get(place.report);
  return (
    <div className="suggested-tab">
      <div className="suggested-filter">
        <FilterMenu
          name="Kind"
          allLabel="All kinds"
          label={place.kind === null ? undefined : kindNames[place.kind]}
          value={place.kind}
          onValue={(kind) =>
            desk.narrowFound({ suggested: { ...place, kind: suggestionKinds.find((one) => one === kind) ?? null } })
          }
          options={suggestionKinds.map((value) => ({ value, label: kindNames[value] }))}
        />
        <FilterMenu
          name="Report"
          allLabel="All reports"
          label={chosen === undefined ? undefined : `Report ${chosen.siglum}`}
          value={place.report}
          onValue={(report) => desk.narrowFound({ suggested: { ...place, report: report as typeof place.report } })}
          options={reports.map(({ report, siglum }) => ({ value: report.id, label: `Report ${siglum}` }))}
        />
        <span className="suggested-count" role="status" ref={head} tabIndex={-1}>
          {isReading ? "Reading the reports …" : counted(passing.length, "suggestion")}
        </span>
      </div>
      {trouble === null ? null : (
        <div className="suggested-trouble" role="alert">
          {trouble}
          <Button size="small" onClick={retry}>
            Try again
          </Button>
        </div>
      )}
      {shown.length === 0 ? (
        isReading ? (
          <div className="suggested-reading">
            <Skeleton label="Reading the reports" lines={4} />
          </div>
        ) : (
          <NoSuggestions
            all={all}
            narrowing={place}
            siglum={chosen?.siglum}
            hasHighlights={view.highlights.length > 0}
            wayOn={wayOn}
            widen={(suggested) => {
              goOn();
              desk.narrowFound({ suggested });
            }}
            showHighlights={() => desk.showInspector("highlights")}
          />
        )
      ) : (
        <>
          <p className="suggested-keys">
            {hasSingleKeys ? (
              <>
                <Kbd keys="Y" /> accepts, <Kbd keys="X" /> dismisses for good.{" "}
              </>
            ) : null}
            What is accepted stays to be confirmed.
          </p>
          <div
            className="suggested-list"
            ref={list}
            onFocus={walk.props.onFocus}
            onKeyDown={(event) => {
              const id = event.target instanceof HTMLElement ? event.target.dataset["walk"] : undefined;
              const one = id === undefined ? undefined : byId.get(id);
              const isSingle = isSingleKeyPress(event, hasSingleKeys);
              const isDelete = event.key === "Delete" && !event.repeat;
              if (one !== undefined && isSingle && event.key === "y") accept(one);
              else if (one !== undefined && ((isSingle && event.key === "x") || isDelete)) dismiss(one);
              else {
                walk.props.onKeyDown(event);
                return;
              }
              event.preventDefault();
              event.stopPropagation();
            }}
          >
            {[...byReport].map(([id, { report, own }]) => (
              <ReportGroup key={id} report={report}>
                {own.map((one) => (
                  <li key={one.id}>
                    <SuggestionCard
                      suggestion={one}
                      makes={makesWords(view, one)}
                      hasSingleKeys={hasSingleKeys}
                      isStop={walk.stop === one.id}
                      onPress={press}
                      onAccept={accept}
                      onDismiss={dismiss}
                    />
                  </li>
                ))}
              </ReportGroup>
            ))}
            {passing.length > shown.length ? (
              <Button size="small" className="suggested-more" onClick={() => setLimit(limit + atOnce)}>
                {`Show more (${passing.length - shown.length})`}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </div>
  );
}

function ReportGroup({ report, children }: { readonly report: ReportView; readonly children: ReactNode }) {
  return (
    <section aria-label={`Suggestions in report ${report.siglum}`}>
      <h3 className="suggested-report">
        <span className="siglum">{report.siglum}</span>
        <span className="suggested-title">{report.title.text}</span>
      </h3>
      <ul>{children}</ul>
    </section>
  );
}
