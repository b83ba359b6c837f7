import { expect, test } from "vitest";
import type { AppCommand } from "#app/commands/app-command.ts";
import { menuEntries } from "#app/commands/menu-entries.ts";

const did: string[] = [];
const command = (id: string, more: Partial<AppCommand> = {}): AppCommand => ({
  id,
  label: id,
  keys: [],
  menu: "file",
  isEnabled: true,
  run: () => void did.push(id),
  ...more,
});

test("menus stand in their order, also those without a command", () => {
  expect(menuEntries([command("a", { menu: "help" })]).map(({ name, entries }) => [name, entries.length])).toEqual([
    ["file", 0],
    ["edit", 0],
    ["mark", 0],
    ["view", 0],
    ["go", 0],
    ["help", 1],
  ]);
});

test("a group begins with a line, but never a menu", () => {
  const [file] = menuEntries([
    command("a", { startsGroup: true }),
    command("x", { menu: "edit" }),
    command("b"),
    command("c", { startsGroup: true }),
  ]);
  expect(file?.entries.map((entry) => entry.kind ?? "item")).toEqual(["item", "item", "separator", "item"]);
  expect(new Set(file?.entries.map(({ id }) => id)).size).toBe(4);
});

test("an entry shows the first key, is greyed where the command is off, and runs it", () => {
  const [file] = menuEntries([command("a", { keys: ["Mod+Y", "Mod+Shift+Z"], isEnabled: false })]);
  const [entry] = file?.entries ?? [];
  if (entry === undefined || !("onSelect" in entry)) throw new Error("no entry");
  expect([entry.keys, entry.disabled]).toEqual(["Mod+Y", true]);
  entry.onSelect();
  expect(did).toEqual(["a"]);
});

test("what is on or off is an entry with a tick", () => {
  const [, , , view] = menuEntries([command("rail", { menu: "view", isChecked: false })]);
  expect(view?.entries[0]).toMatchObject({ kind: "check", checked: false });
});
