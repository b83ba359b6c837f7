import { beforeEach, describe, expect, test } from "vitest";
import { emptyLibrary, type LibraryStore, replay, StoreFailed } from "#core/index.ts";
import { nodeOf } from "#core/model/stamp.ts";
import { baseOf } from "#state/journal-base.ts";
import type { ReadyLibrary } from "#state/keeping/ready-library.ts";
import type { LibraryInDoubt } from "#state/keeping/recovery.ts";
import { type Opened, openLibrary } from "#state/open-library.ts";
import { Computer, faulty, makeTag, tagNames } from "./a-library.ts";

let computer: Computer;

beforeEach(() => {
  computer = new Computer();
});

function ready(opened: Opened): ReadyLibrary {
  if (opened.kind !== "ready") throw new Error("the library is in doubt");
  return opened;
}

function inDoubt(opened: Opened): LibraryInDoubt {
  if (opened.kind !== "recovery") throw new Error("the library is not in doubt");
  return opened;
}

async function start(wrap?: (store: LibraryStore) => LibraryStore): Promise<Opened> {
  return openLibrary(computer.parts(wrap));
}

/** A first evening: three tags, all saved, window closed. */
async function firstEvening(): Promise<ReadyLibrary> {
  const opened = ready(await start());
  for (const name of ["One", "Two", "Three"]) makeTag(opened.session, name);
  await opened.session.settled();
  opened.session.close();
  return opened;
}

describe("a start without losses", () => {
  test("is a first one where nothing at all is known, and never again", async () => {
    const first = await firstEvening();
    expect(first.isFirst).toBe(true);
    const second = ready(await start());
    expect(second.isFirst).toBe(false);
    expect(tagNames(second.session)).toEqual(["One", "Two", "Three"]);
    expect(second.installation).toEqual(first.installation);
  });

  test("is still a first one when the app went away before it wrote anything", async () => {
    ready(await start()).session.close();
    expect(ready(await start()).isFirst).toBe(true);
  });

  test("in two windows at the very first moment makes one person on one device", async () => {
    const [one, other] = (await Promise.all([start(), start()])).map(ready);
    expect(one?.installation).toEqual(other?.installation);
    expect(one?.session.person).toBe(other?.session.person);
  });

  test("gives each window a node of its own on the same device", async () => {
    const opened = [ready(await start()), ready(await start())];
    for (const [n, { session }] of opened.entries()) {
      makeTag(session, `Tag ${n}`);
      await session.settled();
    }
    const nodes = computer.database.log.map((row) => nodeOf(row.stamp));
    expect(new Set(nodes).size).toBe(2);
    expect(new Set(nodes.map((node) => node.slice(0, 10)))).toEqual(new Set([opened[0]?.installation.device]));
  });

  test("R3: puts back without a word what only the journal has, as a crash leaves it", async () => {
    await firstEvening();
    const lost = computer.database.log.pop();
    computer.safety.witness = { databaseId: computer.database.id, lastSequence: 2, counts: { tags: 2 } };
    const opened = ready(await start());
    expect(tagNames(opened.session)).toEqual(["One", "Two", "Three"]);
    expect(computer.database.log.at(-1)).toEqual(lost);
    expect(computer.safety.journal).toHaveLength(3);
    expect(opened.session.state.undo).toBe("new tag “Three”");
  });

  test("P12: replaying the journal gives the state, whatever lines are torn or foreign in it", async () => {
    const { session } = await firstEvening();
    const { library } = session;
    computer.database.log.splice(1);
    computer.safety.witness = null;
    computer.safety.journal.splice(
      1,
      0,
      '{"id":"torn',
      "[]",
      "null",
      '{"id":"x","stamp":"no stamp","person":"p","changes":[]}',
    );
    const opened = ready(await start());
    expect(opened.session.library).toEqual(library);
    expect(replay(emptyLibrary, computer.database.log)).toEqual(library);
  });

  test("bears a journal line that stands twice", async () => {
    await firstEvening();
    computer.safety.journal.push(...computer.safety.journal);
    computer.database.log.pop();
    computer.safety.witness = null;
    expect(tagNames(ready(await start()).session)).toEqual(["One", "Two", "Three"]);
    expect(computer.database.log).toHaveLength(3);
  });
});

describe("R2: a loss is noticed", () => {
  const losses: Record<string, (lost: Computer) => void> = {
    "the database is new": (lost) => lost.loseDatabase(),
    "the database is new and the witness is gone": (lost) => {
      lost.loseDatabase();
      lost.safety.witness = null;
    },
    "the database is new and the journal is gone": (lost) => {
      lost.loseDatabase();
      lost.safety.journal.length = 0;
    },
    "the log is behind the witness": (lost) => {
      lost.database.log.pop();
    },
    "the database is new and the witness can't be read": (lost) => {
      lost.loseDatabase();
      lost.safety.readWitness = () => Promise.reject(new Error("unreadable"));
    },
    "the database is new and the journal can't be read": (lost) => {
      lost.loseDatabase();
      lost.safety.readJournal = () => Promise.reject(new Error("unreadable"));
    },
  };

  test.each(Object.entries(losses))("%s", async (_, lose) => {
    await firstEvening();
    lose(computer);
    const { place } = baseOf(computer.safety.journal);
    const at = () => computer.disk.at(place);
    const before = structuredClone({ log: at().log, local: at().local });
    const { journal, witness } = computer.safety;
    const beside = structuredClone({ journal, witness });
    inDoubt(await start());
    expect({ log: at().log, local: at().local }).toEqual(before);
    expect({ journal: computer.safety.journal, witness: computer.safety.witness }).toEqual(beside);
  });

  test("and told in numbers", async () => {
    await firstEvening();
    computer.loseDatabase();
    expect(inDoubt(await start())).toMatchObject({
      damage: "new",
      found: { tags: 0, reports: 0 },
      witness: { lastSequence: 3, counts: { tags: 3 } },
      rescue: { backupMadeAt: null, laterSteps: 3, lostSteps: 0, counts: { tags: 3 } },
    });
  });

  test("also at the next start, when the person went away without an answer", async () => {
    await firstEvening();
    computer.loseDatabase();
    inDoubt(await start());
    expect(inDoubt(await start()).rescue?.laterSteps).toBe(3);
  });

  test("but a witness of an empty database is no loss", async () => {
    computer.safety.witness = { databaseId: "gone", lastSequence: 0, counts: {} };
    expect(ready(await start()).isFirst).toBe(false);
  });
});

describe("restoring", () => {
  test("brings back every step, the person and the device, and the next start is an ordinary one", async () => {
    const { session, installation } = await firstEvening();
    computer.loseDatabase();
    const opened = ready(await inDoubt(await start()).restore());
    expect(opened.isFirst).toBe(false);
    expect(opened.session.library).toEqual(session.library);
    expect(opened.installation).toEqual(installation);
    expect(computer.safety.witness).toMatchObject({
      databaseId: computer.database.id,
      lastSequence: 3,
      counts: { tags: 3 },
    });
    expect(computer.safety.journal).toHaveLength(4);
    expect(opened.recovered).toBe("Your library is put together again: 3 tags. Nothing that was saved is missing.");
    await opened.session.undo();
    expect(tagNames(opened.session)).toEqual(["One", "Two"]);
    await opened.session.settled();
    opened.session.close();
    expect(tagNames(ready(await start()).session)).toEqual(["One", "Two"]);
  });

  test("adds only what the database lacks, and goes on in a new place", async () => {
    const { session } = await firstEvening();
    const old = computer.database;
    old.log.splice(1, 1);
    old.lostRows = 1;
    const opened = ready(await inDoubt(await start()).restore());
    expect(opened.session.library).toEqual(session.library);
    expect(computer.database.log).toHaveLength(3);
    expect(computer.database).not.toBe(old);
    expect(old.isRemoved).toBe(true);
  });

  test.each(["applyAll", "load"])(
    "that fails at %s leaves everything as it was and can be tried again",
    async (broken) => {
      await firstEvening();
      computer.loseDatabase();
      let isBroken = false;
      const doubt = inDoubt(
        await start((store) => faulty(store, (call) => (isBroken && call === broken ? "before" : null))),
      );
      const before = structuredClone({ journal: computer.safety.journal, witness: computer.safety.witness });
      isBroken = true;
      await expect(doubt.restore()).rejects.toThrow(`${broken} failed.`);
      expect({ journal: computer.safety.journal, witness: computer.safety.witness }).toEqual(before);
      expect([...computer.disk.made]).toEqual([]);
      isBroken = false;
      const opened = ready(await doubt.restore());
      expect(tagNames(opened.session)).toEqual(["One", "Two", "Three"]);
      expect(computer.database.log).toHaveLength(3);
    },
  );

  test("that can't write the journal leaves everything as it was", async () => {
    await firstEvening();
    computer.loseDatabase();
    const doubt = inDoubt(await start());
    const replace = computer.safety.replaceJournalHead.bind(computer.safety);
    computer.safety.replaceJournalHead = () => Promise.reject(new Error("The disk is full."));
    await expect(doubt.restore()).rejects.toThrow("The disk is full.");
    expect([...computer.disk.made]).toEqual([]);
    computer.safety.replaceJournalHead = replace;
    expect(tagNames(ready(await doubt.restore()).session)).toEqual(["One", "Two", "Three"]);
  });

  test("a crash after the swap and before the new witness is an ordinary start", async () => {
    await firstEvening();
    computer.loseDatabase();
    const doubt = inDoubt(await start());
    computer.safety.writeWitness = () => Promise.reject(new Error("Gone."));
    ready(await doubt.restore()).session.close();
    const again = ready(await start());
    expect(tagNames(again.session)).toEqual(["One", "Two", "Three"]);
    expect(again.recovered).toBeNull();
  });

  test("an import that had been taken back stays so", async () => {
    const opened = ready(await start());
    opened.session.join(
      "import",
      [
        {
          collection: "tags",
          records: [{ id: "t", stamp: "000000000000-0000-0000000000000000" as never, name: "Theirs" }],
        },
      ],
      "b",
    );
    await opened.session.undo();
    await opened.session.settled();
    computer.loseDatabase();
    expect(tagNames(ready(await inDoubt(await start()).restore()).session)).toEqual([]);
  });
});

describe("starting with what is there", () => {
  test("goes on without the lost steps for good, and they stay in the journal", async () => {
    const { installation } = await firstEvening();
    computer.loseDatabase();
    const opened = ready(await inDoubt(await start()).startWithWhatIsThere());
    expect(opened).toMatchObject({ isFirst: false, installation });
    makeTag(opened.session, "New");
    await opened.session.settled();
    opened.session.close();
    expect(tagNames(ready(await start()).session)).toEqual(["New"]);
    expect(computer.safety.journal.slice(1, 4).map((line) => JSON.parse(line).label)).toEqual([
      "new tag “One”",
      "new tag “Two”",
      "new tag “Three”",
    ]);
  });

  test("a second loss brings back what was done after it", async () => {
    await firstEvening();
    computer.loseDatabase();
    const opened = ready(await inDoubt(await start()).startWithWhatIsThere());
    makeTag(opened.session, "New");
    await opened.session.settled();
    computer.loseDatabase();
    expect(inDoubt(await start()).rescue?.laterSteps).toBe(1);
  });

  test("takes what a damaged database still gives into a new place, and never asks again", async () => {
    await firstEvening();
    const old = computer.database;
    old.log.splice(1, 1);
    old.lostRows = 1;
    const opened = ready(await inDoubt(await start()).startWithWhatIsThere());
    expect(tagNames(opened.session)).toEqual(["One", "Three"]);
    opened.session.close();
    expect(tagNames(ready(await start()).session)).toEqual(["One", "Three"]);
    expect(old.isRemoved).toBe(true);
  });
});

describe("R2: a database that can't be read", () => {
  const unreadable = (store: LibraryStore): LibraryStore => ({
    ...faulty(store, () => null),
    load: () => Promise.reject(new StoreFailed("The backing store is broken.", { isDamage: true })),
    history: () => Promise.reject(new StoreFailed("The backing store is broken.", { isDamage: true })),
  });
  /** Only the place that counted before is broken. */
  const brokenFirst = () => {
    let isFirst = true;
    return (store: LibraryStore) => {
      const wrap = isFirst ? unreadable(store) : store;
      isFirst = false;
      return wrap;
    };
  };

  test("is put together again in another place", async () => {
    const { session, installation } = await firstEvening();
    const doubt = inDoubt(await start(brokenFirst()));
    expect(doubt).toMatchObject({ damage: "unreadable", found: null, rescue: { laterSteps: 3, lostSteps: 0 } });
    const opened = ready(await doubt.restore());
    expect(opened.session.library).toEqual(session.library);
    expect(opened.installation).toEqual(installation);
    expect(tagNames(ready(await start()).session)).toEqual(["One", "Two", "Three"]);
  });

  test("can be left for an empty library", async () => {
    await firstEvening();
    const opened = ready(await inDoubt(await start(brokenFirst())).startWithWhatIsThere());
    expect(tagNames(opened.session)).toEqual([]);
    expect(tagNames(ready(await start()).session)).toEqual([]);
  });

  test("for another reason than damage is told and not recovered from", async () => {
    await firstEvening();
    const newer = () => ({
      ...faulty(computer.place().store, () => null),
      load: () => Promise.reject(new StoreFailed("Made by a newer version.")),
    });
    await expect(start(newer)).rejects.toThrow("Made by a newer version.");
  });
});

describe("R4: a library with a backup", () => {
  async function backUp(opened: ReadyLibrary): Promise<void> {
    await computer.keeper(opened).make("automatic");
  }

  /** Three tags and a backup, then a fourth tag. */
  async function secondEvening(): Promise<ReadyLibrary> {
    const opened = ready(await start());
    for (const name of ["One", "Two", "Three"]) makeTag(opened.session, name);
    await opened.session.settled();
    await backUp(opened);
    makeTag(opened.session, "Four");
    await opened.session.settled();
    opened.session.close();
    return opened;
  }

  test("has a journal that begins after it", async () => {
    await secondEvening();
    const { journal } = computer.safety;
    expect(journal).toHaveLength(2);
    expect(baseOf(journal)).toMatchObject({ place: "variorum", database: { steps: 3 } });
    expect(baseOf(journal).backup?.name).toBe([...computer.backups.files.keys()][0]);
    expect(tagNames(ready(await start()).session)).toEqual(["One", "Two", "Three", "Four"]);
  });

  test("comes back from backup and journal when the database is lost", async () => {
    const { session, installation } = await secondEvening();
    computer.loseDatabase();
    const doubt = inDoubt(await start());
    expect(doubt.rescue).toMatchObject({ laterSteps: 1, lostSteps: 0, counts: { tags: 4 } });
    const opened = ready(await doubt.restore());
    expect(opened.session.library).toEqual(session.library);
    expect(opened.installation).toEqual(installation);
    opened.session.close();
    computer.loseDatabase();
    expect(ready(await inDoubt(await start()).restore()).session.library).toEqual(session.library);
  });

  test("comes back whole when only the witness is lost with the database", async () => {
    const { session } = await secondEvening();
    computer.loseDatabase();
    computer.safety.witness = null;
    expect(ready(await inDoubt(await start()).restore()).session.library).toEqual(session.library);
  });

  test("comes back as far as it can from another backup when its own is damaged, and says what is missing", async () => {
    const opened = ready(await start());
    makeTag(opened.session, "One");
    await opened.session.settled();
    await backUp(opened);
    makeTag(opened.session, "Two");
    await opened.session.settled();
    computer.clock.time += 60_000;
    await backUp(opened);
    makeTag(opened.session, "Three");
    await opened.session.settled();
    opened.session.close();
    const newest = baseOf(computer.safety.journal).backup?.name ?? "";
    computer.backups.files.get(newest)?.fill(0, 500);
    computer.loseDatabase();
    const doubt = inDoubt(await start());
    expect(doubt.rescue).toMatchObject({ lostSteps: 1 });
    const restored = ready(await doubt.restore());
    expect(tagNames(restored.session)).toEqual(["One", "Three"]);
    expect(restored.recovered).toContain("One step could not be found anywhere.");
  });

  test("is offered to an installation that knows nothing, and the samples come only if it is declined", async () => {
    const { session } = await secondEvening();
    const fresh = () => {
      const other = new Computer();
      other.backups = computer.backups;
      return other;
    };
    const other = fresh();
    const doubt = inDoubt(await openLibrary(other.parts()));
    expect(doubt).toMatchObject({ damage: "profile-lost", rescue: { laterSteps: 0, counts: { tags: 3 } } });
    const opened = ready(await doubt.restore());
    expect(opened.session.person).toBe(session.person);
    expect(tagNames(opened.session)).toEqual(["One", "Two", "Three"]);
    const declined = ready(await inDoubt(await openLibrary(fresh().parts())).startWithWhatIsThere());
    expect(declined.isFirst).toBe(true);
  });

  test("a database behind its backup is noticed though nobody remembers it", async () => {
    await secondEvening();
    computer.database.log.length = 2;
    computer.safety.witness = null;
    expect(inDoubt(await start()).damage).toBe("behind");
  });
});
