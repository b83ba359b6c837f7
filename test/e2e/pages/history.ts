import { expect, type Locator } from "@playwright/test";
import type { Variorum } from "./variorum.ts";

/** The history of the library or of one thing, with verbs as a person would say them. */
export class History {
  constructor(private readonly app: Variorum) {}

  get dialog(): Locator {
    return this.app.page.getByRole("dialog", { name: /^History of / });
  }

  /** All that are listed, the latest first. */
  get steps(): Locator {
    return this.dialog.locator("button[data-walk]");
  }

  /** What the chosen step did. */
  get done(): Locator {
    return this.dialog.getByRole("region", { name: "What it did" });
  }

  /** What going back to it would change. */
  get back(): Locator {
    return this.dialog.getByRole("region", { name: "Go back" });
  }

  /** Opens the library's by the button beside "All changes saved". */
  async show(): Promise<void> {
    await this.app.hand.click(this.app.status.getByRole("button", { name: "History of the library" }));
    await expect(this.steps.first()).toBeVisible();
  }

  async choose(step: string | RegExp): Promise<void> {
    await this.app.hand.click(this.steps.filter({ hasText: step }).first());
  }

  async goBack(): Promise<void> {
    await this.app.hand.click(this.back.getByRole("button", { name: "Go back to here" }));
    await expect(this.dialog).toBeHidden();
  }
}
