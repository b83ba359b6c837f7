import { type ReactNode, useCallback, useMemo, useState } from "react";
import { type HighlightId, placeHighlight, type ReportDraft, type ReportId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import type { ReportFile } from "#state/use-report-file.ts";
import { useRun } from "#state/use-run.ts";
import { announce } from "#ui/LiveRegion.tsx";
import { type Editions, EditionsContext } from "./editions-context.ts";
import { NewEditionDialog } from "./NewEditionDialog.tsx";
import { type Repair, RepairContext } from "./repair-context.ts";
import { toRepair } from "./to-repair.ts";

export interface EditionsProviderProps {
  /** Shows a file that was read, with its encoding to choose. */
  renderFile(file: ReportFile, draft: ReportDraft): ReactNode;
  readonly children: ReactNode;
}

interface Queue {
  readonly report: ReportId | null;
  readonly highlight: HighlightId | null;
  /** Where the highlight stood, so that the next one takes its turn when it is done with. */
  readonly index: number;
  readonly turn: number;
}

/** Holds the dialog for a new text and the queue of highlights to repair, for all that opens them. */
export function EditionsProvider({ renderFile, children }: EditionsProviderProps) {
  const desk = useDesk();
  const run = useRun();
  const view = useLibraryView();
  const [bringing, setBringing] = useState<ReportId | null>(null);
  const [queue, setQueue] = useState<Queue | null>(null);
  const chosen = useDeskState((state) => state.highlight);

  const items = useMemo(() => (queue === null ? [] : toRepair(view, queue.report)), [view, queue]);
  const at = items.findIndex(({ highlight }) => highlight.id === queue?.highlight);
  const index = at >= 0 ? at : Math.min(queue?.index ?? 0, items.length - 1);
  const unsure = chosen === null ? undefined : view.highlightById.get(chosen);
  const placing = items[index]?.highlight.id ?? (unsure?.anchor.kind === "here" ? null : unsure?.highlight.id) ?? null;

  const placeAtSelection = useCallback(() => {
    const { selection } = desk.state;
    if (selection === null || placing === null) return false;
    const { edition, start, end } = selection;
    const planned = run((library) => placeHighlight(library, { highlight: placing, edition, start, end }));
    if (planned === null) return false;
    announce("The highlight stands where the selection is");
    desk.select(null);
    desk.chooseHighlight(placing);
    return true;
  }, [desk, run, placing]);
  const waiting = useMemo(() => toRepair(view).length, [view]);
  const editions = useMemo<Editions>(
    () => ({
      waiting,
      placing,
      bringIn: setBringing,
      repair: ({ report, highlight } = {}) =>
        setQueue((before) => ({
          report: report ?? null,
          highlight: highlight ?? null,
          index: 0,
          turn: (before?.turn ?? 0) + 1,
        })),
      placeAtSelection,
    }),
    [waiting, placing, placeAtSelection],
  );
  const repair: Repair | null =
    queue === null
      ? null
      : {
          report: queue.report,
          items,
          index,
          turn: queue.turn,
          go: (highlight) =>
            setQueue({ ...queue, highlight, index: items.findIndex((one) => one.highlight.id === highlight) }),
          placeAtSelection,
          close: () => setQueue(null),
        };
  return (
    <EditionsContext value={editions}>
      <RepairContext value={repair}>
        {children}
        {bringing === null ? null : (
          <NewEditionDialog
            key={bringing}
            report={bringing}
            renderFile={renderFile}
            repair={() => editions.repair({ report: bringing })}
            close={() => setBringing(null)}
          />
        )}
      </RepairContext>
    </EditionsContext>
  );
}
