import { lazy, Suspense, useEffect } from "react";
import { RepairBar } from "#features/editions/RepairBar.tsx";
import { ReportsView } from "#features/library/table/ReportsView.tsx";
import { prepareNoteEditor } from "#features/notes/NoteWriter.tsx";
import { SearchPanel } from "#features/search/SearchPanel.tsx";
import { useSearch } from "#features/search/SearchProvider.tsx";
import { useDeskState } from "#state/desk-context.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { Skeleton } from "#ui/Skeleton.tsx";
import { AppDialogs } from "./AppDialogs.tsx";
import { Codebook } from "./Codebook.tsx";
import { Comparing, Pairing } from "./Comparing.tsx";
import { useCommands } from "./commands/use-commands.ts";
import { useEscapeBack } from "./commands/use-escape-back.ts";
import { useNativeMenu } from "./commands/use-native-menu.ts";
import { useShortcuts } from "./commands/use-shortcuts.ts";
import { useDialogs } from "./dialogs.tsx";
import { Figures } from "./Figures.tsx";
import { FirstHint } from "./FirstHint.tsx";
import { InspectorPanel } from "./InspectorPanel.tsx";
import { Panes } from "./Panes.tsx";
import { RailPanel } from "./RailPanel.tsx";
import { SafetyBanner } from "./SafetyBanner.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TitleBar } from "./TitleBar.tsx";
import { useMedia } from "./theme.ts";
import { useFoldedInspector } from "./use-folded-inspector.ts";
import "./workspace.css";

const Matrix = lazy(async () => {
  const { Matrix: view } = await import("./Matrix.tsx");
  return { default: view };
});

/** The window: title bar, rail, panes, inspector, status line, and the dialogs over them. */
export function Workspace() {
  const { host } = usePorts();
  const dialogs = useDialogs();
  const commands = useCommands();
  const hasSingleKeys = useDeskState((desk) => desk.hasSingleKeys);
  const { hasNativeMenu, platform } = host.capabilities;
  useShortcuts(commands, hasSingleKeys, hasNativeMenu && platform === "mac");
  useNativeMenu(commands);
  useEscapeBack();
  usePreparedEditor();
  const view = useDeskState((desk) => desk.view);
  const isInspectorOpen = useDeskState((desk) => desk.inspector.isOpen);
  const isRailOpen = useDeskState((desk) => desk.isRailOpen);
  const paneCount = useDeskState((desk) => (desk.maximisedPane === null ? desk.panes.length : 1));
  const isWide = useMedia("(min-width: 1500px)");
  const railForm = isWide && isRailOpen ? "list" : "strip";
  const isSearching = useSearch().isOpen;
  const panesBeside = isSearching ? 1 : 2;
  const doesInspectorFloat = !isWide && view === "read" && paneCount > panesBeside;
  useFoldedInspector(doesInspectorFloat);
  return (
    <div
      className="workspace"
      data-rail={railForm}
      data-inspector={isInspectorOpen ? (doesInspectorFloat ? "floating" : "beside") : "closed"}
    >
      <TitleBar commands={commands} hasMenu={!hasNativeMenu} />
      <RailPanel form={railForm} isWide={isWide} />
      {isSearching ? (
        <SearchPanel
          onHandOn={(highlights) => dialogs.show({ kind: "hand-on", highlights, words: "The highlights found" })}
        />
      ) : null}
      <main className="workspace-main">
        {view === "read" ? (
          <>
            <FirstHint />
            <Panes />
            <Pairing />
            <RepairBar />
          </>
        ) : view === "matrix" ? (
          <Suspense fallback={<Skeleton label="Opening the matrix" />}>
            <Matrix />
          </Suspense>
        ) : view === "figures" ? (
          <Figures />
        ) : view === "codebook" ? (
          <Codebook />
        ) : view === "variants" || view === "compare" ? (
          <Comparing view={view} />
        ) : (
          <ReportsView
            onAdd={() => dialogs.show({ kind: "add-report" })}
            onDescribe={(report) => dialogs.show({ kind: "describe-report", report })}
          />
        )}
        <SafetyBanner />
      </main>
      {isInspectorOpen ? (
        <InspectorPanel isFloating={doesInspectorFloat} hasRoom={isWide || paneCount < panesBeside} />
      ) : null}
      <StatusBar />
      <AppDialogs commands={commands} />
    </div>
  );
}

/** Fetches the note editor while nothing else is going on. */
function usePreparedEditor(): void {
  useEffect(() => {
    const turn = requestIdleCallback(() => void prepareNoteEditor());
    return () => cancelIdleCallback(turn);
  }, []);
}
