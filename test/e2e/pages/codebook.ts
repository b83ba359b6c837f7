import { expect, type Locator, type Page } from "@playwright/test";
import type { Hand } from "./hand.ts";

/** The view of the tags: tree, what is known of one, and tables. */
export class Codebook {
  readonly region: Locator;
  readonly tree: Locator;
  /** All that is known of the chosen tag. */
  readonly card: Locator;

  constructor(
    private readonly page: Page,
    private readonly hand: Hand,
  ) {
    this.region = page.getByRole("region", { name: "Codebook", exact: true });
    this.tree = this.region.getByRole("tree", { name: "Tags" });
    this.card = this.region.getByRole("region", { name: /^Tag / });
  }

  /** Opens it from the bar of views. */
  async open(): Promise<void> {
    await this.hand.click(
      this.page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Codebook" }),
    );
  }

  row(tag: string): Locator {
    return this.tree.getByRole("treeitem", { name: new RegExp(`^${tag}`) });
  }

  /** The names of the tags that the tree shows, each behind as many dashes as it is levels deep. */
  async outline(): Promise<string> {
    const rows = await this.tree.getByRole("treeitem").all();
    const names = rows.map(async (row) => {
      const level = Number(await row.getAttribute("aria-level"));
      return `${"–".repeat(level - 1)}${await row.locator(".tree-name").innerText()}`;
    });
    return (await Promise.all(names)).join(" ");
  }

  /** Chooses from the menu of the chosen tag. */
  async chooseForTag(entry: string): Promise<void> {
    await this.hand.click(this.card.getByRole("button", { name: /^More about tag/ }));
    await this.hand.click(this.page.getByRole("menuitem", { name: entry }));
    await expect(this.page.getByRole("menu")).toHaveCount(0);
  }

  /** Chooses a tag in the dialog that stands open; where it may be, a name that is not there makes one. */
  async pick(tag: string): Promise<void> {
    await this.hand.type(tag);
    await this.hand.press("Enter");
  }

  async showPage(name: "Tags" | "Tags × reports" | "Tags together"): Promise<void> {
    await this.hand.click(this.region.getByRole("tab", { name: new RegExp(`^${name}( \\d+)?$`) }));
  }

  /** Chooses from the menu for the codebook as a whole. */
  async chooseForAll(entry: string): Promise<void> {
    await this.hand.click(this.region.getByRole("button", { name: "Export and import the codebook" }));
    await this.hand.click(this.page.getByRole("menuitem", { name: entry }));
  }
}
