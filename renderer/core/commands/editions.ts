import { CommandRefused, type Planned, type Write } from "../model/change-set.ts";
import { editionIdOf } from "../model/edition.ts";
import type { EditionId, HighlightId, ReportId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import { passageIn } from "../model/passage.ts";
import type { ReportDraft } from "../ports/report-reader.ts";
import { Anchoring } from "../queries/anchored.ts";
import { type ReportView, viewOf } from "../queries/library-view.ts";
import { visibleRecord } from "../queries/visible.ts";
import { quoted } from "./quoted.ts";
import { withReopened } from "./reopened.ts";
import { refuseUnfitText } from "./reports.ts";

/** What a new edition would do to a report's highlights, and the one step that brings it in. */
export interface EditionPlan extends Planned {
  /** Highlights that stand in the text beyond doubt; they go with it. */
  readonly found: number;
  /** Those that a person has to look at, and those that have no place in it. */
  readonly moved: number;
  readonly lost: number;
}

/**
 * Gives a report another text and makes it the one that is read. Highlights that stand in it beyond doubt get their passage there;
 * all others keep theirs, and wait. @throws CommandRefused
 */
export function addEdition(
  library: Library,
  input: { readonly report: ReportId; readonly draft: ReportDraft },
): EditionPlan {
  const view = reportView(library, input.report);
  const { text, origin } = input.draft;
  refuseUnfitText(text);
  const id = editionIdOf(text);
  if (id === view.edition.id) throw new CommandRefused(`This is the text that report ${view.siglum} has already.`);
  const owner = visibleRecord(library, "editions", id)?.report ?? view.report.id;
  if (owner !== view.report.id)
    throw new CommandRefused(`This text is report ${viewOf(library).reportById.get(owner)?.siglum ?? ""} already.`);
  const { name, hash, encoding } = origin;
  const present = library.editions.get(id);
  const fields: Record<string, Json> =
    present === undefined
      ? { report: view.report.id, text, origin: { name, hash, encoding } }
      : { deleted: null, report: view.report.id };
  const plan = planReading(library, view, { id, text });
  return {
    ...plan,
    label: `new edition of report ${view.siglum}`,
    writes: [{ collection: "editions", id, fields }, ...plan.writes],
  };
}

/** Makes an edition that the report has the one that is read. @throws CommandRefused */
export function readEdition(
  library: Library,
  input: { readonly report: ReportId; readonly edition: EditionId },
): EditionPlan {
  const view = reportView(library, input.report);
  const edition = view.editions.find(({ id }) => id === input.edition);
  if (edition === undefined) throw new CommandRefused(`This text is no edition of report ${view.siglum} any more.`);
  const number = view.editions.indexOf(edition) + 1;
  return { ...planReading(library, view, edition), label: `read edition ${number} of report ${view.siglum}` };
}

/** Says where a highlight stands in the edition that is read. Its passage is written as a whole. @throws CommandRefused */
export function placeHighlight(
  library: Library,
  input: { readonly highlight: HighlightId; readonly edition: EditionId; readonly start: number; readonly end: number },
): Planned {
  const { highlight, edition, start, end } = input;
  const record = visibleRecord(library, "highlights", highlight);
  const target = visibleRecord(library, "editions", edition);
  if (record === null || target === null) throw new CommandRefused("The highlight is not in the library any more.");
  if (library.editions.get(record.passage.edition)?.report !== target.report)
    throw new CommandRefused("The selection is in another report. Select the words in the highlight's own report.");
  const passage = passageIn(edition, target.text, start, end);
  if (passage === null || passage.exact.trim() === "")
    throw new CommandRefused("Nothing is selected. Select at least one word.");
  const label = `place of ${quoted(record.passage.exact)}`;
  const fields = { passage: passage as unknown as Json, absentFrom: null };
  return withReopened(library, { highlight, label, exact: passage.exact, fields });
}

/** Leaves a highlight without a place in the edition that is read; its words stay, and what hangs on it. @throws CommandRefused */
export function keepUnplaced(library: Library, input: { readonly highlight: HighlightId }): Planned {
  const view = viewOf(library).highlightById.get(input.highlight);
  if (view === undefined) throw new CommandRefused("The highlight is not in the library any more.");
  const stored = library.highlights.get(input.highlight)?.passage.exact ?? "";
  const absentFrom = view.report.edition.id;
  return {
    label: `keep ${quoted(stored)} without a place`,
    writes: [{ collection: "highlights", id: input.highlight, fields: { absentFrom } }],
  };
}

function reportView(library: Library, report: ReportId): ReportView {
  const view = viewOf(library).reportById.get(report);
  if (view === undefined) throw new CommandRefused("The report is not in the library any more.");
  return view;
}

function planReading(
  library: Library,
  view: ReportView,
  edition: { readonly id: EditionId; readonly text: string },
): Omit<EditionPlan, "label"> {
  const anchoring = new Anchoring(library);
  const counts = { found: 0, moved: 0, lost: 0 };
  const writes: Write[] = [{ collection: "reports", id: view.report.id, fields: { edition: edition.id } }];
  for (const { highlight } of [...view.highlights, ...view.unplaced]) {
    const record = library.highlights.get(highlight.id);
    if (record === undefined) continue;
    const match =
      record.passage.edition === edition.id
        ? { kind: "exact" as const, ...record.passage }
        : anchoring.match(record.passage, edition);
    counts[match.kind === "exact" ? "found" : match.kind] += 1;
    const passage = match.kind === "exact" ? passageIn(edition.id, edition.text, match.start, match.end) : null;
    if (passage !== null)
      writes.push({
        collection: "highlights",
        id: record.id,
        fields: { passage: passage as unknown as Json, absentFrom: null },
      });
  }
  return { ...counts, writes };
}
