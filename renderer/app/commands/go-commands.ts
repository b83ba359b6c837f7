import type { ReaderCommands } from "#features/reader/row/reader-commands.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

export function goCommands({ desk, deskState, reader }: CommandContext): readonly AppCommand[] {
  const { backView, canGoBack, canGoForward, panes, view } = deskState;
  const jump = { menu: "go" } as const;
  const inPane = (act: (commands: ReaderCommands) => void) => ({
    menu: "go" as const,
    isEnabled: view === "read" && panes.length > 0,
    isBoundElsewhere: true,
    run: () => {
      if (reader.current !== null) act(reader.current);
    },
  });
  return [
    { ...jump, id: "back", label: "Back", keys: ["Alt+ArrowLeft"], isEnabled: canGoBack, run: () => desk.goBack() },
    {
      ...jump,
      id: "forward",
      label: "Forward",
      keys: ["Alt+ArrowRight"],
      isEnabled: canGoForward,
      run: () => desk.goForward(),
    },
    {
      ...jump,
      id: "back-to-matrix",
      label: "Back to the matrix",
      // Escape does the same where nothing else is to be let go of: `useEscapeBack`.
      keys: [],
      isEnabled: view === "read" && backView === "matrix",
      run: () => desk.goBack(),
    },
    {
      ...inPane((commands) => commands.find()),
      id: "find",
      label: "Find in the report",
      keys: ["Mod+F"],
      startsGroup: true,
    },
    { ...inPane((commands) => commands.stepFind(1)), id: "find-next", label: "Next hit", keys: ["F3"] },
    { ...inPane((commands) => commands.stepFind(-1)), id: "find-previous", label: "Previous hit", keys: ["Shift+F3"] },
    {
      ...inPane((commands) => commands.stepSentence(1)),
      id: "next-sentence",
      label: "Next sentence",
      keys: ["."],
      startsGroup: true,
    },
    {
      ...inPane((commands) => commands.stepSentence(-1)),
      id: "previous-sentence",
      label: "Previous sentence",
      keys: [","],
    },
    { ...inPane((commands) => commands.stepHighlight(1)), id: "next-highlight", label: "Next highlight", keys: ["]"] },
    {
      ...inPane((commands) => commands.stepHighlight(-1)),
      id: "previous-highlight",
      label: "Previous highlight",
      keys: ["["],
    },
    {
      ...inPane((commands) => commands.goToCounterpart()),
      isBoundElsewhere: false,
      id: "counterpart",
      label: "Go to the counterpart",
      keys: ["p"],
    },
    {
      ...inPane((commands) => commands.selectAll()),
      id: "select-report",
      label: "Select the whole report",
      keys: ["Mod+A"],
    },
    {
      ...inPane((commands) => commands.stepPane(1)),
      id: "next-pane",
      label: "Next pane",
      keys: ["F6"],
      startsGroup: true,
    },
    { ...inPane((commands) => commands.stepPane(-1)), id: "previous-pane", label: "Previous pane", keys: ["Shift+F6"] },
    {
      ...jump,
      id: "to-inspector",
      label: "Go to the inspector",
      keys: ["Mod+J"],
      isEnabled: true,
      run: () => {
        desk.showInspector(deskState.inspector.tab);
        focusInspector();
      },
    },
    {
      ...jump,
      id: "all-notes",
      label: "All notes",
      keys: [],
      isEnabled: true,
      run: () => {
        desk.showInspector("notes");
        focusInspector();
      },
    },
    {
      ...jump,
      id: "suggestions",
      label: "Suggestions",
      keys: [],
      isEnabled: true,
      run: () => {
        desk.showInspector("suggested");
        focusInspector();
      },
    },
  ];
}

/** It may have been closed: it comes on screen with the next render. */
function focusInspector(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(".inspector [role=tab][aria-selected=true]")?.focus(),
  );
}
