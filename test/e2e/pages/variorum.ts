import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Driver } from "../drivers/driver.ts";
import { Hand } from "./hand.ts";
import { Inspector } from "./inspector.ts";
import { ReportPane } from "./report-pane.ts";

/** One person's app, with verbs as the person would say them. It outlives restarts. */
export class Variorum {
  #hand: Hand;

  private constructor(
    readonly driver: Driver,
    private window: Page,
  ) {
    this.#hand = new Hand(window);
  }

  /** The app that a driver has started, once its library is open. */
  static async on(driver: Driver): Promise<Variorum> {
    const app = new Variorum(driver, await driver.firstWindow());
    await app.isSaved();
    return app;
  }

  /** One more window on the same library: a second tab, which only a browser has. */
  async beside(): Promise<Variorum> {
    const page = await this.page.context().newPage();
    await page.goto(this.page.url());
    const app = new Variorum(this.driver, page);
    await app.isSaved();
    return app;
  }

  get page(): Page {
    return this.window;
  }

  get hand(): Hand {
    return this.#hand;
  }

  get inspector(): Inspector {
    return new Inspector(this.page, this.hand);
  }

  get rail(): Locator {
    return this.page.getByRole("navigation", { name: "Library", exact: true });
  }

  dialog(title: string): Locator {
    return this.page.getByRole("dialog", { name: title, exact: true });
  }

  /** The rail as a list over the panes, on a window too narrow to keep it. */
  get unfoldedRail(): Locator {
    return this.page.getByRole("navigation", { name: "Library, unfolded" });
  }

  get status(): Locator {
    return this.page.getByRole("contentinfo");
  }

  get panes(): Locator {
    return this.page.getByRole("group", { name: "Reports", exact: true }).getByRole("region");
  }

  /** The short message that says these words. */
  message(words: string | RegExp): Locator {
    return this.page.getByRole("region", { name: "Messages" }).locator("> *").filter({ hasText: words });
  }

  pane(siglum: string, place = 0): ReportPane {
    return new ReportPane(this.page, this.hand, siglum, place);
  }

  /** A report in the rail, as a button. */
  siglum(siglum: string): Locator {
    return this.rail.getByRole("button", { name: new RegExp(`^${siglum} · `) });
  }

  /** Steps from sentence to sentence in the active pane until one that holds these words has the focus. */
  async walkTo(words: string): Promise<void> {
    const focused = this.page.locator("button:focus[aria-haspopup=menu]");
    for (let steps = 0; steps < 20; steps += 1) {
      const before = (await focused.count()) === 0 ? null : await focused.getAttribute("aria-label");
      await this.hand.press(".");
      await expect(focused).not.toHaveAttribute("aria-label", before ?? "");
      if ((await focused.getAttribute("aria-label"))?.includes(words)) return;
    }
    throw new Error(`The walk does not come to “${words}”`);
  }

  /** Presses Tab until the focus has come to a place. @throws Error where it does not come there in 60 steps. */
  async tabTo(place: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await this.hand.press(key);
    }
    throw new Error(`Tab does not lead to ${place}`);
  }

  async isSaved(): Promise<void> {
    await expect(this.status.getByRole("status")).toHaveText("All changes saved");
  }

  async unfoldRail(): Promise<void> {
    await this.hand.press("ControlOrMeta+B");
    await expect(this.unfoldedRail).toBeVisible();
  }

  /** Deletes a report from the rail; the message offers to take it back. */
  async deleteReport(siglum: string): Promise<void> {
    await this.unfoldRail();
    await this.hand.click(this.unfoldedRail.getByRole("button", { name: `More about report ${siglum}` }));
    await this.hand.click(this.page.getByRole("menuitem", { name: "Delete" }));
    await expect(this.message(`Deleted report ${siglum}`)).toBeVisible();
    await this.unfoldedRail.getByRole("button").first().focus();
    await this.hand.press("Escape");
    await expect(this.unfoldedRail).toBeHidden();
  }

  /** Chooses from the menu of a tag in the unfolded rail. */
  async chooseForTag(tag: string, entry: string): Promise<void> {
    await this.unfoldedRail.getByRole("button", { name: new RegExp(`^${tag}`) }).hover();
    await this.hand.click(this.unfoldedRail.getByRole("button", { name: `Change tag ${tag}` }));
    await this.hand.click(this.page.getByRole("menuitem", { name: entry }));
  }

  /** Runs a command from the one box. @param name enough of its label to be the first that is found. */
  async command(name: string): Promise<void> {
    await this.hand.press("ControlOrMeta+K");
    const box = this.page.getByRole("combobox", { name: /^Commands/ });
    await expect(box).toBeFocused();
    await this.hand.type(name);
    await expect(this.page.getByRole("option").first()).toContainText(name, { ignoreCase: true });
    await this.hand.press("Enter");
    await expect(box).toBeHidden();
  }

  /** Runs a command from the menus, native or in the page: two actions either way. @param id of the command for a native menu. */
  async fromMenu(menu: string, label: string | RegExp, id: string): Promise<void> {
    if (this.driver.hasNativeDialogs) {
      await this.hand.elsewhere(2);
      await this.driver.chooseFromMenu(id);
      return;
    }
    await this.hand.click(this.page.getByRole("navigation", { name: "Menus" }).getByRole("button", { name: menu }));
    await this.hand.click(this.page.getByRole("menuitem", { name: label }));
  }

  /** Chooses `name` in the tag picker that stands open; a name that is not there makes a tag. */
  async pickTag(name: string): Promise<void> {
    await expect(this.page.getByRole("combobox", { name: "Tag" })).toBeFocused();
    await this.hand.type(name);
    await this.hand.press("Enter");
    await expect(this.page.getByRole("combobox", { name: "Tag" })).toBeHidden();
  }

  /** Finds or makes a claim in the picker that stands open, then gives the stance by its key. */
  async pickClaim(text: string, stanceKey: "s" | "d" | "o"): Promise<void> {
    await expect(this.page.getByRole("combobox", { name: "Claim" })).toBeFocused();
    await this.hand.type(text);
    await this.hand.press("Enter");
    await expect(this.page.getByRole("group", { name: /^How does the passage stand to/ })).toBeVisible();
    await this.hand.press(stanceKey);
    await expect(this.page.getByRole("group", { name: /^How does the passage stand to/ })).toBeHidden();
  }

  /** Answers the question for a name. */
  async sayName(name: string): Promise<void> {
    await expect(this.page.getByRole("textbox", { name: "Your name" })).toBeFocused();
    await this.hand.type(name);
    await this.hand.press("Enter");
  }

  /** Gives the next file that is asked for; a person spends an action on it. */
  async willOpen(file: string): Promise<void> {
    await this.hand.elsewhere(1);
    await this.driver.stubDialog("open", [file]);
  }

  /** Says where the next file goes, and answers its whole path. Where a system dialog asks, a person spends an action on it. */
  async willSave(name: string): Promise<string> {
    const file = path.join(this.driver.filesFolder, name);
    await this.hand.elsewhere(this.driver.hasNativeDialogs ? 1 : 0);
    await this.driver.stubDialog("save", file);
    return file;
  }

  /** Exports all as JSON by its key. @param name is said if it is asked for. */
  async exportJson(fileName: string, name?: string): Promise<Buffer> {
    const file = await this.willSave(fileName);
    await this.hand.press("ControlOrMeta+Shift+E");
    if (name !== undefined) await this.sayName(name);
    return this.driver.savedFile(file);
  }

  /** Opens a file in the import dialog; what it says is there to be read then. */
  async previewImport(file: string): Promise<void> {
    await this.hand.press("ControlOrMeta+Shift+O");
    await this.chooseImport(file);
  }

  /** Chooses a file in the import dialog that stands open. */
  async chooseImport(file: string): Promise<void> {
    await this.willOpen(file);
    await this.hand.click(this.dialog("Import notes").getByRole("button", { name: /^Choose an?(other)? file…$/ }));
  }

  /** Takes a bundle in. @param name is said if it is asked for. */
  async import(file: string, from: string, name?: string): Promise<void> {
    await this.previewImport(file);
    await this.hand.click(this.dialog("Import notes").getByRole("button", { name: "Import", exact: true }));
    if (name !== undefined) await this.sayName(name);
    await expect(this.message(`Imported the notes of ${from}`)).toBeVisible();
  }

  /** Closes as a person does, and starts again. */
  async reopen(): Promise<void> {
    this.#arrive(await this.driver.relaunch());
  }

  /** Everything ends at once, and is started again. */
  async reopenAfterKill(): Promise<void> {
    await this.driver.kill9();
    await this.reopen();
  }

  #arrive(page: Page): void {
    this.window = page;
    this.#hand = new Hand(page);
  }
}
