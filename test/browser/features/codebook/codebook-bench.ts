import { expect } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";
import type { TagId } from "#core/index.ts";
import type { AWindow } from "../../a-window.tsx";
import { openApp } from "../../app/open-app.tsx";

/** Presses what vitest's keyboard takes. */
export const press = (keys: string) => userEvent.keyboard(keys);

/** The dialog of this name. */
export const dialog = (name: string | RegExp): Locator => page.getByRole("dialog", { name });

/** Waits until `place` holds these words. */
export async function says(place: Locator, words: string): Promise<void> {
  await expect.poll(() => place.element().textContent).toContain(words);
}

/** Chooses in the menu of the tag that is shown. @param entry how it begins */
export async function chooseOfTag(entry: string): Promise<void> {
  await page.getByRole("button", { name: /^More about tag/ }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${entry}`) }).click();
}

/** Goes to the view. */
export async function showCodebook(): Promise<void> {
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Codebook" }).click();
  await expect.element(page.getByRole("tree", { name: "Tags" })).toBeVisible();
}

/** The app on the samples, with its codebook at hand. */
export class CodebookBench {
  private constructor(readonly window: AWindow) {}

  static async open(): Promise<CodebookBench> {
    await page.viewport(1280, 800);
    const window = await openApp({ name: "Ana" });
    window.desk.habits.dismiss("first-steps");
    return new CodebookBench(window);
  }

  /** The names of the tags in their order, each with a dash for every tag it stands below. */
  outline = (): string =>
    this.window.view.codebook.entries.map(({ tag, depth }) => `${"–".repeat(depth)}${tag.name}`).join(" ");

  row(name: string): Locator {
    return page.getByRole("treeitem", { name: new RegExp(`^${name}`) });
  }

  rowElement(name: string): HTMLElement {
    return this.row(name).element() as HTMLElement;
  }

  tag(name: string): TagId {
    return this.window.view.codebook.entries.find((entry) => entry.tag.name === name)?.tag.id as TagId;
  }
}
