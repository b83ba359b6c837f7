import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { namePerson } from "#core/index.ts";
import ana from "#test/fixtures/bundles/ana.json?raw";
import { expectAccessible } from "../expect-accessible.ts";
import { fileOf } from "../fake-host.ts";
import { openApp } from "./open-app.tsx";

beforeEach(() => page.viewport(1280, 800));

const dialog = (name: string) => page.getByRole("dialog", { name });

describe("the app", () => {
  it.each([
    ["{Control>}k{/Control}", "Commands and go to"],
    ["{Control>}o{/Control}", "Add report E"],
    ["{Control>}e{/Control}", "Export notes"],
    ["{Control>}{Shift>}o{/Shift}{/Control}", "Import notes"],
    ["{Control>},{/Control}", "Settings"],
    ["?", "Keys"],
  ])("opens a dialog on %s and gives the focus back on Escape", async (keys, name) => {
    await openApp();
    await userEvent.keyboard(keys);
    await expect.element(dialog(name)).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog(name)).not.toBeInTheDocument();
  });

  it("keeps single keys for what is typed, and lets go of them where they are switched off", async () => {
    const app = await openApp();
    await userEvent.keyboard("{Control>},{/Control}");
    await userEvent.keyboard("?");
    await expect.element(dialog("Keys")).not.toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog("Settings")).not.toBeInTheDocument();
    app.desk.habits.setSingleKeys(false);
    await userEvent.keyboard("?");
    await expect.element(dialog("Keys")).not.toBeInTheDocument();
    app.desk.habits.setSingleKeys(true);
    await userEvent.keyboard("?");
    await expect.element(dialog("Keys")).toBeVisible();
  });

  it("lists every key of every menu", async () => {
    await openApp();
    await userEvent.keyboard("?");
    const rows = [...document.querySelectorAll(".key-list-row")].map((row) => row.textContent);
    expect(rows.length).toBeGreaterThan(35);
    expect(rows.some((row) => /^Tag: Territory\s*1$/.test(row))).toBe(true);
    await expectAccessible({ within: "[role=dialog]" });
  });

  it("takes in files that the system hands over, by what they are", async () => {
    const app = await openApp();
    app.host.send({ kind: "file", file: fileOf("a report.TXT", "It rained.") });
    await expect.element(dialog("Add report E")).toBeVisible();
    await expect.element(page.getByText("a report.TXT")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    app.host.send({ kind: "file", file: fileOf("notes.json", ana) });
    await expect.element(dialog("Import notes")).toBeVisible();
  });

  it("runs what is chosen in a native menu, and nothing that is off", async () => {
    const app = await openApp();
    const run = vi.spyOn(app.session, "undo");
    app.host.send({ kind: "command", id: "undo" });
    expect(run).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(app.session.state.undo).not.toBe("set name"));
    app.host.send({ kind: "command", id: "settings" });
    await expect.element(dialog("Settings")).toBeVisible();
  });

  it("undoes with Ctrl+Z on the page, but not while a name is typed", async () => {
    const app = await openApp();
    app.session.run((library) => namePerson(library, { person: app.session.person, name: "Ben" }));
    const name = () => app.session.library.people.get(app.session.person)?.name;
    await userEvent.keyboard("{Control>},{/Control}");
    await page.getByRole("textbox", { name: /Your name/ }).fill("Cleo");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(name()).toBe("Ben");
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog("Settings")).not.toBeInTheDocument();
    await userEvent.keyboard("{Control>}z{/Control}");
    await vi.waitFor(() => expect(name()).toBe("Ana"));
  });

  it("unfolds the rail over the panes where there is little room, with the focus on the first report", async () => {
    const app = await openApp();
    app.desk.toggleRail();
    await expect.element(page.getByRole("navigation", { name: "Library, unfolded" })).toBeVisible();
    await expect.poll(() => document.activeElement?.textContent).toMatch(/^A · KRAMATORSK/);
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("navigation", { name: "Library, unfolded" })).not.toBeInTheDocument();
  });

  it("says why the library could not be opened, and that nothing was deleted", async () => {
    await openApp({}, () => Promise.reject(new Error("The disk can't be read.")));
    await expect.element(page.getByRole("heading", { name: "The library could not be opened" })).toBeVisible();
    await expect.element(page.getByText(/The disk can't be read\. Nothing was deleted\./)).toBeVisible();
    await expectAccessible();
  });

  it("says that the library was opened where the window could not be set up", async () => {
    await openApp({}, undefined, () => Promise.reject(new Error("The desk can't be read.")));
    await expect.element(page.getByRole("heading", { name: "The window could not be set up" })).toBeVisible();
    await expect.element(page.getByText(/The desk can't be read\. The library itself was opened/)).toBeVisible();
  });

  it("has nothing that axe finds in the whole window, in both themes", async () => {
    await openApp();
    await expect.element(page.getByRole("region", { name: /^B · / })).toBeVisible();
    await expectAccessible({ isWhole: true });
  }, 60_000);
});
