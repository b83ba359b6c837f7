import { useRef } from "react";
import { shownName } from "#core/index.ts";
import { keepSelection } from "#features/highlights/keep-selection.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useSession, useSessionState } from "#state/session-context.tsx";
import { useUndo } from "#state/use-undo.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { PanelLeftIcon, PanelRightIcon, RedoIcon, SearchIcon, UndoIcon } from "#ui/icons.ts";
import { Kbd } from "#ui/Kbd.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { AppCommand } from "./commands/app-command.ts";
import { menuEntries } from "./commands/menu-entries.ts";
import { useDialogs } from "./dialogs.tsx";
import { useMedia } from "./theme.ts";
import { ViewSwitch } from "./ViewSwitch.tsx";
import "./title-bar.css";

/** Name, the app's menu where the host draws none, undo and redo, the one box, and the person. */
export function TitleBar({
  commands,
  hasMenu,
}: {
  readonly commands: readonly AppCommand[];
  readonly hasMenu: boolean;
}) {
  const undoing = useUndo();
  const { undo, redo } = useSessionState();
  const desk = useDesk();
  const dialogs = useDialogs();
  const isInspectorOpen = useDeskState((state) => state.inspector.isOpen);
  const isWide = useMedia("(min-width: 1500px)");
  const isRailOpen = useDeskState((state) => state.isRailOpen) && isWide;
  return (
    <header className="title-bar">
      <IconButton
        label={isRailOpen ? "Fold the rail" : "Unfold the rail"}
        keys="Mod+B"
        icon={<PanelLeftIcon />}
        pressed={isRailOpen}
        onClick={() => desk.toggleRail()}
      />
      <h1 className="title-bar-name">Variorum</h1>
      {hasMenu ? <MenuBar commands={commands} /> : null}
      <div className="title-bar-undo">
        <IconButton
          label={undo === null ? "Undo" : `Undo: ${undo}`}
          keys="Mod+Z"
          icon={<UndoIcon />}
          disabled={undo === null}
          onClick={() => void undoing.undo()}
        />
        <IconButton
          label={redo === null ? "Redo" : `Redo: ${redo}`}
          keys="Mod+Shift+Z"
          icon={<RedoIcon />}
          disabled={redo === null}
          onClick={() => void undoing.redo()}
        />
      </div>
      <ViewSwitch />
      <button
        type="button"
        className="title-bar-box"
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={() => dialogs.show({ kind: "palette" })}
      >
        <SearchIcon />
        <span>Commands, reports, claims, tags</span>
        <Kbd keys="Mod+K" />
      </button>
      <PersonButton />
      <IconButton
        label={isInspectorOpen ? "Hide the inspector" : "Show the inspector"}
        keys="Mod+I"
        icon={<PanelRightIcon />}
        pressed={isInspectorOpen}
        onClick={() => desk.toggleInspector()}
      />
    </header>
  );
}

function MenuBar({ commands }: { readonly commands: readonly AppCommand[] }) {
  const desk = useDesk();
  const selectAgain = useRef<(() => void) | null>(null);
  const onSelection = commands.map((command) => ({
    ...command,
    run() {
      selectAgain.current?.();
      command.run();
    },
  }));
  return (
    <nav className="title-bar-menus" aria-label="Menus">
      {menuEntries(onSelection).map(({ name, label, entries }) => (
        <Menu
          key={name}
          label={label}
          entries={entries}
          onOpenChange={(isOpen) => {
            // The open menu has the focus, and no text is selected any more; from one menu to the next the first memory holds.
            if (isOpen)
              selectAgain.current = keepSelection() ?? (desk.state.selection === null ? null : selectAgain.current);
          }}
          trigger={
            // The press itself would let go of the text on which the menu's commands act.
            <button type="button" className="title-bar-menu" onMouseDown={(event) => event.preventDefault()}>
              {label}
            </button>
          }
        />
      ))}
    </nav>
  );
}

function PersonButton() {
  const session = useSession();
  const { library } = useSessionState();
  const dialogs = useDialogs();
  const person = library.people.get(session.person);
  const name = person?.name === undefined ? null : shownName(person);
  const initials =
    name === null
      ? "?"
      : name
          .split(" ")
          .map((word) => [...word][0] ?? "")
          .slice(0, 2)
          .join("")
          .toUpperCase();
  return (
    <button
      type="button"
      className="title-bar-person"
      data-tag={person?.colour ?? "slate"}
      aria-label={name === null ? "You have not said your name yet. Settings" : `${name}. Settings`}
      onClick={() => dialogs.show({ kind: "settings" })}
    >
      {initials}
    </button>
  );
}
