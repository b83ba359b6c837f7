import { Tooltip } from "#ui/Tooltip.tsx";
import type { StatedWords } from "../report-words.ts";

/** Words about a report. What is only concluded has its dotted line, its reason, and, by mouse and keyboard, the way to correct it. */
export function Inferred({
  words,
  onPress,
}: {
  readonly words: StatedWords;
  readonly onPress: (() => void) | undefined;
}) {
  if (words.inferred === null) return words.text;
  return (
    <Tooltip label={`Inferred: ${words.inferred}`}>
      <button
        type="button"
        className="inferred"
        aria-label={`${words.text}, inferred: ${words.inferred}`}
        onClick={onPress}
      >
        {words.text}
      </button>
    </Tooltip>
  );
}
