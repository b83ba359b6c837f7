import { memo } from "react";
import { paragraphAt, placeWords, type Suggestion, showHidden } from "#core/index.ts";
import { Button } from "#ui/Button.tsx";
import { AlertIcon } from "#ui/icons.ts";
import { Tooltip } from "#ui/Tooltip.tsx";
import { fillWords, kindNames } from "./suggestion-words.ts";

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  /** What accepting would make, as a sentence. */
  readonly makes: string;
  readonly hasSingleKeys: boolean;
  /** Tab reaches it. */
  readonly isStop: boolean;
  readonly onPress: (suggestion: Suggestion) => void;
  readonly onAccept: (suggestion: Suggestion) => void;
  readonly onDismiss: (suggestion: Suggestion) => void;
}

/** One suggestion: its kind, its sentence with the passage marked, what would be set, and the two answers. */
export const SuggestionCard = memo(function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, makes, hasSingleKeys, isStop, onPress, onAccept, onDismiss } = props;
  const { id, kind, report, passage, sentence, doubts } = suggestion;
  const { text } = report.edition;
  const place = placeWords({ report, paragraph: paragraphAt(report.paragraphs, passage.start) });
  const fills = fillWords(suggestion);
  const tabIndex = isStop ? 0 : -1;
  return (
    <div className="suggestion">
      <button
        type="button"
        className="suggestion-face"
        data-walk={id}
        tabIndex={tabIndex}
        {...(hasSingleKeys ? { "aria-keyshortcuts": "Y X Delete" } : { "aria-keyshortcuts": "Delete" })}
        onClick={() => onPress(suggestion)}
      >
        <span className="suggestion-head">
          <span className="suggestion-kind">{kindNames[kind]}</span>
          <span className="suggestion-place">{place}</span>
        </span>
        <span className="suggestion-sentence">
          {showHidden(text.slice(sentence.start, passage.start))}
          <mark>{showHidden(text.slice(passage.start, passage.end))}</mark>
          {showHidden(text.slice(passage.end, sentence.end))}
        </span>
        <span className="suggestion-makes">{makes}</span>
        {fills.length === 0 ? null : (
          <span className="suggestion-fills">
            {fills.map((words) => (
              <span key={words} className="to-confirm">
                {showHidden(words)}
              </span>
            ))}
            <span className="to-confirm-word">to confirm</span>
          </span>
        )}
        {doubts.map((doubt) => (
          <span key={doubt} className="doubt">
            <AlertIcon />
            {doubt}
          </span>
        ))}
      </button>
      <div className="suggestion-deeds">
        <Tooltip label="Accept, to be confirmed" keys={hasSingleKeys ? "Y" : undefined}>
          <Button
            size="small"
            tabIndex={tabIndex}
            aria-label={`Accept: ${kindNames[kind]}, ${place}`}
            onClick={() => onAccept(suggestion)}
          >
            Accept
          </Button>
        </Tooltip>
        <Tooltip label="Dismiss for good" keys={hasSingleKeys ? "X" : "Delete"}>
          <Button
            size="small"
            variant="quiet"
            tabIndex={tabIndex}
            aria-label={`Dismiss: ${kindNames[kind]}, ${place}`}
            onClick={() => onDismiss(suggestion)}
          >
            Dismiss
          </Button>
        </Tooltip>
      </div>
    </div>
  );
});
