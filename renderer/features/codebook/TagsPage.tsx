import { type ReactNode, useState } from "react";
import type { NoteTarget, TagColour, TagId } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { PlusIcon, TagIcon } from "#ui/icons.ts";
import { SplitPanes } from "#ui/SplitPanes.tsx";
import { useLateCard } from "#ui/use-late-card.ts";
import { focusTree } from "./focus-tree.ts";
import { TagDetail } from "./TagDetail.tsx";
import { TagQuestions } from "./TagQuestions.tsx";
import { TreePanel } from "./TreePanel.tsx";
import type { TagQuestion } from "./tag-question.ts";
import "./tags-page.css";

export interface TagsPageProps {
  readonly renderNotes: (target: NoteTarget) => ReactNode;
  readonly renderColours: (props: { value: TagColour; onValue(value: TagColour): void }) => ReactNode;
  onNew(): void;
  onImport(): void;
}

/** The tree of tags, and beside it all that is known of the chosen one. */
export function TagsPage({ renderNotes, renderColours, onNew, onImport }: TagsPageProps) {
  const { codebook } = useLibraryView();
  const [folded, setFolded] = useState<ReadonlySet<TagId>>(new Set());
  const [asked, setAsked] = useState<TagQuestion | null>(null);
  const wanted = useDeskState((state) => state.codebook.tag);
  const chosen = (wanted === null ? undefined : codebook.byId.get(wanted)) ?? codebook.entries[0] ?? null;
  const card = useLateCard(chosen, chosen?.tag.id, asked !== null);
  const fold = (tag: TagId, isFolded: boolean) =>
    setFolded((now) => (isFolded ? new Set([...now, tag]) : new Set([...now].filter((id) => id !== tag))));
  const done = () => {
    setAsked(null);
    focusTree();
  };
  if (chosen === null || card.shown === null) {
    return (
      <EmptyState
        title="No tags yet"
        icon={<TagIcon />}
        actions={
          <>
            <Button onClick={onImport}>Import a codebook…</Button>
            <Button variant="primary" icon={<PlusIcon />} onClick={onNew}>
              New tag
            </Button>
          </>
        }
      >
        A tag is a name and a colour for passages of one kind. Make one here or by marking a passage, or take in a
        codebook from a file.
      </EmptyState>
    );
  }
  return (
    <>
      <SplitPanes
        label="Codebook"
        panes={[
          {
            id: "codebook-tree",
            label: "the tree",
            minPx: 220,
            maxPx: 640,
            startPx: 320,
            keepsPx: true,
            content: (
              <TreePanel
                chosen={chosen}
                folded={folded}
                fold={fold}
                ask={setAsked}
                enter={() => card.enter("textarea")}
              />
            ),
          },
          {
            id: "codebook-tag",
            label: "the tag",
            minPx: 320,
            content: (
              <TagDetail
                key={card.shown.tag.id}
                ref={card.ref}
                entry={card.shown}
                asked={asked}
                ask={setAsked}
                done={done}
                renderNotes={renderNotes}
                renderColours={renderColours}
              />
            ),
          },
        ]}
      />
      <TagQuestions entry={chosen} asked={asked} unfold={(tag) => fold(tag, false)} done={done} />
    </>
  );
}
