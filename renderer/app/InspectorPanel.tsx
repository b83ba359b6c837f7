import { lazy, Suspense, useMemo } from "react";
import type { HighlightView, NoteTarget } from "#core/index.ts";
import { ClaimsTab } from "#features/claims/ClaimsTab.tsx";
import { HighlightClaims } from "#features/claims/HighlightClaims.tsx";
import { AnchorNote } from "#features/editions/AnchorNote.tsx";
import { HighlightsTab } from "#features/highlights/HighlightsTab.tsx";
import type { ManyActions } from "#features/highlights/ManyBar.tsx";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { NotesTab } from "#features/notes/NotesTab.tsx";
import type { InspectorTab } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useSuggestions } from "#state/findings/suggestions.ts";
import { carriesPassage } from "#state/passage-drag.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { CloseIcon } from "#ui/icons.ts";
import { Tabs } from "#ui/Tabs.tsx";
import { useReaderCommands } from "./commands/reader-commands-context.tsx";
import { useDialogs } from "./dialogs.tsx";

const SuggestedTab = lazy(async () => {
  const { SuggestedTab: tab } = await import("#features/suggestions/SuggestedTab.tsx");
  return { default: tab };
});

const renderClaims = (highlight: HighlightView) => <HighlightClaims highlight={highlight} />;
const renderAnchor = (highlight: HighlightView) => <AnchorNote highlight={highlight} />;
const renderNotes = (target: NoteTarget) => <NotesOn target={target} />;

export interface InspectorPanelProps {
  readonly isFloating: boolean;
  /** With another pane it would still not float. */
  readonly hasRoom: boolean;
}

/** Highlights, claims and notes of the library, and what the app suggests, beside the reports. */
export function InspectorPanel({ isFloating, hasRoom }: InspectorPanelProps) {
  const desk = useDesk();
  const view = useLibraryView();
  const tab = useDeskState((state) => state.inspector.tab);
  const dialogs = useDialogs();
  const reader = useReaderCommands();
  const suggestions = useSuggestions();
  const many = useMemo<ManyActions>(
    () => ({
      tag: (highlights) => dialogs.show({ kind: "tag-many", highlights }),
      untag: (highlights) => dialogs.show({ kind: "untag-many", highlights }),
      tie: (highlights) => dialogs.show({ kind: "tie-many", highlights }),
      handOn: (highlights) => dialogs.show({ kind: "hand-on", highlights, words: "The chosen highlights" }),
    }),
    [dialogs],
  );
  return (
    <aside className="inspector" aria-label="Inspector" {...(isFloating ? { "data-floating": "" } : {})}>
      <Tabs<InspectorTab>
        label="Inspector"
        opensFor={carriesPassage}
        value={tab}
        onValue={(next) => desk.showInspector(next)}
        tabs={[
          {
            value: "highlights",
            label: "Highlights",
            count: view.highlights.length,
            panel: (
              <HighlightsTab
                renderNotes={renderNotes}
                renderClaims={renderClaims}
                renderAnchor={renderAnchor}
                many={many}
                hasRoom={hasRoom}
                onEnter={() => reader.current?.focusText()}
              />
            ),
          },
          {
            value: "claims",
            label: "Claims",
            count: view.claims.length,
            panel: <ClaimsTab renderNotes={renderNotes} />,
          },
          { value: "notes", label: "Notes", count: view.notes.length, panel: <NotesTab /> },
          {
            value: "suggested",
            label: "Suggested",
            count: suggestions.all.length,
            panel: (
              <Suspense fallback={null}>
                <SuggestedTab />
              </Suspense>
            ),
          },
        ]}
        trailing={
          isFloating ? (
            <IconButton label="Hide the inspector" icon={<CloseIcon />} onClick={() => desk.toggleInspector()} />
          ) : undefined
        }
      />
    </aside>
  );
}
