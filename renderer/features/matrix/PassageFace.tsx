import { useRef } from "react";
import type { MatrixPassage } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useSuggestionDeeds } from "#state/findings/suggestion-deeds.ts";
import { useSession } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import { openRecords } from "./open-records.ts";
import { PassageWords } from "./PassageWords.tsx";
import { type MatrixStop, stopProps } from "./use-matrix-walk.ts";

interface PassageFaceProps {
  readonly passage: MatrixPassage;
  readonly at: MatrixStop;
  readonly isStop: boolean;
}

/** A passage in a cell; pressing it opens the report there. y, or the button below, confirms what a suggestion filled in. */
export function PassageFace({ passage, at, isStop }: PassageFaceProps) {
  const desk = useDesk();
  const { person } = useSession();
  const { confirm } = useSuggestionDeeds();
  const face = useRef<HTMLButtonElement>(null);
  const records = openRecords(passage, person);
  const open = records.flatMap(({ words }) => words);
  const confirmOpen = () => confirm(records.map(({ collection, id }) => ({ collection, id })));
  return (
    <>
      <button
        ref={face}
        type="button"
        className="matrix-passage"
        data-deed="passage"
        {...stopProps(at, isStop)}
        onKeyDown={(event) => {
          if (event.key !== "y" || open.length === 0 || !isSingleKeyPress(event, desk.state.hasSingleKeys)) return;
          confirmOpen();
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <PassageWords passage={passage} records={records} />
      </button>
      {open.length === 0 ? null : (
        <Button
          size="small"
          className="matrix-confirm"
          tabIndex={isStop ? 0 : -1}
          aria-label={`Confirm what was filled in: ${open.join(", ")}`}
          onClick={() => {
            // The button goes with what it confirms.
            face.current?.focus({ preventScroll: true });
            confirmOpen();
          }}
        >
          Confirm
        </Button>
      )}
    </>
  );
}
