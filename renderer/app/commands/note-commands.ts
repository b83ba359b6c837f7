import {
  type HighlightId,
  type LibraryView,
  type Note,
  type NoteId,
  notesOn,
  reopenNote,
  resolveNote,
  viewOf,
} from "#core/index.ts";
import { targetWords } from "#features/notes/note-target.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

/** What is done with the note that the person went to last, else with the first open one on the current highlight. */
export function noteCommands({ state, deskState, desk, run, person }: CommandContext): readonly AppCommand[] {
  const view = viewOf(state.library);
  const { noteInHand, highlight } = deskState;
  const note = (noteInHand === null ? undefined : view.threadByNote.get(noteInHand)?.note) ?? firstOn(view, highlight);
  const place = note === undefined ? "" : ` on ${targetWords(view, note.on)?.name ?? "something deleted"}`;
  const isResolved = note?.resolved !== undefined;
  const onNote = { menu: "mark", keys: [], isEnabled: note !== undefined } as const;
  return [
    {
      ...onNote,
      id: "resolve-note",
      label: `${isResolved ? "Reopen" : "Resolve"} the note${place}`,
      startsGroup: true,
      run: () => {
        if (note === undefined) return;
        const id: NoteId = note.id;
        run(
          (library) => (isResolved ? reopenNote(library, { note: id }) : resolveNote(library, { note: id, person })),
          {
            canUndo: true,
          },
        );
      },
    },
    {
      ...onNote,
      id: "reply-to-note",
      label: `Reply to the note${place}`,
      run: () => {
        if (note !== undefined) desk.notes.show(note.id, true);
      },
    },
  ];
}

function firstOn(view: LibraryView, highlight: HighlightId | null): Note | undefined {
  if (highlight === null) return undefined;
  const notes = notesOn(view, { collection: "highlights", id: highlight });
  return notes.find(({ resolved }) => resolved === undefined) ?? notes[0];
}
