import {
  type BundleProblem,
  collectionNames,
  type JoinedRecords,
  type Library,
  type MergePreview,
  msOf,
  type OpenedFile,
  previewMerge,
  readBundle,
  recordsOf,
} from "#core/index.ts";

/** A colleague's bundle that was read and not yet taken in. */
export interface IncomingBundle {
  /** Who exported it. */
  readonly from: string;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  readonly preview: MergePreview;
  readonly joined: readonly JoinedRecords[];
  /** SHA-256 of its body: names the import. */
  readonly bundle: string;
  readonly warnings: readonly BundleProblem[];
}

export type IncomingAnswer =
  | { readonly ok: true; readonly incoming: IncomingBundle }
  | { readonly ok: false; readonly problems: readonly BundleProblem[] };

const dayMs = 24 * 60 * 60 * 1000;

/** Reads a file and works out what it would change. @param now ms since 1970, for the gate against stamps from the future. */
export function readIncoming(library: Library, file: OpenedFile, now: number): IncomingAnswer {
  const answer = readBundle(file.bytes);
  if (!answer.ok) return { ok: false, problems: answer.refused.problems };
  const preview = previewMerge(library, answer.library);
  const aheadMs = msOf(preview.newestStamp) - now;
  if (aheadMs > dayMs) return { ok: false, problems: [aheadOfTime(aheadMs)] };
  const { header, warnings } = answer;
  return {
    ok: true,
    incoming: {
      from: header.exportedBy.map((exporter) => exporter.name).join(" and "),
      exportedAt: header.exportedAt,
      preview,
      joined: collectionNames(answer.library).map((collection) => ({
        collection,
        records: [...recordsOf(answer.library, collection).values()],
      })),
      bundle: header.sha256,
      warnings,
    },
  };
}

/** Whatever such a bundle says would beat everybody's edits until that day. */
function aheadOfTime(aheadMs: number): BundleProblem {
  const days = Math.ceil(aheadMs / dayMs);
  return {
    where: "header",
    what: `Its changes are dated up to ${days} days ahead of this computer's clock.`,
    next: "Set both computers' clocks, and ask for a new export.",
  };
}
