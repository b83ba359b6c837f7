import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Safety } from "#core/index.ts";
import { LibrarySession } from "#state/library-session.ts";
import { Computer, faulty, makeTag, tagNames } from "./a-library.ts";

let computer: Computer;

beforeEach(() => {
  vi.useFakeTimers();
  computer = new Computer();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A window whose database calls meet `fault`, and whose journal meets `journalFault`, before or after they went through. */
async function window(
  fault: (call: string) => "before" | "after" | null,
  journalFault: () => "before" | "after" | null = () => null,
): Promise<LibrarySession> {
  const parts = computer.parts();
  const { store } = computer.place((real) => faulty(real, fault));
  const safety: Safety = {
    readWitness: () => computer.safety.readWitness(),
    readJournal: () => computer.safety.readJournal(),
    writeWitness: (witness) => computer.safety.writeWitness(witness),
    replaceJournalHead: (head, lines) => computer.safety.replaceJournalHead(head, lines),
    readSpace: () => computer.safety.readSpace(),
    async appendJournal(line) {
      const when = journalFault();
      if (when === "before") throw new Error("The journal is full.");
      await computer.safety.appendJournal(line);
      if (when === "after") throw new Error("The journal is full.");
    },
  };
  return new LibrarySession(
    { ...parts, store, safety, node: "0123456789window" as never, person: "ana" as never },
    await store.load(),
  );
}

/** Counts calls and fails the n-th. */
function nth(n: number, when: "before" | "after"): (call: string) => "before" | "after" | null {
  let calls = 0;
  return (call) => {
    if (call !== "apply") return null;
    calls += 1;
    return calls === n ? when : null;
  };
}

describe("R8: a fault at the n-th write, before or after it landed", () => {
  const cases = ["before", "after"].flatMap((when) =>
    [1, 2, 3, 4, 5].map((n) => ({ n, when: when as "before" | "after" })),
  );

  test.each(cases)("database, write $n, $when: nothing is lost, doubled or out of order", async ({ n, when }) => {
    const session = await window(nth(n, when));
    const names = ["One", "Two", "Three", "Four", "Five"];
    for (const name of names) makeTag(session, name);
    await vi.advanceTimersByTimeAsync(500);
    expect(tagNames(session)).toEqual(names);
    expect(session.state.save).toEqual({ kind: "failed", why: "apply failed.", isFull: false });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(session.state.save).toEqual({ kind: "saved" });
    expect(computer.database.log.map((row) => row.label)).toEqual(names.map((name) => `new tag “${name}”`));
    expect(computer.safety.journal.map((line) => JSON.parse(line).id)).toEqual(
      computer.database.log.map((row) => row.id),
    );
  });

  test("database, every write: what waits behind the first is in the journal, in order", async () => {
    const session = await window((call) => (call === "apply" ? "before" : null));
    const names = ["One", "Two", "Three"];
    for (const name of names) makeTag(session, name);
    await vi.advanceTimersByTimeAsync(500);
    expect(session.state.save.kind).toBe("failed");
    expect(computer.database.log).toEqual([]);
    expect(computer.safety.journal.map((line) => JSON.parse(line).label)).toEqual(
      names.map((name) => `new tag “${name}”`),
    );
  });

  test.each(cases)(
    "journal, line $n, $when: the edit stays, is retried, and the database has it once",
    async ({ n, when }) => {
      let calls = 0;
      const session = await window(
        () => null,
        () => {
          calls += 1;
          return calls === n ? when : null;
        },
      );
      for (const name of ["One", "Two", "Three", "Four", "Five"]) makeTag(session, name);
      await vi.advanceTimersByTimeAsync(500);
      expect(session.state.save).toEqual({ kind: "failed", why: "The journal is full.", isFull: false });
      await vi.advanceTimersByTimeAsync(1_000);
      expect(session.state.save).toEqual({ kind: "saved" });
      expect(computer.database.log).toHaveLength(5);
      expect(new Set(computer.safety.journal).size).toBe(5);
    },
  );
});

describe("saving", () => {
  test("is said to be done only when both database and journal have it", async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    computer.safety.appendJournal = async (line) => {
      await gate;
      computer.safety.journal.push(line);
    };
    const session = await window(() => null);
    makeTag(session, "One");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(computer.database.log).toHaveLength(1);
    expect(session.state.save.kind).toBe("saving");
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state.save.kind).toBe("saved");
  });

  test("is tried again after 1, 2, 4, 8, 16 and then every 30 seconds, and again after 1 once it worked", async () => {
    let isBroken = true;
    const tries: number[] = [];
    const start = Date.now();
    const session = await window((call) => {
      if (call === "apply") tries.push((Date.now() - start) / 1_000);
      return call === "apply" && isBroken ? "before" : null;
    });
    makeTag(session, "One");
    await vi.advanceTimersByTimeAsync(92_000);
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 61, 91]);
    isBroken = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(session.state.save.kind).toBe("saved");
    isBroken = true;
    tries.length = 0;
    makeTag(session, "Two");
    await vi.advanceTimersByTimeAsync(0);
    const [first] = tries;
    await vi.advanceTimersByTimeAsync(1_100);
    expect(tries.map((time) => time - (first ?? 0))).toEqual([0, 1]);
  });

  test("a person's retry does not wait for the pause, and a failure stays visible until it works", async () => {
    let isBroken = true;
    const session = await window((call) => (call === "apply" && isBroken ? "before" : null));
    makeTag(session, "One");
    await vi.advanceTimersByTimeAsync(100);
    makeTag(session, "Two");
    expect(session.state.save.kind).toBe("failed");
    await vi.advanceTimersByTimeAsync(0);
    isBroken = false;
    session.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state.save.kind).toBe("saved");
    expect(computer.database.log.map((row) => row.label)).toEqual(["new tag “One”", "new tag “Two”"]);
  });

  test("settled waits for everything, tells the witness, and rejects while a write fails", async () => {
    let isBroken = true;
    const session = await window((call) => (call === "apply" && isBroken ? "before" : null));
    makeTag(session, "One");
    await expect(session.settled()).rejects.toThrow("apply failed.");
    expect(computer.safety.witness).toBeNull();
    isBroken = false;
    await session.settled();
    expect(computer.safety.witness).toMatchObject({
      databaseId: computer.database.id,
      lastSequence: 1,
      counts: { tags: 1, reports: 0 },
    });
  });

  test("the witness follows a moment after the last change, and its failure is no failure of saving", async () => {
    const session = await window(() => null);
    makeTag(session, "One");
    await vi.advanceTimersByTimeAsync(400);
    expect(computer.safety.witness?.lastSequence).toBe(1);
    computer.safety.writeWitness = () => Promise.reject(new Error("The witness can't be written."));
    makeTag(session, "Two");
    await session.settled();
    expect(session.state.save.kind).toBe("saved");
  });

  test("an idle window leaves the witness as another window wrote it, and a slower one does not set it back", async () => {
    const idle = await window(() => null);
    const slow = await window(() => null);
    const busy = await computer.window("0123456789zother");
    makeTag(slow, "One");
    await vi.advanceTimersByTimeAsync(100);
    for (const name of ["Two", "Three"]) makeTag(busy, name);
    await busy.settled();
    expect(computer.safety.witness).toMatchObject({ lastSequence: 3, counts: { tags: 3 } });
    await idle.settled();
    await slow.settled();
    expect(computer.safety.witness).toMatchObject({ lastSequence: 3, counts: { tags: 3 } });
  });

  test("a witness of another database stays: the library was restored in another window", async () => {
    computer.safety.witness = { databaseId: "restored", lastSequence: 9, counts: {} };
    const session = await window(() => null);
    makeTag(session, "One");
    await session.settled();
    expect(computer.safety.witness).toMatchObject({ databaseId: "restored", lastSequence: 9 });
  });

  test("a witness that could not be written is written at the next rest, though nothing was stored since", async () => {
    const session = await window(() => null);
    const write = computer.safety.writeWitness.bind(computer.safety);
    computer.safety.writeWitness = () => Promise.reject(new Error("The witness can't be written."));
    makeTag(session, "One");
    await session.settled();
    computer.safety.writeWitness = write;
    await session.settled();
    expect(computer.safety.witness?.lastSequence).toBe(1);
  });

  test("settled rejects where the session is closed first, and at once where it is closed already", async () => {
    const session = await window((call) => (call === "apply" ? "before" : null));
    let release: () => void = () => undefined;
    computer.safety.appendJournal = () =>
      new Promise<void>((resolve) => {
        release = resolve;
      });
    makeTag(session, "One");
    const outcome = session.settled().catch((error: unknown) => error);
    session.close();
    expect(await outcome).toMatchObject({ name: "StoreFailed", message: expect.stringMatching(/closed before/) });
    await expect(session.settled()).rejects.toThrow("closed before");
    release();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(computer.database.log).toEqual([]);
  });

  test("a closed session tries no more", async () => {
    const fault = vi.fn((call: string) => (call === "apply" ? ("before" as const) : null));
    const session = await window(fault);
    makeTag(session, "One");
    await vi.advanceTimersByTimeAsync(0);
    session.close();
    const calls = fault.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fault.mock.calls.length).toBe(calls);
  });
});

describe("R7: a disk that is nearly full", () => {
  const megabyte = 1024 * 1024;

  test("stops the writing early, and it goes on by itself when there is room again", async () => {
    const session = await window(() => null);
    computer.safety.space = { free: 10 * megabyte, database: null, journal: null };
    makeTag(session, "One");
    await vi.advanceTimersByTimeAsync(100);
    expect(session.state.save).toMatchObject({ kind: "failed", isFull: true });
    expect(session.state.save).toHaveProperty("why", expect.stringMatching(/^Only 10 MB are free on this disk/));
    expect(tagNames(session)).toEqual(["One"]);
    expect(computer.database.log).toEqual([]);
    expect(computer.safety.journal).toEqual([]);
    computer.safety.space = { free: 900 * megabyte, database: null, journal: null };
    await vi.advanceTimersByTimeAsync(1_000);
    expect(session.state.save).toEqual({ kind: "saved" });
    expect(computer.database.log).toHaveLength(1);
    expect(computer.safety.journal).toHaveLength(1);
  });

  test("is looked at again while writing goes on", async () => {
    const session = await window(() => null);
    computer.safety.space = { free: 900 * megabyte, database: null, journal: null };
    makeTag(session, "One");
    await session.settled();
    computer.safety.space = { free: megabyte, database: null, journal: null };
    computer.clock.time += 10_000;
    makeTag(session, "Two");
    await vi.advanceTimersByTimeAsync(100);
    expect(session.state.save).toMatchObject({ kind: "failed", isFull: true });
    expect(computer.database.log).toHaveLength(1);
  });

  test.each(["can't tell", "fails to tell"])("that %s stops nothing", async (how) => {
    const session = await window(() => null);
    if (how === "fails to tell") computer.safety.readSpace = () => Promise.reject(new Error("No answer."));
    makeTag(session, "One");
    await session.settled();
    expect(session.state.save).toEqual({ kind: "saved" });
  });
});
