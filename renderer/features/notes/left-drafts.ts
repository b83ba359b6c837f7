import { useSyncExternalStore } from "react";
import type { LocalState } from "#core/index.ts";
import { usePorts } from "#state/ports-context.tsx";
import { type Draft, readDrafts } from "./draft.ts";

type Drafts = ReadonlyMap<string, Draft>;
const none: Drafts = new Map();

/** The drafts that a crash left behind. Read once; each goes when it is taken up again and closed. */
class LeftDrafts {
  #drafts: Drafts = none;
  readonly #listeners = new Set<() => void>();

  constructor(local: LocalState) {
    void readDrafts(local).then((drafts) => this.#set(drafts));
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

  #set(drafts: Drafts): void {
    this.#drafts = drafts;
    for (const listener of this.#listeners) listener();
  }
}

const byLocal = new WeakMap<LocalState, LeftDrafts>();

/** What is left of an earlier run, by `draftKey`, and how to strike one off. */
export function useLeftDrafts(): { readonly drafts: Drafts; readonly forget: (key: string) => void } {
  const { local } = usePorts();
  let left = byLocal.get(local);
  if (left === undefined) {
    left = new LeftDrafts(local);
    byLocal.set(local, left);
  }
  const drafts = useSyncExternalStore(left.subscribe, () => left.drafts);
  return { drafts, forget: left.forget };
}
