import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type ComparedKind, type Comparison, comparedKinds, type ReportView } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { takeLeftRow } from "#state/left-row.ts";
import { usePorts } from "#state/ports-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { SideBySide } from "#ui/SideBySide.tsx";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import { useIsPrinting } from "#ui/use-is-printing.ts";
import { ComparedRowView } from "./ComparedRowView.tsx";
import { kindName, kindSigns } from "./compared-words.ts";
import { PrintedComparison } from "./PrintedComparison.tsx";
import { useGrowingList } from "./use-growing-list.ts";

export interface ComparedReportsProps {
  readonly a: ReportView;
  readonly b: ReportView;
  readonly comparison: Comparison;
  /** Parallels may still be found. */
  readonly isReading: boolean;
}

/** The rows of two reports: counted, narrowed to one sort, and walked from change to change. */
export function ComparedReports({ a, b, comparison, isReading }: ComparedReportsProps) {
  const desk = useDesk();
  const only = useDeskState((state) => state.compare.only);
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  const page = useRef<HTMLElement>(null);
  const { rows, counts } = comparison;
  const shown = useMemo(
    () => rows.flatMap((row, index) => (only === null || row.kind === only ? [index] : [])),
    [rows, only],
  );
  const [place, setPlace] = useState<number | null>(null);
  const list = useGrowingList(shown.length);
  const isPrinting = useIsPrinting();
  const { output } = usePorts();
  const { reach } = list;
  // The same for each step, or every row that is drawn would be drawn again.
  const go = useCallback(
    (index: number) => {
      reach(shown.indexOf(index));
      setPlace(index);
    },
    [reach, shown],
  );
  useEffect(() => {
    if (place === null) return;
    const row = page.current?.querySelector<HTMLElement>(`[data-row="${place}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "center" });
  }, [place]);

  useEffect(() => {
    const left = Number(takeLeftRow("compare") ?? rows.length);
    if (left < rows.length) go(left);
    // So that n and p are heard at once.
    else page.current?.focus({ preventScroll: true });
    // The focus is put once, when the view opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const step = (by: 1 | -1) => {
    const present = Number(document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? place ?? -1);
    const changes = shown.filter((index) => rows[index]?.kind !== "shared");
    const next = by === 1 ? changes.find((index) => index > present) : changes.findLast((index) => index < present);
    if (next === place && next !== undefined)
      page.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: false });
    if (next !== undefined) go(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isSingleKeyPress(event, hasSingleKeys)) return;
    const acts: Readonly<Record<string, () => void>> = { n: () => step(1), p: () => step(-1) };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const count = counts.shared + counts.changed + counts["only-a"] + counts["only-b"];
  const keys = (key: string) => (hasSingleKeys ? { keys: key } : {});
  return (
    <div className="compared" onKeyDown={press}>
      <div className="compared-tools">
        <Segmented<ComparedKind | "all">
          label="Show"
          value={only ?? "all"}
          onValue={(next) => desk.comparing.arrangeCompare({ only: next === "all" ? null : next })}
          options={[
            { value: "all", label: "All" },
            ...comparedKinds.map((kind) => ({
              value: kind,
              label: `${kindSigns[kind]} ${counts[kind]} ${kindName(kind, a.siglum, b.siglum)}`,
              disabled: counts[kind] === 0,
            })),
          ]}
        />
        <p role="status">{isReading ? "Still reading: what is shared may grow." : ""}</p>
        <Button size="small" disabled={count === counts.shared} onClick={() => step(-1)} {...keys("p")}>
          Previous change
        </Button>
        <Button size="small" disabled={count === counts.shared} onClick={() => step(1)} {...keys("n")}>
          Next change
        </Button>
        <Button size="small" onClick={() => void document.fonts.ready.then(() => output.print())}>
          Print…
        </Button>
      </div>
      <SideBySide
        ref={page}
        className="compared-rows"
        isSigned
        label={`${a.siglum} and ${b.siglum} beside each other`}
        heads={[`${a.siglum} · ${a.title.text}`, `${b.siglum} · ${b.title.text}`]}
      >
        {shown.slice(0, list.count).map((index) => {
          const row = rows[index];
          return row === undefined ? null : (
            <ComparedRowView key={index} index={index} row={row} comparison={comparison} a={a} b={b} onGo={go} />
          );
        })}
        {list.count < shown.length ? <div key={list.count} ref={list.end} className="compared-more" /> : null}
      </SideBySide>
      {isPrinting ? (
        <PrintedComparison a={a} b={b} comparison={comparison} shown={shown} isReading={isReading} />
      ) : null}
    </div>
  );
}
