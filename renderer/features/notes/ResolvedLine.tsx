import { fieldStamp, type Note, type StoredRecord } from "#core/index.ts";
import { CheckIcon, ChevronDownIcon, ChevronRightIcon } from "#ui/icons.ts";
import { timeWords, usePersonWords } from "./person-words.ts";
import "./resolved-line.css";

export interface ResolvedLineProps {
  readonly note: Note;
  readonly resolved: NonNullable<Note["resolved"]>;
  /** The note itself, of which the beginning is shown while it is folded. */
  readonly words: string;
  readonly isOpen: boolean;
  onToggle(): void;
}

/** Long enough for any width of the inspector; the rest would only be laid out to be cut off. */
const mostWords = 160;

/** Who resolved a note and when; opens and folds it. */
export function ResolvedLine({ note, resolved, words, isOpen, onToggle }: ResolvedLineProps) {
  const nameOf = usePersonWords();
  const stamp = fieldStamp(note as unknown as StoredRecord, "resolved");
  const time = stamp === null ? null : timeWords(stamp);
  return (
    <button type="button" className="resolved-line" aria-expanded={isOpen} onClick={onToggle}>
      <span className="resolved-line-by">
        <CheckIcon />
        Resolved by <bdi>{nameOf(resolved.by)}</bdi>{" "}
        {time === null ? null : (
          <time dateTime={time.iso} title={time.exact}>
            {time.short}
          </time>
        )}
        {isOpen ? <ChevronDownIcon /> : <ChevronRightIcon />}
      </span>{" "}
      {isOpen ? null : (
        <bdi className="resolved-line-words">{words.slice(0, mostWords).toWellFormed().replace(/\s+/gu, " ")}</bdi>
      )}
    </button>
  );
}
