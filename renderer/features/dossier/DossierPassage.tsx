import { type DossierEntry, dossierWords, placeWords, shownName, tieWords, unconfirmed } from "#core/index.ts";
import { useLibrary } from "#state/session-context.tsx";
import { DossierNotes } from "./DossierNotes.tsx";
import { useDossierSlots } from "./dossier-slots.ts";

interface DossierPassageProps {
  readonly entry: DossierEntry;
  /** Opens the passage in its report; `null` on paper. */
  readonly onOpen: ((entry: DossierEntry) => void) | null;
}

/** One passage: its day, what each person reads out of it, its words, where it stands and who says it, and the notes. */
export function DossierPassage({ entry, onOpen }: DossierPassageProps) {
  const library = useLibrary();
  const { renderStance } = useDossierSlots();
  const { highlight, ties, day } = entry;
  const { exact } = highlight.highlight.passage;
  const words = dossierWords(library, highlight);
  const quotation = <q className="quotation">{exact}</q>;
  return (
    <li className="dossier-passage">
      <p className="dossier-day">
        {day === null ? (
          "date unknown"
        ) : (
          <>
            {day.what} <span className={day.isInferred ? "inferred" : undefined}>{day.words}</span>
          </>
        )}
      </p>
      <div>
        {ties.map((tie) => (
          <p key={tie.id} className="dossier-tie">
            {renderStance(tie.stance ?? null)}
            <span>
              <b>{tie.stance ?? "no stance yet"}</b>
              {[...tieWords(tie), shownName(library.people.get(tie.person) ?? { id: tie.person })].map(
                (part) => ` · ${part}`,
              )}
              <Unconfirmed words={unconfirmed(library, "evidence", tie.id)} />
            </span>
          </p>
        ))}
        <blockquote dir="auto">
          {onOpen === null ? (
            quotation
          ) : (
            <button type="button" className="dossier-open" onClick={() => onOpen(entry)}>
              {quotation}
              <span className="visually-hidden">{`: open in report ${highlight.report.siglum}`}</span>
            </button>
          )}
        </blockquote>
        <p className="dossier-small">
          <b className="dossier-place">{placeWords(highlight)}</b>
          {words.map(({ field, text, isInferred, isUnset }) => (
            <span key={field}>
              {" · "}
              <span className={isUnset ? "dossier-unset" : isInferred ? "inferred" : undefined}>{text}</span>
            </span>
          ))}
          <Unconfirmed words={unconfirmed(library, "highlights", highlight.highlight.id)} />
        </p>
        <DossierNotes target={{ collection: "highlights", id: highlight.highlight.id }} />
      </div>
    </li>
  );
}

/** What a suggestion filled in and nobody touched: said, and said not to count yet. */
function Unconfirmed({ words }: { readonly words: string | null }) {
  return words === null ? null : (
    <>
      {" · "}
      <span className="to-confirm">{words}</span>
    </>
  );
}
