import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import type { Variorum } from "./variorum.ts";

/** The settings of one person's app, with verbs as the person would say them. */
export class Settings {
  constructor(private readonly app: Variorum) {}

  get dialog(): Locator {
    return this.app.dialog("Settings");
  }

  /** The backups in the list, newest first. */
  get backups(): Locator {
    return this.dialog.getByRole("list", { name: /backups?$/ }).getByRole("listitem");
  }

  /** The dialog over the settings that shows what a backup would do. */
  get restoring(): Locator {
    return this.app.page.getByRole("dialog", { name: /^Restore the backup of / });
  }

  /** What the dialog over the settings says of a backup that can't be restored. */
  get refused(): Locator {
    return this.app.dialog("This backup can’t be restored");
  }

  async show(page: "General" | "Library" | "Backups"): Promise<void> {
    await this.app.hand.press("ControlOrMeta+,");
    await this.app.hand.click(this.dialog.getByRole("tab", { name: page }));
  }

  async press(button: string): Promise<void> {
    await this.app.hand.click(this.dialog.getByRole("button", { name: button }));
  }

  /** Makes a backup by command, and waits until it is proven. */
  async backUp(): Promise<void> {
    await this.app.command("Back up now");
    await expect(this.app.message("Backed up and read back")).toBeVisible();
  }

  /** Opens the preview of a backup. @param place in the list, from 0 */
  async preview(place = 0): Promise<void> {
    await this.app.hand.click(this.backups.nth(place).getByRole("button"));
  }

  /** Confirms the preview that stands open, and waits until it is done and told. */
  async restore(scope: "On this computer only" | "For the team too"): Promise<void> {
    await this.app.hand.click(this.restoring.getByRole("radio", { name: scope }));
    await this.app.hand.click(this.restoring.getByRole("button", { name: "Restore", exact: true }));
    const told = scope === "For the team too" ? "Restored for the team" : "Restored on this computer";
    // Two files are written and read back, and the window may be opened anew: on a busy machine that takes its time.
    await expect(this.app.message(told)).toBeVisible({ timeout: 20_000 });
  }

  /** Takes a backup out of the app as a file, and answers its path: a download in a browser, the folder of backups in a shell. */
  async takeOut(): Promise<string> {
    const { driver } = this.app;
    if (driver.name === "browser") {
      const file = await this.app.willSave("taken out.variorum-backup");
      await this.show("Backups");
      await this.press("Download a backup");
      await driver.savedFile(file);
      await this.app.hand.press("Escape");
      return file;
    }
    await this.backUp();
    const folder = path.join(driver.filesFolder, "Variorum backups");
    const [name = ""] = readdirSync(folder).sort().reverse();
    return path.join(folder, name);
  }

  /** Chooses a file to restore from. */
  async restoreFrom(file: string): Promise<void> {
    await this.app.willOpen(file);
    await this.press("Restore from a file…");
  }
}
