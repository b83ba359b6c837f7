import { useDeferredValue, useMemo } from "react";
import { counted, isFiltering, type MatrixRowKind, matrixOf, viewOf } from "#core/index.ts";
import { noFilter } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useOrigins } from "#state/findings/findings-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { TableIcon } from "#ui/icons.ts";
import { useIsPrinting } from "#ui/use-is-printing.ts";
import { MatrixGrid } from "./MatrixGrid.tsx";
import { MatrixLegend } from "./MatrixLegend.tsx";
import { MatrixTools } from "./MatrixTools.tsx";
import { type MatrixSlots, MatrixSlotsContext } from "./matrix-slots.ts";
import { PrintedMatrix } from "./PrintedMatrix.tsx";
import type { MatrixReader } from "./use-matrix-deeds.ts";
import "./matrix-view.css";

export interface MatrixViewProps {
  readonly slots: MatrixSlots;
  readonly reader: MatrixReader;
}

const emptyWords: Readonly<Record<MatrixRowKind, string>> = {
  claims: "A claim gathers what the reports say about one thing. Each has a row here, and each report a column.",
  tags: "A tag gathers passages of one kind. Each has a row here, and each report a column.",
  sources: "A source is who speaks in a report. Each has a row here as soon as a highlight names one.",
};

/** What each report has on each claim, tag or source: the whole library in one table. */
export function MatrixView({ slots, reader }: MatrixViewProps) {
  const desk = useDesk();
  const library = useLibrary();
  const { texts } = useOrigins();
  const place = useDeskState((state) => state.matrix);
  const { rows: kind, sort, kind: claimKind, filter: wanted } = place;
  const filter = useDeferredValue(wanted);
  const matrix = useMemo(
    () => matrixOf(library, { rows: kind, sort, kind: claimKind, filter, texts }),
    [library, kind, sort, claimKind, filter, texts],
  );
  const isNarrowed = isFiltering(matrix.filter) || (kind === "claims" && claimKind !== null);
  const total = useMemo(
    () =>
      isNarrowed ? matrixOf(library, { rows: kind, sort: "order", kind: null, filter: noFilter }).rows.length : null,
    [library, kind, isNarrowed],
  );
  const isPrinting = useIsPrinting();
  const hasReports = viewOf(library).offered.length > 0;
  return (
    <MatrixSlotsContext value={slots}>
      <section className="matrix-view" aria-labelledby="matrix-view-name">
        <h2 className="visually-hidden" id="matrix-view-name">
          Matrix
        </h2>
        <MatrixTools matrix={matrix} />
        {matrix.rows.length > 0 && hasReports ? (
          <>
            <MatrixGrid matrix={matrix} kind={kind} total={total} filter={matrix.filter} reader={reader} />
            <MatrixLegend rows={kind} />
          </>
        ) : isNarrowed && total !== null && total > 0 ? (
          <EmptyState
            title={`No ${kind.slice(0, -1)} passes the filter`}
            level={3}
            actions={<Button onClick={() => desk.matrix.widen()}>Clear the filter</Button>}
          >
            {`${counted(total, kind.slice(0, -1))} in the library.`}
          </EmptyState>
        ) : (
          <EmptyState title={hasReports ? `No ${kind} yet` : "No reports yet"} level={3} icon={<TableIcon />}>
            {emptyWords[kind]}
          </EmptyState>
        )}
        {isPrinting ? <PrintedMatrix matrix={matrix} kind={kind} total={total} /> : null}
      </section>
    </MatrixSlotsContext>
  );
}
