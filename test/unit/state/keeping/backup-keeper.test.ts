import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readBackup } from "#core/index.ts";
import { baseOf } from "#state/journal-base.ts";
import type { BackupKeeper } from "#state/keeping/backup-keeper.ts";
import type { ReadyLibrary } from "#state/keeping/ready-library.ts";
import { openLibrary } from "#state/open-library.ts";
import { Computer, makeTag } from "../a-library.ts";

const minute = 60_000;
let computer: Computer;
let opened: ReadyLibrary;
let keeper: BackupKeeper;
let stop: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  computer = new Computer();
  computer.clock.time = Date.UTC(2026, 0, 5, 12);
  await begin();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

async function begin(): Promise<void> {
  const ready = await openLibrary(computer.parts());
  if (ready.kind !== "ready") throw new Error("the library is in doubt");
  opened = ready;
  keeper = computer.keeper(ready);
  stop = keeper.start();
  await vi.advanceTimersByTimeAsync(0);
}

async function pass(milliseconds: number): Promise<void> {
  computer.clock.time += milliseconds;
  await vi.advanceTimersByTimeAsync(milliseconds);
}

async function tag(...names: readonly string[]): Promise<void> {
  for (const name of names) makeTag(opened.session, name);
  await opened.session.settled();
}

function names(): readonly string[] {
  return [...computer.backups.files.keys()];
}

describe("R4: a backup", () => {
  test("holds the whole log, is proven by reading it back, and the journal begins after it", async () => {
    await tag("One", "Two");
    const { listed: made } = await keeper.make("asked");
    const answer = readBackup(computer.backups.files.get(made.name) ?? new Uint8Array());
    expect(answer).toMatchObject({ ok: true, header: { reason: "asked", steps: 2, counts: { tags: 2 } } });
    expect(answer.ok && answer.steps).toEqual(computer.database.log);
    expect(computer.safety.journal).toHaveLength(1);
    expect(baseOf(computer.safety.journal)).toEqual({
      place: "variorum",
      database: { id: computer.database.id, steps: 2 },
      backup: { name: made.name, sha256: answer.ok ? answer.sha256 : "" },
      owed: null,
    });
    expect(keeper.state).toMatchObject({
      verified: { name: made.name },
      changesSince: 0,
      failure: null,
      isBusy: false,
    });
    await tag("Three");
    expect(keeper.state.changesSince).toBe(1);
    expect(computer.safety.journal).toHaveLength(2);
  });

  test("that reads back damaged is taken away, is told, and the journal keeps everything", async () => {
    await tag("One");
    const write = computer.backups.write.bind(computer.backups);
    computer.backups.write = async (name, bytes) => {
      await write(name, bytes);
      computer.backups.files.get(name)?.fill(0, 300, 310);
    };
    await expect(keeper.make("asked")).rejects.toThrow("does not read back");
    expect(names()).toEqual([]);
    expect(computer.safety.journal).toHaveLength(1);
    expect(baseOf(computer.safety.journal).backup).toBeNull();
    expect(keeper.state).toMatchObject({ verified: null, changesSince: 1, isBusy: false });
    expect(keeper.state.failure).toContain("does not read back");
  });

  test.each(["write", "read"] as const)(
    "that fails at %s leaves journal and other backups as they were",
    async (step) => {
      await tag("One");
      const { listed: first } = await keeper.make("asked");
      await tag("Two");
      const before = [...computer.safety.journal];
      computer.clock.time += minute;
      Object.assign(computer.backups, { [step]: () => Promise.reject(new Error("The disk went away.")) });
      await expect(keeper.make("asked")).rejects.toThrow("The disk went away.");
      expect(computer.safety.journal).toEqual(before);
      expect(names()).toContain(first.name);
      expect(keeper.state.changesSince).toBe(1);
    },
  );

  test("leaves alone the journal of a place to which another window has moved", async () => {
    await tag("One");
    computer.safety.journal.unshift('{"base":{"place":"variorum-other","database":null,"backup":null}}');
    const before = [...computer.safety.journal];
    await keeper.make("asked");
    expect(computer.safety.journal).toEqual(before);
  });

  test("keeps lines that are appended while it is made", async () => {
    await tag("One");
    const replace = computer.safety.replaceJournalHead.bind(computer.safety);
    computer.safety.replaceJournalHead = async (head, lines) => {
      computer.safety.journal.push('{"id":"late"}');
      await replace(head, lines);
    };
    await keeper.make("asked");
    expect(computer.safety.journal.slice(1)).toEqual(['{"id":"late"}']);
  });
});

describe("R4: by itself", () => {
  test("a backup is made a while after a change, and none without one", async () => {
    await pass(30 * minute);
    expect(names()).toEqual([]);
    await tag("One");
    await pass(minute);
    expect(names()).toHaveLength(1);
    await tag("Two");
    await pass(10 * minute);
    expect(names()).toHaveLength(1);
    await pass(15 * minute);
    expect(names()).toHaveLength(2);
    await pass(60 * minute);
    expect(names()).toHaveLength(2);
  });

  test("many changes don't wait that long", async () => {
    await tag("One");
    await pass(minute);
    await tag(...Array.from({ length: 200 }, (_, n) => `Tag ${n}`));
    await pass(minute);
    expect(names()).toHaveLength(2);
  });

  test("a large import is followed by one at once, so that the journal stays short", async () => {
    const records = Array.from({ length: 5_000 }, (_, n) => ({
      id: `tag-${n}`,
      stamp: "000000000000-0000-0000000000000000" as never,
      name: `Theirs ${n} ${"x".repeat(200)}`,
    }));
    opened.session.join("import", [{ collection: "tags", records }], "bundle");
    await opened.session.settled();
    await pass(1);
    expect(names()).toHaveLength(1);
    expect(computer.safety.journal).toHaveLength(1);
  });

  test("changes of the time before the window was opened count", async () => {
    await tag("One");
    stop();
    opened.session.close();
    await begin();
    expect(keeper.state.changesSince).toBe(1);
    await pass(minute);
    expect(names()).toHaveLength(1);
  });

  test("a failure is told, and tried again", async () => {
    const write = computer.backups.write;
    computer.backups.write = () => Promise.reject(new Error("No folder."));
    await tag("One");
    await pass(minute);
    expect(keeper.state.failure).toContain("No folder.");
    computer.backups.write = write;
    await pass(minute);
    expect(keeper.state.failure).toBeNull();
    expect(names()).toHaveLength(1);
  });
});

test("R5: old backups go, and the one that the journal goes on from stays", async () => {
  for (let n = 0; n < 40; n += 1) {
    await tag(`Tag ${n}`);
    computer.clock.time += minute;
    await keeper.make("asked");
  }
  expect(names()).toHaveLength(30);
  expect(names()).toContain(baseOf(computer.safety.journal).backup?.name);
});

test("a step that lands while the backups are being listed does not look like one that the journal has lost", async () => {
  const list = computer.backups.list.bind(computer.backups);
  computer.backups.list = async () => {
    const listed = await list();
    makeTag(opened.session, "Two");
    await opened.session.settled();
    computer.backups.list = list;
    return listed;
  };
  stop();
  stop = computer.keeper(opened).start();
  await vi.advanceTimersByTimeAsync(0);
  await pass(minute / 2);
  expect(names()).toHaveLength(0);
});
