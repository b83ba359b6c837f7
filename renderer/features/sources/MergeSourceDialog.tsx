import { type RefObject, useEffect, useRef, useState } from "react";
import {
  highlightsOfSource,
  mergeSources,
  type SourceEntry,
  type SourceId,
  showHidden,
  usesToConfirm,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { factWords, mergeWords, usesWords } from "./source-words.ts";
import "./source-dialogs.css";

export interface MergeSourceDialogProps {
  readonly entry: SourceEntry;
  /** @param into the source that is left, if they were merged. */
  close(into?: SourceId): void;
  readonly returnFocus: RefObject<HTMLElement | null>;
}

/** Asks for the source that this one is to count as, and shows what that does before it is done. */
export function MergeSourceDialog({ entry, close, returnFocus }: MergeSourceDialogProps) {
  const { source } = entry;
  const library = useLibrary();
  const view = useLibraryView();
  const desk = useDesk();
  const run = useRun();
  const merge = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState<SourceId | null>(null);
  const into = wanted === null ? undefined : view.sources.byId.get(wanted);
  useEffect(() => {
    if (wanted !== null) merge.current?.focus();
  }, [wanted]);
  const others = view.sources.entries.filter((one) => one.source.id !== source.id);
  const name = showHidden(source.name);
  const doMerge = (target: SourceEntry) => {
    const input = { sources: [source.id], into: target.source.id };
    const isMerged = run((library) => mergeSources(library, input), { canUndo: true }) !== null;
    if (isMerged) desk.arrangeCodebook({ source: target.source.id });
    close(isMerged ? target.source.id : undefined);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      returnFocus={returnFocus}
      title={into === undefined ? `Merge “${name}” into` : `Merge “${name}” into “${showHidden(into.source.name)}”?`}
      description={
        into === undefined
          ? "It then counts as the source that you choose. Each use keeps the spelling that is printed there."
          : undefined
      }
      placement="top"
      actions={
        into === undefined ? undefined : (
          <>
            <Button onClick={() => setWanted(null)}>Choose another</Button>
            <Button ref={merge} variant="primary" onClick={() => doMerge(into)}>
              Merge
            </Button>
          </>
        )
      }
    >
      {into === undefined ? (
        <div className="pick-source">
          <Combobox
            label="Source"
            placeholder="Find a source"
            limit={300}
            emptyText="No other source is called that"
            groups={[
              {
                id: "sources",
                options: others.map((one) => {
                  const { id } = one.source;
                  const uses = usesWords(highlightsOfSource(view, id).length, usesToConfirm(library, id));
                  return {
                    id: one.source.id,
                    label: showHidden(one.source.name),
                    keywords: one.names.join(" "),
                    detail: [factWords(one.source), uses].filter(Boolean).join(" · "),
                  };
                }),
              },
            ]}
            onChoose={({ id }) => setWanted(id as SourceId)}
          />
        </div>
      ) : (
        <ul className="merge-preview" aria-label="What merging does">
          {mergeWords(library, entry, into).map((words) => (
            <li key={words} dir="auto">
              {words}
            </li>
          ))}
          <li>It can be parted again at any time.</li>
        </ul>
      )}
    </Dialog>
  );
}
