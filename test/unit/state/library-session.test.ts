import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  CommandRefused,
  countVisible,
  deleteTag,
  emptyLibrary,
  type JoinedRecords,
  joinInto,
  msOf,
  type NodeName,
  recolourTag,
  recordsOf,
  renameTag,
  replay,
  toStamp,
  viewOf,
} from "#core/index.ts";
import type { LibrarySession } from "#state/library-session.ts";
import { Computer, faulty, makeTag, tagNames } from "./a-library.ts";

let computer: Computer;
let session: LibrarySession;

beforeEach(async () => {
  computer = new Computer();
  session = await computer.window();
});

const imported = (name: string, ms = 500, id = "theirs"): readonly JoinedRecords[] => [
  {
    collection: "tags",
    records: [{ id, stamp: toStamp(ms, 0, "colleague0000000" as NodeName), name, colour: "teal", order: 1 }],
  },
];

async function restarted(): Promise<LibrarySession> {
  await session.settled();
  session.close();
  return computer.window("0123456789second");
}

describe("running a command", () => {
  test("shows the change at once, and keeps it in database and journal", async () => {
    makeTag(session, "Territory");
    expect(tagNames(session)).toEqual(["Territory"]);
    expect(session.state.save.kind).toBe("saving");
    await session.settled();
    expect(session.state.save.kind).toBe("saved");
    expect(computer.database.log.map((row) => row.label)).toEqual(["new tag “Territory”"]);
    expect(computer.safety.journal.map((line) => JSON.parse(line))).toEqual(computer.database.log);
  });

  test("a refused command changes nothing and is no step", () => {
    makeTag(session, "Territory");
    const before = session.state;
    expect(() => makeTag(session, "territory")).toThrow(CommandRefused);
    expect(session.state).toBe(before);
  });

  test("a command that changes nothing is no step", async () => {
    const tag = makeTag(session, "Territory");
    session.run((library) => renameTag(library, { tag, name: "Territory" }));
    await session.settled();
    expect(computer.database.log).toHaveLength(1);
    expect(session.state.undo).toBe("new tag “Territory”");
  });

  test("subscribers are told of each change and of saving", async () => {
    const seen: string[] = [];
    session.subscribe(() => seen.push(session.state.save.kind));
    makeTag(session, "Territory");
    await session.settled();
    expect(seen).toEqual(["saving", "saved"]);
  });
});

describe("undo and redo", () => {
  test("undoing what made a record deletes it and empties nothing; redoing brings it back", async () => {
    const tag = makeTag(session, "Territory");
    expect(await session.undo()).toEqual({ label: "new tag “Territory”", kept: [] });
    expect(session.library.tags.get(tag)).toMatchObject({ deleted: true, name: "Territory" });
    expect(session.state).toMatchObject({ undo: null, redo: "new tag “Territory”" });
    await session.redo();
    expect(tagNames(session)).toEqual(["Territory"]);
    expect(session.state).toMatchObject({ undo: "new tag “Territory”", redo: null });
  });

  test("several steps on one field go back one by one, and forth again", async () => {
    const tag = makeTag(session, "One");
    for (const name of ["Two", "Three"]) session.run((library) => renameTag(library, { tag, name }));
    const names: unknown[] = [];
    for (let n = 0; n < 2; n += 1) names.push((await session.undo())?.kept.length, ...tagNames(session));
    names.push((await session.undo())?.kept.length, ...tagNames(session));
    for (let n = 0; n < 3; n += 1) names.push((await session.redo())?.kept.length, ...tagNames(session));
    expect(names).toEqual([0, "Two", 0, "One", 0, 0, "One", 0, "Two", 0, "Three"]);
  });

  test("a record that was made, deleted and brought back by undo can be unmade", async () => {
    const tag = makeTag(session, "One");
    session.run((library) => deleteTag(library, { tag }));
    await session.undo();
    await session.undo();
    expect(tagNames(session)).toEqual([]);
    await session.redo();
    await session.redo();
    expect(tagNames(session)).toEqual([]);
    await session.undo();
    expect(tagNames(session)).toEqual(["One"]);
  });

  test("a field that another window changed since is kept and counted", async () => {
    const other = await computer.window("0123456789zother");
    const tag = makeTag(session, "One");
    await vi.waitFor(() => expect(tagNames(other)).toEqual(["One"]));
    session.run((library) => ({
      label: "both",
      writes: [
        ...renameTag(library, { tag, name: "Two" }).writes,
        ...recolourTag(library, { tag, colour: "slate" }).writes,
      ],
    }));
    await vi.waitFor(() => expect(tagNames(other)).toEqual(["Two"]));
    other.run((library) => renameTag(library, { tag, name: "Theirs" }));
    await vi.waitFor(() => expect(tagNames(session)).toEqual(["Theirs"]));
    const outcome = await session.undo();
    expect(outcome?.label).toBe("both");
    expect(outcome?.kept.map(({ change }) => change.field)).toEqual(["name"]);
    expect(session.library.tags.get(tag)).toMatchObject({ name: "Theirs" });
    expect(session.library.tags.get(tag)?.colour).not.toBe("slate");
  });

  test("a new step forgets what could be done again", async () => {
    makeTag(session, "One");
    await session.undo();
    makeTag(session, "Two");
    expect(session.state.redo).toBeNull();
    expect(await session.redo()).toBeNull();
  });

  test("with nothing to take back there is no step and no write", async () => {
    expect(await session.undo()).toBeNull();
    expect(await session.redo()).toBeNull();
    await session.settled();
    expect(computer.database.log).toEqual([]);
  });

  test("survive a restart: what was done, what was taken back, and in which order", async () => {
    const tag = makeTag(session, "One");
    session.run((library) => renameTag(library, { tag, name: "Two" }));
    session.run((library) => renameTag(library, { tag, name: "Three" }));
    await session.undo();
    const next = await restarted();
    expect(next.state).toMatchObject({ undo: "rename tag to “Two”", redo: "rename tag to “Three”" });
    await next.undo();
    expect(tagNames(next)).toEqual(["One"]);
    await next.redo();
    await next.redo();
    expect(tagNames(next)).toEqual(["Three"]);
  });

  test("asked twice at once take back two steps", async () => {
    makeTag(session, "One");
    makeTag(session, "Two");
    await Promise.all([session.undo(), session.undo()]);
    expect(tagNames(session)).toEqual([]);
  });

  test("what another window took back is not taken back once more here", async () => {
    makeTag(session, "One");
    const other = await restarted();
    const third = await computer.window("0123456789zthird");
    await third.undo();
    await vi.waitFor(() => expect(other.state).toMatchObject({ undo: null, redo: "new tag “One”" }));
  });
});

describe("an import", () => {
  test("P8: taken back leaves the state before it, joined with what was done since", async () => {
    makeTag(session, "Mine");
    const before = session.library;
    session.join("import “theirs”", imported("Theirs"), "bundle");
    expect([...tagNames(session)].sort()).toEqual(["Mine", "Theirs"]);
    expect(await session.undo()).toEqual({ label: "import “theirs”", kept: [] });
    expect(session.library).toEqual(before);
    await session.redo();
    expect(session.library).toEqual(joinInto(before, imported("Theirs")));
    await session.undo();
    expect(session.library).toEqual(before);
    await session.settled();
    expect((await restarted()).library).toEqual(before);
  });

  test("taken back under later steps leaves those alone, also what is not saved yet", async () => {
    session.join("import", imported("Theirs"), "bundle");
    const undoing = session.undo();
    makeTag(session, "Meanwhile");
    await undoing;
    expect(tagNames(session)).toEqual(["Meanwhile"]);
    await session.settled();
    expect(replay(emptyLibrary, computer.database.log)).toEqual(session.library);
  });

  test("whose log can't be read just now can be taken back later", async () => {
    let isBroken = true;
    const window = await computer.window("0123456789zzzzzz", (store) =>
      faulty(store, (call) => (call === "history" && isBroken ? "before" : null)),
    );
    window.join("import", imported("Theirs"), "bundle");
    await expect(window.undo()).rejects.toThrow("history failed.");
    expect(window.state).toMatchObject({ undo: "import", redo: null });
    expect(tagNames(window)).toEqual(["Theirs"]);
    isBroken = false;
    await window.undo();
    expect(tagNames(window)).toEqual([]);
  });

  test("taken back in one window is gone from the others", async () => {
    const other = await computer.window("0123456789zother");
    session.join("import", imported("Theirs"), "bundle");
    await vi.waitFor(() => expect(tagNames(other)).toEqual(["Theirs"]));
    makeTag(other, "Mine");
    await session.undo();
    await vi.waitFor(() => expect(tagNames(other)).toEqual(["Mine"]));
    await vi.waitFor(() => expect(session.library).toEqual(other.library));
  });

  test("taken back while the log is still being read for another one does not come back with what was read", async () => {
    let release: (() => void) | null = null;
    const other = await computer.window("0123456789zother");
    const window = await computer.window("0123456789zzslow", (store) => ({
      ...faulty(store, () => null),
      async history() {
        const log = await store.history();
        if (release === null)
          await new Promise<void>((resolve) => {
            release = resolve;
          });
        return log;
      },
    }));
    other.join("import", imported("Theirs"), "bundle");
    await vi.waitFor(() => expect(tagNames(window)).toEqual(["Theirs"]));
    window.join("import", imported("More", 500, "more"), "bundle 2");
    await window.settled();
    await other.undo();
    await vi.waitFor(() => expect(release).not.toBeNull());
    await window.undo();
    expect(tagNames(window)).toEqual([]);
    (release as unknown as () => void)();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(tagNames(window)).toEqual([]);
  });

  test("taken back after its records were edited leaves nothing of them in view", async () => {
    const stamp = toStamp(500, 0, "colleague0000000" as NodeName);
    const theirs = {
      reports: { id: "e1", siglum: "A" },
      editions: {
        id: "e1",
        report: "e1",
        text: "One two",
        origin: { name: null, hash: "0".repeat(64), encoding: "utf-8" },
      },
      tags: { id: "t1", name: "Theirs", colour: "teal", order: 1 },
      highlights: { id: "h1", person: "ben", passage: { edition: "e1", start: 0, end: 3, exact: "One" } },
      taggings: { id: "h1:t1:ben", highlight: "h1", tag: "t1", person: "ben" },
      claims: { id: "c1", kind: "statement", text: "One is two.", person: "ben" },
      notes: { id: "n1", person: "ben", on: { collection: "highlights", id: "h1" } },
    };
    const joined = Object.entries(theirs).map(([collection, record]) => ({
      collection,
      records: [{ ...record, stamp }],
    }));
    const before = viewOf(session.library);
    session.join("import", joined, "bundle");
    const edited = Object.entries(theirs).map(([collection, { id }]) => ({ collection, id, fields: { edited: true } }));
    session.run(() => ({ label: "edit all", writes: edited }));
    expect(viewOf(session.library).tags).toHaveLength(1);
    await session.undo();
    await session.undo();
    expect(viewOf(session.library)).toEqual(before);
    expect(countVisible(session.library)).toEqual({ reports: 0, highlights: 0, tags: 0, claims: 0, notes: 0 });
  });

  test("does not beat what the person writes next, whatever its clock said", async () => {
    session.join("import", imported("Theirs", 9_000_000), "bundle");
    session.run((library) => renameTag(library, { tag: "theirs" as never, name: "Mine" }));
    expect(tagNames(session)).toEqual(["Mine"]);
    await session.settled();
    expect(replay(emptyLibrary, [...computer.database.log]).tags.get("theirs" as never)?.name).toBe("Mine");
  });
});

describe("stamps", () => {
  test("P10: grow whatever the clock does, within a window, over a restart and after another window", async () => {
    const other = await computer.window("0123456789zother");
    for (const [time, window] of [
      [5_000, session],
      [2_000, session],
      [2_000, other],
      [0, session],
    ] as const) {
      computer.clock.time = time;
      makeTag(window, `Tag ${computer.database.log.length}`);
      await window.settled();
      await vi.waitFor(() => expect(session.library).toEqual(other.library));
    }
    const next = await restarted();
    makeTag(next, "After");
    await next.settled();
    const stamps = computer.database.log.map((row) => row.stamp);
    expect(stamps).toEqual([...stamps].sort());
    expect(new Set(stamps).size).toBe(5);
    expect(msOf(stamps[0] as never)).toBe(5_000);
  });

  test("of two windows at one moment are never the same", async () => {
    const other = await computer.window("0123456789zother");
    makeTag(session, "One");
    makeTag(other, "Two");
    await Promise.all([session.settled(), other.settled()]);
    expect(new Set(computer.database.log.map((row) => row.stamp)).size).toBe(2);
  });
});

test("two windows that write at once end with the same library, and so does a third that opens later", async () => {
  const other = await computer.window("0123456789zother");
  for (let n = 0; n < 10; n += 1) makeTag(n % 2 === 0 ? session : other, `Tag ${n}`);
  await Promise.all([session.settled(), other.settled()]);
  await vi.waitFor(() => expect(session.library).toEqual(other.library));
  expect(recordsOf((await computer.window("0123456789zthird")).library, "tags").size).toBe(10);
});
