import { anchorWords, type HighlightView } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { Button } from "#ui/Button.tsx";
import { useEditions } from "./editions-context.ts";
import "./anchor-note.css";

const reasons = {
  moved: "Found again in a newer text. Nobody has looked yet.",
  lost: "It has no place in the text that is read now.",
  orphan: "Kept without a place in the text that is read now.",
} as const;

/** On a highlight that is not sure of its place: what that means, what its words were, and the way to say where it stands. */
export function AnchorNote({ highlight }: { readonly highlight: HighlightView }) {
  const { repair, placeAtSelection } = useEditions();
  const selection = useDeskState((state) => state.selection);
  const { anchor, report } = highlight;
  if (anchor.kind === "here") return null;
  const isChanged = anchor.from.exact !== highlight.highlight.passage.exact;
  return (
    <div className="anchor-note">
      <p>
        <strong>{anchorWords(anchor)}</strong> {reasons[anchor.kind]}
      </p>
      {isChanged ? (
        <p>
          In the earlier text: <q className="quotation">{anchor.from.exact}</q>
        </p>
      ) : null}
      {anchor.kind === "orphan" ? (
        <Button size="small" disabled={selection?.edition !== report.edition.id} onClick={() => placeAtSelection()}>
          Put it at the selection
        </Button>
      ) : (
        <Button size="small" onClick={() => repair({ highlight: highlight.highlight.id })}>
          Repair…
        </Button>
      )}
    </div>
  );
}
