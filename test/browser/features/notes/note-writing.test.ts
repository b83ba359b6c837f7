import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { NoteId } from "#core/index.ts";
import { draftPause, NoteWriting, restPause } from "#features/notes/note-writing.ts";
import { type Bench, contentOf, openBench } from "./bench.tsx";

let bench: Bench;
let writing: NoteWriting;

beforeEach(async () => {
  bench = await openBench();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  writing = new NoteWriting(bench.session, bench.local, {
    on: bench.highlight,
    note: "n" as NoteId,
    sealed: null,
    parents: [],
    draft: null,
  });
});
afterEach(() => void vi.useRealTimers());

const type = (text: string) => writing.changed(() => contentOf(text));
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
  expect(bench.database.local.get("draft:highlights:highlight-1")).toMatchObject({
    note: "n",
    content: contentOf("Word 4"),
  });
});

it("keeps what is typed while a version is being saved", async () => {
  type("One");
  const saved = writing.seal();
  type("One two");
  await saved;
  await writing.saveDraft();
  expect(bench.database.local.get("draft:n")).toMatchObject({ isNew: false, content: contentOf("One two") });
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
  expect(bench.database.local.has("draft:n")).toBe(false);
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
