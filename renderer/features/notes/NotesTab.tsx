import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { isTargetVisible, type Note, type NoteId, type NoteTarget } from "#core/index.ts";
import { allNotes, type InspectorFilter, type NotesPlace, noFilter } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { MessageIcon, PlusIcon } from "#ui/icons.ts";
import { filterNotes, isFiltering } from "./filter-notes.ts";
import { useLeftDrafts } from "./left-drafts.ts";
import { NewNote } from "./NewNote.tsx";
import { NoteList } from "./NoteList.tsx";
import { NotePlace } from "./NotePlace.tsx";
import { NotesFilter } from "./NotesFilter.tsx";
import { isSameTarget } from "./note-target.ts";
import { isUnsealed } from "./writing-start.ts";
import "./notes-tab.css";

const onLibrary: NoteTarget = { collection: "library", id: "library" };

/** The inspector's list of all notes, the newest first. What the desk is writing on, and what a crash left, stands on top. */
export function NotesTab() {
  const desk = useDesk();
  const library = useLibrary();
  const view = useLibraryView();
  const filter = useDeferredValue(useDeskState((state) => state.inspector.filter));
  const place = useDeskState((state) => state.notes);
  const listed = useMemo(() => filterNotes(library, view, filter, place), [library, view, filter, place]);
  const outside = useOutside(listed, filter, place);
  const total = view.notes.length;
  const writing = useDeskState((state) => state.writing);
  const [open, setOpen] = useState<ReadonlyMap<string, NoteId>>(new Map());
  const openIds = new Set(open.values());
  const targets = useOpenTargets(writing);
  const write = () => desk.write(onLibrary);
  const clear = () => {
    desk.filterInspector(noFilter);
    desk.notes.arrange({ ...allNotes, order: place.order });
  };
  const tab = useRef<HTMLDivElement>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn === 0) return;
    // After the version that the closing editor seals: an empty tab becomes a list by it.
    const frame = requestAnimationFrame(() => {
      const next = tab.current?.querySelector<HTMLElement>(".notes-list [contenteditable=true], .notes-list-add");
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, [turn]);

  if (total === 0 && targets.length === 0) {
    return (
      <div className="notes-tab" ref={tab}>
        <div className="notes-list">
          <EmptyState
            title="No notes yet"
            icon={<MessageIcon />}
            actions={
              <Button className="notes-list-add" onClick={write}>
                Note on the library
              </Button>
            }
          >
            Select words in a report and press n. Claims, reports and tags take notes too.
          </EmptyState>
        </div>
      </div>
    );
  }
  return (
    <div className="notes-tab" ref={tab}>
      <NotesFilter shown={listed.length} total={total} />
      <div className="notes-list">
        {targets.length > 0 ? null : (
          <Button variant="quiet" size="small" className="notes-list-add" icon={<PlusIcon />} onClick={write}>
            Note on the library
          </Button>
        )}
        {targets.map((target) => {
          const key = `${target.collection}:${target.id}`;
          return (
            <div className="notes-list-new" key={key}>
              <NotePlace target={target} />
              <NewNote
                target={target}
                isWriting={isSameTarget(writing, target)}
                onOpen={(note) => setOpen((present) => withOpen(present, key, note))}
                onClose={() => setTurn((present) => present + 1)}
              />
            </div>
          );
        })}
        {outside === null ? null : (
          <section className="notes-list-outside" aria-label="Note that is not in this filter">
            <h3 className="eyebrow">Not in this filter</h3>
            <NoteList notes={[outside]} />
          </section>
        )}
        <NoteList notes={openIds.size === 0 ? listed : listed.filter((note) => !openIds.has(note.id))} />
        {listed.length === 0 && isFiltering(filter, place) ? (
          <EmptyState
            title="No note passes the filter"
            level={3}
            actions={<Button onClick={clear}>Clear the filter</Button>}
          >
            {total === 1 ? "1 note is in the library." : `${total} notes are in the library.`}
          </EmptyState>
        ) : null}
      </div>
    </div>
  );
}

/** A note that was asked for and does not pass the filter: shown on top until the filter is another. */
function useOutside(listed: readonly Note[], filter: InspectorFilter, place: NotesPlace): Note | null {
  const { threadByNote } = useLibraryView();
  const asked = useDeskState((state) => state.note);
  const [kept, setKept] = useState<{ readonly id: NoteId; readonly key: unknown } | null>(null);
  const key = JSON.stringify([filter, place]);
  const id = asked?.id ?? (kept?.key === key ? kept.id : null);
  useEffect(() => {
    if (asked !== null) setKept({ id: asked.id, key });
  }, [asked, key]);
  const note = id === null ? undefined : threadByNote.get(id)?.note;
  return note === undefined || listed.includes(note) ? null : note;
}

/** What a new note is being written on: by the desk, or by a draft that an earlier run left. */
function useOpenTargets(writing: NoteTarget | null): readonly NoteTarget[] {
  const library = useLibrary();
  const { drafts } = useLeftDrafts();
  const left = [...drafts.values()].filter(
    (draft) => draft.isNew && draft.on.collection !== "notes" && isUnsealed(library, draft),
  );
  const targets = [...(writing === null ? [] : [writing]), ...left.map((draft) => draft.on)];
  return targets.filter(
    (target, index) =>
      targets.findIndex((one) => isSameTarget(one, target)) === index && isTargetVisible(library, target),
  );
}

function withOpen(open: ReadonlyMap<string, NoteId>, key: string, note: NoteId | null): ReadonlyMap<string, NoteId> {
  const next = new Map(open);
  if (note === null) next.delete(key);
  else next.set(key, note);
  return next;
}
