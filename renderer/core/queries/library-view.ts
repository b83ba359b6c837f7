import { type Paragraph, paragraphAt, paragraphsOf } from "../anchoring/paragraphs.ts";
import type { Claim, Evidence, Stance } from "../model/claim.ts";
import { stances } from "../model/claim.ts";
import type { Edition } from "../model/edition.ts";
import type { Highlight } from "../model/highlight.ts";
import {
  type ClaimId,
  type EditionId,
  type HighlightId,
  type NoteId,
  type ReportId,
  reportIdOf,
  type TagId,
} from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Note } from "../model/note.ts";
import { fieldStamp, type StoredRecord } from "../model/record.ts";
import type { Report } from "../model/report.ts";
import type { Source } from "../model/source.ts";
import type { Stamp } from "../model/stamp.ts";
import { statedValue } from "../model/stated.ts";
import type { Tag, Tagging } from "../model/tag.ts";
import { type Anchor, Anchoring } from "./anchored.ts";
import { claimFamilies, countedOnClaims } from "./claim-roots.ts";
import { type Codebook, codebookOf } from "./codebook.ts";
import { editionRead, editionsByReport } from "./editions.ts";
import { type ReportTitle, reportTitle } from "./report-title.ts";
import { compareSigla, siglaOf } from "./sigla.ts";
import { type Sources, sourceOf, sourcesOf } from "./sources.ts";
import { isReply, type Thread, threadsOf } from "./threads.ts";
import { asCounted, isTieToConfirm } from "./to-confirm.ts";
import { visibleRecords } from "./visible.ts";

export interface ReportView {
  readonly report: Report;
  /** The one that is read. */
  readonly edition: Edition;
  /** All of them, the first at the beginning. */
  readonly editions: readonly Edition[];
  readonly siglum: string;
  readonly title: ReportTitle;
  readonly paragraphs: readonly Paragraph[];
  /** By start, then the longer first. Those of an older edition stand where they were found again. */
  readonly highlights: readonly HighlightView[];
  /** Highlights of older editions that have no place in the one that is read, by their place there. */
  readonly unplaced: readonly HighlightView[];
}

export interface HighlightView {
  /** As it stands in the edition that is read; the passage of an unplaced one is of an older edition. What is to be confirmed is unset. */
  readonly highlight: Highlight;
  readonly anchor: Anchor;
  readonly report: ReportView;
  /** The paragraph where it begins; `null` for one that is unplaced. */
  readonly paragraph: Paragraph | null;
  /** Each tag once, the earliest tagging first: that one gives the colour. */
  readonly tags: readonly Tag[];
  /** Those on a merged tag name the tag that it counts as; their ids stay. */
  readonly taggings: readonly Tagging[];
  /** One a person and claim, what is to be confirmed unset. Evidence on a merged claim names the claim that it counts as; its id stays. */
  readonly evidence: readonly Evidence[];
  /** Who speaks, through merges; `null` for the report itself, for nobody yet, and for a source that is gone. */
  readonly source: Source | null;
}

export interface ClaimView {
  readonly claim: Claim;
  /** Claims that count as this one, by id. */
  readonly merged: readonly Claim[];
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
  /** Those that are not archived: what lists, pickers and searches offer. */
  readonly offered: readonly ReportView[];
  /** A report whose only text became an edition of another is found as that one. */
  readonly reportById: ReadonlyMap<ReportId, ReportView>;
  readonly reportByEdition: ReadonlyMap<EditionId, ReportView>;
  /** By siglum and place, the unplaced ones of a report after its others. */
  readonly highlights: readonly HighlightView[];
  readonly highlightById: ReadonlyMap<HighlightId, HighlightView>;
  readonly codebook: Codebook;
  /** The tags that are offered, in the order of the codebook: none that is archived or merged into another. */
  readonly tags: readonly Tag[];
  readonly highlightCountByTag: ReadonlyMap<TagId, number>;
  readonly sources: Sources;
  /** The newest first; none that was merged into another. */
  readonly claims: readonly ClaimView[];
  /** A merged claim is found as the one that it counts as. */
  readonly claimById: ReadonlyMap<ClaimId, ClaimView>;
  /** The oldest first, without replies. */
  readonly notes: readonly Note[];
  /** Each note with its replies, by its id and by theirs. */
  readonly threadByNote: ReadonlyMap<NoteId, Thread>;
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

function makeView(library: Library): LibraryView {
  const codebook = codebookOf(library);
  const sources = sourcesOf(library);
  const taggings = groupBy(
    visibleRecords(library, "taggings")
      .toSorted(byStamp)
      .map((tagging) => counting(codebook, tagging)),
    (tagging) => tagging.highlight,
  );
  const ties = visibleRecords(library, "evidence")
    .toSorted(byStamp)
    .map((tie) => asCounted("evidence", tie));
  const evidence = groupBy(
    countedOnClaims(library, ties, ({ highlight, person }) => `${highlight} ${person}`, isTieToConfirm),
    (tie) => tie.highlight,
  );
  const highlights = groupBy(
    visibleRecords(library, "highlights").map((highlight) => asCounted("highlights", highlight)),
    (highlight) => library.editions.get(highlight.passage.edition)?.report,
  );
  const anchoring = new Anchoring(library);
  const reports = reportViews(library).map((report) => {
    const placed: HighlightView[] = [];
    const unplaced: HighlightView[] = [];
    const withHighlights: ReportView = { ...report, highlights: placed, unplaced };
    const anchored = (highlights.get(report.report.id) ?? []).map((one) => anchoring.anchored(one, report.edition));
    for (const { highlight, anchor } of anchored.toSorted((a, b) => byPlace(a.highlight, b.highlight))) {
      const isPlaced = anchor.kind === "here" || anchor.kind === "moved";
      const own = taggings.get(highlight.id) ?? [];
      const tags = [...new Set(own.flatMap((tagging) => codebook.byId.get(tagging.tag)?.tag ?? []))];
      (isPlaced ? placed : unplaced).push({
        highlight,
        anchor,
        report: withHighlights,
        paragraph: isPlaced ? paragraphAt(report.paragraphs, highlight.passage.start) : null,
        tags,
        taggings: own,
        evidence: evidence.get(highlight.id) ?? [],
        source: sourceOf(sources, highlight),
      });
    }
    return withHighlights;
  });
  const all = reports.flatMap((report) => [...report.highlights, ...report.unplaced]);
  const claims = claimViews(library, all);
  const notes = visibleRecords(library, "notes").toSorted(byStamp);
  return {
    reports,
    offered: reports.filter(({ report }) => !report.archived),
    reportById: new Map([...asEditions(reports), ...reports.map((view) => [view.report.id, view] as const)]),
    reportByEdition: new Map(reports.map((view) => [view.edition.id, view])),
    highlights: all,
    highlightById: new Map(all.map((view) => [view.highlight.id, view])),
    codebook,
    tags: codebook.entries.filter(({ isArchived }) => !isArchived).map(({ tag }) => tag),
    highlightCountByTag: countByTag(all),
    sources,
    claims,
    claimById: new Map(
      claims.flatMap((view) => [view.claim, ...view.merged].map((claim) => [claim.id, view] as const)),
    ),
    notes: notes.filter((note) => !isReply(note)),
    threadByNote: threadsOf(library, notes),
  };
}

function counting(codebook: Codebook, tagging: Tagging): Tagging {
  const tag = codebook.byId.get(tagging.tag)?.tag.id ?? tagging.tag;
  return tag === tagging.tag ? tagging : { ...tagging, tag };
}

/** Reports by the text that named them, which may have become an edition of another when two libraries were joined. */
function asEditions(reports: readonly ReportView[]): readonly (readonly [ReportId, ReportView])[] {
  return reports.flatMap((view) => view.editions.map(({ id }) => [reportIdOf(id), view] as const));
}

/** One view a report, on the edition that is read. */
function reportViews(library: Library): Omit<ReportView, "highlights" | "unplaced">[] {
  const sigla = siglaOf(library);
  const editions = editionsByReport(library);
  return visibleRecords(library, "reports")
    .flatMap((report) => {
      const own = editions.get(report.id) ?? [];
      const edition = editionRead(report, own);
      if (edition === null) return [];
      const paragraphs = paragraphsOf(edition.text, statedValue(report.headline));
      return [
        {
          report,
          edition,
          editions: own,
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
  return [...new Set(claimFamilies(library).values())]
    .toSorted((a, b) => byStamp(b.claim, a.claim))
    .map(({ claim, merged }) => {
      const own = passages.get(claim.id) ?? [];
      const counts = Object.fromEntries(
        stances.map((stance) => [stance, own.filter((one) => one.evidence.stance === stance).length]),
      );
      return { claim, merged, passages: own, counts: counts as Record<Stance, number> };
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
export function madeAt(record: Stamped): Stamp {
  return fieldStamp(record as StoredRecord, "person") ?? record.stamp;
}

function byPlace(a: Highlight, b: Highlight): number {
  return a.passage.start - b.passage.start || b.passage.end - a.passage.end || byStamp(a, b);
}
