import type { Locator, Page } from "@playwright/test";
import type { Hand } from "./hand.ts";

/** Highlights, claims and notes at the side. */
export class Inspector {
  readonly region: Locator;
  /** The editor of the note that is being written. */
  readonly noteEditor: Locator;

  constructor(
    page: Page,
    private readonly hand: Hand,
  ) {
    this.region = page.getByRole("complementary", { name: "Inspector" });
    this.noteEditor = this.region.getByRole("textbox", { name: /^Note on / });
  }

  tab(name: "Highlights" | "Claims" | "Notes"): Locator {
    return this.region.getByRole("tab", { name: new RegExp(`^${name}`) });
  }

  async show(name: "Highlights" | "Claims" | "Notes"): Promise<void> {
    await this.hand.click(this.tab(name));
  }

  /** A highlight in the list, as a button. @param words that it holds. */
  highlight(words: string): Locator {
    return this.region.getByRole("button", { name: words }).and(this.region.locator("[aria-expanded]"));
  }

  /** The tags of the highlight that stands open as a card. */
  get tags(): Locator {
    return this.region.getByRole("list", { name: "Tags" });
  }

  /** One line of the attribution, as a button. */
  attribution(label: "Voice" | "Verification" | "Said on" | "As of"): Locator {
    return this.region.getByRole("button", { name: new RegExp(`^${label}: `) });
  }

  claim(text: string): Locator {
    return this.region.getByRole("article", { name: text, exact: true });
  }

  /** The words of a claim, which open its card and close it. */
  claimHead(text: string): Locator {
    return this.claim(text).getByRole("button", { name: text, exact: true });
  }

  /** Chooses from the menu of a claim's card. */
  async chooseForClaim(text: string, entry: string): Promise<void> {
    await this.claim(text).hover();
    await this.hand.click(this.region.getByRole("button", { name: `Change claim “${text}”` }));
    await this.hand.click(this.region.page().getByRole("menuitem", { name: entry }));
  }

  /** The passages of a claim, as buttons. */
  passages(claim: string): Locator {
    return this.claim(claim).getByRole("list", { name: "Passages" }).getByRole("listitem");
  }

  /** A note that is shown to read. @param words that it holds. */
  note(words: string): Locator {
    return this.region.getByRole("article", { name: /^Note by / }).filter({ hasText: words });
  }

  /** Presses a button of the note editor's toolbar. */
  async format(button: string): Promise<void> {
    await this.hand.click(
      this.region.getByRole("toolbar", { name: "Formatting" }).getByRole("button", { name: button }),
    );
  }

  async press(button: string): Promise<void> {
    await this.hand.click(this.region.getByRole("button", { name: button, exact: true }));
  }
}
