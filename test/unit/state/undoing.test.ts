import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  addClaim,
  type ClaimId,
  deleteTag,
  type JoinedRecords,
  type NodeName,
  namePerson,
  type PersonId,
  recolourTag,
  renameTag,
  StoreFailed,
  type TagId,
  toStamp,
} from "#core/index.ts";
import type { LibrarySession } from "#state/library-session.ts";
import type { Notice } from "#state/notices.tsx";
import { type Undoing, undoingOf } from "#state/undoing.ts";
import { Computer, makeTag, tagNames } from "./a-library.ts";

let computer: Computer;
let session: LibrarySession;
let undoing: Undoing;
let told: Notice[];

function listenTo(one: LibrarySession): void {
  session = one;
  told = [];
  undoing = undoingOf(one, (notice) => told.push(notice));
}

beforeEach(async () => {
  computer = new Computer();
  listenTo(await computer.window());
});

const texts = () => told.map(({ text }) => text);
const bens = (ms: number) => toStamp(ms, 0, "bensdevice000001" as NodeName);

/** A step on two fields of a new tag. */
function twoFields(): TagId {
  const tag = makeTag(session, "One");
  session.run((library) => ({
    label: "change tag",
    writes: [
      ...renameTag(library, { tag, name: "Two" }).writes,
      ...recolourTag(library, { tag, colour: "slate" }).writes,
    ],
  }));
  return tag;
}

describe("what a notice offers to undo", () => {
  test("is the step that it told of, though others have the same name", async () => {
    const tags = ["One", "Two"].map((name) => makeTag(session, name));
    const [first, second] = tags.map((tag) =>
      session.run((library) => ({ ...deleteTag(library, { tag }), label: "delete tag" })),
    );
    await undoing.undoStep(first?.step as never);
    expect(texts()).toEqual(["Something was changed since. Undo that first."]);
    expect(tagNames(session)).toEqual([]);
    await undoing.undoStep(second?.step as never);
    expect(tagNames(session)).toEqual(["Two"]);
    await undoing.undoStep(first?.step as never);
    expect(tagNames(session)).toEqual(["One", "Two"]);
    expect(texts().slice(1)).toEqual(["Undone: delete tag", "Undone: delete tag"]);
  });

  test("is an import, and nothing that was done after it", async () => {
    const joined: JoinedRecords[] = [
      { collection: "tags", records: [{ id: "theirs", stamp: bens(500), name: "Theirs", colour: "teal", order: 1 }] },
    ];
    const step = session.join("import notes of Ben", joined, "bundle");
    makeTag(session, "Mine");
    await undoing.undoStep(step);
    expect([...tagNames(session)].sort()).toEqual(["Mine", "Theirs"]);
    expect(texts()).toEqual(["Something was changed since. Undo that first."]);
    await undoing.undo();
    expect(texts().at(-1)).toBe("Undone: new tag “Mine”");
    await undoing.undoStep(step);
    expect(tagNames(session)).toEqual([]);
  });

  test("is said to be undone where it was undone already, and nothing else is taken back", async () => {
    makeTag(session, "One");
    const { step } = session.run((library) =>
      addClaim(library, { newId: "claim" as ClaimId, kind: "statement", text: "One.", person: session.person }),
    );
    await undoing.undo();
    await undoing.undoStep(step as never);
    expect(texts().slice(1)).toEqual(["That has been undone already."]);
    expect(tagNames(session)).toEqual(["One"]);
  });

  test("is nothing where a command changed nothing", () => {
    const tag = makeTag(session, "One");
    expect(session.run((library) => renameTag(library, { tag, name: "One" })).step).toBeNull();
  });
});

describe("what stays", () => {
  test("is told with the name of the colleague who changed it", async () => {
    const tag = twoFields();
    const ben = "ben" as PersonId;
    const theirs: JoinedRecords[] = [
      { collection: "people", records: [{ id: ben, stamp: bens(1), name: "Ben Okafor", colour: "teal" }] },
      { collection: "tags", records: [{ id: tag, stamp: bens(9_000), name: "Theirs", colour: "plum" }] },
    ];
    // As if Ben's work had come in through another window: this one has no step of its own for it.
    const other = await computer.window("0123456789zother");
    other.join("import notes of Ben", theirs, "bundle");
    await vi.waitFor(() => expect(tagNames(session)).toEqual(["Theirs"]));
    await undoing.undo();
    expect(texts()).toEqual(["Undone: change tag. 2 changes stay, because Ben Okafor changed them since."]);
    expect(tagNames(session)).toEqual(["Theirs"]);
  });

  test("is told as another window's of the same person, and as somebody's whose name is not known", async () => {
    const tag = twoFields();
    await session.settled();
    const other = await computer.window("0123456789zother");
    const nameless: JoinedRecords[] = [
      { collection: "tags", records: [{ id: tag, stamp: bens(9_000), colour: "plum" }] },
    ];
    other.join("import", nameless, "bundle");
    other.run((library) => renameTag(library, { tag, name: "Theirs" }));
    await vi.waitFor(() => expect(tagNames(session)).toEqual(["Theirs"]));
    await undoing.undo();
    expect(texts()).toEqual([
      "Undone: change tag. 2 changes stay, because another window of yours and somebody else changed them since.",
    ]);
  });

  test("is not told where nothing stays", async () => {
    twoFields();
    session.run((library) => namePerson(library, { person: session.person, name: "Ana" }));
    for (let n = 0; n < 3; n += 1) await undoing.undo();
    for (let n = 0; n < 3; n += 1) await undoing.redo();
    expect(texts()).toEqual([
      "Undone: set name",
      "Undone: change tag",
      "Undone: new tag “One”",
      "Done again: new tag “One”",
      "Done again: change tag",
      "Done again: set name",
    ]);
  });

  test("replaces what was told of the step before", async () => {
    twoFields();
    await undoing.undo();
    const close = vi.fn<() => void>();
    const isGone = told[0]?.whileShown?.(close);
    await undoing.undo();
    expect(close).toHaveBeenCalledOnce();
    isGone?.();
    const closeOther = vi.fn<() => void>();
    told[1]?.whileShown?.(closeOther)?.();
    await undoing.redo();
    expect(closeOther).not.toHaveBeenCalled();
  });
});

describe("a log that can't be read", () => {
  test("is told, nothing changes, and it can be tried again", async () => {
    let isBroken = true;
    const window = await computer.window("0123456789zzzzzz", (store) => ({
      load: () => store.load(),
      apply: (changeSet) => store.apply(changeSet),
      applyAll: (changeSets) => store.applyAll(changeSets),
      history: () => (isBroken ? Promise.reject(new StoreFailed("The database can't be read.")) : store.history()),
      appliedIds: () => store.appliedIds(),
      watch: (listener) => store.watch(listener),
      close: () => store.close(),
    }));
    listenTo(window);
    const tags = [{ id: "theirs", stamp: bens(500), name: "Theirs", colour: "teal", order: 1 }];
    const step = window.join("import notes of Ben", [{ collection: "tags", records: tags }], "bundle");
    await undoing.undo();
    await undoing.undoStep(step);
    const sentence = "Not undone: import notes of Ben. The database can't be read.";
    expect(told).toEqual([
      { kind: "failed", text: sentence },
      { kind: "failed", text: sentence },
    ]);
    expect(tagNames(window)).toEqual(["Theirs"]);
    isBroken = false;
    await undoing.undo();
    expect(tagNames(window)).toEqual([]);
  });
});
