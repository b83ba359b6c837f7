import type { Locator, Page } from "@playwright/test";
import type { Hand } from "./hand.ts";
import { placesOf } from "./text-places.ts";

/** One pane with a report in it. */
export class ReportPane {
  /** The landmark. */
  readonly region: Locator;
  /** The part that scrolls. */
  readonly text: Locator;
  readonly find: Locator;
  readonly findCount: Locator;

  /** @param place which of the panes with this report, from 0. */
  constructor(
    private readonly page: Page,
    private readonly hand: Hand,
    readonly siglum: string,
    place = 0,
  ) {
    this.region = page.getByRole("region", { name: new RegExp(`^${siglum} · `) }).nth(place);
    this.text = this.region.getByRole("group", { name: `Text of report ${siglum}` });
    this.find = this.region.getByRole("textbox", { name: `Find in report ${siglum}` });
    this.findCount = this.region.getByRole("search").getByRole("status");
  }

  get selectionBar(): Locator {
    return this.page.getByRole("toolbar", { name: "Mark the selection" });
  }

  /** Drags over words of one paragraph. */
  async select(words: string): Promise<void> {
    const { start, end } = await placesOf(this.text, words);
    await this.hand.drag(start, end);
  }

  /** Drags from before some words to behind others, of another paragraph that is in view with the first. */
  async selectFromTo(from: string, to: string): Promise<void> {
    const { start } = await placesOf(this.text, from);
    const { end } = await placesOf(this.text, to, "stay");
    await this.hand.drag(start, end);
  }

  /** Clicks in the middle of words. */
  async clickOn(words: string): Promise<void> {
    const { start, end } = await placesOf(this.text, words);
    const isOneLine = Math.abs(start.y - end.y) < 2;
    await this.hand.clickAt(isOneLine ? { x: (start.x + end.x) / 2, y: start.y } : { x: start.x + 3, y: start.y });
  }

  /** Presses a button of the bar above the selection. */
  async mark(button: string): Promise<void> {
    await this.hand.click(this.selectionBar.getByRole("button", { name: button }));
  }

  async press(button: string): Promise<void> {
    await this.hand.click(this.region.getByRole("button", { name: button, exact: true }));
  }

  async chooseMore(entry: string): Promise<void> {
    await this.press(`More for report ${this.siglum}`);
    await this.hand.click(this.page.getByRole("menuitem", { name: entry }));
  }

  /** The words of each paragraph as they stand in the page, headline in the text included. */
  paragraphs(): Promise<readonly string[]> {
    return this.text.locator(".para-text").evaluateAll((all) => all.map((one) => one.textContent ?? ""));
  }

  scrollTop(): Promise<number> {
    return this.text.evaluate((element) => element.scrollTop);
  }

  /** What stands at the upper edge: the first paragraph of which something is in view. */
  topParagraph(): Promise<string> {
    return this.text.evaluate((root) => {
      const { top } = root.getBoundingClientRect();
      const shown = [...root.querySelectorAll(".para-text")].find(
        (one) => one.getBoundingClientRect().bottom > top + 1,
      );
      return shown?.textContent ?? "";
    });
  }

  async scrollTo(words: string): Promise<void> {
    await placesOf(this.text, words);
  }

  /** How far in px the box for what is in view stands from one end of its bar. */
  async distanceOfBox(end: "top" | "bottom"): Promise<number> {
    const bar = await this.region.locator(".overview").boundingBox();
    const box = await this.region.locator(".overview-view").boundingBox();
    if (bar === null || box === null) throw new Error("there is no box");
    return end === "top" ? box.y - bar.y : bar.y + bar.height - box.y - box.height;
  }

  async width(): Promise<number> {
    return (await this.region.boundingBox())?.width ?? 0;
  }
}
