import { type Paragraph, paragraphAt, paragraphsOf } from "../anchoring/paragraphs.ts";
import type { EditionId, HighlightId, NoteId, PersonId, ReportId, SourceId } from "../model/ids.ts";
import { isWhole, type Library, recordsOf } from "../model/library.ts";
import type { NoteTarget } from "../model/note.ts";
import { shownName } from "../model/person.ts";
import { showHidden } from "../model/show-hidden.ts";
import { statedValue } from "../model/stated.ts";
import { noteHeads, noteVersions } from "../queries/note-heads.ts";
import { paragraphWords } from "../queries/place-words.ts";
import { firstWords, reportTitle } from "../queries/report-title.ts";
import { siglaOf } from "../queries/sigla.ts";
import { toPlainText } from "../transfer/note-to-text.ts";
import type { Item } from "./item.ts";

/** How an item is called where it stands in no list of its kind. */
export interface ItemName {
  /** "Highlight", "Question", "Report B". */
  readonly kind: string;
  readonly name: string;
  /** "A ¶ 2", or `null`. */
  readonly place: string | null;
}

/** The names of things in one library, deleted ones included: what is gone is still called by its name. */
export class Names {
  readonly #sigla: ReadonlyMap<ReportId, string>;
  readonly #paragraphs = new Map<EditionId, readonly Paragraph[]>();

  /** @param me is called "you". */
  constructor(
    private readonly library: Library,
    private readonly me: PersonId,
  ) {
    this.#sigla = siglaOf(library);
  }

  item({ collection, id }: Item): ItemName {
    const { library } = this;
    switch (collection) {
      case "reports":
        return { kind: `Report ${this.siglum(id as ReportId)}`, name: this.#title(id as ReportId), place: null };
      case "sources":
        return { kind: "Source", name: this.source(id as SourceId), place: null };
      case "tags":
        return { kind: "Tag", name: this.tag(id), place: null };
      case "claims":
        return { kind: this.#claimKind(id), name: this.claim(id), place: null };
      case "people":
        return { kind: "Person", name: this.person(id as PersonId), place: null };
      case "highlights":
        return { kind: "Highlight", name: this.quote(id as HighlightId), place: this.place(id as HighlightId) };
      case "notes": {
        const target = library.notes.get(id)?.on;
        const place = target === undefined ? null : `on ${this.target(target)}`;
        return { kind: "Note", name: firstWords(this.#words(id as NoteId)), place };
      }
    }
  }

  person(id: PersonId): string {
    const known = this.library.people.get(id);
    return id === this.me ? "you" : shownName(known ?? { id });
  }

  tag(id: string): string {
    return showHidden(this.#text("tags", id, "name"));
  }

  claim(id: string): string {
    return showHidden(this.#text("claims", id, "text"));
  }

  source(id: SourceId): string {
    return showHidden(this.#text("sources", id, "name"));
  }

  siglum(id: ReportId): string {
    return this.#sigla.get(id) ?? "?";
  }

  /** The file that an edition was made from, or the beginning of its hash. */
  edition(id: EditionId): string {
    const edition = this.library.editions.get(id);
    return showHidden(edition?.origin?.name ?? `text ${id.slice(0, 8)}`);
  }

  quote(id: HighlightId): string {
    return this.library.highlights.get(id)?.passage?.exact ?? "a highlight that is gone";
  }

  /** "A ¶ 2" in the edition that the highlight was made in. */
  place(id: HighlightId): string | null {
    const passage = this.library.highlights.get(id)?.passage;
    const edition = passage === undefined ? undefined : this.library.editions.get(passage.edition);
    if (passage === undefined || edition === undefined || !isWhole("editions", edition)) return null;
    let paragraphs = this.#paragraphs.get(edition.id);
    if (paragraphs === undefined) {
      paragraphs = paragraphsOf(edition.text, statedValue(this.library.reports.get(edition.report)?.headline));
      this.#paragraphs.set(edition.id, paragraphs);
    }
    return `${this.siglum(edition.report)} ${paragraphWords(paragraphAt(paragraphs, passage.start))}`;
  }

  target({ collection, id }: NoteTarget): string {
    if (collection === "library") return "the library";
    // Not through its item: two notes of a broken file may each reply to the other.
    if (collection === "notes") return `note “${firstWords(this.#words(id as NoteId))}”`;
    const { kind, name, place } = this.item({ collection, id });
    if (collection === "reports") return `report ${this.siglum(id as ReportId)}`;
    return collection === "highlights" ? (place ?? "a highlight") : `${kind.toLowerCase()} “${firstWords(name)}”`;
  }

  #title(id: ReportId): string {
    const report = this.library.reports.get(id);
    const edition = [...this.library.editions.values()].find((one) => one.report === id && isWhole("editions", one));
    return report === undefined || edition === undefined ? "" : showHidden(reportTitle(report, edition).text);
  }

  #claimKind(id: string): string {
    return this.library.claims.get(id)?.kind === "question" ? "Question" : "Claim";
  }

  #words(id: NoteId): string {
    const version = noteHeads(this.library, id)[0] ?? noteVersions(this.library, id).at(-1);
    return version === undefined ? "" : toPlainText(version.content);
  }

  #text(collection: string, id: string, field: string): string {
    const value = recordsOf(this.library, collection).get(id)?.[field];
    return typeof value === "string" ? value : "something that is gone";
  }
}
