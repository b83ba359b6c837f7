import { beforeEach, describe, expect, test } from "vitest";
import {
  BackupFailed,
  type BackupStore,
  type ChangeSet,
  type LibraryStore,
  type PersonId,
  type Stamp,
  writeBackup,
} from "#core/index.ts";
import { baseOf, toBaseLine } from "#state/journal-base.ts";
import type { ReadyLibrary } from "#state/keeping/ready-library.ts";
import type { LibraryInDoubt } from "#state/keeping/recovery.ts";
import { type ReadableBackup, readBrought, readKept, restoreHere } from "#state/keeping/restore-backup.ts";
import type { LibrarySession } from "#state/library-session.ts";
import { openLibrary } from "#state/open-library.ts";
import { Computer, faulty, MemoryBackups, makeTag, tagNames } from "../a-library.ts";

const hour = 60 * 60 * 1000;
let computer: Computer;

beforeEach(() => {
  computer = new Computer();
  computer.clock.time = Date.UTC(2026, 0, 5, 12);
});

async function open(on = computer, wrap?: (store: LibraryStore) => LibraryStore): Promise<ReadyLibrary> {
  const opened = await openLibrary(on.parts(wrap));
  if (opened.kind !== "ready") throw new Error(`the library is in doubt: ${opened.damage}`);
  return opened;
}

async function doubt(on = computer, wrap?: (store: LibraryStore) => LibraryStore): Promise<LibraryInDoubt> {
  const opened = await openLibrary(on.parts(wrap));
  if (opened.kind !== "recovery") throw new Error("the library is not in doubt");
  return opened;
}

async function tag(session: LibrarySession, ...names: readonly string[]): Promise<void> {
  for (const name of names) makeTag(session, name);
  await session.settled();
}

/** A backup of what is there, and a minute later. */
async function backUp(opened: ReadyLibrary): Promise<ReadableBackup> {
  const keeper = computer.keeper(opened);
  const { listed } = await keeper.make("asked");
  computer.clock.time += 60_000;
  return readable(opened, listed.name);
}

async function readable(opened: ReadyLibrary, name: string): Promise<ReadableBackup> {
  const answer = await readKept(computer.keeper(opened).parts, name);
  if (!answer.ok) throw new Error(answer.problems[0]?.what);
  return answer.backup;
}

function unplugged(): MemoryBackups {
  const refuse = () => Promise.reject(new BackupFailed("The folder can't be reached. Connect the disk it lies on."));
  return Object.assign(new MemoryBackups(), { read: refuse, list: refuse });
}

describe("R2: backups that are out of reach when the database is lost", () => {
  test("are said to be, and what they hold comes back when they can be read again", async () => {
    const opened = await open();
    await tag(opened.session, "One", "Two");
    await backUp(opened);
    await tag(opened.session, "Three");
    opened.session.close();
    computer.loseDatabase();
    const disk = computer.backups;
    computer.backups = unplugged();
    const inDoubt = await doubt();
    expect(inDoubt.unreachable).toBe("The folder can't be reached. Connect the disk it lies on.");
    expect(inDoubt.rescue).toMatchObject({ counts: { tags: 1 }, lostSteps: 2, isComplete: false });
    const rescued = await inDoubt.restore();
    await tag(rescued.session, "Four");
    // Another backup, elsewhere, must not make the first one forgotten.
    computer.backups = new MemoryBackups();
    await computer.keeper(rescued).make("asked");
    rescued.session.close();
    computer.backups = disk;
    const again = await open();
    expect([...tagNames(again.session)].sort()).toEqual(["Four", "One", "Three", "Two"]);
    expect(again.recovered).toContain("2 changes that were missing came back.");
    await tag(again.session, "Five");
    await backUp(again);
    again.session.close();
    computer.loseDatabase();
    expect((await doubt()).rescue).toMatchObject({ counts: { tags: 5 }, isComplete: true });
  });

  test("are left alone when the person goes on without them", async () => {
    const opened = await open();
    await tag(opened.session, "One");
    await backUp(opened);
    opened.session.close();
    computer.loseDatabase();
    const disk = computer.backups;
    computer.backups = unplugged();
    const rescued = await (await doubt()).startWithWhatIsThere();
    await tag(rescued.session, "Two");
    rescued.session.close();
    computer.backups = disk;
    expect(tagNames((await open()).session)).toEqual(["Two"]);
  });

  test("in another folder are followed by one in the folder that was chosen", async () => {
    const opened = await open();
    await tag(opened.session, "One", "Two");
    const keeper = computer.keeper(opened);
    await keeper.make("asked");
    const folder = new MemoryBackups();
    const { backups } = computer as { readonly backups: BackupStore };
    for (const call of ["list", "read", "write", "remove"] as const)
      Object.assign(backups, { [call]: folder[call].bind(folder) });
    Object.assign(backups, { choosePlace: () => folder.place() });
    await keeper.choosePlace();
    expect(folder.files.size).toBe(1);
    opened.session.close();
    computer.loseDatabase();
    expect((await doubt()).rescue).toMatchObject({ counts: { tags: 2 }, isComplete: true });
  });
});

describe("R2: a journal that does not hold everything", () => {
  test("does not keep backups from being looked at after a second loss", async () => {
    const opened = await open();
    await tag(opened.session, "One", "Two", "Three");
    await backUp(opened);
    opened.session.close();
    computer.database.log.pop();
    const goneOn = await (await doubt()).startWithWhatIsThere();
    expect(tagNames(goneOn.session)).toEqual(["One", "Two"]);
    goneOn.session.close();
    computer.loseDatabase();
    expect((await doubt()).rescue?.counts.tags).toBeGreaterThanOrEqual(2);
  });

  test("whose first line was damaged is not taken for one without backups", async () => {
    const opened = await open();
    await tag(opened.session, "One", "Two");
    await backUp(opened);
    await tag(opened.session, "Three");
    opened.session.close();
    computer.safety.journal[0] = computer.safety.journal[0]?.replace("{", "#") ?? "";
    computer.loseDatabase();
    expect((await doubt()).rescue).toMatchObject({ counts: { tags: 3 }, isComplete: false });
  });

  test.each(["is lost", "can't be read for a moment", "has a damaged first line", "has a base line without its parts"])(
    "and %s does not hide the database",
    async (how) => {
      const opened = await open();
      await tag(opened.session, "One");
      const backup = await backUp(opened);
      await tag(opened.session, "Two");
      await restoreHere(computer.keeper(opened), computer.parts().places, backup);
      const restored = await open();
      await tag(restored.session, "Later 1", "Later 2");
      restored.session.close();
      const { safety } = computer;
      const { readJournal } = safety;
      if (how === "is lost") safety.journal.length = 0;
      if (how.startsWith("can't")) safety.readJournal = () => Promise.reject(new Error("Not now."));
      if (how.endsWith("first line")) safety.journal[0] = "###";
      if (how.endsWith("parts")) safety.journal[0] = '{"base":{"place":7}}';
      const again = await open();
      expect(tagNames(again.session)).toEqual(["One", "Later 1", "Later 2"]);
      safety.readJournal = readJournal;
      await tag(again.session, "Later 3");
      again.session.close();
      expect(tagNames((await open()).session)).toEqual(["One", "Later 1", "Later 2", "Later 3"]);
    },
  );

  test("is covered by a backup as soon as the window is open", async () => {
    const opened = await open();
    await tag(opened.session, "One", "Two");
    opened.session.close();
    computer.safety.journal.length = 0;
    const again = await open();
    const stop = computer.keeper(again).start();
    await expect.poll(() => computer.backups.files.size).toBe(1);
    stop();
  });

  test("is not set aside because the database could not be read for a moment", async () => {
    const opened = await open();
    await tag(opened.session, "One", "Two");
    opened.session.close();
    const { witness } = computer.safety;
    if (witness !== null) computer.safety.witness = { ...witness, lastSequence: 3 };
    let isBroken = true;
    const inDoubt = await doubt(computer, (store) =>
      faulty(store, (call) => (isBroken && call === "history" ? "before" : null)),
    );
    await expect(inDoubt.startWithWhatIsThere()).rejects.toThrow("history failed.");
    isBroken = false;
    (await inDoubt.startWithWhatIsThere()).session.close();
    computer.loseDatabase();
    expect((await doubt()).rescue?.counts.tags).toBe(2);
  });
});

test("R2: what a person starts without is a backup, and can be restored later", async () => {
  const opened = await open();
  await tag(opened.session, "One");
  await backUp(opened);
  await tag(opened.session, "Two", "Three");
  opened.session.close();
  computer.loseDatabase();
  const goneOn = await (await doubt()).startWithWhatIsThere();
  expect(tagNames(goneOn.session)).toEqual([]);
  const name = [...computer.backups.files.keys()].find((one) => one.includes("left-out")) ?? "";
  await restoreHere(computer.keeper(goneOn), computer.parts().places, await readable(goneOn, name));
  expect(tagNames((await open()).session)).toEqual(["One", "Two", "Three"]);
});

describe("R6: a restore", () => {
  test("keeps what another window saves while the backup before it is made", async () => {
    const opened = await open();
    await tag(opened.session, "One");
    const backup = await backUp(opened);
    await tag(opened.session, "Two");
    const other = await open();
    const write = computer.backups.write.bind(computer.backups);
    computer.backups.write = async (name, bytes) => {
      await tag(other.session, "Meanwhile");
      await write(name, bytes);
    };
    await restoreHere(computer.keeper(opened), computer.parts().places, backup);
    expect([...tagNames((await open()).session)].sort()).toEqual(["Meanwhile", "One"]);
  });

  test("keeps in the journal what was set aside", async () => {
    const opened = await open();
    await tag(opened.session, "One", "Aside");
    opened.session.close();
    computer.loseDatabase();
    const goneOn = await (await doubt()).startWithWhatIsThere();
    await tag(goneOn.session, "New");
    const backup = await backUp(goneOn);
    await restoreHere(computer.keeper(goneOn), computer.parts().places, backup);
    expect(computer.safety.journal.join("")).toContain("Aside");
    expect(tagNames((await open()).session)).toEqual(["New"]);
  });

  test("never loses the backup that it goes back to, however old", async () => {
    const opened = await open();
    const keeper = computer.keeper(opened);
    for (let n = 0; n < 40; n += 1) {
      computer.clock.time += 24 * hour;
      await tag(opened.session, `Tag ${n}`);
      await keeper.make("automatic");
    }
    const oldest = keeper.state.list.at(-1)?.name ?? "";
    const backup = await readable(opened, oldest);
    const wanted = [...backup.library.tags.values()].map((one) => one.name);
    computer.clock.time += 24 * hour;
    await restoreHere(keeper, computer.parts().places, backup);
    (await open()).session.close();
    computer.loseDatabase();
    const rescued = await (await doubt()).restore();
    expect(tagNames(rescued.session)).toEqual(wanted);
    expect(rescued.recovered).toContain("Nothing that was saved is missing.");
  });

  test("says so when its backup is lost and another one has to do", async () => {
    const opened = await open();
    await tag(opened.session, "One");
    const backup = await backUp(opened);
    await tag(opened.session, "Unwanted");
    await restoreHere(computer.keeper(opened), computer.parts().places, backup);
    (await open()).session.close();
    computer.backups.files.delete(backup.name);
    computer.loseDatabase();
    const inDoubt = await doubt();
    expect(inDoubt.rescue?.isComplete).toBe(false);
    expect((await inDoubt.restore()).recovered).toContain("look whether something is missing");
  });

  test("from a good copy of a damaged backup goes back to the good copy", async () => {
    const opened = await open();
    await tag(opened.session, "One");
    const { name } = await backUp(opened);
    const good = await computer.backups.read(name);
    computer.backups.files.get(name)?.fill(0, 300, 310);
    const brought = await readBrought(computer.keeper(opened).parts, good);
    if (!brought.ok) throw new Error(brought.problems[0]?.what);
    await restoreHere(computer.keeper(opened), computer.parts().places, brought.backup);
    (await open()).session.close();
    computer.loseDatabase();
    expect((await doubt()).rescue).toMatchObject({ counts: { tags: 1 }, isComplete: true });
  });

  test("of a backup with stamps from the future is refused with words", async () => {
    const opened = await open();
    await tag(opened.session, "One");
    const ahead = (stamp: string) => {
      const steps = [{ id: "evil", stamp: stamp as Stamp, person: "eve", label: "x", changes: [] }];
      const input = { madeAt: 0, appVersion: "1", databaseId: "x", person: "eve" as PersonId, device: "0123456789" };
      return writeBackup(steps as unknown as ChangeSet[], { ...input, reason: "asked" }).bytes;
    };
    const { parts } = computer.keeper(opened);
    const beyond = await readBrought(parts, ahead("ffffffffffff-ffff-zzzzzzzzzzzzzzzz"));
    expect(beyond.ok).toBe(false);
    const inYears = await readBrought(parts, ahead("0ffffffffff0-0000-zzzzzzzzzzzzzzzz"));
    expect(inYears).toMatchObject({
      ok: false,
      problems: [{ what: expect.stringContaining("ahead of this computer's clock") }],
    });
    expect(computer.backups.files.size).toBe(0);
  });

  test("leaves a closed window in which nothing is taken for saved", async () => {
    const opened = await open();
    await tag(opened.session, "One");
    const backup = await backUp(opened);
    await restoreHere(computer.keeper(opened), computer.parts().places, backup);
    makeTag(opened.session, "Too late");
    expect(opened.session.state.save).toMatchObject({ kind: "failed" });
  });
});

describe("R4: a database that loses rows under an open window", () => {
  test("is not backed up, and what is known of it stays", async () => {
    let isCut = false;
    const cut = (store: LibraryStore): LibraryStore => ({
      ...faulty(store, () => null),
      history: async () => (isCut ? (await store.history()).slice(2) : store.history()),
    });
    const opened = await open(computer, cut);
    await tag(opened.session, "One", "Two", "Three");
    await computer.keeper(opened).make("asked");
    await tag(opened.session, "Four");
    isCut = true;
    await expect(computer.keeper(opened).make("automatic")).rejects.toThrow("has lost 2 of your changes");
    opened.session.close();
    computer.loseDatabase();
    expect((await doubt()).rescue).toMatchObject({ counts: { tags: 4 }, isComplete: true });
  });
});

describe("R2: a folder with other people's backups", () => {
  async function anasBackup(at: number): Promise<ReadyLibrary> {
    const ana = new Computer();
    ana.clock.time = at;
    ana.backups = computer.backups;
    const opened = await open(Object.assign(ana, { backups: new MemoryBackups() }));
    await tag(opened.session, "Ana's");
    ana.backups = computer.backups;
    await ana.keeper(opened).make("asked");
    return opened;
  }

  test("names whose backup it is, and makes another device of who takes it over", async () => {
    const ana = await anasBackup(computer.clock.time);
    const inDoubt = await doubt();
    expect(inDoubt).toMatchObject({ damage: "profile-lost", rescue: { backupOf: expect.stringMatching(/^Reader /) } });
    const taken = await inDoubt.restore();
    expect(taken.installation.device).not.toBe(ana.installation.device);
  });

  test("gives an installation that is known nothing but its own", async () => {
    const opened = await open();
    await tag(opened.session, "Mine");
    await backUp(opened);
    await tag(opened.session, "Mine too");
    const last = await backUp(opened);
    opened.session.close();
    await anasBackup(computer.clock.time + hour);
    computer.backups.files.delete(last.name);
    computer.database.log.pop();
    expect(tagNames((await (await doubt()).restore()).session)).toEqual(["Mine"]);
  });
});

test("R2: a clock that ran ahead once does not put an old backup before the others", async () => {
  const opened = await open();
  const { time } = computer.clock;
  computer.clock.time = Date.UTC(2030, 0, 1);
  await tag(opened.session, "One");
  await computer.keeper(opened).make("automatic");
  computer.clock.time = time;
  await tag(opened.session, "Two", "Three");
  await computer.keeper(opened).make("automatic");
  const fresh = new Computer();
  fresh.clock.time = time;
  fresh.backups = computer.backups;
  expect((await doubt(fresh)).rescue?.counts.tags).toBe(3);
});

test("R2: of two windows on the recovery screen the second is refused once the first has gone on", async () => {
  const opened = await open();
  await tag(opened.session, "One", "Two", "Three", "Four");
  opened.session.close();
  computer.loseDatabase();
  const [first, second] = [await doubt(), await doubt()];
  const goneOn = await first.restore();
  await computer.keeper(goneOn).make("automatic");
  await tag(goneOn.session, "Five");
  await expect(second.restore()).rejects.toThrow("changed meanwhile");
  goneOn.session.close();
  expect(tagNames((await open()).session)).toEqual(["One", "Two", "Three", "Four", "Five"]);
});

test("R2: records that only the shards of a damaged database still have come along", async () => {
  const opened = await open();
  await tag(opened.session, "One", "Two");
  opened.session.close();
  computer.safety.journal.length = 0;
  const damaged = (store: LibraryStore): LibraryStore => ({
    ...faulty(store, () => null),
    load: async () => ({ ...(await store.load()), lostRows: 1 }),
    history: async () => (await store.history()).slice(1),
  });
  let isFirst = true;
  const rescued = await (
    await doubt(computer, (store) => {
      const wrapped = isFirst ? damaged(store) : store;
      isFirst = false;
      return wrapped;
    })
  ).restore();
  expect([...tagNames(rescued.session)].sort()).toEqual(["One", "Two"]);
});

test("R4: what was set aside does not count as a change", async () => {
  const opened = await open();
  await tag(opened.session, "One", "Aside");
  opened.session.close();
  computer.loseDatabase();
  const goneOn = await (await doubt()).startWithWhatIsThere();
  await tag(goneOn.session, "New");
  const keeper = computer.keeper(goneOn);
  await keeper.make("automatic");
  expect(keeper.state.changesSince).toBe(0);
});

test("R4: a backup that fails after a large import is not tried again at every change", async () => {
  const opened = await open();
  const keeper = computer.keeper(opened);
  const stop = keeper.start();
  let tries = 0;
  computer.backups.write = () => {
    tries += 1;
    return Promise.reject(new BackupFailed("Unplugged."));
  };
  const records = [{ id: "x", stamp: "000000000001-0000-0000000000000000" as Stamp, text: "x".repeat(1_200_000) }];
  opened.session.join("import", [{ collection: "unknownThings", records }], "bundle");
  await opened.session.settled();
  await expect.poll(() => tries).toBe(1);
  for (let n = 0; n < 10; n += 1) await tag(opened.session, `Tag ${n}`);
  expect(tries).toBe(1);
  stop();
});

test("R3: a base line keeps to its form", () => {
  const base = { place: "variorum-1", database: { id: "d", steps: 2 }, backup: { name: "n", sha256: "s" }, owed: null };
  expect(baseOf([toBaseLine(base)])).toEqual(base);
  for (const line of [
    "null",
    "{}",
    '{"base":null}',
    '{"base":{"place":"../x"}}',
    '{"base":{"place":"a","database":{}}}',
  ])
    expect(baseOf([line]).database).toBeNull();
});
