import { describe, expect, test, vi } from "vitest";
import type { CommandState } from "#bridge/contract.ts";

vi.mock("electron", async () => (await import("./fake-electron.ts")).makeFakeElectron().electron);
const { toMenuTemplate } = await import("#electron/main/menu.ts");

const commands: readonly CommandState[] = [
  { id: "export", label: "Export notes…", isEnabled: true, menu: "file", accelerator: "CmdOrCtrl+E" },
  { id: "undo", label: "Undo: tag “Q&A”", isEnabled: false, menu: "edit", accelerator: "CmdOrCtrl+Z" },
  { id: "rail", label: "Rail", isEnabled: true, isChecked: true, menu: "view" },
  { id: "dark", label: "Dark", isEnabled: true, menu: "view", startsGroup: true },
  { id: "palette", label: "Only in the palette", isEnabled: true },
];
const setting = (platform: "mac" | "linux", choose: (id: string) => void = () => undefined) =>
  ({ platform, hasDevTools: false, choose }) as const;
type Item = { label?: string; role?: string; id?: string; type?: string; submenu?: Item[]; click?: () => void };
const menus = (platform: "mac" | "linux", choose?: (id: string) => void) =>
  toMenuTemplate(commands, setting(platform, choose)) as unknown as Item[];

describe("the native menu", () => {
  test("holds the page's commands in their menus, and leaves empty menus out", () => {
    expect(menus("linux").map((menu) => menu.label)).toEqual(["File", "Edit", "View"]);
    expect(menus("mac").map((menu) => menu.role ?? menu.label)).toEqual([
      "appMenu",
      "File",
      "Edit",
      "View",
      "windowMenu",
    ]);
  });

  test("shows names, keys and states as the page has them, and leaves the keys to the page", () => {
    const [file, edit, view] = menus("linux");
    expect(file?.submenu?.[0]).toMatchObject({
      label: "Export notes…",
      enabled: true,
      accelerator: "CmdOrCtrl+E",
      registerAccelerator: false,
    });
    expect(edit?.submenu?.[0]).toMatchObject({ label: "Undo: tag “Q&&A”", enabled: false });
    expect(view?.submenu?.[0]).toMatchObject({ type: "checkbox", checked: true });
    expect(view?.submenu?.slice(1, 3)).toMatchObject([{ type: "separator" }, { id: "dark" }]);
  });

  test("on macOS, where every key of a menu is live, leaves out the keys that are typed in fields", () => {
    const keyed = ["1", "?", "Delete", "F3", "CmdOrCtrl+Z", "Alt+W"].map((accelerator) => ({
      id: accelerator,
      label: accelerator,
      isEnabled: true,
      menu: "mark" as const,
      accelerator,
    }));
    const shown = (platform: "mac" | "linux") =>
      toMenuTemplate(keyed, setting(platform)).find((menu) => menu.label === "Mark")?.submenu as unknown as {
        accelerator?: string;
      }[];
    expect(shown("mac").map((item) => item.accelerator)).toEqual([
      undefined,
      undefined,
      undefined,
      "F3",
      "CmdOrCtrl+Z",
      "Alt+W",
    ]);
    expect(shown("linux").map((item) => item.accelerator)).toEqual(keyed.map(({ accelerator }) => accelerator));
  });

  test("tells which command was chosen", () => {
    const choose = vi.fn();
    menus("linux", choose)[0]?.submenu?.[0]?.click?.();
    expect(choose).toHaveBeenCalledExactlyOnceWith("export");
  });

  test("keeps what every application has", () => {
    const roles = (platform: "mac" | "linux") =>
      menus(platform).flatMap((menu) => menu.submenu?.map((item) => item.role) ?? []);
    expect(roles("linux")).toEqual(
      expect.arrayContaining(["cut", "copy", "paste", "selectAll", "quit", "togglefullscreen"]),
    );
    expect(roles("mac")).toEqual(expect.arrayContaining(["cut", "copy", "paste", "selectAll", "close"]));
    expect(roles("mac")).not.toContain("quit");
  });

  test("S16: offers developer tools only where they exist", () => {
    const text = (hasDevTools: boolean) =>
      JSON.stringify(toMenuTemplate(commands, { ...setting("linux"), hasDevTools }));
    expect(text(false)).not.toContain("toggleDevTools");
    expect(text(true)).toContain("toggleDevTools");
  });
});
