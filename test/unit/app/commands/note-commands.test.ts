import { expect, test, vi } from "vitest";
import type { CommandContext } from "#app/commands/command-context.ts";
import { noteCommands } from "#app/commands/note-commands.ts";
import {
  type HighlightId,
  type NoteId,
  type NoteVersionId,
  noteCounts,
  resolveNote,
  sealNote,
  viewOf,
} from "#core/index.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const centres = "sample-highlight-centres" as HighlightId;

function noted(): Replica {
  const ana = new Replica("ana", Date.UTC(2026, 0, 1));
  ana.join(samples(), "samples");
  for (const name of ["first", "second"])
    ana.run((library) =>
      sealNote(library, {
        note: name as NoteId,
        newVersion: `${name}-1` as NoteVersionId,
        on: { collection: "highlights", id: centres },
        person: ana.person,
        content: plainNote(name),
      }),
    );
  return ana;
}

function labels({ library, person }: Replica): readonly string[] {
  const deskState = { noteInHand: null, highlight: centres };
  return noteCommands({ state: { library }, deskState, person } as CommandContext).map(({ label }) => label);
}

test("the note commands act on the first open note of the current highlight, else on its first", () => {
  const ana = noted();
  expect(labels(ana)[0]).toMatch(/^Resolve the note on A ¶ 2/);
  for (const note of ["first", "second"] as NoteId[])
    ana.run((library) => resolveNote(library, { note, person: ana.person }));
  expect(labels(ana)[0]).toMatch(/^Reopen the note on A ¶ 2/);
});

test("the notes are indexed once for a library, and not gone through at each move of the caret", () => {
  const ana = noted();
  labels(ana);
  const { notes } = viewOf(ana.library);
  const walks = [vi.spyOn(notes as unknown[], "filter"), vi.spyOn(notes as unknown[], Symbol.iterator as never)];
  labels(ana);
  for (const walk of walks) expect(walk).not.toHaveBeenCalled();
});

test("the notes on each highlight are counted once for a view", () => {
  const view = viewOf(noted().library);
  expect([...noteCounts(view)]).toEqual([[centres, 2]]);
  expect(noteCounts(view)).toBe(noteCounts(view));
});
