import type { ReactNode } from "react";
import { type HighlightView, shownName } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useOpenHistory } from "#state/history/history-opener.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { ChevronDownIcon, CopyIcon, HistoryIcon, RowsIcon, TrashIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { AttributionEditor } from "./AttributionEditor.tsx";
import { compareEntries } from "./compare-entries.ts";
import { copyAsEntry } from "./copy-entries.ts";
import { HighlightTags } from "./HighlightTags.tsx";
import { useMarking } from "./use-marking.ts";
import "./highlight-card.css";

export interface HighlightCardProps {
  readonly view: HighlightView;
  /** Stands first where the highlight is not sure of its place. */
  readonly anchor: ReactNode;
  readonly claims: ReactNode;
  readonly notes: ReactNode;
}

/** What stands below the words of the current highlight: tags, attribution, claims, notes, and what can be done with it. */
export function HighlightCard({ view, anchor, claims, notes }: HighlightCardProps) {
  const marking = useMarking();
  const openHistory = useOpenHistory();
  const library = useLibrary();
  const { person } = useSession();
  const kept = useDeskState((desk) => desk.quotationStyle);
  const held = useDeskState((desk) => desk.firstPassage);
  const hasSingleKeys = useDeskState((desk) => desk.hasSingleKeys);
  const keys = (key: string) => (hasSingleKeys ? key : undefined);
  const { highlight } = view;
  const by =
    highlight.person === person ? "you" : shownName(library.people.get(highlight.person) ?? { id: highlight.person });
  return (
    <div className="highlight-card">
      {anchor}
      <HighlightTags view={view} />
      <AttributionEditor view={view} />
      <div className="highlight-card-part">{claims}</div>
      <div className="highlight-card-part">{notes}</div>
      <div className="highlight-card-foot">
        <span>{`Marked by ${by}`}</span>
        <IconButton
          size="small"
          label="Copy with source"
          icon={<CopyIcon />}
          onClick={() => marking.copy({ highlight: highlight.id })}
        />
        <Menu
          align="end"
          trigger={<IconButton size="small" label="Copy as…" icon={<ChevronDownIcon />} />}
          entries={copyAsEntry(marking, { target: { highlight: highlight.id }, kept }).entries}
        />
        {view.paragraph === null ? null : (
          <Menu
            align="end"
            trigger={<IconButton size="small" label="Compare…" icon={<RowsIcon />} />}
            entries={compareEntries(marking, { highlight: highlight.id }, { held, keys })}
          />
        )}
        <IconButton
          size="small"
          label="History of the highlight"
          icon={<HistoryIcon />}
          onClick={() => openHistory({ collection: "highlights", id: highlight.id })}
        />
        <IconButton
          size="small"
          label="Delete highlight"
          icon={<TrashIcon />}
          onClick={() => marking.remove(highlight.id)}
        />
      </div>
    </div>
  );
}
