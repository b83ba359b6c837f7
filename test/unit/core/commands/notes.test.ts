import { describe, expect, it } from "vitest";
import {
  applyChangeSet,
  type ChangeSetId,
  deleteNote,
  emptyLibrary,
  type Library,
  lowestStamp,
  type NodeName,
  type NoteContent,
  type NoteId,
  type NoteVersionId,
  nextStamp,
  noteHeads,
  noteVersions,
  type PersonId,
  type Planned,
  sealNote,
  toChangeSet,
  undoPlan,
} from "#core/index.ts";

const person = "ana" as PersonId;
const note = "n" as NoteId;
const on = { collection: "library", id: "library" } as const;
const block = { version: 1, direction: null, format: "", indent: 0 } as const;

function contentOf(text: string): NoteContent {
  return {
    root: {
      type: "root",
      ...block,
      children: [{ type: "paragraph", ...block, children: [{ type: "text", version: 1, format: 0, text }] }],
    },
  };
}

class Work {
  library: Library = emptyLibrary;
  #stamp = lowestStamp;
  #count = 0;

  run(plan: (library: Library) => Planned) {
    const changeSet = toChangeSet(this.library, plan(this.library), this.#header());
    this.library = applyChangeSet(this.library, changeSet);
    return changeSet;
  }

  seal(version: string, parents?: readonly string[]) {
    const newVersion = version as NoteVersionId;
    const input = {
      note,
      newVersion,
      on,
      person,
      content: contentOf(version),
      ...(parents === undefined ? {} : { parents: parents as NoteVersionId[] }),
    };
    return this.run((library) => sealNote(library, input));
  }

  undo(changeSet: ReturnType<Work["run"]>) {
    return this.run((library) => ({ label: "undo", writes: undoPlan(library, changeSet).writes }));
  }

  get heads() {
    return noteHeads(this.library, note).map((head) => head.id);
  }

  #header() {
    this.#count += 1;
    this.#stamp = nextStamp(this.#stamp, 1_000 + this.#count, "device0001window" as NodeName);
    return { id: `c${this.#count}` as ChangeSetId, stamp: this.#stamp, person };
  }
}

describe("sealing a note", () => {
  it("makes the note with its first version and names the step", () => {
    const work = new Work();
    expect(work.seal("v1").label).toBe("write note");
    expect(work.seal("v2").label).toBe("edit note");
    expect(work.library.notes.get(note)).toMatchObject({ on, person });
    expect(work.heads).toEqual(["v2"]);
    expect(noteVersions(work.library, note).map((version) => version.id)).toEqual(["v1", "v2"]);
  });

  it("leaves a head that the writer did not see as a conflict, and settles it where none are named", () => {
    const work = new Work();
    work.seal("v1");
    work.seal("v2", ["v1"]);
    work.seal("v3", ["v1"]);
    expect(work.heads).toEqual(["v3", "v2"]);
    work.seal("v4");
    expect(work.heads).toEqual(["v4"]);
    expect(noteVersions(work.library, note)).toHaveLength(4);
  });

  it("brings a note back that was deleted while it was written", () => {
    const work = new Work();
    work.seal("v1");
    work.run((library) => deleteNote(library, { note }));
    expect(work.library.notes.get(note)?.deleted).toBe(true);
    work.seal("v2", ["v1"]);
    expect(work.library.notes.get(note)?.deleted).toBeUndefined();
    expect(work.heads).toEqual(["v2"]);
  });
});

describe("the heads of a note", () => {
  it("go back to the earlier version when an edit is undone", () => {
    const work = new Work();
    work.seal("v1");
    const edit = work.seal("v2");
    work.undo(edit);
    expect(work.heads).toEqual(["v1"]);
    expect(noteVersions(work.library, note).map((version) => version.id)).toEqual(["v1"]);
  });

  it("stay one when writing goes on from an edit that was undone", () => {
    const work = new Work();
    work.seal("v1");
    const edit = work.seal("v2");
    work.undo(edit);
    work.seal("v3", ["v2"]);
    expect(work.heads).toEqual(["v3"]);
  });

  it("are found where versions name each other in a circle", () => {
    const work = new Work();
    work.seal("v1", ["v2"]);
    work.seal("v2", ["v1"]);
    expect(work.heads).toEqual([]);
    work.seal("v3", ["v2"]);
    expect(work.heads).toEqual(["v3"]);
  });
});
