import { systemClock } from "#adapters/clock.ts";
import { DexieLibraryPlaces } from "#adapters/dexie/dexie-library-places.ts";
import { browserBackups } from "#adapters/host/browser-backups.ts";
import { browserSafety } from "#adapters/host/browser-safety.ts";
import { randomIds } from "#adapters/id-source.ts";
import { WorkerBackupReader } from "#adapters/import/worker-backup-reader.ts";
import { OriginFiles } from "#adapters/origin-files/origin-files.ts";
import { type LibraryPlace, type LibraryPlaces, samplesBundle } from "#core/index.ts";
import { BackupKeeper } from "#state/keeping/backup-keeper.ts";
import type { LibraryParts } from "#state/keeping/library-parts.ts";
import { readKept, restoreForTeam, restoreHere } from "#state/keeping/restore-backup.ts";
import type { LibrarySession } from "#state/library-session.ts";
import { openLibrary } from "#state/open-library.ts";
import { around } from "./around.ts";
import { samples } from "./samples.ts";

/** A window on the library, as the app has it behind its interface. */
export interface OpenWindow {
  readonly session: LibrarySession;
  readonly place: LibraryPlace;
  /** The person had to press the one button first. */
  readonly wasAsked: boolean;
  /** Makes and proves a backup, and answers its name. */
  backUp(): Promise<string>;
  /** Goes back to a backup here only. The window is closed then, and has to be opened anew. */
  restoreHere(name: string): Promise<void>;
  restoreForTeam(name: string): Promise<void>;
}

/** The real adapters, as the app puts them together in a browser. */
export function realParts(): LibraryParts {
  const files = new OriginFiles();
  return {
    places: new DexieLibraryPlaces(),
    safety: browserSafety(files),
    backups: browserBackups(files),
    backupReader: new WorkerBackupReader(),
    clock: systemClock,
    ids: randomIds,
  };
}

/** Lets `pass` stand before every call to the store of every place. */
export function aroundStores(
  places: LibraryPlaces,
  methods: readonly string[],
  pass: (method: string, call: () => Promise<unknown>, given: readonly unknown[]) => Promise<unknown>,
): LibraryPlaces {
  const known = new WeakMap<LibraryPlace, LibraryPlace>();
  const wrapped = (place: LibraryPlace): LibraryPlace => {
    const present = known.get(place) ?? { ...place, store: around(place.store, methods, pass) };
    known.set(place, present);
    return present;
  };
  return {
    at: (name) => wrapped(places.at(name)),
    make: async () => wrapped(await places.make()),
    made: () => places.made(),
    remove: (name) => places.remove(name),
  };
}

/** Opens the library as the app does, with the samples at a first start. @throws StoreFailed */
export async function openWindow(parts: LibraryParts): Promise<OpenWindow> {
  const opened = await openLibrary(parts);
  // With nothing to bring back there is no such button; a person starts once more.
  if (opened.kind === "recovery" && opened.rescue === null) throw new Error("There is nothing to bring back.");
  const ready = opened.kind === "recovery" ? await opened.restore() : opened;
  const { session, place, installation, isFirst } = ready;
  if (isFirst) session.join("start with the samples", samples(), samplesBundle);
  const { places } = parts;
  const keeper = new BackupKeeper({ ...parts, session, place, installation, appVersion: "0.0.0" });
  await keeper.refresh();
  const read = async (name: string) => {
    const answer = await readKept(keeper.parts, name);
    if (!answer.ok) throw new Error(`The backup ${name} can't be read.`);
    return answer.backup;
  };
  return {
    session,
    place,
    wasAsked: opened.kind === "recovery",
    backUp: async () => (await keeper.make("asked")).listed.name,
    async restoreHere(name) {
      await restoreHere(keeper, places, await read(name));
    },
    async restoreForTeam(name) {
      await restoreForTeam(keeper, await read(name));
    },
  };
}
