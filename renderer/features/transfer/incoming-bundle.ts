import {
  type BundleAnswer,
  type BundleProblem,
  type BundleReader,
  collectionNames,
  type JoinedRecords,
  type Library,
  type MergePreview,
  msOf,
  type OpenedFile,
  previewMerge,
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

/** As many as a bundle that can't be read names. */
const mostProblems = 20;
const dayMs = 24 * 60 * 60 * 1000;

export interface IncomingReading {
  readonly answer: Promise<IncomingAnswer>;
  /** Ends the reading; the answer then stays away. */
  cancel(): void;
}

/** What the preview is worked out against, at the moment when the file has been read. */
export interface ReadingInto {
  library(): Library;
  /** Ms since 1970, for the gate against stamps from the future. */
  now(): number;
}

/** Reads a file beside the page and works out what it would change. */
export function readIncoming(bundles: BundleReader, file: OpenedFile, into: ReadingInto): IncomingReading {
  const reading = bundles.read(file.bytes);
  return {
    answer: reading.answer.then((answer) => incomingOf(answer, into.library(), into.now())),
    cancel: () => reading.cancel(),
  };
}

function incomingOf(answer: BundleAnswer, library: Library, now: number): IncomingAnswer {
  if (!answer.ok) return { ok: false, problems: answer.refused.problems };
  const preview = previewMerge(library, answer.library);
  const newestMs = msOf(preview.newestStamp);
  if (newestMs - now > dayMs) return { ok: false, problems: [aheadOfTime(newestMs, now)] };
  if (preview.rewritten.length > 0)
    return { ok: false, problems: preview.rewritten.slice(0, mostProblems).map(rewritten) };
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
function aheadOfTime(newestMs: number, now: number): BundleProblem {
  const days = Math.ceil((newestMs - now) / dayMs);
  const day = new Date(newestMs).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return {
    where: "header",
    what: `Its changes are dated up to ${days} days ahead of this computer's clock.`,
    next: `If this clock is wrong, set it and import again. If it is right, the sender's clock ran ahead, and a new export would carry the same dates: the file can be imported from ${day} on.`,
  };
}

/** The greater stamp would win, and the words that somebody sealed would be gone without a trace. */
function rewritten(id: string): BundleProblem {
  return {
    where: `noteVersions (id ${id})`,
    what: "This version of a note is in your library with other words. Notes are never rewritten: an edit is a new version.",
    next: "The file was changed outside Variorum. Ask whoever made it for one that was not.",
  };
}
