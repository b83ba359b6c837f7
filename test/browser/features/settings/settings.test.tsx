import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SettingsDialog, type SettingsDialogProps } from "#features/settings/SettingsDialog.tsx";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

async function openSettings(name?: string, props: Partial<SettingsDialogProps> = {}): Promise<AWindow> {
  const window = await openWindow(name === undefined ? {} : { name });
  await window.mount(<SettingsDialog close={() => undefined} reopen={() => undefined} {...props} />);
  return window;
}

const nameField = page.getByRole("textbox", { name: "Your name, as colleagues see it" });
const save = page.getByRole("button", { name: "Save name" });

describe("settings", () => {
  it("say how an unnamed person is called, and take a name", async () => {
    const window = await openSettings();
    await expect.element(page.getByText("Until you say it, you are “Reader 4F2A” to others.")).toBeVisible();
    await expect.element(save).toBeDisabled();
    await nameField.fill("  Ana   Lovelace ");
    await userEvent.keyboard("{Enter}");
    expect(window.session.library.people.get(window.session.person)?.name).toBe("Ana Lovelace");
    await expect.element(save).toBeDisabled();
  });

  it("change a name, but not to none", async () => {
    const window = await openSettings("Ana");
    await expect.element(nameField).toHaveValue("Ana");
    await nameField.fill("   ");
    await expect.element(save).toBeDisabled();
    await nameField.fill("Ben");
    await save.click();
    expect(window.session.library.people.get(window.session.person)?.name).toBe("Ben");
    expect(window.session.state.undo).toBe("set name");
  });

  it("set the theme and switch single keys off", async () => {
    const { desk } = await openSettings("Ana");
    await page.getByRole("radio", { name: "Dark" }).click();
    expect(desk.state.theme).toBe("dark");
    await page.getByRole("switch", { name: "Single keys" }).click();
    expect(desk.state.hasSingleKeys).toBe(false);
  });

  it("are walked from page to page with the arrows", async () => {
    await openSettings("Ana");
    const tab = (name: string) => page.getByRole("tab", { name });
    await tab("General").click();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(tab("Library")).toHaveAttribute("aria-selected", "true");
    await expect.element(page.getByRole("heading", { name: "Your library" })).toBeVisible();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(page.getByRole("heading", { name: "Last verified backup" })).toBeVisible();
  });

  it("have nothing that axe finds, in both themes", async () => {
    await openSettings();
    await expectAccessible();
  });
});

describe("the library's page", () => {
  it("says where the library is, by what the host says of itself", async () => {
    const window = await openWindow({ name: "Ana" });
    window.host.capabilities = { ...window.host.capabilities, isLibraryPerBrowser: false };
    await window.mount(<SettingsDialog page="library" close={() => undefined} reopen={() => undefined} />);
    await expect.element(page.getByText(/kept on this computer, in your user profile/)).toBeVisible();
    await expect.element(page.getByText(/Another browser or profile/)).not.toBeInTheDocument();
  });

  it("says what the library holds and how much room it takes", async () => {
    const window = await openWindow({ name: "Ana" });
    window.safety.space = { free: 120 * 1024 ** 3, database: 1_258_291, journal: 600 };
    await window.mount(<SettingsDialog page="library" close={() => undefined} reopen={() => undefined} />);
    await expect.element(page.getByText(/^4 reports, \d+ highlights, 4 tags and 1 claim$/)).toBeVisible();
    const size = (name: string) => page.getByRole("term").filter({ hasText: name }).element().nextSibling?.textContent;
    await expect.poll(() => size("Database")).toBe("1.2 MB");
    expect(size("Journal")).toMatch(/^600 bytes · \d+ changes since the last backup$/);
    expect(size("Backups")).toBe("0 bytes · 0 files");
    expect(size("Free space")).toBe("120 GB");
  });

  it("finds a sound library in order, and says what was looked at", async () => {
    const window = await openSettings("Ana", { page: "library" });
    await window.keeping.keeper.make("asked");
    await page.getByRole("button", { name: "Check my library now" }).click();
    await expect.element(page.getByText(/^Everything is in order: 4 reports, .*passages/)).toBeVisible();
    await expect
      .element(page.getByText(/\d changes replayed give .* the backup of today at .* reads back whole/))
      .toBeVisible();
  });

  it("lists what a check finds with a way to it, and goes there", async () => {
    const close = vi.fn<() => void>();
    const window = await openWindow({ name: "Ana" });
    const [highlight] = window.view.highlights;
    if (highlight === undefined) throw new Error("the samples have highlights");
    const { id, passage } = highlight.highlight;
    const wrong = { ...passage, exact: `${passage.exact.slice(1)}x` };
    window.session.run(() => ({
      label: "damage",
      writes: [{ collection: "highlights", id, fields: { passage: wrong } }],
    }));
    await window.mount(<SettingsDialog page="library" isChecking close={close} reopen={() => undefined} />);
    await expect.element(page.getByText("1 problem", { exact: true })).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: /^Show highlight / }).click();
    expect(close).toHaveBeenCalledOnce();
    expect(window.desk.state.highlight).toBe(id);
  });

  it("R4: tells of a backup that was damaged on the disk since", async () => {
    const window = await openSettings("Ana", { page: "library" });
    const { listed } = await window.keeping.keeper.make("asked");
    const bytes = window.backups.files.get(listed.name) ?? new Uint8Array();
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    await page.getByRole("button", { name: "Check my library now" }).click();
    await expect.element(page.getByText(`the backup ${listed.name}`)).toBeVisible();
    await expect.element(page.getByText(/It is not what was written/)).toBeVisible();
  });

  it("R3: tells of a journal that holds what the database has not", async () => {
    const window = await openSettings("Ana", { page: "library" });
    await window.session.settled();
    const line = window.safety.journal.at(-1) ?? "";
    window.safety.journal.push(line.replace(/"id":"[^"]+"/, '"id":"lost"'));
    await page.getByRole("button", { name: "Check my library now" }).click();
    await expect.element(page.getByText(/1 step stands there and not in the database/)).toBeVisible();
  });

  it("saves diagnostics without a word of what was read or written", async () => {
    const window = await openSettings("Ana Lovelace", { page: "library" });
    await window.keeping.keeper.make("asked");
    await page.getByRole("button", { name: "Save a diagnostics file…" }).click();
    await expect.poll(() => window.host.saved.length).toBe(1);
    const [file] = window.host.saved;
    expect(file?.suggestedName).toBe("variorum-diagnostics-2026-01-05.json");
    const text = new TextDecoder().decode(file?.bytes);
    expect(JSON.parse(text)).toMatchObject({
      app: { version: "0.1.0", platform: "linux" },
      library: { visible: { reports: 4, tags: 4 } },
      backups: { changesSince: 0, hasFailed: false, list: [{ reason: "asked" }] },
    });
    for (const word of ["Ana", "Lovelace", "Territory", "Kherson", "4f2a", "device0000"])
      expect(text).not.toContain(word);
  });
});
