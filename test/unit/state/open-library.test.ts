import { beforeEach, describe, expect, test } from "vitest";
import { emptyLibrary, type LibraryStore, replay } from "#core/index.ts";
import { nodeOf } from "#core/model/stamp.ts";
import { type LibraryInDoubt, type Opened, openLibrary, type ReadyLibrary } from "#state/open-library.ts";
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
    computer.safety.witness = { databaseId: "database-1", lastSequence: 2, counts: { tags: 2 } };
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
    const before = structuredClone({ log: computer.database.log, local: computer.database.local });
    const { journal, witness } = computer.safety;
    const beside = structuredClone({ journal, witness });
    inDoubt(await start());
    expect({ log: computer.database.log, local: computer.database.local }).toEqual(before);
    expect({ journal: computer.safety.journal, witness: computer.safety.witness }).toEqual(beside);
  });

  test("and told in numbers", async () => {
    await firstEvening();
    computer.loseDatabase();
    expect(inDoubt(await start())).toMatchObject({
      found: { tags: 0, reports: 0 },
      witness: { databaseId: "database-1", lastSequence: 3, counts: { tags: 3 } },
      journalSteps: 3,
    });
  });

  test("also at the next start, when the person went away without an answer", async () => {
    await firstEvening();
    computer.loseDatabase();
    inDoubt(await start());
    expect(inDoubt(await start()).journalSteps).toBe(3);
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
    expect(computer.safety.witness).toMatchObject({ databaseId: "database-2", lastSequence: 3, counts: { tags: 3 } });
    expect(computer.safety.journal).toHaveLength(3);
    await opened.session.undo();
    expect(tagNames(opened.session)).toEqual(["One", "Two"]);
    await opened.session.settled();
    opened.session.close();
    expect(tagNames(ready(await start()).session)).toEqual(["One", "Two"]);
  });

  test("adds only what the database lacks", async () => {
    const { session } = await firstEvening();
    computer.database.log.splice(1, 1);
    const opened = ready(await inDoubt(await start()).restore());
    expect(opened.session.library).toEqual(session.library);
    expect(computer.database.log).toHaveLength(3);
  });

  test("that fails midway can be tried again and doubles nothing", async () => {
    await firstEvening();
    computer.loseDatabase();
    let calls = 0;
    const doubt = inDoubt(
      await start((store) =>
        faulty(store, (call) => {
          calls += call === "apply" ? 1 : 0;
          return call === "apply" && calls === 2 ? "before" : null;
        }),
      ),
    );
    await expect(doubt.restore()).rejects.toThrow("apply failed.");
    const opened = ready(await doubt.restore());
    expect(tagNames(opened.session)).toEqual(["One", "Two", "Three"]);
    expect(computer.database.log).toHaveLength(3);
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
    expect(computer.safety.journal.slice(0, 3).map((line) => JSON.parse(line).label)).toEqual([
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
    expect(inDoubt(await start()).journalSteps).toBe(1);
  });
});
