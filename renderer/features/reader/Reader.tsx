import { type Ref, useImperativeHandle, useMemo, useRef } from "react";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { SplitPanes } from "#ui/SplitPanes.tsx";
import { Pane } from "./pane/Pane.tsx";
import { type PaneHandles, PaneHandlesContext } from "./pane-handles.ts";
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
}

/** The row of panes in which reports are read, and the keys that work in it. */
export function Reader({
  commands,
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
        <div className="reader">
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
        </div>
      </PaneHandlesContext>
    </SlotsContext>
  );
}
