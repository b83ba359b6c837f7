import { type Ref, useImperativeHandle, useMemo, useRef } from "react";
import type { Parallel } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { SplitPanes } from "#ui/SplitPanes.tsx";
import { Pane } from "./pane/Pane.tsx";
import { type PaneHandles, PaneHandlesContext } from "./pane-handles.ts";
import { CounterpartMenu } from "./parallels/CounterpartMenu.tsx";
import { Ribbons } from "./parallels/Ribbons.tsx";
import { ParallelsContext } from "./parallels/row-parallels.ts";
import { type ParallelsTrouble, TroubleLine } from "./parallels/TroubleLine.tsx";
import { useInStep } from "./parallels/use-in-step.ts";
import { useRowParallels } from "./parallels/use-row-parallels.ts";
import { Droppable } from "./row/Droppable.tsx";
import { EmptyReader } from "./row/EmptyReader.tsx";
import { type ReaderCommands, readerCommands } from "./row/reader-commands.ts";
import { useReaderKeys } from "./row/use-reader-keys.ts";
import { type ReaderSlots, SlotsContext } from "./slots.ts";
import "./reader.css";

/** Least width of a pane in px; the row scrolls where it does not fit. */
const leastWidth = 380;

export interface ReaderProps extends ReaderSlots {
  /** For the palette and menus. */
  readonly commands?: Ref<ReaderCommands> | undefined;
  /** What the reports of the library have in common, so far as it has been found. */
  readonly parallels?: readonly Parallel[] | undefined;
  /** Why they are missing. */
  readonly parallelsTrouble?: ParallelsTrouble | null | undefined;
}

const noParallels: readonly Parallel[] = [];

/** The row of panes in which reports are read, and the keys that work in it. */
export function Reader({
  commands,
  parallels = noParallels,
  parallelsTrouble = null,
  renderSelectionBar,
  renderMarkMenu,
  renderReportProperties,
  renderMarginNote,
  emptyActions,
}: ReaderProps) {
  const desk = useDesk();
  const panes = useDeskState((state) => state.panes);
  const maximised = useDeskState((state) => state.maximisedPane);
  const { reportById } = useLibraryView();
  const handles = useMemo<PaneHandles>(() => new Map(), []);
  const own = useRef(readerCommands(desk, handles));
  useImperativeHandle(commands, () => own.current, []);
  useReaderKeys(own);
  const frame = useRef<HTMLDivElement>(null);
  const rowParallels = useRowParallels(parallels, handles);
  useInStep(rowParallels.row, rowParallels.byText, frame);
  const slots = useMemo<ReaderSlots>(
    () => ({
      renderSelectionBar,
      renderMarkMenu,
      emptyActions,
      ...(renderReportProperties === undefined ? {} : { renderReportProperties }),
      ...(renderMarginNote === undefined ? {} : { renderMarginNote }),
    }),
    [renderSelectionBar, renderMarkMenu, renderReportProperties, renderMarginNote, emptyActions],
  );

  const shown = panes.filter((pane) => maximised === null || pane.id === maximised);
  const row = shown.map((pane) => {
    const index = panes.indexOf(pane);
    return {
      id: pane.id,
      label: `pane ${index + 1}, report ${reportById.get(pane.report)?.siglum ?? "not found"}`,
      minPx: leastWidth,
      content: (
        <Droppable id={pane.id}>
          <Pane
            id={pane.id}
            report={pane.report}
            index={index}
            count={panes.length}
            copy={panes.slice(0, index).filter((other) => other.report === pane.report).length + 1}
            isMaximised={maximised !== null}
          />
        </Droppable>
      ),
    };
  });
  return (
    <SlotsContext value={slots}>
      <PaneHandlesContext value={handles}>
        <ParallelsContext value={rowParallels}>
          <div className="reader" ref={frame}>
            {row.length === 0 ? (
              <EmptyReader />
            ) : (
              <SplitPanes
                // A row in which one pane takes another's place has no sizes to go on from.
                key={maximised ?? "row"}
                label="Reports"
                panes={row}
                sizes={Object.fromEntries(shown.map((pane) => [pane.id, maximised === null ? pane.size : 100]))}
                onSizes={(sizes) => desk.resizePanes(panes.map((pane) => sizes[pane.id] ?? pane.size))}
              />
            )}
            <Ribbons row={rowParallels.row} panes={shown.map(({ id }) => id)} frame={frame} />
            {parallelsTrouble === null ? null : <TroubleLine trouble={parallelsTrouble} />}
          </div>
          <CounterpartMenu />
        </ParallelsContext>
      </PaneHandlesContext>
    </SlotsContext>
  );
}
