import { createContext, useContext, useSyncExternalStore } from "react";
import type { Counterpart, Edition } from "#core/index.ts";
import type { Place } from "#ui/types.ts";
import { LineHeights } from "../text/line-heights.ts";
import type { TextSurface } from "../text/text-surface.ts";

/** The text of a pane that is on screen. */
export interface ShownText {
  readonly surface: TextSurface;
  readonly edition: Edition;
  readonly lines: LineHeights;
}

/** Parallels that are pointed out, from the pane in which somebody points at them. */
export interface PointedOut {
  readonly pane: string;
  readonly counterparts: readonly Counterpart[];
}

/** From where one goes to a counterpart. */
export interface CounterpartStart {
  readonly pane: string;
  /** The sentence walk goes on there. */
  readonly isHeld: boolean;
}

/** Several counterparts of one passage, of which one is to be chosen. */
export interface CounterpartQuestion extends CounterpartStart {
  readonly counterparts: readonly Counterpart[];
  readonly anchor: Place;
}

/** By what something is pointed out: a sign under the mouse or in focus goes before the sentence that is held. */
export type Pointer = "sign" | "walk";

/** What the panes of a row know of each other: their texts, and which parallels are pointed out just now. */
export class RowParallels {
  readonly texts = new Map<string, ShownText>();
  readonly #pointed = new Map<Pointer, PointedOut>();
  #question: CounterpartQuestion | null = null;
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get pointedOut(): PointedOut | null {
    return this.#pointed.get("sign") ?? this.#pointed.get("walk") ?? null;
  }

  get question(): CounterpartQuestion | null {
    return this.#question;
  }

  /** Makes a pane's text known. @returns a function that takes it away */
  put(pane: string, surface: TextSurface, edition: Edition): () => void {
    const text = { surface, edition, lines: new LineHeights() };
    this.texts.set(pane, text);
    return () => {
      if (this.texts.get(pane) === text) this.texts.delete(pane);
    };
  }

  point(by: Pointer, what: PointedOut | null): void {
    if (what === null || what.counterparts.length === 0) this.#pointed.delete(by);
    else this.#pointed.set(by, what);
    this.#tell();
  }

  ask(question: CounterpartQuestion | null): void {
    this.#question = question;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export interface ReaderParallels {
  readonly row: RowParallels;
  /** By edition. */
  readonly byText: ReadonlyMap<string, readonly Counterpart[]>;
  /** Goes to the counterpart, or asks which where there are several. */
  follow(question: CounterpartQuestion): void;
  /** Jumps to a counterpart, so that Back leads here again. */
  go(from: CounterpartStart, counterpart: Counterpart): void;
}

export const ParallelsContext = createContext<ReaderParallels | null>(null);

export function useReaderParallels(): ReaderParallels {
  const parallels = useContext(ParallelsContext);
  if (parallels === null) throw new Error("no Reader above");
  return parallels;
}

export function usePointedOut(row: RowParallels): PointedOut | null {
  return useSyncExternalStore(row.subscribe, () => row.pointedOut);
}

const none: readonly Counterpart[] = [];

/** The counterparts of all passages of a text, in their order; the same list while there are no others. */
export function counterpartsIn({ byText }: ReaderParallels, edition: string): readonly Counterpart[] {
  return byText.get(edition) ?? none;
}
