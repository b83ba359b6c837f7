import type { KeyboardEvent, MouseEvent } from "react";
import {
  type MentionNode,
  mentioned,
  mentionSigns,
  mentionStateWords,
  type NoteTarget,
  showHidden,
  type TagId,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { targetWords } from "./note-target.ts";
import "./mention.css";

const collections = { tag: "tags", claim: "claims", highlight: "highlights" } as const;

function mentionTarget({ kind }: MentionNode, id: string): NoteTarget {
  return { collection: collections[kind], id };
}

/** What a note mentions, by its present name; pressing it goes there. What is gone keeps the words that were written. */
export function Mention({
  mention,
  isInEditor = false,
}: {
  readonly mention: MentionNode;
  readonly isInEditor?: boolean;
}) {
  const desk = useDesk();
  const library = useLibrary();
  const view = useLibraryView();
  const { kind } = mention;
  const { state, id, words } = mentioned(library, mention);
  const name = (
    <>
      <span className="mention-sign">{mentionSigns[kind]}</span>
      <bdi>{showHidden(words)}</bdi>
    </>
  );
  const target = state === "here" ? targetWords(view, mentionTarget(mention, id)) : null;
  if (target?.go == null)
    return (
      <span className="mention mention-gone">
        {name}
        <span className="mention-state">{mentionStateWords(state)}</span>
      </span>
    );
  const { go } = target;
  const press = (event: MouseEvent) => {
    event.preventDefault();
    go(desk);
  };
  const pressByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    go(desk);
  };
  return (
    <span
      className="mention"
      data-tag={kind === "tag" ? view.codebook.byId.get(id as TagId)?.tag.colour : undefined}
      role="link"
      // In the editor the arrow keys reach it, and Enter there.
      tabIndex={isInEditor ? -1 : 0}
      title={`Go to ${target.name}`}
      onClick={press}
      onKeyDown={pressByKey}
    >
      {name}
    </span>
  );
}
