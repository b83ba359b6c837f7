import type { Locator, Page } from "@playwright/test";
import type { Hand } from "./hand.ts";

/** The queue of highlights whose place is in doubt, below the reports. */
export class RepairQueue {
  readonly region: Locator;
  readonly heading: Locator;

  constructor(
    page: Page,
    private readonly hand: Hand,
  ) {
    this.region = page.getByRole("region", { name: "Repair highlights" });
    this.heading = this.region.getByRole("heading", { level: 2 });
  }

  part(name: "In the earlier text" | "In this text"): Locator {
    return this.region.getByRole("region", { name });
  }

  button(name: string): Locator {
    return this.region.getByRole("button", { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.hand.click(this.button(name));
  }
}
