import { type ClaimView, chosenPassage } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";

/** Leads from a claim to what the reports do with its words: those of the passage that is looked at, else of the first that has a place. */
export function VariantsLink({ view, isStop }: { readonly view: ClaimView; readonly isStop: boolean }) {
  const desk = useDesk();
  const library = useLibraryView();
  const current = useDeskState((state) => state.highlight);
  const highlights = view.passages.map(({ highlight }) => highlight.highlight.id);
  const inOrder = highlights.toSorted((a, b) => Number(b === current) - Number(a === current));
  const [passage = null] = inOrder.flatMap((highlight) => chosenPassage(library, { highlight }) ?? []);
  if (passage === null) return null;
  return (
    <button
      type="button"
      className="claim-card-variants"
      tabIndex={isStop ? 0 : -1}
      onClick={() => desk.comparing.openVariants({ passage })}
    >
      Variants
    </button>
  );
}
