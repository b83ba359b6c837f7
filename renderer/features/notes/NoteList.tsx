import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { deleteNote, type Note, type NoteId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { useWalk } from "#ui/use-walk.ts";
import { NoteCard } from "./NoteCard.tsx";
import { targetWords } from "./note-target.ts";

/** How many notes are rendered at first, and how many more each time that the end comes into view. */
const firstPart = 60;
const nextPart = 120;

/** Notes to walk through: arrow keys, Home and End; Enter goes to what a note stands on, Delete deletes it. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const desk = useDesk();
  const view = useLibraryView();
  const run = useRun();
  const asked = useDeskState((state) => state.note);
  const [most, setMost] = useState(firstPart);
  const rendered = notes.slice(0, most);
  const walk = useWalk(
    rendered.map(({ id }) => id),
    null,
  );
  const list = useRef<HTMLUListElement>(null);
  const end = useRef<HTMLLIElement>(null);
  const askedIndex = asked === null ? -1 : notes.findIndex(({ id }) => id === asked.id);
  useEffect(() => {
    if (asked === null || askedIndex < 0) return;
    if (askedIndex >= most) {
      setMost(askedIndex + nextPart);
      return;
    }
    desk.notes.reach(asked.turn);
    // A frame later it has unfolded. Nothing takes this back: the asking has ended by now.
    requestAnimationFrame(() => {
      const card = cardOf(list.current, asked.id);
      // The editor of a reply takes the focus itself.
      if (!asked.isReply) card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: "nearest" });
    });
  }, [desk, asked, askedIndex, most]);

  const hasMore = notes.length > most;
  useEffect(() => {
    const element = end.current;
    if (element === null || !hasMore) return;
    const seen = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setMost((present) => present + nextPart);
    });
    seen.observe(element);
    return () => seen.disconnect();
  }, [hasMore, most]);

  const takeKey = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset["walk"] : undefined;
    const index = rendered.findIndex((note) => note.id === id);
    const note = rendered[index];
    if (note !== undefined && event.key === "Enter") {
      event.preventDefault();
      targetWords(view, note.on)?.go?.(desk);
    } else if (note !== undefined && event.key === "Delete") {
      event.preventDefault();
      cardOf(list.current, (rendered[index + 1] ?? rendered[index - 1])?.id)?.focus();
      run((now) => deleteNote(now, { note: note.id }), { canUndo: true });
    } else walk.props.onKeyDown(event);
  };
  return (
    <ul className="notes-list-items" ref={list} onFocus={walk.props.onFocus} onKeyDown={takeKey}>
      {rendered.map((note) => (
        <li key={note.id}>
          <NoteCard note={note} hasPlace walk={{ id: note.id, isStop: walk.stop === note.id }} />
        </li>
      ))}
      {hasMore ? <li ref={end} className="notes-list-end" aria-hidden="true" /> : null}
    </ul>
  );
}

function cardOf(list: HTMLElement | null, id: NoteId | undefined): HTMLElement | null {
  return id === undefined ? null : (list?.querySelector<HTMLElement>(`[data-walk="${CSS.escape(id)}"]`) ?? null);
}
