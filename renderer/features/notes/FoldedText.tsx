import { useMemo, useState } from "react";
import type { NoteContent } from "#core/index.ts";
import { Button } from "#ui/Button.tsx";
import { foldNote } from "./fold-note.ts";
import { NoteText } from "./NoteText.tsx";

/** A note to read; of a long one the beginning, and a way to the rest. */
export function FoldedText({ content }: { readonly content: NoteContent }) {
  const folded = useMemo(() => foldNote(content), [content]);
  const [isWhole, setWhole] = useState(false);
  if (folded === null) return <NoteText content={content} />;
  const { beginning, left } = folded;
  return (
    <>
      <NoteText content={isWhole ? content : beginning} />
      <Button
        variant="quiet"
        size="small"
        className="note-fold"
        aria-expanded={isWhole}
        onClick={(event) => {
          event.stopPropagation();
          setWhole(!isWhole);
        }}
      >
        {isWhole ? "Show less" : `Show all, ${left.toLocaleString("en")} more characters`}
      </Button>
    </>
  );
}
