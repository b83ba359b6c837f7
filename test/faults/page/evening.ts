import type { DexieLibraryStore } from "#adapters/dexie/dexie-library-store.ts";
import { isSameLibrary } from "#core/index.ts";
import type { LibraryParts } from "#state/keeping/library-parts.ts";
import { randomFrom } from "../random.ts";
import { type OpenWindow, openWindow } from "./composition.ts";
import { editSomething, importSomething } from "./edits.ts";
import { unprotected } from "./unprotected.ts";

export interface EveningFacts {
  /** How often the person was told that something failed. */
  readonly failures: number;
  /** What went wrong beyond failing, in words. */
  readonly wrong: readonly string[];
}

/** How often a person tries before giving up: with one fault in the whole evening, twice must do, and opening once more. */
const tries = 3;

/**
 * One person's evening: edits, an import and its undo, a compaction, a backup, going back to it, closing and opening. Whatever fails
 * stays on screen and is tried again; in the end the library is read from the disk and must be
 * the one that was on screen, with every step outside the database too.
 * @param newParts what a window is made from. @param mend ends the faults.
 */
export async function spendEvening(newParts: () => LibraryParts, mend: () => void): Promise<EveningFacts> {
  const random = randomFrom(1);
  const wrong: string[] = [];
  let failures = 0;

  async function again<T>(what: string, work: () => Promise<T>): Promise<T> {
    for (let left = tries - 1; ; left -= 1) {
      try {
        return await work();
      } catch (error) {
        failures += 1;
        if (left === 0) throw new Error(`${what} failed ${tries} times: ${error}`, { cause: error });
      }
    }
  }

  let window: OpenWindow = await again("opening", () => openWindow(newParts()));

  async function save(): Promise<void> {
    const { session } = window;
    const shown = session.library;
    await again("saving", () => session.settled());
    if (session.library !== shown) wrong.push("what was on screen changed while it was saved");
    if (session.state.save.kind !== "saved") wrong.push(`the interface says “${session.state.save.kind}” after saving`);
  }

  async function edit(): Promise<void> {
    editSomething(window.session, random);
    await save();
  }

  async function reopen(): Promise<void> {
    const shown = window.session.library;
    window.session.close();
    window = await again("opening", () => openWindow(newParts()));
    if (!isSameLibrary(window.session.library, shown)) wrong.push("another library was opened than was closed");
  }

  /** Who was told that it failed starts Variorum anew, and finds the library before it or after it. */
  async function goBackTo(name: string, then: OpenWindow["session"]["library"]): Promise<void> {
    const before = window.session.library;
    await again("going back", async () => {
      try {
        if (!isSameLibrary(window.session.library, then)) await window.restoreHere(name);
      } finally {
        window.session.close();
        window = await again("opening", () => openWindow(newParts()));
      }
      const { library } = window.session;
      if (!isSameLibrary(library, then) && !isSameLibrary(library, before))
        wrong.push("going back gave neither the library before nor the backup’s");
    });
    if (!isSameLibrary(window.session.library, then)) wrong.push("going back did not give what the backup held");
  }

  try {
    await save();
    await edit();
    await edit();
    importSomething(window.session, random, 20);
    await save();
    await again("undoing", () => window.session.undo());
    await save();
    await again("compacting", () => (window.place.store as DexieLibraryStore).compact());
    await edit();
    const kept = window.session.library;
    const name = await again("backing up", () => window.backUp());
    await edit();
    await reopen();
    await edit();
    await goBackTo(name, kept);
    await edit();
    mend();
    wrong.push(...(await unprotected(newParts(), window)));
    await reopen();
    wrong.push(...(await unprotected(newParts(), window)));
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  }
  window.session.close();
  return { failures, wrong };
}
