import type { LibraryLog } from "./library-log.ts";
import type { LibraryStore } from "./library-store.ts";
import type { LocalState } from "./local-state.ts";

/**
 * The places in which a library's database can stand. Each lies in a store of its own on disk, so that one that is damaged
 * does not take another along: a library is restored into a new place, and the journal names the place that counts.
 */
export interface LibraryPlaces {
  /** The place with this name, whether or not anything stands there yet. The same object each time. Opens nothing. */
  at(name: string): LibraryPlace;
  /** A new place in which nothing stands. */
  make(): Promise<LibraryPlace>;
  /** Names of the places that were made, without `firstPlace`; in no order. */
  made(): Promise<readonly string[]>;
  /** Closes the place and takes away all that stands there. Other windows that have it open are told so and can write there no more. @throws StoreFailed */
  remove(name: string): Promise<void>;
}

export interface LibraryPlace {
  readonly name: string;
  readonly store: LibraryStore;
  readonly local: LocalState;
  readonly log: LibraryLog;
  /** Resolves when another window took the place away: the library was restored there into another one. Never rejects. */
  readonly removed: Promise<void>;
}

/** Where the library of an installation stands that was never restored. */
export const firstPlace = "variorum";
