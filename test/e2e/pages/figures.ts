import type { Locator, Page } from "@playwright/test";
import type { Hand } from "./hand.ts";

/** The table of figures. */
export class Figures {
  constructor(
    private readonly page: Page,
    private readonly hand: Hand,
  ) {}

  get view(): Locator {
    return this.page.getByRole("region", { name: "Figures", exact: true });
  }

  get table(): Locator {
    return this.view.getByRole("table", { name: "Figures", exact: true });
  }

  get field(): Locator {
    return this.view.getByRole("textbox", { name: "Find in figures" });
  }

  async open(): Promise<void> {
    await this.hand.click(
      this.page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Figures" }),
    );
  }

  async find(words: string): Promise<void> {
    await this.hand.click(this.field);
    await this.hand.type(words);
  }

  /** The row of a figure. @param place "C ¶ 8". @param printed the words as printed. */
  row(place: string, printed: string): Locator {
    const open = this.page.getByRole("button", { name: `${place}: ${printed}. Open the passage`, exact: true });
    return this.table.getByRole("row").filter({ has: open });
  }

  passage(place: string, printed: string): Locator {
    return this.row(place, printed).getByRole("button", { name: /Open the passage$/ });
  }

  async confirm(place: string, printed: string): Promise<void> {
    await this.hand.click(this.row(place, printed).getByRole("button", { name: `Confirm ${place}: ${printed}` }));
  }

  /** Asks for the claim that a figure is to be tied to, and answers the dialog. */
  async tie(place: string, printed: string): Promise<Locator> {
    await this.hand.click(
      this.row(place, printed).getByRole("button", { name: `Tie ${place}: ${printed} to a claim` }),
    );
    return this.page.getByRole("dialog", { name: "Tie the figure to a claim" });
  }
}
