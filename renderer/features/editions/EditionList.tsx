import { useState } from "react";
import { addedAt, type Edition, lowestStamp, msOf, paragraphsOf, type ReportId, readEdition } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { momentWords } from "#state/time-words.ts";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { useEditions } from "./editions-context.ts";
import "./edition-list.css";

/** The texts that a report has had: which is read, each to be read again, and the way to bring in another. */
export function EditionList({ report, leave }: { readonly report: ReportId; readonly leave: () => void }) {
  const view = useLibraryView().reportById.get(report);
  const { bringIn } = useEditions();
  const run = useRun();
  const [reading, setReading] = useState<Edition | null>(null);
  if (view === undefined) return null;
  return (
    <section className="edition-list" aria-label="Editions">
      <h3 className="eyebrow">Editions</h3>
      <ol>
        {view.editions.map((edition, index) => (
          <li key={edition.id}>
            <span className="edition-list-words">
              <strong>{`Edition ${index + 1}`}</strong>
              {edition === view.edition ? ", read now" : ""}
              <span>{editionWords(edition)}</span>
            </span>
            {edition === view.edition ? null : (
              <>
                <Button size="small" aria-label={`Show edition ${index + 1}`} onClick={() => setReading(edition)}>
                  Show
                </Button>
                <Button
                  size="small"
                  aria-label={`Read it again: edition ${index + 1}`}
                  onClick={() => run((now) => readEdition(now, { report, edition: edition.id }), { canUndo: true })}
                >
                  Read it again
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() => {
          leave();
          bringIn(report);
        }}
      >
        New edition of this text…
      </Button>
      {reading === null ? null : (
        <Dialog
          open
          onOpenChange={(open) => (open ? undefined : setReading(null))}
          size="large"
          title={`Report ${view.siglum}, edition ${view.editions.indexOf(reading) + 1}`}
          description="An earlier text, to be read only."
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to scroll it with keys */}
          <section className="edition-text" tabIndex={0} aria-label="The earlier text">
            {paragraphsOf(reading.text).map(({ start, end }) => (
              <p key={start} dir="auto">
                {reading.text.slice(start, end)}
              </p>
            ))}
          </section>
        </Dialog>
      )}
    </section>
  );
}

function editionWords(edition: Edition): string {
  const stamp = addedAt(edition);
  const { name } = edition.origin;
  const origin = name === null ? "pasted text" : `from ${name}`;
  const added = stamp === lowestStamp ? "came with the samples" : `added ${momentWords(msOf(stamp))}`;
  return `${added} · ${origin} · ${edition.text.length.toLocaleString("en")} characters`;
}
