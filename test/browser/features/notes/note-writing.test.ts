import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CommandRefused, deleteHighlight, type HighlightId, type NoteId } from "#core/index.ts";
import { type Draft, draftKey } from "#features/notes/draft.ts";
import { draftPause, NoteWriting, restPause } from "#features/notes/note-writing.ts";
import { type Bench, contentOf, disk, openBench } from "./bench.tsx";

let bench: Bench;
let writing: NoteWriting;
const refused = vi.fn<(error: CommandRefused, isKept: boolean) => void>();
const hidden = vi.fn<() => void>();

beforeEach(async () => {
  bench = await openBench();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  refused.mockClear();
  hidden.mockClear();
  const start = { on: bench.highlight, note: "n" as NoteId, sealed: null, parents: [], draft: null };
  writing = new NoteWriting(bench.session, bench.local, start, { refused, hidden });
});
afterEach(() => void vi.useRealTimers());

const type = (text: string) => writing.changed(() => contentOf(text));
const draft = () => bench.database.local.get(draftKey(writing)) as unknown as Draft | undefined;
const versions = () => bench.session.library.noteVersions.size;

it("seals a version after two minutes of rest, and not before", async () => {
  type("One");
  await vi.advanceTimersByTimeAsync(restPause - 1_000);
  type("One two");
  await vi.advanceTimersByTimeAsync(restPause - 1);
  expect(versions()).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(bench.texts()).toEqual(["One two"]);
  await vi.advanceTimersByTimeAsync(restPause * 2);
  expect(versions()).toBe(1);
});

it("keeps a draft within a second even of somebody who never stops typing", async () => {
  expect(draftPause).toBeLessThan(1_000);
  for (let turn = 0; turn < 9; turn += 1) {
    type(`Word ${turn}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(draft()).toMatchObject({ note: "n", isNew: true, content: contentOf("Word 4") });
});

it("keeps what is typed while a version is being saved", async () => {
  type("One");
  const saved = writing.seal();
  type("One two");
  await saved;
  await writing.saveDraft();
  expect(draft()).toMatchObject({ isNew: false, content: contentOf("One two") });
  await writing.seal();
  expect(bench.texts()).toEqual(["One two"]);
  expect(versions()).toBe(2);
  expect([...bench.database.local.keys()].filter((key) => key.startsWith("draft:"))).toEqual([]);
});

it("takes the draft away when the text goes back to what is sealed", async () => {
  type("One");
  await writing.seal();
  type("One two");
  await writing.saveDraft();
  type("One");
  await writing.saveDraft();
  expect(draft()).toBeUndefined();
  await writing.seal();
  expect(versions()).toBe(1);
});

it("discards what is not sealed", async () => {
  type("One");
  await writing.saveDraft();
  await writing.discard();
  await vi.advanceTimersByTimeAsync(restPause);
  expect(versions()).toBe(0);
  expect([...bench.database.local.keys()].filter((key) => key.startsWith("draft:"))).toEqual([]);
});

it("keeps the last half second as a draft where the library refuses the version, and tells it", async () => {
  vi.spyOn(bench.session, "run").mockImplementation(() => {
    throw new CommandRefused("The note is too deep.");
  });
  type("One");
  await expect(writing.seal()).rejects.toThrow("The note is too deep.");
  expect(draft()?.content).toEqual(contentOf("One"));
  expect(refused.mock.calls.map(([error, isKept]) => [error.message, isKept])).toEqual([
    ["The note is too deep.", true],
  ]);
  type("One two");
  vi.spyOn(bench.local, "write").mockRejectedValue(new Error("The disk is full."));
  await expect(writing.seal()).rejects.toThrow("The note is too deep.");
  expect(refused.mock.lastCall?.[1]).toBe(false);
});

it("keeps the last half second as a draft where the version can't be saved", async () => {
  disk.isFull = true;
  type("One");
  await expect(writing.seal()).rejects.toThrow("The disk is full.");
  expect(bench.texts()).toEqual(["One"]);
  expect(draft()).toMatchObject({ isNew: true, content: contentOf("One") });
});

it("tells that what it stands on was deleted while it was written, and keeps the note", async () => {
  type("One");
  await writing.seal();
  expect(hidden).not.toHaveBeenCalled();
  bench.session.run((library) => deleteHighlight(library, { highlight: bench.highlight.id as HighlightId }));
  type("One two");
  await writing.seal();
  expect(hidden).toHaveBeenCalledOnce();
  expect(bench.texts()).toEqual(["One two"]);
});

it("has a draft of its own where another window writes on the same note", async () => {
  const start = { on: bench.highlight, note: writing.note, sealed: null, parents: [], draft: null };
  const other = new NoteWriting(bench.session, bench.local, start, { refused, hidden });
  type("Here");
  other.changed(() => contentOf("There"));
  await Promise.all([writing.saveDraft(), other.saveDraft()]);
  await other.discard();
  expect(draft()?.content).toEqual(contentOf("Here"));
});
