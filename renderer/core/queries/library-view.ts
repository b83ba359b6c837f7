import { type Paragraph, paragraphAt, paragraphsOf } from "../anchoring/paragraphs.ts";
import type { Claim, Evidence, Stance } from "../model/claim.ts";
import { stances } from "../model/claim.ts";
import type { Edition } from "../model/edition.ts";
import type { Highlight } from "../model/highlight.ts";
import type { ClaimId, EditionId, HighlightId, ReportId, TagId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Note, NoteTarget } from "../model/note.ts";
import { fieldStamp, type StoredRecord } from "../model/record.ts";
import type { Report } from "../model/report.ts";
import type { Stamp } from "../model/stamp.ts";
import { statedValue } from "../model/stated.ts";
import type { Tag, Tagging } from "../model/tag.ts";
import { type ReportTitle, reportTitle } from "./report-title.ts";
import { compareSigla, siglaOf } from "./sigla.ts";
import { visibleRecords } from "./visible.ts";

export interface ReportView {
  readonly report: Report;
  readonly edition: Edition;
  readonly siglum: string;
  readonly title: ReportTitle;
  readonly paragraphs: readonly Paragraph[];
  /** By start, then the longer first. */
  readonly highlights: readonly HighlightView[];
}

export interface HighlightView {
  readonly highlight: Highlight;
  readonly report: ReportView;
  /** The paragraph where it begins. */
  readonly paragraph: Paragraph | null;
  /** Each tag once, the earliest tagging first: that one gives the colour. */
  readonly tags: readonly Tag[];
  readonly taggings: readonly Tagging[];
  readonly evidence: readonly Evidence[];
}

export interface ClaimView {
  readonly claim: Claim;
  /** By siglum and place. */
  readonly passages: readonly ClaimPassage[];
  readonly counts: Readonly<Record<Stance, number>>;
}

export interface ClaimPassage {
  readonly evidence: Evidence;
  readonly highlight: HighlightView;
}

/** What a reader sees of a library: visible records only, in reading order, joined and indexed. */
export interface LibraryView {
  /** By siglum. */
  readonly reports: readonly ReportView[];
  readonly reportById: ReadonlyMap<ReportId, ReportView>;
  readonly reportByEdition: ReadonlyMap<EditionId, ReportView>;
  /** By siglum and place. */
  readonly highlights: readonly HighlightView[];
  readonly highlightById: ReadonlyMap<HighlightId, HighlightView>;
  /** In the order of the codebook. */
  readonly tags: readonly Tag[];
  readonly highlightCountByTag: ReadonlyMap<TagId, number>;
  /** The newest first. */
  readonly claims: readonly ClaimView[];
  readonly claimById: ReadonlyMap<ClaimId, ClaimView>;
  /** The oldest first. */
  readonly notes: readonly Note[];
}

const views = new WeakMap<Library, LibraryView>();

/** The view of this very library; made once for each. */
export function viewOf(library: Library): LibraryView {
  const present = views.get(library);
  if (present !== undefined) return present;
  const view = makeView(library);
  views.set(library, view);
  return view;
}

/** The notes on one thing, oldest first. */
export function notesOn(view: LibraryView, target: NoteTarget): readonly Note[] {
  return view.notes.filter((note) => note.on.collection === target.collection && note.on.id === target.id);
}

function makeView(library: Library): LibraryView {
  const taggings = groupBy(visibleRecords(library, "taggings").toSorted(byStamp), (tagging) => tagging.highlight);
  const evidence = groupBy(visibleRecords(library, "evidence").toSorted(byStamp), (tie) => tie.highlight);
  const highlights = groupBy(visibleRecords(library, "highlights"), (highlight) => highlight.passage.edition);
  const reports = reportViews(library).map((report) => {
    const views: HighlightView[] = [];
    const withHighlights = { ...report, highlights: views };
    for (const highlight of (highlights.get(report.edition.id) ?? []).toSorted(byPlace)) {
      const own = taggings.get(highlight.id) ?? [];
      const tags = [...new Set(own.map((tagging) => library.tags.get(tagging.tag)).filter((tag) => tag !== undefined))];
      views.push({
        highlight,
        report: withHighlights,
        paragraph: paragraphAt(report.paragraphs, highlight.passage.start),
        tags,
        taggings: own,
        evidence: evidence.get(highlight.id) ?? [],
      });
    }
    return withHighlights;
  });
  const all = reports.flatMap((report) => report.highlights);
  const claims = claimViews(library, all);
  return {
    reports,
    reportById: new Map(reports.map((view) => [view.report.id, view])),
    reportByEdition: new Map(reports.map((view) => [view.edition.id, view])),
    highlights: all,
    highlightById: new Map(all.map((view) => [view.highlight.id, view])),
    tags: visibleRecords(library, "tags").toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    highlightCountByTag: countByTag(all),
    claims,
    claimById: new Map(claims.map((view) => [view.claim.id, view])),
    notes: visibleRecords(library, "notes").toSorted(byStamp),
  };
}

/** One view a report, on its latest edition. */
function reportViews(library: Library): Omit<ReportView, "highlights">[] {
  const sigla = siglaOf(library);
  const editions = groupBy(visibleRecords(library, "editions").toSorted(byStamp), (edition) => edition.report);
  return visibleRecords(library, "reports")
    .flatMap((report) => {
      const edition = editions.get(report.id)?.at(-1);
      if (edition === undefined) return [];
      const paragraphs = paragraphsOf(edition.text, statedValue(report.headline));
      return [
        {
          report,
          edition,
          siglum: sigla.get(report.id) ?? report.siglum,
          title: reportTitle(report, edition),
          paragraphs,
        },
      ];
    })
    .sort((a, b) => compareSigla(a.siglum, b.siglum));
}

function claimViews(library: Library, highlights: readonly HighlightView[]): readonly ClaimView[] {
  const passages = new Map<ClaimId, ClaimPassage[]>();
  for (const highlight of highlights) {
    for (const evidence of highlight.evidence) {
      const list = passages.get(evidence.claim) ?? [];
      passages.set(evidence.claim, list);
      list.push({ evidence, highlight });
    }
  }
  return visibleRecords(library, "claims")
    .toSorted((a, b) => byStamp(b, a))
    .map((claim) => {
      const own = passages.get(claim.id) ?? [];
      const counts = Object.fromEntries(
        stances.map((stance) => [stance, own.filter((one) => one.evidence.stance === stance).length]),
      );
      return { claim, passages: own, counts: counts as Record<Stance, number> };
    });
}

function countByTag(highlights: readonly HighlightView[]): ReadonlyMap<TagId, number> {
  const counts = new Map<TagId, number>();
  for (const { tags } of highlights) for (const tag of tags) counts.set(tag.id, (counts.get(tag.id) ?? 0) + 1);
  return counts;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

type Stamped = { readonly id: string; readonly stamp: Stamp };

/** In the order in which records were made. Later writes, deleting and its undo among them, move none. */
function byStamp(a: Stamped, b: Stamped): number {
  const [madeA, madeB] = [madeAt(a), madeAt(b)];
  if (madeA !== madeB) return madeA < madeB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** `person` is written once, when a record is made; the record's own stamp is that of its last write. */
function madeAt(record: Stamped): Stamp {
  return fieldStamp(record as StoredRecord, "person") ?? record.stamp;
}

function byPlace(a: Highlight, b: Highlight): number {
  return a.passage.start - b.passage.start || b.passage.end - a.passage.end || byStamp(a, b);
}
