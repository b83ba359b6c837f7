import type { ReactNode } from "react";
import { Tooltip } from "#ui/Tooltip.tsx";
import type { StatedWords } from "../report-words.ts";

/** Words about a report. What is only concluded has its dotted line, its reason, and, by mouse and keyboard, the way to correct it. */
export function Inferred({
  words,
  onPress,
  shown,
}: {
  readonly words: StatedWords;
  readonly onPress: (() => void) | undefined;
  /** The words as they are drawn where there may be no room for all of them; the tooltip says them whole then. */
  readonly shown?: ReactNode;
}) {
  if (words.inferred === null) return shown === undefined ? words.text : <span title={words.text}>{shown}</span>;
  const reason = `Inferred: ${words.inferred}`;
  return (
    <Tooltip label={shown === undefined ? reason : `${words.text}. ${reason}`}>
      <button
        type="button"
        className="inferred"
        aria-label={`${words.text}, inferred: ${words.inferred}`}
        onClick={onPress}
      >
        {shown ?? words.text}
      </button>
    </Tooltip>
  );
}
