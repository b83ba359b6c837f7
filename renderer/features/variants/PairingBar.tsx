import { type KeyboardEvent, useMemo } from "react";
import { chosenPassage, firstWords, isSamePassage, paragraphAt, paragraphWords } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import "./pairing-bar.css";

/** Below the reports while the second of two passages is looked for: which is the first, and what to do. */
export function PairingBar() {
  const desk = useDesk();
  const view = useLibraryView();
  const first = useDeskState((state) => state.firstPassage);
  const selection = useDeskState((state) => state.selection);
  const highlight = useDeskState((state) => state.highlight);
  const report = first === null ? undefined : view.reportByEdition.get(first.edition);
  const second = useMemo(
    () => chosenPassage(view, selection ?? (highlight === null ? null : { highlight })),
    [view, selection, highlight],
  );
  if (first === null || report === undefined) return null;
  const canCompare = second !== null && !isSamePassage(first, second);
  const compare = () => {
    if (second !== null) desk.comparing.openVariants({ passage: first, other: second });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    desk.comparing.hold(null);
  };
  const place = `${report.siglum} ${paragraphWords(paragraphAt(report.paragraphs, first.start))}`;
  return (
    <section className="pairing-bar" aria-label="Compare two passages" onKeyDown={press}>
      <p>
        Compare <b>{place}</b>{" "}
        <q className="quotation">{firstWords(report.edition.text.slice(first.start, first.end))}</q>{" "}
        {canCompare
          ? "with what is chosen now."
          : "with another passage: select words, or choose a highlight, in any report."}
      </p>
      <Button variant="primary" keys="Alt+V" disabled={!canCompare} onClick={compare}>
        Compare
      </Button>
      <Button onClick={() => desk.comparing.hold(null)}>Cancel</Button>
    </section>
  );
}
