import { expect, type Locator, type Page } from "@playwright/test";
import type { Hand } from "./hand.ts";

/** The page of sources in the codebook: the list, and what is known of one. */
export class Sources {
  readonly list: Locator;
  /** All that is known of the chosen source. */
  readonly card: Locator;

  constructor(
    private readonly page: Page,
    private readonly hand: Hand,
  ) {
    this.list = page.getByRole("tree", { name: "Sources" });
    this.card = page.getByRole("region", { name: /^Source / });
  }

  /** Opens it by the bar of views and the tab. */
  async open(): Promise<void> {
    await this.hand.click(
      this.page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Codebook" }),
    );
    await this.hand.click(this.page.getByRole("tab", { name: /^Sources/ }));
  }

  row(name: string): Locator {
    return this.list.getByRole("treeitem", { name: new RegExp(`^${name}`) });
  }

  /** In the order of the list. */
  async names(): Promise<readonly string[]> {
    return this.list.locator(".source-row-name").allInnerTexts();
  }

  /** Says who speaks in the highlight whose card stands open. @param voice the line of its attribution. */
  async speak(voice: Locator, name: string): Promise<void> {
    await this.hand.click(voice);
    await expect(this.page.getByRole("combobox", { name: "Who says it" })).toBeFocused();
    await this.hand.type(name);
    await this.hand.press("Enter");
    await expect(voice).toHaveAccessibleName(new RegExp(name));
  }

  /** Chooses from the menu of the chosen source. */
  async choose(entry: string): Promise<void> {
    await this.hand.click(this.card.getByRole("button", { name: /^More about source/ }));
    await this.hand.click(this.page.getByRole("menuitem", { name: entry }));
  }
}
