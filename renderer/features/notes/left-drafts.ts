import { useSyncExternalStore } from "react";
import type { LocalState } from "#core/index.ts";
import { usePorts } from "#state/ports-context.tsx";
import { type Draft, readDrafts } from "./draft.ts";
import { openWriters } from "./open-writers.ts";

type Drafts = ReadonlyMap<string, Draft>;
const none: Drafts = new Map();

/** The drafts that nobody writes any more: what a crash left, or what was refused. Each goes when it is taken up again and closed. */
class LeftDrafts {
  #drafts: Drafts = none;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly local: LocalState) {
    void this.look();
  }

  get drafts(): Drafts {
    return this.#drafts;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly forget = (key: string): void => {
    if (this.#drafts.has(key)) this.#set(new Map([...this.#drafts].filter(([one]) => one !== key)));
  };

  /** Reads them anew. */
  readonly look = async (): Promise<void> => {
    // In this order: a draft that is written meanwhile is none of an editor that was open.
    const open = await openWriters();
    const drafts = await readDrafts(this.local);
    this.#set(new Map([...drafts].filter(([, { writer }]) => !open.has(writer))));
  };

  #set(drafts: Drafts): void {
    this.#drafts = drafts;
    for (const listener of this.#listeners) listener();
  }
}

const byLocal = new WeakMap<LocalState, LeftDrafts>();

/** What is left, by `draftKey`, how to strike one off, and how to look again. */
export function useLeftDrafts(): Pick<LeftDrafts, "drafts" | "forget" | "look"> {
  const { local } = usePorts();
  let left = byLocal.get(local);
  if (left === undefined) {
    left = new LeftDrafts(local);
    byLocal.set(local, left);
  }
  const drafts = useSyncExternalStore(left.subscribe, () => left.drafts);
  return { drafts, forget: left.forget, look: left.look };
}
