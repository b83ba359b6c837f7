import type { HighlightId } from "#core/index.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { CloseIcon } from "#ui/icons.ts";
import { Toolbar, ToolbarButton } from "#ui/Toolbar.tsx";
import "./many-bar.css";

/** What is asked about many highlights in a dialog. Each change is one step of undo. */
export interface ManyActions {
  tag(highlights: readonly HighlightId[]): void;
  untag(highlights: readonly HighlightId[]): void;
  tie(highlights: readonly HighlightId[]): void;
  handOn(highlights: readonly HighlightId[]): void;
}

export interface ManyBarProps {
  /** At least one, in the order of the list. */
  readonly chosen: readonly HighlightId[];
  /** How many are listed. */
  readonly listed: number;
  readonly actions: ManyActions;
  onAll(): void;
  onNone(): void;
  onDelete(): void;
}

/** How many highlights are chosen together, and what can be done with all of them. */
export function ManyBar({ chosen, listed, actions, onAll, onNone, onDelete }: ManyBarProps) {
  return (
    <section className="many-bar" aria-label="Chosen highlights">
      <div className="many-bar-head">
        <span>{`${chosen.length.toLocaleString("en")} chosen`}</span>
        {chosen.length < listed ? (
          <Button size="small" variant="quiet" onClick={onAll}>
            {`Choose all ${listed.toLocaleString("en")}`}
          </Button>
        ) : null}
        <IconButton size="small" label="Choose none" keys="Escape" icon={<CloseIcon />} onClick={onNone} />
      </div>
      <Toolbar label="With the chosen highlights">
        <ToolbarButton label="Tag…" onClick={() => actions.tag(chosen)} />
        <ToolbarButton label="Untag…" onClick={() => actions.untag(chosen)} />
        <ToolbarButton label="Tie to claim…" onClick={() => actions.tie(chosen)} />
        <ToolbarButton label="Hand on…" onClick={() => actions.handOn(chosen)} />
        <ToolbarButton label="Delete" onClick={onDelete} />
      </Toolbar>
    </section>
  );
}
