import { type ReactNode, useState } from "react";
import type { NoteTarget, SourceId } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { PlusIcon, UserIcon } from "#ui/icons.ts";
import { SplitPanes } from "#ui/SplitPanes.tsx";
import { useLateCard } from "#ui/use-late-card.ts";
import { focusSources, sourceStop } from "./focus-sources.ts";
import { MergeSourceDialog } from "./MergeSourceDialog.tsx";
import { NewSourceDialog } from "./NewSourceDialog.tsx";
import { SourceDetail } from "./SourceDetail.tsx";
import { SourceList } from "./SourceList.tsx";
import type { SourceQuestion } from "./source-question.ts";
import { useDeleteSource } from "./use-source-deeds.ts";
import "./sources-page.css";

/** Who speaks in the reports: the list, and beside it all that is known of the chosen one. */
export function SourcesPage({ renderNotes }: { readonly renderNotes: (target: NoteTarget) => ReactNode }) {
  const { sources } = useLibraryView();
  const deleteSource = useDeleteSource();
  const [asked, setAsked] = useState<SourceQuestion | null>(null);
  const wanted = useDeskState((state) => state.codebook.source);
  const chosen = (wanted === null ? undefined : sources.byId.get(wanted)) ?? sources.entries[0] ?? null;
  const card = useLateCard(chosen, chosen?.source.id, asked !== null);
  const done = (source?: SourceId) => {
    setAsked(null);
    focusSources(source);
  };
  const remove = (source: SourceId) => {
    deleteSource(source);
    focusSources();
  };
  // By key, so that it stays the same one when the first source makes the list.
  const newSource = asked === "new" ? <NewSourceDialog key="new" close={done} returnFocus={sourceStop} /> : null;
  if (chosen === null || card.shown === null) {
    return (
      <>
        <EmptyState
          title="No sources yet"
          icon={<UserIcon />}
          actions={
            <Button variant="primary" icon={<PlusIcon />} onClick={() => setAsked("new")}>
              New source
            </Button>
          }
        >
          A source is a person, an office or an agency that speaks in the reports. Say who speaks on the card of a
          highlight, under Voice, and the source stands here with all that it says.
        </EmptyState>
        {newSource}
      </>
    );
  }
  return (
    <>
      <SplitPanes
        label="Sources"
        panes={[
          {
            id: "sources-list",
            label: "the list",
            minPx: 220,
            maxPx: 640,
            startPx: 320,
            keepsPx: true,
            content: <SourceList chosen={chosen} ask={setAsked} remove={remove} enter={() => card.enter("input")} />,
          },
          {
            id: "sources-one",
            label: "the source",
            minPx: 320,
            content: (
              <SourceDetail
                key={card.shown.source.id}
                ref={card.ref}
                entry={card.shown}
                asked={asked}
                ask={setAsked}
                done={() => done()}
                remove={remove}
                renderNotes={renderNotes}
              />
            ),
          },
        ]}
      />
      {asked === "merge" ? (
        <MergeSourceDialog key="merge" entry={chosen} close={done} returnFocus={sourceStop} />
      ) : null}
      {newSource}
    </>
  );
}
