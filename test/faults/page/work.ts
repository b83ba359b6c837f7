import type { DexieLibraryStore } from "#adapters/dexie/dexie-library-store.ts";
import type { LibrarySession } from "#state/library-session.ts";
import { between, type Random, randomFrom } from "../random.ts";
import type { OpenWindow } from "./composition.ts";
import { editSomething, importSomething } from "./edits.ts";
import type { Told, WorkName } from "./messages.ts";

/** The window that is at work, as long as it lives. */
export interface Workplace {
  readonly window: OpenWindow;
  /** Opens the library anew, after the window was closed. */
  reopen(): Promise<void>;
  tell(told: Told): void;
}

const works: Readonly<Record<WorkName, (at: Workplace, random: Random) => Promise<unknown>>> = {
  async edit({ window: { session } }, random) {
    editSome(session, random, 4);
    if (random() < 0.1) await session.undo();
    await session.settled();
  },
  async import({ window: { session } }, random) {
    importSomething(session, random, between(random, 10, 400));
    editSomething(session, random);
    if (random() < 0.3) {
      await session.undo();
      await session.undo();
      if (random() < 0.5) await session.redo();
    }
    await session.settled();
  },
  async compact({ window: { session, place } }, random) {
    editSome(session, random, 30);
    await Promise.all([(place.store as DexieLibraryStore).compact(), session.settled()]);
  },
  async "back up"({ window: { session, backUp } }, random) {
    editSome(session, random, 5);
    await Promise.all([backUp(), editFor(session, random, 100)]);
  },
  async restore({ window, reopen, tell }, random) {
    const { session, place } = window;
    await session.settled();
    const name = await window.backUp();
    const steps = await place.store.history();
    await editFor(session, random, 50);
    tell({ kind: "going back", steps });
    // The person types on meanwhile, as long as anything is called saved.
    const typing = editFor(session, random, 1_000).catch(() => undefined);
    await window.restoreHere(name);
    await typing;
    await reopen();
    tell({ kind: "went back" });
  },
  async "restore for the team"({ window }, random) {
    await window.session.settled();
    const name = await window.backUp();
    await editFor(window.session, random, 50);
    await window.restoreForTeam(name);
    await window.session.settled();
  },
};

function editSome(session: LibrarySession, random: Random, atMost: number): void {
  for (let edits = between(random, 1, atMost); edits > 0; edits -= 1) editSomething(session, random);
}

/** @param duration ms. */
async function editFor(session: LibrarySession, random: Random, duration: number): Promise<void> {
  for (const end = performance.now() + duration; performance.now() < end; ) {
    editSome(session, random, 3);
    await session.settled();
  }
}

/** Does one thing after another as fast as it is saved, and never ends. */
export async function workUntilKilled(at: Workplace, name: WorkName, seed: number): Promise<never> {
  const random = randomFrom(seed);
  for (;;) await works[name](at, random);
}
