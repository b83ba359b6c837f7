import { describe, expect, test } from "vitest";
import {
  type JoinedRecords,
  type LibraryLog,
  type NodeName,
  type PersonId,
  renameTag,
  stepWords,
  type TagId,
  toStamp,
} from "#core/index.ts";
import { itemHistory } from "#state/history/item-history.ts";
import { libraryAfter } from "#state/history/library-past.ts";
import { PastSteps, takenBack } from "#state/history/past-steps.ts";
import { LibrarySession } from "#state/library-session.ts";
import { tagStep } from "#test/contracts/steps.ts";
import { Computer, makeTag, tagNames } from "../a-library.ts";

const bens = (ms: number) => toStamp(ms, 0, "bensdevice000001" as NodeName);
const theirs = (name: string): JoinedRecords[] => [
  { collection: "people", records: [{ id: "ben", stamp: bens(400), name: "Ben", colour: "teal" }] },
  { collection: "tags", records: [{ id: "theirs", stamp: bens(500), name, colour: "teal", order: 1 }] },
  {
    collection: "claims",
    records: [{ id: "claim", stamp: bens(600), kind: "statement", text: "One.", person: "ben" }],
  },
];

/** Counts how often a page was read. */
function counting(log: LibraryLog): LibraryLog & { readonly pages: () => number } {
  let pages = 0;
  return {
    pages: () => pages,
    before(sequence, limit) {
      pages += 1;
      return log.before(sequence, limit);
    },
    named: (ids) => log.named(ids),
  };
}

async function wordsOf(log: LibraryLog): Promise<readonly string[]> {
  const past = new PastSteps(log);
  await past.readUntil(Number.POSITIVE_INFINITY, () => true);
  return past.steps.map((step) => `${stepWords(step)}${takenBack(past.steps).has(step.id) ? " (taken back)" : ""}`);
}

/** A window in which a tag was made, an import came and went, and the tag was renamed. */
async function someHistory(): Promise<{ computer: Computer; session: LibrarySession; tag: TagId }> {
  const computer = new Computer();
  const session = await computer.window();
  const tag = makeTag(session, "One");
  session.join("import notes of Ben", theirs("Theirs"), "bundle");
  await session.undo();
  session.run((library) => renameTag(library, { tag, name: "Two" }));
  await session.settled();
  return { computer, session, tag };
}

describe("the steps of a library", () => {
  test("are told the latest first, with what was taken back and done again", async () => {
    const { computer, session } = await someHistory();
    await session.undo();
    await session.redo();
    await session.undo();
    await session.settled();
    expect(await wordsOf(computer.place().log)).toEqual([
      "Undone: rename tag to “Two”",
      "Done again: rename tag to “Two” (taken back)",
      "Undone: rename tag to “Two”",
      "Rename tag to “Two” (taken back)",
      "Undone: import notes of Ben",
      "Import notes of Ben (taken back)",
      "New tag “One”",
    ]);
  });

  test("name everybody whose work came with an import", async () => {
    const { computer } = await someHistory();
    const past = new PastSteps(computer.place().log);
    await past.readUntil(10, () => true);
    const step = past.steps.find(({ kind }) => kind === "imported");
    expect([...(step?.people ?? [])]).toEqual(["ana", "ben"]);
  });

  test("are read a page at a time, as far as they are wanted, and new ones are added on top", async () => {
    const computer = new Computer();
    const { log: rows } = computer.database;
    for (let n = 0; n < 1200; n += 1) rows.push(tagStep(n));
    const log = counting(computer.place().log);
    const past = new PastSteps(log);
    await past.readUntil(100, () => true);
    expect([log.pages(), past.isComplete]).toEqual([1, false]);
    await past.readUntil(1, ({ label }) => label.includes("“Tag 1”"));
    expect([log.pages(), past.steps.length]).toEqual([3, 1200]);
    rows.push(tagStep(1200, "Last"));
    await past.readNew();
    expect(past.steps.length).toBe(1201);
    expect(past.steps[0]?.label).toBe("new tag “Last”");
    await past.readUntil(5000, () => true);
    expect([past.steps.length, past.isComplete]).toEqual([1201, true]);
  });
});

test("the library after each step is what was seen then, imports that were taken back later among it", async () => {
  const computer = new Computer();
  const session = await computer.window();
  const seen: string[][] = [];
  const note = () => seen.push([...tagNames(session)].sort());
  const tag = makeTag(session, "One");
  note();
  session.join("import notes of Ben", theirs("Theirs"), "bundle");
  note();
  session.run((library) => renameTag(library, { tag, name: "Two" }));
  note();
  await session.undo();
  note();
  await session.undo();
  note();
  await session.redo();
  note();
  await session.settled();
  const { log } = computer.place();
  for (const [index, names] of seen.entries()) {
    const library = await libraryAfter(log, index + 1);
    const shown = [...library.tags.values()].filter((one) => !one.deleted).map(({ name }) => name);
    expect(shown.sort()).toEqual(names);
  }
});

describe("the history of one item", () => {
  test("holds the steps that made it another, each with what was before and after, and nothing of other items", async () => {
    const { computer, session, tag } = await someHistory();
    const { log } = computer.place();
    const history = await itemHistory(log, session.library, { collection: "tags", id: tag });
    expect(history.map(({ step, difference }) => [step.label, difference.kind])).toEqual([
      ["rename tag to “Two”", "changed"],
      ["new tag “One”", "added"],
    ]);
    expect(history[0]?.difference.parts).toEqual([
      { collection: "tags", id: tag, field: "name", from: "One", to: "Two" },
    ]);
    expect(history[0]?.before.tags.get(tag)?.name).toBe("One");
  });

  test("tells what came by import as such, and follows it being taken back and done again", async () => {
    const computer = new Computer();
    const session = await computer.window();
    session.join("import notes of Ben", theirs("Theirs"), "one");
    session.join("import notes of Ben again", theirs("Theirs"), "two");
    session.run((library) => renameTag(library, { tag: "theirs" as TagId, name: "Mine" }));
    await session.undo();
    await session.undo();
    await session.undo();
    await session.redo();
    await session.settled();
    const item = { collection: "tags", id: "theirs" } as const;
    const history = await itemHistory(computer.place().log, session.library, item);
    expect(history.map(({ step, difference }) => [stepWords(step), step.kind, difference.kind])).toEqual([
      ["Done again: import notes of Ben", "redone", "added"],
      ["Undone: import notes of Ben", "undone", "removed"],
      ["Undone: rename tag to “Mine”", "undone", "changed"],
      ["Rename tag to “Mine”", "done", "changed"],
      ["Import notes of Ben", "imported", "added"],
    ]);
  });
});

describe("undo after a start", () => {
  test("leaves alone what a window does that is still open, and what another person did", async () => {
    const computer = new Computer();
    const first = await computer.window("0123456789zfirst");
    makeTag(first, "One");
    await first.settled();
    const { store } = computer.place();
    const parts = { store, safety: computer.safety, clock: computer.clock, ids: first.ids };
    const beside = new LibrarySession(
      {
        ...parts,
        node: "0123456789second" as NodeName,
        person: first.person,
        others: new Set(["0123456789zfirst" as NodeName]),
      },
      await store.load(),
    );
    expect(beside.state.undo).toBeNull();
    const later = await computer.window("0123456789zthird");
    expect(later.state.undo).toBe("new tag “One”");
    const elsewhere = new LibrarySession(
      { ...parts, node: "0123456789fourth" as NodeName, person: "ben" as PersonId },
      await store.load(),
    );
    expect(elsewhere.state.undo).toBeNull();
  });
});
