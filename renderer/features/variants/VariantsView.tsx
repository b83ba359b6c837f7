import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { counted, type VariantTable, variantTable } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useFindings, useParallels } from "#state/findings/findings-context.tsx";
import { takeLeftRow } from "#state/left-row.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RowsIcon } from "#ui/icons.ts";
import { Segmented } from "#ui/Segmented.tsx";
import { CopyVariants } from "./CopyVariants.tsx";
import { VariantBands } from "./VariantBands.tsx";
import { VariantLegend } from "./VariantLegend.tsx";
import { VariantRows } from "./VariantRows.tsx";
import "./variants-view.css";

/** Words of the base, and px of the view, from which on and below which words are not laid out in columns unless that is asked for. */
const mostInColumns = 120;
const leastWidth = 620;

type Layout = "columns" | "lines";

/** What happened to one passage in all reports, or how two passages differ: a row each, the words under each other. */
export function VariantsView() {
  const desk = useDesk();
  const view = useLibraryView();
  const asked = useDeskState((state) => state.variants);
  const { all, isReading } = useParallels();
  const findings = useFindings();
  const table = useMemo(
    () => (asked === null ? null : variantTable(view, asked, all, findings)),
    [view, asked, all, findings],
  );
  if (asked === null || table === null) {
    return (
      <section className="variants-view" aria-label="Variants">
        <EmptyState
          title={asked === null ? "No passage chosen" : "The passage is not in the library any more"}
          icon={<RowsIcon />}
          actions={<Button onClick={() => desk.showView("read")}>To the reports</Button>}
        >
          Select words in a report, or choose a highlight, and press v: what the other reports do with the same words
          stands here.
        </EmptyState>
      </section>
    );
  }
  return <Variants table={table} isPair={asked.other !== null} isReading={isReading} />;
}

interface VariantsProps {
  readonly table: VariantTable;
  /** Two passages that a person chose. */
  readonly isPair: boolean;
  /** Parallels may still be found. */
  readonly isReading: boolean;
}

function Variants({ table, isPair, isReading }: VariantsProps) {
  const desk = useDesk();
  const [width, measure] = useWidth();
  const [chosen, setChosen] = useState<Layout | null>(null);
  const page = useRef<HTMLElement>(null);
  const { readings, base } = table;
  const isAlone = readings.length === 1;
  const hasRoom = width >= leastWidth && longest(table) <= mostInColumns;
  const layout = isAlone ? "lines" : (chosen ?? (hasRoom ? "columns" : "lines"));

  useEffect(() => {
    const left = takeLeftRow("variants");
    const rows = [...(page.current?.querySelectorAll<HTMLElement>("[data-variant-row]") ?? [])];
    const row = rows.find((one) => one.dataset["walk"] === left);
    (row ?? rows[base])?.focus({ preventScroll: row === undefined });
    // The focus is put once, when the view opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    if (desk.state.canGoBack) desk.goBack();
    else desk.showView("read");
  };
  return (
    <section ref={page} className="variants-view" aria-labelledby="variants-name" onKeyDown={press}>
      <header className="variants-tools">
        <h2 id="variants-name">{isPair ? "Two passages" : "Variants"}</h2>
        <p className="variants-count" role="status">
          {countWords(table, isPair, isReading)}
        </p>
        {isAlone ? null : (
          <Segmented<Layout>
            label="Words"
            value={layout}
            onValue={setChosen}
            options={[
              { value: "columns", label: "In columns" },
              { value: "lines", label: "In lines" },
            ]}
          />
        )}
        <CopyVariants table={table} />
        <Button
          variant="quiet"
          keys="Escape"
          onClick={() => (desk.state.canGoBack ? desk.goBack() : desk.showView("read"))}
        >
          Back
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to scroll it with keys */}
      <div className="variants-page" ref={measure} tabIndex={0} role="group" aria-label="Rows">
        {layout === "columns" ? <VariantBands table={table} width={width} /> : null}
        <VariantRows table={table} withWords={layout === "lines"} />
        {isAlone ? (
          <p className="variants-alone">
            {isReading
              ? "The reports are still being read."
              : "The app found no other passage that says the same. It may miss what is said in quite other words."}
          </p>
        ) : (
          <VariantLegend table={table} />
        )}
      </div>
    </section>
  );
}

function countWords({ readings }: VariantTable, isPair: boolean, isReading: boolean): string {
  const reports = new Set(readings.map(({ report }) => report.report.id)).size;
  const words = `${counted(readings.length, "passage")} in ${counted(reports, "report")}`;
  if (isPair) return `as they were chosen, ${reports === 1 ? "of one report" : "of two reports"}`;
  return `${words}, found by the app${isReading ? "; still reading" : ""}`;
}

function longest({ readings }: VariantTable): number {
  return Math.max(...readings.map(({ words }) => words.split(/\s+/u).length));
}

/** The width of an element in px, whenever it changes. */
function useWidth(): readonly [number, (element: HTMLElement | null) => void] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [width, setElement];
}
