import type { TextRange } from "../anchoring/find-in-text.ts";
import { type Sentence, sentencesOf } from "../anchoring/sentences.ts";
import type { Stretch } from "../commands/highlights.ts";
import { quoted } from "../commands/quoted.ts";
import { tagHighlight } from "../commands/taggings.ts";
import { CommandRefused, type Planned, type Write } from "../model/change-set.ts";
import type { EditionId, HighlightId, PersonId, TagId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import { passageIn } from "../model/passage.ts";
import { statedValue } from "../model/stated.ts";
import { countedTag } from "../queries/codebook.ts";
import { counted } from "../queries/count-words.ts";
import { type ReportView, viewOf } from "../queries/library-view.ts";

export interface MarkHitsInput {
  readonly hits: readonly Stretch[];
  /** The words that were found, or the whole sentences around them. */
  readonly extent: "words" | "sentence";
  readonly tag?: TagId;
  readonly person: PersonId;
  /** Asked once for each new highlight. */
  newId(): HighlightId;
}

/**
 * Marks many hits in one step, with a tag if one is given. Hits in one sentence are one mark; where the person has marked the same
 * characters already, that highlight is used. `marks` is how many highlights bear it now. @throws CommandRefused
 */
export function markHits(library: Library, input: MarkHitsInput): Planned & { readonly marks: number } {
  const { hits, extent, tag, person, newId } = input;
  if (tag !== undefined && countedTag(library, tag) === null)
    throw new CommandRefused("The tag is not in the library any more. Choose another one.");
  const view = viewOf(library);
  const present = new Map<string, HighlightId>();
  for (const { highlight } of view.highlights) {
    const { edition, start, end } = highlight.passage;
    if (highlight.person === person) present.set(`${edition}:${start}:${end}`, highlight.id);
  }
  const writes: Write[] = [];
  const marked = new Set<string>();
  for (const { edition, start, end } of extent === "words" ? hits : sentencesAround(view.reportByEdition, hits)) {
    const passage = passageIn(edition, library.editions.get(edition)?.text ?? "", start, end);
    const key = `${edition}:${passage?.start}:${passage?.end}`;
    if (passage === null || passage.exact.trim() === "" || marked.has(key)) continue;
    marked.add(key);
    const known = present.get(key);
    const id = known ?? newId();
    if (known === undefined)
      writes.push({ collection: "highlights", id, fields: { passage: passage as unknown as Json, person } });
    if (tag !== undefined) writes.push(...tagHighlight(library, { highlight: id, tag, person }).writes);
  }
  if (marked.size === 0) throw new CommandRefused("Nothing is ticked. Tick at least one hit.");
  const name = tag === undefined ? "" : ` with ${quoted(countedTag(library, tag)?.name ?? "")}`;
  const what = extent === "words" ? "hit" : "sentence";
  return { label: `mark ${counted(marked.size, what)}${name}`, writes, marks: marked.size };
}

/** The words of the sentence around a hit, or of those that it touches: what is marked of it with the extent "sentence". */
export function sentenceAround(report: ReportView, range: TextRange): string {
  const { start, end } = aroundIn(report, range);
  return report.edition.text.slice(start, end);
}

function sentencesAround(reports: ReadonlyMap<EditionId, ReportView>, hits: readonly Stretch[]): readonly Stretch[] {
  return hits.map((one) => {
    const report = reports.get(one.edition);
    return report === undefined ? one : { edition: one.edition, ...aroundIn(report, one) };
  });
}

/** From the first sentence that a stretch touches to the last; a stretch outside all sentences stays as it is. */
function aroundIn(report: ReportView, { start, end }: TextRange): TextRange {
  const touched = sentencesIn(report).filter((one) => one.start < end && one.end > start);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

const sentences = new WeakMap<ReportView, readonly Sentence[]>();

function sentencesIn(report: ReportView): readonly Sentence[] {
  const present = sentences.get(report);
  if (present !== undefined) return present;
  const language = statedValue(report.report.language) ?? "en";
  const made = sentencesOf(report.edition.text, report.paragraphs, language);
  sentences.set(report, made);
  return made;
}
