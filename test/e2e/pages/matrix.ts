import type { Locator, Page } from "@playwright/test";
import type { Hand } from "./hand.ts";

/** What each report has on each claim, tag or source. */
export class MatrixPage {
  constructor(
    private readonly page: Page,
    private readonly hand: Hand,
  ) {}

  /** @param name what is beside what: "1 claim × 4 reports". */
  grid(name: string): Locator {
    return this.page.getByRole("grid", { name, exact: true });
  }

  row(words: string): Locator {
    return this.page.getByRole("row").filter({ has: this.page.getByRole("rowheader").filter({ hasText: words }) });
  }

  /** @param report the siglum of its column. */
  async cell(row: string, report: string): Promise<Locator> {
    const heads = await this.page.getByRole("columnheader").allTextContents();
    const column = heads.findIndex((head) => head.startsWith(`${report} `));
    return this.row(row)
      .getByRole("gridcell")
      .nth(column - 1);
  }

  async open(): Promise<void> {
    await this.hand.click(this.page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Matrix" }));
  }

  /** Makes a claim in the form that the bar opens. */
  async newClaim(text: string): Promise<void> {
    await this.hand.click(this.page.getByRole("button", { name: "New claim", exact: true }));
    await this.hand.fill(this.page.getByRole("textbox", { name: "New claim" }), text);
    await this.hand.press("Enter");
  }
}
