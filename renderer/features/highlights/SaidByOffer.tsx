import { type TextRange, viewOf } from "#core/index.ts";
import type { PaneSelection } from "#state/desk.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { UserIcon } from "#ui/icons.ts";
import { Toolbar, ToolbarButton } from "#ui/Toolbar.tsx";
import { saidBySelection } from "./said-by-selection.ts";
import { useMarking } from "./use-marking.ts";
import "./said-by-offer.css";

export interface SaidByOfferProps {
  readonly selection: PaneSelection;
  onTake(stretch: TextRange): void;
}

/** Says that the selection leaves out who speaks, and offers the speaker as its voice, or the whole sentence. */
export function SaidByOffer({ selection, onTake }: SaidByOfferProps) {
  const marking = useMarking();
  const library = useLibrary();
  const hasSingleKeys = useDeskState((desk) => desk.hasSingleKeys);
  const view = viewOf(library);
  const said = saidBySelection(view, selection);
  if (said === null) return null;
  const { text } = view.reportByEdition.get(selection.edition)?.edition ?? { text: "" };
  const cue = text.slice(said.cue.start, said.cue.end).replace(/\s+/gu, " ");
  const keys = (key: string) => (hasSingleKeys ? key : undefined);
  return (
    <div className="said-by">
      <Toolbar label="Who says it" keepsSelection>
        {said.speaker === null ? (
          <span className="said-by-cue" title={cue}>{`Left out: “${cue}”`}</span>
        ) : (
          <ToolbarButton
            label={`Said by ${said.speaker.printed}`}
            className="said-by-speaker"
            icon={<UserIcon />}
            title={`The sentence says so: “${cue}”. Sets the voice of what you mark here.`}
            keys={keys("s")}
            pressed={selection.speaker !== undefined}
            onClick={() => marking.toggleSpeaker()}
          />
        )}
        <ToolbarButton label="Whole sentence" keys={keys("w")} onClick={() => onTake(said.whole)} />
      </Toolbar>
    </div>
  );
}
