import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "#adapters/clock.ts";
import { DexieLibraryPlaces } from "#adapters/dexie/dexie-library-places.ts";
import { LibraryDatabase } from "#adapters/dexie/library-database.ts";
import { randomIds } from "#adapters/id-source.ts";
import { type BackupReader, firstPlace, readBackup } from "#core/index.ts";
import type { ReadyLibrary } from "#state/keeping/ready-library.ts";
import { openLibrary } from "#state/open-library.ts";
import { MemoryBackups, MemorySafety, makeTag, tagNames } from "#test/unit/state/a-library.ts";

const backupReader: BackupReader = { read: async (bytes) => readBackup(bytes) };
let prefix = "";
let safety = new MemorySafety();
let backups = new MemoryBackups();
let started: DexieLibraryPlaces[] = [];

beforeEach(() => {
  prefix = `variorum-test-${crypto.randomUUID().slice(0, 8)}`;
  safety = new MemorySafety();
  backups = new MemoryBackups();
  started = [];
});

afterEach(async () => {
  vi.restoreAllMocks();
  const places = new DexieLibraryPlaces({ prefix });
  for (const name of [firstPlace, ...(await places.made())]) {
    for (const one of started) one.at(name).store.close();
    await places.remove(name);
  }
});

/** A start of the app, on this computer's databases and these files beside them. */
function start() {
  const places = new DexieLibraryPlaces({ prefix });
  started.push(places);
  return openLibrary({ places, safety, backups, backupReader, clock: systemClock, ids: randomIds });
}

async function startReady(): Promise<ReadyLibrary> {
  const opened = await start();
  if (opened.kind !== "ready") throw new Error("the library is in doubt");
  return opened;
}

/** The database is gone from under the app; what opens next is empty. */
function loseDatabase(): Promise<void> {
  return new DexieLibraryPlaces({ prefix }).remove(firstPlace);
}

test("everything is there after a restart, undo and the person included", async () => {
  const first = await startReady();
  expect(first.isFirst).toBe(true);
  for (const name of ["One", "Two", "Three"]) makeTag(first.session, name);
  await first.session.undo();
  await first.session.settled();
  first.session.close();
  const second = await startReady();
  expect(second.session.library).toEqual(first.session.library);
  expect(second.session.state).toMatchObject({
    undo: "new tag “Two”",
    redo: "new tag “Three”",
    save: { kind: "saved" },
  });
  expect(second.installation).toEqual(first.installation);
});

test("R2: a database that was deleted is noticed, and the journal brings everything back into a place of its own", async () => {
  const first = await startReady();
  for (const name of ["One", "Two"]) makeTag(first.session, name);
  await first.session.settled();
  first.session.close();
  await loseDatabase();
  const opened = await start();
  if (opened.kind !== "recovery") throw new Error("the loss was not noticed");
  expect(opened).toMatchObject({ damage: "new", rescue: { counts: { tags: 2 }, lostSteps: 0 }, found: { tags: 0 } });
  const restored = await opened.restore();
  expect(restored.session.library).toEqual(first.session.library);
  expect(restored.installation).toEqual(first.installation);
  restored.session.close();
  const places = new DexieLibraryPlaces({ prefix });
  expect(await places.made()).toEqual([restored.place.name]);
  const again = await startReady();
  expect(again.place.name).toBe(restored.place.name);
  expect(tagNames(again.session)).toEqual(["One", "Two"]);
});

test("R2: rows that vanished from the middle of the log are noticed, and the journal has them", async () => {
  const first = await startReady();
  for (const name of ["One", "Two", "Three"]) makeTag(first.session, name);
  await first.session.settled();
  first.session.close();
  await new LibraryDatabase(prefix).write(["log"], ({ log }) => log.delete(2));
  const opened = await start();
  if (opened.kind !== "recovery") throw new Error("the loss was not noticed");
  expect(opened).toMatchObject({ damage: "rows-lost", found: { tags: 2 }, rescue: { counts: { tags: 3 } } });
  const restored = await opened.restore();
  expect(restored.session.library).toEqual(first.session.library);
  restored.session.close();
  expect(new Set(tagNames((await startReady()).session))).toEqual(new Set(["One", "Two", "Three"]));
});

test("R6: a window that was open while another one restored is told so, and keeps what it could not save", async () => {
  const stale = await startReady();
  makeTag(stale.session, "One");
  await stale.session.settled();
  await new LibraryDatabase(prefix).write(["log"], ({ log }) => log.delete(1));
  const opened = await start();
  if (opened.kind !== "recovery") throw new Error("the loss was not noticed");
  const restored = await opened.restore();
  makeTag(stale.session, "Too late");
  await expect(stale.session.settled()).rejects.toThrow(/restored in another window/);
  expect(stale.session.state.save).toMatchObject({ kind: "failed", why: expect.stringMatching(/reload this window/) });
  expect(tagNames(stale.session)).toEqual(["One", "Too late"]);
  expect(tagNames(restored.session)).toEqual(["One"]);
  // The journal took the step, so the next start has it.
  stale.session.close();
  restored.session.close();
  expect(tagNames((await startReady()).session)).toEqual(["One", "Too late"]);
});

test.each([1, 2, 3, 4])("R8: a full disk at write %i keeps every edit on screen until it is saved", async (n) => {
  const { session } = await startReady();
  const add = IDBObjectStore.prototype.add;
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<typeof add>
  ) {
    calls += 1;
    if (calls === n) throw new DOMException("no room", "QuotaExceededError");
    return add.apply(this, given);
  });
  const names = ["One", "Two", "Three", "Four"];
  for (const name of names) makeTag(session, name);
  await vi.waitFor(() =>
    expect(session.state.save).toMatchObject({ kind: "failed", why: expect.stringMatching(/no space left/) }),
  );
  expect(tagNames(session)).toEqual(names);
  await session.settled();
  expect(session.state.save).toEqual({ kind: "saved" });
  session.close();
  expect(tagNames((await startReady()).session)).toEqual(names);
});

test("two windows on one library see each other's work and agree", async () => {
  const [one, two] = [await startReady(), await startReady()];
  expect(one.installation).toEqual(two.installation);
  for (let n = 0; n < 10; n += 1) makeTag(n % 2 === 0 ? one.session : two.session, `Tag ${n}`);
  await Promise.all([one.session.settled(), two.session.settled()]);
  await vi.waitFor(() => {
    expect(tagNames(one.session)).toHaveLength(10);
    expect(one.session.library).toEqual(two.session.library);
  });
});
