import type { TextRange } from "../anchoring/find-in-text.ts";
import type { Stance, Verdict } from "../model/claim.ts";
import type { VerificationKind } from "../model/highlight.ts";
import type { ClaimId, PersonId, ReportId, SourceId, TagId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Note } from "../model/note.ts";
import type { DayInterval } from "../model/read-date.ts";
import type { Source } from "../model/source.ts";
import { statedValue } from "../model/stated.ts";
import type { Tag } from "../model/tag.ts";
import type { ClaimView, HighlightView, LibraryView, ReportView } from "../queries/library-view.ts";
import { hasOwnValue, type OwnFieldFilter } from "../queries/own-fields.ts";
import { highlightsOfSource } from "../queries/source-usage.ts";
import { verdictKindsOn } from "../queries/verdicts.ts";

/** What hits are narrowed to; `null` is no narrowing. */
export interface SearchFilter {
  readonly report: ReportId | null;
  readonly outlet: string | null;
  /** Days between which a report was published, both included. */
  readonly published: Pick<DayInterval, "from" | "to"> | null;
  /** A field of the person's own. */
  readonly own: OwnFieldFilter | null;
  readonly tag: TagId | null;
  readonly stance: Stance | null;
  readonly verification: VerificationKind | null;
  /** Of a claim, by anybody or of the team. */
  readonly verdict: Verdict["verdict"] | null;
  readonly source: SourceId | null;
  /** Who wrote the note or claim, or highlighted the passage. */
  readonly person: PersonId | null;
  /** Only notes are the one or the other, so nothing else passes. */
  readonly noteState: "open" | "resolved" | null;
  /** Looks through archived reports too, which are left out else; one that is asked for by itself never is. No narrowing. */
  readonly withArchived: boolean;
}

/** What is asked of reports alone. */
const ofReports = { report: null, outlet: null, published: null, own: null } as const;

export const noSearchFilter: SearchFilter = {
  report: null,
  outlet: null,
  published: null,
  own: null,
  tag: null,
  stance: null,
  verification: null,
  verdict: null,
  source: null,
  person: null,
  noteState: null,
  withArchived: false,
};

export function isNarrowed(filter: SearchFilter): boolean {
  return Object.entries(filter).some(([name, value]) => name !== "withArchived" && value !== null);
}

/**
 * Tells which things pass a filter. A place in a text passes for what it is marked with; a claim, tag or source for one of its
 * passages; a note for what it stands on. All that is asked of a passage must hold for one and the same.
 */
export class SearchSieve {
  /** Without the state of notes, of which only `passesNote` knows. */
  private readonly filter: SearchFilter;
  readonly #noteState: SearchFilter["noteState"];
  readonly #ofTag = new Map<TagId, HighlightView[]>();
  /** The one that counts, through merges. */
  readonly #source: SourceId | null;

  constructor(
    private readonly library: Library,
    private readonly view: LibraryView,
    wanted: SearchFilter,
  ) {
    this.filter = { ...wanted, noteState: null };
    this.#noteState = wanted.noteState;
    const { filter } = this;
    this.#source = filter.source === null ? null : (view.sources.byId.get(filter.source)?.source.id ?? filter.source);
    for (const one of view.highlights) for (const tag of one.tags) put(this.#ofTag, tag.id, one);
  }

  /** By siglum and place. */
  usesOf({ id }: Source): readonly HighlightView[] {
    return highlightsOfSource(this.view, id);
  }

  passesReport({ report }: ReportView): boolean {
    const { filter } = this;
    if (filter.report !== null && report.id !== filter.report) return false;
    if (report.archived && !filter.withArchived && filter.report === null) return false;
    if (filter.own !== null && !hasOwnValue(report, filter.own)) return false;
    if (filter.outlet !== null && statedValue(report.outlet) !== filter.outlet) return false;
    if (filter.published === null) return true;
    const { published } = report;
    return (
      published !== undefined &&
      "from" in published &&
      published.from <= filter.published.to &&
      published.to >= filter.published.from
    );
  }

  passesPlace(report: ReportView, { start, end }: TextRange): boolean {
    if (!this.#asksOfPassages) return true;
    return report.highlights.some(
      (one) => one.highlight.passage.start < end && one.highlight.passage.end > start && this.passesHighlight(one),
    );
  }

  passesHighlight(one: HighlightView, isByAnybody = false): boolean {
    const { tag, stance, verification, verdict, person } = this.filter;
    const { highlight, tags, evidence, source } = one;
    return (
      this.passesReport(one.report) &&
      (person === null || isByAnybody || highlight.person === person) &&
      (tag === null || tags.some(({ id }) => id === tag)) &&
      (verification === null || highlight.verification?.kind === verification) &&
      (this.#source === null || source?.id === this.#source) &&
      ((stance === null && verdict === null) ||
        evidence.some((tie) => (stance === null || tie.stance === stance) && this.#hasVerdict(tie.claim)))
    );
  }

  passesClaim({ claim, passages }: ClaimView, isByAnybody = false): boolean {
    const { person, stance } = this.filter;
    if (person !== null && !isByAnybody && claim.person !== person) return false;
    if (!this.#hasVerdict(claim.id)) return false;
    if (!this.#asksOfWhatIsMarked) return true;
    return passages.some(
      ({ evidence, highlight }) =>
        (stance === null || evidence.stance === stance) && this.passesHighlight(highlight, true),
    );
  }

  passesTag({ id }: Pick<Tag, "id">, isByAnybody = false): boolean {
    if (this.filter.tag !== null && this.filter.tag !== id) return false;
    if (!isNarrowed({ ...this.filter, tag: null, ...(isByAnybody ? { person: null } : {}) })) return true;
    return (this.#ofTag.get(id) ?? []).some((one) => this.passesHighlight(one, isByAnybody));
  }

  passesSource({ id }: Pick<Source, "id">, isByAnybody = false): boolean {
    if (this.#source !== null && this.#source !== (this.view.sources.byId.get(id)?.source.id ?? id)) return false;
    if (!isNarrowed({ ...this.filter, source: null, ...(isByAnybody ? { person: null } : {}) })) return true;
    return highlightsOfSource(this.view, id).some((one) => this.passesHighlight(one, isByAnybody));
  }

  /** A reply passes for what its note stands on, and with its note's state. */
  passesNote(note: Note): boolean {
    const { filter, view } = this;
    if (filter.person !== null && note.person !== filter.person) return false;
    const { on, resolved } = view.threadByNote.get(note.id)?.note ?? note;
    if (this.#noteState !== null && (this.#noteState === "resolved") !== (resolved !== undefined)) return false;
    if (!isNarrowed({ ...filter, person: null }) && !this.#isPutAway(on)) return true;
    switch (on.collection) {
      case "highlights": {
        const highlight = view.highlightById.get(on.id as HighlightView["highlight"]["id"]);
        return highlight !== undefined && this.passesHighlight(highlight, true);
      }
      case "claims": {
        const claim = view.claimById.get(on.id as ClaimId);
        return claim !== undefined && this.passesClaim(claim, true);
      }
      case "tags": {
        const tag = view.codebook.byId.get(on.id as TagId)?.tag;
        return tag !== undefined && this.passesTag(tag, true);
      }
      case "sources":
        return this.passesSource({ id: on.id as SourceId }, true);
      case "reports": {
        const report = view.reportById.get(on.id as ReportId);
        const isOfReport = !isNarrowed({ ...filter, person: null, ...ofReports });
        return report !== undefined && isOfReport && this.passesReport(report);
      }
      case "notes":
      case "library":
        return false;
    }
  }

  /** What stands on an archived report, or in one. */
  #isPutAway({ collection, id }: Note["on"]): boolean {
    const { highlightById, reportById } = this.view;
    const report =
      collection === "highlights" ? highlightById.get(id as HighlightView["highlight"]["id"])?.report : undefined;
    return (collection === "reports" ? reportById.get(id as ReportId) : report)?.report.archived === true;
  }

  #hasVerdict(claim: ClaimId): boolean {
    const { verdict } = this.filter;
    return verdict === null || verdictKindsOn(this.library, claim).includes(verdict);
  }

  get #asksOfPassages(): boolean {
    return isNarrowed({ ...this.filter, ...ofReports });
  }

  /** More than who wrote it and what is the verdict: only a passage can answer. */
  get #asksOfWhatIsMarked(): boolean {
    return isNarrowed({ ...this.filter, person: null, verdict: null });
  }
}

function put<K>(lists: Map<K, HighlightView[]>, key: K, one: HighlightView): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}
