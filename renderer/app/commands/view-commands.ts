import { textSizes } from "#state/desk.ts";
import { announce } from "#ui/LiveRegion.tsx";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

export function viewCommands({ desk, deskState, reader }: CommandContext): readonly AppCommand[] {
  const { activePane, panes, inspector, isRailOpen, textSize, theme, maximisedPane, view } = deskState;
  const { hasCaret, hasMarginNotes } = deskState;
  const onPane = { menu: "view", isEnabled: activePane !== null && view === "read" } as const;
  const always = { menu: "view", isEnabled: true } as const;
  const withPane = (act: (id: string) => void) => () => {
    if (activePane !== null) act(activePane);
  };
  return [
    {
      ...onPane,
      id: "split-pane",
      label: "Split the pane",
      keys: ["Mod+\\"],
      run: withPane((id) => desk.splitPane(id)),
    },
    {
      ...onPane,
      id: "maximise-pane",
      label: maximisedPane === null ? "Maximise the pane" : "Show all panes",
      keys: ["Mod+Shift+M"],
      run: withPane((id) => desk.toggleMaximised(id)),
    },
    {
      ...onPane,
      id: "close-pane",
      label: "Close the pane",
      keys: ["Alt+W"],
      run: withPane((id) => desk.closePane(id)),
    },
    {
      ...onPane,
      id: "move-pane-left",
      label: "Move the pane left",
      keys: ["Alt+Shift+ArrowLeft"],
      isBoundElsewhere: true,
      run: () => reader.current?.movePane(-1),
    },
    {
      ...onPane,
      id: "move-pane-right",
      label: "Move the pane right",
      keys: ["Alt+Shift+ArrowRight"],
      isBoundElsewhere: true,
      run: () => reader.current?.movePane(1),
    },
    {
      ...onPane,
      id: "in-step",
      label: "Scroll in step with the other panes",
      keys: ["Alt+S"],
      isEnabled: onPane.isEnabled && panes.length > 1 && maximisedPane === null,
      isChecked: panes.find(({ id }) => id === activePane)?.isInStep ?? false,
      run: withPane((id) => {
        desk.habits.toggleStep(id);
        announce(
          panes.find((pane) => pane.id === id)?.isInStep ? "The pane scrolls alone" : "The pane scrolls in step",
        );
      }),
    },
    {
      ...onPane,
      id: "caret",
      label: "Caret in the text",
      keys: ["F7"],
      isChecked: hasCaret,
      startsGroup: true,
      run: () => {
        desk.habits.toggleCaret();
        announce(hasCaret ? "Caret off" : "Caret on: arrows move it, with Shift they select");
        if (!hasCaret) reader.current?.focusText();
      },
    },
    {
      ...onPane,
      id: "margin-notes",
      label: "Notes in the margin",
      keys: [],
      isChecked: hasMarginNotes,
      run: () => {
        desk.habits.toggleMarginNotes();
        announce(hasMarginNotes ? "No notes in the margin" : "Notes in the margin, where a pane has room for them");
      },
    },
    {
      ...always,
      id: "toggle-rail",
      label: "Rail",
      keys: ["Mod+B"],
      isChecked: isRailOpen,
      startsGroup: true,
      run: () => desk.toggleRail(),
    },
    {
      ...always,
      id: "toggle-inspector",
      label: "Inspector",
      keys: ["Mod+I"],
      isChecked: inspector.isOpen,
      run: () => desk.toggleInspector(),
    },
    {
      ...always,
      id: "larger-text",
      label: "Larger text",
      keys: ["Mod+=", "Mod+Plus"],
      startsGroup: true,
      isEnabled: textSize < textSizes.greatest,
      run: () => desk.habits.setTextSize(textSize + 1),
    },
    {
      ...always,
      id: "smaller-text",
      label: "Smaller text",
      keys: ["Mod+-"],
      isEnabled: textSize > textSizes.least,
      run: () => desk.habits.setTextSize(textSize - 1),
    },
    {
      ...always,
      id: "usual-text",
      label: "Usual text size",
      keys: ["Mod+0"],
      run: () => desk.habits.setTextSize(textSizes.usual),
    },
    {
      ...always,
      id: "theme-system",
      label: "Theme: as the system",
      keys: [],
      startsGroup: true,
      isChecked: theme === "system",
      run: () => desk.habits.setTheme("system"),
    },
    {
      ...always,
      id: "theme-light",
      label: "Theme: light",
      keys: [],
      isChecked: theme === "light",
      run: () => desk.habits.setTheme("light"),
    },
    {
      ...always,
      id: "theme-dark",
      label: "Theme: dark",
      keys: [],
      isChecked: theme === "dark",
      run: () => desk.habits.setTheme("dark"),
    },
  ];
}
