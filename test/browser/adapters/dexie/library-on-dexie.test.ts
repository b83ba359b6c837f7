import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "#adapters/clock.ts";
import { DexieLibraryStore } from "#adapters/dexie/dexie-library-store.ts";
import { DexieLocalState } from "#adapters/dexie/dexie-local-state.ts";
import { randomIds } from "#adapters/id-source.ts";
import { openLibrary, type ReadyLibrary } from "#state/open-library.ts";
import { MemorySafety, makeTag, tagNames } from "#test/unit/state/a-library.ts";
import { freshDatabase } from "./fresh-database.ts";

let fresh = freshDatabase();
let safety = new MemorySafety();

beforeEach(() => {
  fresh = freshDatabase();
  safety = new MemorySafety();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await fresh.dispose();
});

/** A start of the app, on this database and these files beside it. */
function start() {
  const database = fresh.connect();
  const [store, local] = [new DexieLibraryStore(database), new DexieLocalState(database)];
  return openLibrary({ store, local, safety, clock: systemClock, ids: randomIds });
}

async function startReady(): Promise<ReadyLibrary> {
  const opened = await start();
  if (opened.kind !== "ready") throw new Error("the library is in doubt");
  return opened;
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

test("R2: a database that was deleted is noticed, and the journal brings everything back", async () => {
  const first = await startReady();
  for (const name of ["One", "Two"]) makeTag(first.session, name);
  await first.session.settled();
  first.session.close();
  await fresh.dispose();
  const opened = await start();
  if (opened.kind !== "recovery") throw new Error("the loss was not noticed");
  expect(opened).toMatchObject({ journalSteps: 2, found: { tags: 0 } });
  const restored = await opened.restore();
  if (restored.kind !== "ready") throw new Error("nothing was restored");
  expect(restored.session.library).toEqual(first.session.library);
  expect(restored.installation).toEqual(first.installation);
  restored.session.close();
  expect(tagNames((await startReady()).session)).toEqual(["One", "Two"]);
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
