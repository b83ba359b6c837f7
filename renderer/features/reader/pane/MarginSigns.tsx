import type { HighlightView } from "#core/index.ts";
import { PencilIcon } from "#ui/icons.ts";
import { Tooltip } from "#ui/Tooltip.tsx";
import type { Apparatus } from "./apparatus.ts";

interface MarginSignsProps {
  readonly apparatus: Apparatus;
  onChoose(highlight: HighlightView, show: "highlights" | "notes"): void;
}

/** Of more than this many tags the first are shown, and how many more there are below them. */
const mostSwatches = 3;

/** More would fill the window with a tooltip; the list beside the text has them all. */
const mostNames = 12;

/**
 * Signs in the right margin: notes, further tags, and how many highlights lie over each other where there are more than the
 * text can show. Reached by keyboard through the lists, so they take no tab stop.
 */
export function MarginSigns({ apparatus, onChoose }: MarginSignsProps) {
  const { noted, noteCount, further, tagged, depth, unsure, unsureCount } = apparatus;
  if (noted === null && tagged === null && unsure === null && depth <= 2) return null;
  const noteLabel = noteCount === 1 ? "1 note" : `${noteCount} notes`;
  const unsureLabel = unsureCount === 1 ? "1 highlight moved?" : `${unsureCount} highlights moved?`;
  const names = further.slice(0, mostNames).map((tag) => tag.name);
  const unnamed = further.length - names.length;
  const tagLabel = `Also tagged ${names.join(", ")}${unnamed > 0 ? ` and ${unnamed} more` : ""}`;
  const shown = further.slice(0, further.length > mostSwatches ? mostSwatches - 1 : mostSwatches);
  return (
    <div className="para-signs">
      {unsure === null ? null : (
        <Tooltip label={unsureLabel} side="left">
          <button
            type="button"
            tabIndex={-1}
            className="para-sign"
            aria-label={unsureLabel}
            onClick={() => onChoose(unsure, "highlights")}
          >
            ?{unsureCount > 1 ? unsureCount : null}
          </button>
        </Tooltip>
      )}
      {noted === null ? null : (
        <Tooltip label={noteLabel} side="left">
          <button
            type="button"
            tabIndex={-1}
            className="para-sign"
            aria-label={noteLabel}
            onClick={() => onChoose(noted, "notes")}
          >
            <PencilIcon />
            {noteCount > 1 ? noteCount : null}
          </button>
        </Tooltip>
      )}
      {tagged === null ? null : (
        <Tooltip label={tagLabel} side="left">
          <button
            type="button"
            tabIndex={-1}
            className="para-sign"
            aria-label={tagLabel}
            onClick={() => onChoose(tagged, "highlights")}
          >
            <span className="para-tags">
              {shown.map((tag) => (
                <span key={tag.id} className="tag-swatch" data-tag={tag.colour} />
              ))}
              {further.length > shown.length ? `+${further.length - shown.length}` : null}
            </span>
          </button>
        </Tooltip>
      )}
      {depth > 2 ? (
        <span className="para-sign para-depth" title={`${depth} highlights lie over each other here`}>
          ×{depth}
        </span>
      ) : null}
    </div>
  );
}
