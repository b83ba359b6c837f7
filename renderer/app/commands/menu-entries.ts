import type { MenuName } from "#core/index.ts";
import type { MenuEntry } from "#ui/menu-entry.ts";
import type { AppCommand } from "./app-command.ts";

const menus: readonly { readonly name: MenuName; readonly label: string }[] = [
  { name: "file", label: "File" },
  { name: "edit", label: "Edit" },
  { name: "mark", label: "Mark" },
  { name: "view", label: "View" },
  { name: "go", label: "Go" },
  { name: "help", label: "Help" },
];

export interface AppMenu {
  readonly name: MenuName;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** The commands as menus, in their order, for a host that draws none. Each runs when its menu has closed. */
export function menuEntries(commands: readonly AppCommand[]): readonly AppMenu[] {
  return menus.map(({ name, label }) => ({
    name,
    label,
    entries: commands
      .filter((command) => command.menu === name)
      .flatMap((command, index) => {
        const entry = entryOf(command);
        return command.startsGroup && index > 0
          ? [{ kind: "separator" as const, id: `${command.id}-line` }, entry]
          : [entry];
      }),
  }));
}

function entryOf(command: AppCommand): MenuEntry {
  const { id, label, keys, isEnabled, isChecked, run } = command;
  if (isChecked !== undefined)
    return { kind: "check", id, label, checked: isChecked, keys: keys[0], disabled: !isEnabled, onChecked: run };
  return { id, label, keys: keys[0], disabled: !isEnabled, opens: true, onSelect: run };
}
