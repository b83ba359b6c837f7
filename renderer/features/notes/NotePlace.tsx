import type { NoteTarget } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { targetWords } from "./note-target.ts";
import "./note-place.css";

/** What a note stands on, as a line that goes there. */
export function NotePlace({ target }: { readonly target: NoteTarget }) {
  const desk = useDesk();
  const words = targetWords(useLibraryView(), target);
  if (words === null) return null;
  const line = (
    <>
      <span className="note-place-sign">
        {words.siglum === null ? null : <b>{words.siglum}</b>} {words.place}
      </span>{" "}
      {words.isQuotation ? (
        <q className="quotation note-place-words">{words.words}</q>
      ) : (
        <bdi className="note-place-words">{words.words}</bdi>
      )}
    </>
  );
  const { go } = words;
  if (go === null) return <p className="note-place">{line}</p>;
  return (
    <button type="button" className="note-place" title={`Go to ${words.name}`} onClick={() => go(desk)}>
      {line}
    </button>
  );
}
