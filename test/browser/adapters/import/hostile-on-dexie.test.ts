import { afterEach, expect, test } from "vitest";
import { systemClock } from "#adapters/clock.ts";
import { DexieLibraryPlaces } from "#adapters/dexie/dexie-library-places.ts";
import { randomIds } from "#adapters/id-source.ts";
import { WorkerBundleReader } from "#adapters/import/worker-bundle-reader.ts";
import {
  type BackupReader,
  collectionNames,
  firstPlace,
  hashOfLibrary,
  type Library,
  readBackup,
  readBundle,
  recordsOf,
} from "#core/index.ts";
import { readIncoming } from "#features/transfer/incoming-bundle.ts";
import { openLibrary } from "#state/open-library.ts";
import { hostileFiles } from "#test/faults/hostile/hostile-files.ts";
import ana from "#test/fixtures/bundles/ana.json?raw";
import { MemoryBackups, MemorySafety } from "#test/unit/state/a-library.ts";

const kept = import.meta.glob<string>("../../../fixtures/hostile/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});
const prefix = `variorum-test-${crypto.randomUUID().slice(0, 8)}`;
let places = new DexieLibraryPlaces({ prefix });
const safety = new MemorySafety();
const backups = new MemoryBackups();
const backupReader: BackupReader = { read: async (bytes) => readBackup(bytes) };

afterEach(async () => {
  places.at(firstPlace).store.close();
  await places.remove(firstPlace);
});

async function open() {
  const opened = await openLibrary({ places, safety, backups, backupReader, clock: systemClock, ids: randomIds });
  if (opened.kind !== "ready") throw new Error("the library is in doubt");
  return opened;
}

function joinedFrom(library: Library) {
  return collectionNames(library).map((collection) => ({
    collection,
    records: [...recordsOf(library, collection).values()],
  }));
}

test("files that are refused leave the database as it was, and files that are taken can be taken back", {
  timeout: 240_000,
}, async () => {
  const { session, place } = await open();
  const own = readBundle(ana);
  if (!own.ok) throw own.refused;
  session.join("what is here", joinedFrom(own.library), "present");
  await session.settled();
  const before = hashOfLibrary(session.library);
  const files = [
    ...Object.entries(kept).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
    ...hostileFiles(60, 11),
  ];
  const bundles = new WorkerBundleReader();
  let taken = 0;
  for (const file of files) {
    const rows = (await place.store.history()).length;
    const into = { library: () => session.library, now: () => Date.UTC(2027, 0, 1) };
    const answer = await readIncoming(bundles, file, into).answer;
    if (answer.ok) {
      taken += 1;
      session.join("import", answer.incoming.joined, answer.incoming.bundle);
      await session.undo();
      await session.settled();
    } else expect([file.name, (await place.store.history()).length]).toEqual([file.name, rows]);
    expect([file.name, hashOfLibrary(session.library)]).toEqual([file.name, before]);
  }
  expect(taken).toBeGreaterThan(1);
  place.store.close();
  places = new DexieLibraryPlaces({ prefix });
  expect(hashOfLibrary((await open()).session.library)).toBe(before);
});
