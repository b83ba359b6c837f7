import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { namePerson } from "#core/index.ts";
import type { Opened } from "#state/open-library.ts";
import ana from "#test/fixtures/bundles/ana.json?raw";
import { fileOf } from "../fake-host.ts";
import { openApp } from "./open-app.tsx";

beforeEach(() => page.viewport(1280, 800));

const dialog = (name: string | RegExp) => page.getByRole("dialog", { name });

/** The app in a shell whose native menu is remembered. `left` are the keys that nobody in the page took. */
async function openInShell(platform: "mac" | "linux") {
  const showCommands = vi.fn();
  const app = await openApp({ name: "Ana" }, async ({ host, session }) => {
    host.capabilities = { ...host.capabilities, hasNativeMenu: true, platform };
    host.showCommands = showCommands;
    return { kind: "ready", session, isFirst: false } as Extract<Opened, { kind: "ready" }>;
  });
  const left: string[] = [];
  window.addEventListener("keydown", (event) => {
    if (!event.defaultPrevented) left.push(event.key);
  });
  return { ...app, showCommands, left };
}

describe("the native menu", () => {
  it("is told of the commands when they differ, and not at every change of the desk", async () => {
    const app = await openInShell("linux");
    await vi.waitFor(() => expect(app.showCommands).toHaveBeenCalled());
    const pane = app.desk.state.panes[0];
    if (pane === undefined) throw new Error("no pane stands open");
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = app.showCommands.mock.calls.length;
    for (let offset = 0; offset < 5; offset += 1) {
      app.desk.recordScroll(pane.id, { offset, shift: 0 });
      app.desk.habits.setTextSize(16 + offset / 10);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(app.showCommands).toHaveBeenCalledTimes(before);
    app.desk.toggleRail();
    await vi.waitFor(() => expect(app.showCommands).toHaveBeenCalledTimes(before + 1));
  });

  it("leaves undo in a field to the field, where the menu would take the key", async () => {
    const app = await openInShell("mac");
    app.session.run((library) => namePerson(library, { person: app.session.person, name: "Ben" }));
    const undo = vi.spyOn(app.session, "undo");
    await userEvent.keyboard("{Meta>},{/Meta}");
    const field = page.getByRole("textbox", { name: /Your name/ });
    await field.click();
    await userEvent.keyboard("{End}ny");
    await expect.element(field).toHaveValue("Benny");
    app.left.length = 0;
    await userEvent.keyboard("{Meta>}z{/Meta}");
    await expect.element(field).toHaveValue("Ben");
    await userEvent.keyboard("{Meta>}{Shift>}z{/Shift}{/Meta}");
    await expect.element(field).toHaveValue("Benny");
    expect(undo).not.toHaveBeenCalled();
    expect(app.left.filter((key) => /^z$/i.test(key))).toEqual([]);
  });

  it("runs nothing behind a dialog by a key", async () => {
    const app = await openInShell("mac");
    await userEvent.keyboard("{Meta>},{/Meta}");
    await expect.element(dialog("Settings")).toBeVisible();
    app.left.length = 0;
    await userEvent.keyboard("{Meta>}o{/Meta}{F6}");
    expect(app.left.filter((key) => key === "o" || key === "F6")).toEqual([]);
    await expect.element(dialog("Settings")).toBeVisible();
  });
});

describe("files that the system hands over", () => {
  it("come one after the other, and leave what is typed alone", async () => {
    const app = await openApp();
    await userEvent.keyboard("{Control>}o{/Control}");
    await page.getByRole("textbox", { name: "Paste the text" }).fill("It rained in the night.");
    app.host.send({ kind: "file", file: fileOf("first.txt", "The first report.") });
    app.host.send({ kind: "file", file: fileOf("second.txt", "The second report.") });
    app.host.send({ kind: "file", file: fileOf("notes.json", ana) });
    await expect.element(page.getByRole("textbox", { name: "Paste the text" })).toHaveValue("It rained in the night.");
    await expect.element(page.getByText("first.txt")).not.toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    await page
      .getByRole("alertdialog", { name: "Discard this report?" })
      .getByRole("button", { name: "Discard" })
      .click();
    await expect.element(page.getByText("first.txt")).toBeVisible();
    await expect.element(page.getByText("second.txt")).not.toBeInTheDocument();
    await expect.poll(() => document.activeElement?.closest("[role='dialog']")).not.toBeNull();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByText("second.txt")).toBeVisible();
    await expect.element(page.getByText("first.txt")).not.toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog("Import notes")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.querySelector("[role='dialog']")).toBeNull();
  });
});
