import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SettingsDialog } from "#features/settings/SettingsDialog.tsx";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

async function openSettings(name?: string): Promise<AWindow> {
  const window = await openWindow(name === undefined ? {} : { name });
  await window.mount(<SettingsDialog close={() => undefined} />);
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

  it("say where the library is, by what the host says of itself", async () => {
    const window = await openWindow({ name: "Ana" });
    window.host.capabilities = { ...window.host.capabilities, isLibraryPerBrowser: false };
    await window.mount(<SettingsDialog close={() => undefined} />);
    await expect.element(page.getByText(/kept on this computer, in your user profile/)).toBeVisible();
    await expect.element(page.getByText(/Another browser or profile/)).not.toBeInTheDocument();
  });

  it("have nothing that axe finds, in both themes", async () => {
    await openSettings();
    await expectAccessible();
  });
});
