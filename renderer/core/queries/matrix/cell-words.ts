import type { Stance } from "../../model/claim.ts";
import type { Library } from "../../model/library.ts";
import { shownName } from "../../model/person.ts";
import { showHidden } from "../../model/show-hidden.ts";
import { type AttributionWord, attributionWords } from "../attribution-words.ts";
import type { LookedFor } from "../claims-absent.ts";
import { intervalWords } from "../date-words.ts";
import type { ReportView } from "../library-view.ts";
import { tieWords } from "../tie-words.ts";
import type { MatrixPassage, MatrixSubject } from "./matrix-row.ts";

/** The fixed line over a quotation: speaker, said on, verification; as of stands with the value. */
export function cellLine({ highlight }: MatrixPassage): readonly AttributionWord[] {
  return attributionWords(highlight.highlight, highlight.source)
    .filter(({ field }) => field !== "asOf")
    .map((word) => (word.field === "voice" ? { ...word, text: speakerWords(highlight, word.text) } : word));
}

/** In a table of many passages only the name as printed; who that is stands in the title. */
function speakerWords({ highlight: { voice } }: MatrixPassage["highlight"], whole: string): string {
  return voice?.kind === "source" ? showHidden(voice.printed) : whole;
}

/** What people read out of a passage beside its stance, a line for each, each once: "about 6,000 square km · of Kherson region". */
export function cellValues({ ties }: MatrixPassage): readonly string[] {
  return [...new Set(ties.map((tie) => tieWords(tie).join(" · ")))].filter((words) => words !== "");
}

/** "supports", "supports and denies"; empty in rows of tags and sources. */
export function stanceWords(stances: readonly (Stance | null)[]): string {
  return stances.map((stance) => stance ?? "no stance yet").join(" and ");
}

/** "Ana, 5 Jan 2026" for each who looked and found nothing. */
export function lookedWords(library: Library, looked: readonly LookedFor[]): string {
  return looked
    .map(({ person, at }) => {
      const day = new Date(at).toISOString().slice(0, 10);
      const name = shownName(library.people.get(person) ?? { id: person });
      return `${name}, ${intervalWords({ from: day, to: day, granularity: "day" })}`;
    })
    .join("; ");
}

/** What a row is for, in words. */
export function subjectWords(subject: MatrixSubject): string {
  switch (subject.kind) {
    case "claim":
      return subject.view.claim.text;
    case "tag":
      return showHidden(subject.tag.name);
    case "source":
      return subject.source === null ? "The reports themselves" : showHidden(subject.source.name);
  }
}

/** The line under a report's name: "no headline · about 5 Oct 2022, inferred". What is not known is said. */
export function columnWords({ report: { published }, title }: ReportView): readonly AttributionLike[] {
  const date: AttributionLike =
    published === undefined || published.basis === "unknown"
      ? { text: "date unknown", isInferred: false }
      : published.basis === "inferred"
        ? { text: `about ${intervalWords(published)}, inferred`, isInferred: true }
        : { text: `${published.basis} ${intervalWords(published)}`, isInferred: false };
  return [...(title.isHeadline ? [] : [{ text: "no headline", isInferred: false }]), date];
}

/** Words that may bear the sign of what was inferred. */
interface AttributionLike {
  readonly text: string;
  readonly isInferred: boolean;
}
