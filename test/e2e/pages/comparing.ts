import type { Locator, Page } from "@playwright/test";
import type { Hand } from "./hand.ts";

/** Passages and reports beside each other. */
export class Comparing {
  constructor(
    private readonly page: Page,
    private readonly hand: Hand,
  ) {}

  get variants(): Locator {
    return this.page.getByRole("region", { name: "Variants", exact: true });
  }

  get pair(): Locator {
    return this.page.getByRole("region", { name: "Two passages", exact: true });
  }

  get reports(): Locator {
    return this.page.getByRole("region", { name: "Compare", exact: true });
  }

  /** The row of a passage: "B ¶ 3". */
  row(place: string): Locator {
    return this.page
      .getByRole("table", { name: "Passages, by date of the report" })
      .getByRole("row")
      .filter({ has: this.opener(place) });
  }

  /** What opens the pane at a passage. */
  opener(place: string): Locator {
    return this.page.getByRole("button", { name: place, exact: true });
  }

  async copyAs(how: string): Promise<void> {
    await this.hand.click(this.page.getByRole("button", { name: "Copy with sources" }));
    await this.hand.click(this.page.getByRole("menuitem", { name: how }));
  }
}
