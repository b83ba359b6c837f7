import type { Locator, Page } from "@playwright/test";
import type { Hand } from "./hand.ts";

/** One search through everything, beside the rail. */
export class SearchPanel {
  readonly region: Locator;
  readonly field: Locator;
  /** "12 hits", or nothing while nothing is sought. */
  readonly count: Locator;

  constructor(
    page: Page,
    private readonly hand: Hand,
  ) {
    this.region = page.getByRole("complementary", { name: "Search" });
    this.field = this.region.getByRole("textbox", { name: "Search everything" });
    this.count = this.region.getByRole("status");
  }

  /** The hits of one kind, as buttons. */
  hits(kind: "Reports" | "Quotations" | "Notes" | "Claims" | "Tags" | "Sources"): Locator {
    return this.region
      .getByRole("region", { name: new RegExp(`^${kind}, `) })
      .getByRole("listitem")
      .getByRole("button");
  }

  async open(): Promise<void> {
    await this.hand.press("ControlOrMeta+Shift+F");
  }

  async press(button: string): Promise<void> {
    await this.hand.click(this.region.getByRole("button", { name: button, exact: true }));
  }
}
