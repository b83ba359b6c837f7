import type { PersonId, Stamp } from "#core/index.ts";
import { timeWords, usePersonWords } from "./person-words.ts";
import "./note-card.css";

/** Who wrote it, and on which day; the minute is in the tooltip unless `exact`. */
export function WrittenBy({
  person,
  stamp,
  exact = false,
}: {
  readonly person: PersonId;
  readonly stamp: Stamp;
  readonly exact?: boolean;
}) {
  const nameOf = usePersonWords();
  const time = timeWords(stamp);
  return (
    <span className="note-by">
      <bdi className="note-author">{nameOf(person)}</bdi>
      {time === null ? null : (
        <time dateTime={time.iso} title={time.exact}>
          {exact ? time.exact : time.short}
        </time>
      )}
    </span>
  );
}
