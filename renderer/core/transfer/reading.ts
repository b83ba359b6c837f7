import { type Paragraph, paragraphAt, paragraphsOf } from "../anchoring/paragraphs.ts";
import type { EditionId, PersonId, ReportId } from "../model/ids.ts";
import type { JsonObject } from "../model/json.ts";
import { type Collection, isCollection, type Library, type RecordTypes } from "../model/library.ts";
import type { NoteTarget } from "../model/note.ts";
import { personName } from "../model/person.ts";
import { statedValue } from "../model/stated.ts";
import { mentionReader } from "../queries/mentions.ts";
import { reportTitle } from "../queries/report-title.ts";
import { siglaOf } from "../queries/sigla.ts";
import { asCounted, isDraft, toConfirmWords } from "../queries/to-confirm.ts";
import { toMarkdown } from "./note-to-markdown.ts";
import { toPlainText } from "./note-to-text.ts";

type Readers = { readonly [C in Collection]?: (record: RecordTypes[C]) => JsonObject };

/**
 * Says for each record of a library what its ids stand for, so that a bundle can be read without the app. Answers `null`
 * for collections that speak for themselves. Deleted records are read like others.
 */
export function readingsOf(library: Library): (collection: string, id: string) => JsonObject | null {
  const sigla = siglaOf(library);
  const paragraphs = new Map<EditionId, readonly Paragraph[]>();

  const siglumOf = (report: ReportId | undefined) => (report === undefined ? "" : (sigla.get(report) ?? ""));
  const nameOf = (person: PersonId) => {
    const record = library.people.get(person);
    return record === undefined ? "" : personName(record);
  };
  const passageOf = (highlight: string) => {
    const passage = library.highlights.get(highlight)?.passage;
    const report = passage && library.editions.get(passage.edition)?.report;
    return { siglum: siglumOf(report), quote: beginningOf(passage?.exact ?? "") };
  };
  const paragraphOf = (edition: EditionId, start: number) => {
    const record = library.editions.get(edition);
    if (record === undefined) return null;
    const headline = statedValue(library.reports.get(record.report)?.headline);
    const known = paragraphs.get(edition) ?? paragraphsOf(record.text, headline);
    paragraphs.set(edition, known);
    const paragraph = paragraphAt(known, start);
    return paragraph?.isHeadline ? "headline" : (paragraph?.number ?? null);
  };

  const openWords = (collection: "highlights" | "evidence", id: string): JsonObject => {
    const words = toConfirmWords(library, collection, id);
    return words.length === 0 ? {} : { toConfirm: words };
  };

  const read = mentionReader(library);

  const readers: Readers = {
    reports: (report) => {
      const edition = library.editions.get(report.id);
      return { siglum: siglumOf(report.id), title: edition === undefined ? "" : reportTitle(report, edition).text };
    },
    highlights: ({ id, passage, person }) => ({
      siglum: siglumOf(library.editions.get(passage.edition)?.report),
      paragraph: paragraphOf(passage.edition, passage.start),
      person: nameOf(person),
      ...openWords("highlights", id),
    }),
    taggings: (tagging) => ({
      tag: library.tags.get(tagging.tag)?.name ?? "",
      ...passageOf(tagging.highlight),
      person: nameOf(tagging.person),
    }),
    claims: (claim) => ({
      person: nameOf(claim.person),
      ...(isDraft(claim) ? { toConfirm: [beginningOf(claim.text)] } : {}),
    }),
    evidence: (evidence) => ({
      claim: beginningOf(library.claims.get(evidence.claim)?.text ?? ""),
      stance: asCounted("evidence", evidence).stance ?? "stance not set",
      ...openWords("evidence", evidence.id),
      ...passageOf(evidence.highlight),
      person: nameOf(evidence.person),
    }),
    absences: (absence) => ({
      claim: beginningOf(library.claims.get(absence.claim)?.text ?? ""),
      siglum: siglumOf(absence.report),
      person: nameOf(absence.person),
    }),
    dismissals: ({ passage, person }) => ({
      siglum: siglumOf(library.editions.get(passage.edition)?.report),
      person: nameOf(person),
    }),
    figureAbsences: ({ report, person }) => ({ siglum: siglumOf(report), person: nameOf(person) }),
    verdicts: (verdict) => ({
      claim: beginningOf(library.claims.get(verdict.claim)?.text ?? ""),
      person: nameOf(verdict.person),
    }),
    notes: ({ on, person, resolved }) => ({
      on: targetWords(library, on, passageOf, siglumOf),
      person: nameOf(person),
      ...(resolved === undefined ? {} : { resolvedBy: nameOf(resolved.by) }),
    }),
    noteVersions: ({ content, person }) => ({
      markdown: toMarkdown(content, read),
      text: toPlainText(content, read),
      person: nameOf(person),
    }),
  };

  return (collection, id) => {
    const reader = (isCollection(collection) ? readers[collection] : undefined) as
      | ((record: unknown) => JsonObject)
      | undefined;
    const record = reader && library[collection as Collection].get(id);
    return reader === undefined || record === undefined ? null : reader(record);
  };
}

const mostRepeated = 300;

/** What is repeated at each record that hangs on it: whole, one long text on ten thousand of them would make an export that nothing can write. */
function beginningOf(text: string): string {
  return text.length <= mostRepeated ? text : `${text.slice(0, mostRepeated).toWellFormed()}…`;
}

function targetWords(
  library: Library,
  { collection, id }: NoteTarget,
  passageOf: (highlight: string) => { readonly siglum: string; readonly quote: string },
  siglumOf: (report: ReportId) => string,
): string {
  switch (collection) {
    case "highlights": {
      const { siglum, quote } = passageOf(id);
      return `highlight in ${siglum}: ${quote}`;
    }
    case "claims":
      return `claim: ${beginningOf(library.claims.get(id)?.text ?? "")}`;
    case "reports":
      return `report ${siglumOf(id as ReportId)}`;
    case "tags":
      return `tag: ${library.tags.get(id)?.name ?? ""}`;
    case "sources":
      return `source: ${library.sources.get(id)?.name ?? ""}`;
    case "notes":
      return "a note, as a reply";
    case "library":
      return "the library";
  }
}
