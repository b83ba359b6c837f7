import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { type CodebookEntry, counted, type TagId } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { SearchIcon } from "#ui/icons.ts";
import { TextField } from "#ui/TextField.tsx";
import { treeStop } from "./focus-tree.ts";
import { TagTree } from "./TagTree.tsx";
import type { TagQuestion } from "./tag-question.ts";
import { treeRows } from "./tree-rows.ts";

export interface TreePanelProps {
  readonly chosen: CodebookEntry;
  readonly folded: ReadonlySet<TagId>;
  fold(tag: TagId, isFolded: boolean): void;
  ask(question: TagQuestion): void;
  /** Goes on to what the chosen tag means. */
  enter(): void;
}

const none: ReadonlySet<TagId> = new Set();

/** The tree with a field that narrows it and, where there is one, the archive. */
export function TreePanel({ chosen, folded, fold, ask, enter }: TreePanelProps) {
  const { codebook } = useLibraryView();
  const desk = useDesk();
  const [query, setQuery] = useState("");
  const [showsArchived, setShowsArchived] = useState(false);
  const isNarrowed = query.trim() !== "";
  const rows = useMemo(
    () => treeRows(codebook, { folded, query, showsArchived }),
    [codebook, folded, query, showsArchived],
  );
  const archived = codebook.entries.filter(({ isArchived }) => isArchived).length;
  const shown = showsArchived ? codebook.entries.length : codebook.entries.length - archived;
  const goToRows = () => {
    const [first] = rows;
    // At once: the next key is for the row already.
    if (first !== undefined && !rows.includes(chosen)) flushSync(() => desk.arrangeCodebook({ tag: first.tag.id }));
    treeStop.current?.focus();
  };
  return (
    <section className="tree-panel" aria-label="Tree of tags">
      <div className="tree-panel-find">
        <TextField
          label="Find a tag"
          hideLabel
          placeholder="Find a tag"
          value={query}
          onValue={setQuery}
          leading={<SearchIcon />}
          onKeyDown={(event) => {
            if (event.key === "Escape") setQuery("");
            else if (event.key === "ArrowDown" || event.key === "Enter") {
              event.preventDefault();
              goToRows();
            }
          }}
        />
        <div className="tree-panel-counts">
          <span role="status">{isNarrowed ? `${rows.length} of ${counted(shown, "tag")}` : counted(shown, "tag")}</span>
          {archived === 0 ? null : (
            <Checkbox label={`${archived} archived`} checked={showsArchived} onChecked={setShowsArchived} />
          )}
        </div>
      </div>
      <TagTree rows={rows} folded={isNarrowed ? none : folded} chosen={chosen} fold={fold} ask={ask} enter={enter} />
    </section>
  );
}
