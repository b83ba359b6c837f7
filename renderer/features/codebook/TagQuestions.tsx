import { type CodebookEntry, isAtOrBelow, mergeTags, placeTag, type TagId } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { treeStop } from "./focus-tree.ts";
import { NewTagDialog } from "./NewTagDialog.tsx";
import { PickTagDialog } from "./PickTagDialog.tsx";
import type { TagQuestion } from "./tag-question.ts";

export interface TagQuestionsProps {
  readonly entry: CodebookEntry;
  readonly asked: TagQuestion | null;
  /** Shows what stands below a tag. */
  unfold(tag: TagId): void;
  done(): void;
}

/** What is asked about a tag in a dialog, if anything is. */
export function TagQuestions({ entry, asked, unfold, done }: TagQuestionsProps) {
  const { tag, parent: present } = entry;
  const { codebook } = useLibraryView();
  const desk = useDesk();
  const run = useRun();
  switch (asked) {
    case "merge":
      return (
        <PickTagDialog
          title={`Merge “${tag.name}” into`}
          description="It then counts as the tag that you choose, with its highlights, notes and what stands below it. It can be parted again."
          isOffered={(other) => other.tag.id !== tag.id}
          onPick={(into) => {
            if (into === null) return;
            run((library) => mergeTags(library, { tags: [tag.id], into }), { canUndo: true });
            desk.arrangeCodebook({ tag: into });
          }}
          close={done}
          returnFocus={treeStop}
        />
      );
    case "parent":
      return (
        <PickTagDialog
          title={`“${tag.name}” stands below`}
          description="What stands below it goes along."
          {...(present === null ? {} : { none: "No other tag" })}
          isOffered={(other) => other.tag.id !== present && !isAtOrBelow(codebook, other.tag.id, tag.id)}
          onPick={(parent) => {
            run((library) => placeTag(library, { tag: tag.id, parent, before: null }));
            if (parent !== null) unfold(parent);
          }}
          close={done}
          returnFocus={treeStop}
        />
      );
    case "new-below":
      return (
        <NewTagDialog
          parent={tag.id}
          returnFocus={treeStop}
          close={() => {
            unfold(tag.id);
            done();
          }}
        />
      );
    default:
      return null;
  }
}
