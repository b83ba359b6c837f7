import { Menu, type MenuItemConstructorOptions } from "electron";
import type { CommandState, MenuName, Platform } from "#bridge/contract.ts";

export interface MenuSetting {
  readonly platform: Platform;
  readonly hasDevTools: boolean;
  /** Called with the id of a chosen command. */
  readonly choose: (id: string) => void;
}

const titles: Readonly<Record<MenuName, string>> = {
  file: "File",
  edit: "Edit",
  mark: "Mark",
  view: "View",
  go: "Go",
  help: "Help",
};

/** Puts the commands into the native menu, in the order given, beside what every application has. */
export function showMenu(commands: readonly CommandState[], setting: MenuSetting): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(toMenuTemplate(commands, setting)));
}

/** The menu as Electron takes it. A menu without anything in it is left out. */
export function toMenuTemplate(commands: readonly CommandState[], setting: MenuSetting): MenuItemConstructorOptions[] {
  const menus = (Object.keys(titles) as MenuName[]).map((name) => ({
    label: titles[name],
    submenu: [
      ...commands.filter((command) => command.menu === name).flatMap((command) => toItems(command, setting)),
      ...standardItems(name, setting),
    ],
    ...(name === "help" ? { role: "help" as const } : {}),
  }));
  const filled = menus.filter((menu) => menu.submenu.length > 0);
  if (setting.platform !== "mac") return filled;
  return [{ role: "appMenu" }, ...filled.filter(isNotHelp), { role: "windowMenu" }, ...filled.filter(isHelp)];
}

function toItems(command: CommandState, setting: MenuSetting): MenuItemConstructorOptions[] {
  const item: MenuItemConstructorOptions = {
    id: command.id,
    label: toMenuLabel(command.label),
    enabled: command.isEnabled,
    click: () => setting.choose(command.id),
    // The page handles the keys itself; here they are only shown.
    registerAccelerator: false,
    ...(hasShownKey(command, setting) ? { accelerator: command.accelerator } : {}),
    ...(command.isChecked === undefined ? {} : { type: "checkbox", checked: command.isChecked }),
  };
  return command.startsGroup ? [{ type: "separator" }, item] : [item];
}

/**
 * On macOS every accelerator is live: a key that the page leaves alone comes to the menu. Keys that are typed, or that delete what
 * was typed, therefore stay out of it; the page takes care of the others.
 */
function hasShownKey({ accelerator }: CommandState, { platform }: MenuSetting): boolean {
  if (accelerator === undefined) return false;
  return platform !== "mac" || accelerator.includes("+") || /^F\d+$/.test(accelerator);
}

function standardItems(name: MenuName, setting: MenuSetting): MenuItemConstructorOptions[] {
  if (name === "file") {
    return setting.platform === "mac"
      ? [{ type: "separator" }, { role: "close" }]
      : [{ type: "separator" }, { role: "quit" }];
  }
  if (name === "edit") {
    return [
      { type: "separator" },
      { role: "cut", registerAccelerator: false },
      { role: "copy", registerAccelerator: false },
      { role: "paste", registerAccelerator: false },
      { role: "selectAll", registerAccelerator: false },
    ];
  }
  if (name !== "view") return [];
  const developing: MenuItemConstructorOptions[] = setting.hasDevTools ? [{ role: "toggleDevTools" }] : [];
  return [{ type: "separator" }, { role: "togglefullscreen" }, ...developing];
}

/** An ampersand would underline the next letter; names of tags and claims may hold one. */
function toMenuLabel(label: string): string {
  return label.replaceAll("&", "&&");
}

function isHelp(menu: MenuItemConstructorOptions): boolean {
  return menu.role === "help";
}

function isNotHelp(menu: MenuItemConstructorOptions): boolean {
  return !isHelp(menu);
}
