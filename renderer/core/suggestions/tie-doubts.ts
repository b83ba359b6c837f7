import type { TextRange } from "../anchoring/find-in-text.ts";
import { extractFigures } from "../figures/extract-figures.ts";
import type { Figure } from "../figures/figure.ts";
import { whyNotOneFigure } from "../figures/why-not-one.ts";
import type { Highlight } from "../model/highlight.ts";
import type { ClaimId, HighlightId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { type ClaimView, type HighlightView, type ReportView, viewOf } from "../queries/library-view.ts";
import { placeWords } from "../queries/place-words.ts";
import { asPrinted } from "./as-printed.ts";
import { isConcerned, remarksIn, touches } from "./passage-facts.ts";
import type { Findings } from "./suggestion.ts";

/** A figure that stands under a claim. */
interface TiedFigure {
  readonly highlight: HighlightId;
  readonly place: string;
  readonly figure: Figure;
}

/**
 * What speaks against the passages that are tied to a claim, a sentence each, by highlight: figures that must not be taken for one, a value that
 * is not what is printed, and "could not verify" where the report says so of something else. Highlights without doubt are left out.
 */
function tieDoubts(
  library: Library,
  findings: Findings,
  claim: ClaimView,
): ReadonlyMap<HighlightId, readonly string[]> {
  const highlights = [...new Set(claim.passages.map(({ highlight }) => highlight))];
  const tied = highlights.flatMap((highlight) => tiedFigure(findings, highlight));
  const found = new Map<HighlightId, readonly string[]>();
  for (const view of highlights) {
    const { id } = view.highlight;
    const own = tied.find(({ highlight }) => highlight === id);
    const raw = view.evidence
      .filter((tie) => tie.claim === claim.claim.id)
      .map((tie) => library.evidence.get(tie.id) ?? tie);
    const values = [...new Set(raw.flatMap(({ value }) => value ?? []))];
    const doubts = [
      ...(own === undefined ? [] : againstOthers(own, tied)),
      ...values.flatMap((value) => valueDoubts(view, own?.figure ?? null, value)),
      ...verificationDoubts(library, findings, view),
    ];
    if (doubts.length > 0) found.set(id, [...new Set(doubts)]);
  }
  return found;
}

/** What would speak against tying a figure to a claim, a sentence each. */
export function doubtsOfTie(
  findings: Findings,
  claim: ClaimView,
  wanted: { readonly report: ReportView; readonly figure: Figure },
): readonly string[] {
  const highlights = [...new Set(claim.passages.map(({ highlight }) => highlight))];
  const tied = highlights
    .filter(
      ({ report, highlight }) =>
        report.report.id !== wanted.report.report.id || !touches(highlight.passage, wanted.figure),
    )
    .flatMap((highlight) => tiedFigure(findings, highlight));
  return [...new Set(againstOthers({ figure: wanted.figure, highlight: "" as HighlightId }, tied))];
}

function againstOthers(own: Pick<TiedFigure, "figure" | "highlight">, tied: readonly TiedFigure[]): readonly string[] {
  return tied
    .filter(({ highlight }) => highlight !== own.highlight)
    .flatMap(({ figure, place }) => {
      const reasons = whyNotOneFigure(own.figure, figure).filter((reason) => reason !== figure.doubt);
      return reasons.map((reason) => (reason === own.figure.doubt ? reason : `${reason} (${place})`));
    });
}

/** The one figure in a passage; with several in it, it is not known which is meant. */
function tiedFigure(
  findings: Findings,
  { highlight, report, paragraph, anchor }: HighlightView,
): readonly TiedFigure[] {
  const { passage, id } = highlight;
  const [figure, ...others] = figuresIn(findings, report, passage);
  if (figure === undefined || others.length > 0 || passage.edition !== report.edition.id) return [];
  return [{ highlight: id, place: placeWords({ report, paragraph, anchor }), figure }];
}

function figuresIn(findings: Findings, { edition }: ReportView, passage: TextRange): readonly Figure[] {
  return (findings.get(edition.id)?.figures ?? []).filter((figure) => touches(figure, passage));
}

/** A value is as printed: in the same unit, and in the characters that stand in the passage. */
function valueDoubts({ highlight }: HighlightView, figure: Figure | null, value: string): readonly string[] {
  if (asPrinted(highlight.passage.exact).includes(asPrinted(value))) return [];
  const [typed] = extractFigures(value, { language: "en" });
  if (figure === null || typed === undefined) return [`“${value}” does not stand in the passage`];
  // Place and time have fields of their own, so that a value without them says nothing else than the passage.
  const reasons = whyNotOneFigure(
    { ...typed, scope: typed.scope ?? figure.scope, period: typed.period ?? figure.period },
    figure,
  );
  return [`“${value}” does not stand in the passage`, ...reasons.slice(0, 1)];
}

/** "Could not verify" is the report's own word about something: about what, the remark says. Pending values are looked at, too. */
export function verificationDoubts(
  library: Library,
  findings: Findings,
  { highlight: { id, passage }, report }: HighlightView,
): readonly string[] {
  const raw: Highlight | undefined = library.highlights.get(id);
  const attributions = findings.get(report.edition.id)?.attributions;
  if (
    raw?.verification?.kind !== "could-not-verify" ||
    attributions === undefined ||
    passage.edition !== report.edition.id
  )
    return [];
  const remarks = remarksIn(attributions);
  // A remark that is marked itself needs no other words.
  if (remarks.some(({ hedge, attribution }) => touches(hedge, passage) || touches(attribution, passage))) return [];
  if (remarks.some(({ hedge }) => isConcerned(report.edition.text, hedge, passage))) return [];
  const near = remarks.find(({ hedge }) => hedge.concerns !== null && hedge.start > passage.start) ?? remarks[0];
  if (near === undefined) return [`The app finds no words in ${report.siglum} that something could not be verified`];
  const { hedge } = near;
  return hedge.concerns === null
    ? [`“${hedge.words}” stands in ${report.siglum}, and the app can’t tell whether it concerns these words`]
    : [`In ${report.siglum} “${hedge.words}” concerns “${inFew(hedge.concerns.words)}”, not these words`];
}

const mostShown = 120;

function inFew(words: string): string {
  return words.length <= mostShown ? words : `${words.slice(0, mostShown).toWellFormed().trimEnd()}…`;
}

/** The doubts about each claim's passages; a claim without any is left out. Made once for each library and findings. */
export function allTieDoubts(
  library: Library,
  findings: Findings,
): ReadonlyMap<ClaimId, ReadonlyMap<HighlightId, readonly string[]>> {
  const present = known.get(library);
  if (present?.findings === findings) return present.doubts;
  const doubts = new Map(
    viewOf(library).claims.flatMap((claim) => {
      const own = tieDoubts(library, findings, claim);
      return own.size === 0 ? [] : [[claim.claim.id, own] as const];
    }),
  );
  known.set(library, { findings, doubts });
  return doubts;
}

const known = new WeakMap<
  Library,
  {
    readonly findings: Findings;
    readonly doubts: ReadonlyMap<ClaimId, ReadonlyMap<HighlightId, readonly string[]>>;
  }
>();
