import type { ReactNode, Ref } from "react";
import type { CodebookEntry, NoteTarget, TagColour } from "#core/index.ts";
import { treeStop } from "./focus-tree.ts";
import { TagFacts } from "./TagFacts.tsx";
import { TagHead } from "./TagHead.tsx";
import { TagHighlights } from "./TagHighlights.tsx";
import { TagTexts } from "./TagTexts.tsx";
import { TagUsageTable } from "./TagUsageTable.tsx";
import type { TagQuestion } from "./tag-question.ts";
import { useTagDeeds } from "./use-tag-entries.ts";

export interface TagDetailProps {
  readonly entry: CodebookEntry;
  readonly asked: TagQuestion | null;
  ask(question: TagQuestion | null): void;
  /** A question was answered or left; the focus goes back to the tree. */
  done(): void;
  readonly renderNotes: (target: NoteTarget) => ReactNode;
  readonly renderColours: (props: { value: TagColour; onValue(value: TagColour): void }) => ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** All that is known of one tag, as on a card. */
export function TagDetail({ entry, asked, ask, done, renderNotes, renderColours, ref }: TagDetailProps) {
  const { tag } = entry;
  const deeds = useTagDeeds(done);
  return (
    <section
      ref={ref}
      className="tag-detail"
      aria-label={`Tag ${tag.name}`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && event.target instanceof HTMLTextAreaElement) treeStop.current?.focus();
      }}
    >
      <div className="tag-detail-card">
        <TagHead entry={entry} deeds={deeds} asked={asked} ask={ask} done={done} renderColours={renderColours} />
        <TagFacts entry={entry} ask={ask} />
        <TagTexts tag={tag} />
        <section aria-label="Notes">
          <h3 className="eyebrow">Notes</h3>
          {renderNotes({ collection: "tags", id: tag.id })}
        </section>
        <section aria-label="Use">
          <h3 className="eyebrow">Use</h3>
          <TagUsageTable tag={tag} />
        </section>
        <TagHighlights tag={tag} />
      </div>
    </section>
  );
}
