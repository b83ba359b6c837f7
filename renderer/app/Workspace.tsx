import { useEffect } from "react";
import { RepairBar } from "#features/editions/RepairBar.tsx";
import { prepareNoteEditor } from "#features/notes/NoteWriter.tsx";
import { SearchPanel } from "#features/search/SearchPanel.tsx";
import { useSearch } from "#features/search/SearchProvider.tsx";
import { useDeskState } from "#state/desk-context.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { Skeleton } from "#ui/Skeleton.tsx";
import { AppDialogs } from "./AppDialogs.tsx";
import { Comparing, Pairing } from "./Comparing.tsx";
import { useCommands } from "./commands/use-commands.ts";
import { useEscapeBack } from "./commands/use-escape-back.ts";
import { useNativeMenu } from "./commands/use-native-menu.ts";
import { useShortcuts } from "./commands/use-shortcuts.ts";
import { useDialogs } from "./dialogs.tsx";
import { FirstHint } from "./FirstHint.tsx";
import { InspectorPanel } from "./InspectorPanel.tsx";
import { fetchTheRest, later } from "./later.tsx";
import { Panes } from "./Panes.tsx";
import { RailPanel } from "./RailPanel.tsx";
import { SafetyBanner } from "./SafetyBanner.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TitleBar } from "./TitleBar.tsx";
import { useMedia } from "./theme.ts";
import { useFoldedInspector } from "./use-folded-inspector.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import "./workspace.css";

const opening = <Skeleton label="Opening the view" />;
const Matrix = later(async () => (await import("./Matrix.tsx")).Matrix, opening);
const Figures = later(async () => (await import("#features/figures/FiguresView.tsx")).FiguresView, opening);
const Codebook = later(async () => (await import("./Codebook.tsx")).Codebook, opening);
const ReportsView = later(async () => (await import("#features/library/table/ReportsView.tsx")).ReportsView, opening);

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
  useKeptFocus();
  usePreparations();
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
          <Matrix />
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

/** Fetches what may be wanted next while nothing else is going on: first the note editor. */
function usePreparations(): void {
  useEffect(() => {
    const turn = requestIdleCallback(() => {
      // What could not be fetched is asked for again, and complained of, when it is wanted.
      prepareNoteEditor()
        .then(fetchTheRest)
        .catch(() => undefined);
    });
    return () => cancelIdleCallback(turn);
  }, []);
}
