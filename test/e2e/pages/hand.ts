import type { Locator, Page } from "@playwright/test";
import { Effort } from "./effort.ts";

/** A place in the window, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A person's hands. Counts what they do: each click, drag, chord, and stretch of typed text is one action. */
export class Hand {
  #actions = 0;
  readonly effort = new Effort();

  constructor(private readonly page: Page) {}

  get actions(): number {
    return this.#actions;
  }

  /** Counts what a person would do where no page is: in a native menu or a system dialog. */
  async elsewhere(actions: number): Promise<void> {
    this.#actions += actions;
  }

  async click(
    target: Locator,
    options?: { readonly modifiers?: readonly ("ControlOrMeta" | "Shift")[] },
  ): Promise<void> {
    this.#actions += 1;
    this.effort.point(1);
    await target.click(options?.modifiers === undefined ? {} : { modifiers: [...options.modifiers] });
  }

  async clickAt({ x, y }: Point): Promise<void> {
    this.#actions += 1;
    this.effort.point(1);
    await this.page.mouse.click(x, y);
  }

  /** Presses at one point, moves in steps, lets go at the other. */
  async drag(from: Point, to: Point): Promise<void> {
    this.#actions += 1;
    this.effort.point(2);
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await mouse.move(to.x, to.y, { steps: 3 });
    await mouse.up();
  }

  /** Drags one thing onto another. @param at px from the target's upper left corner; its middle else. */
  async carry(source: Locator, target: Locator, at?: Point): Promise<void> {
    this.#actions += 1;
    this.effort.point(2);
    await source.dragTo(target, at === undefined ? {} : { targetPosition: at });
  }

  /** Presses a chord, such as `ControlOrMeta+K`, wherever the focus is. */
  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) {
      this.#actions += 1;
      this.effort.key(chord.split("+").length);
      await this.page.keyboard.press(chord);
    }
  }

  /** Types where the focus is. */
  async type(text: string): Promise<void> {
    this.#actions += 1;
    this.effort.type(text);
    await this.page.keyboard.type(text);
  }

  /** Clicks into a field and replaces what stands in it. */
  async fill(field: Locator, text: string): Promise<void> {
    this.#actions += 2;
    this.effort.point(1);
    this.effort.type(text);
    await field.click();
    await field.fill(text);
  }
}
