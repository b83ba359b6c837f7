import { toCanonical } from "../merge/canonical.ts";
import { joinInto } from "../merge/merge-libraries.ts";
import { normalRecord } from "../merge/registers.ts";
import { hashOf, utf8 } from "../model/edition.ts";
import type { HighlightId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import { collectionNames, collections, type Library, recordsOf } from "../model/library.ts";
import {
  type Bundle,
  type BundleBody,
  type BundleHeader,
  bundleFormat,
  bundleVersion,
  type Exporter,
} from "./bundle.ts";
import { countRecords } from "./count-records.ts";
import { partOfLibrary } from "./part-of-library.ts";
import { bareRecord, peopleNamedIn } from "./people-named.ts";
import { readingsOf } from "./reading.ts";
import { closedLibrary } from "./references.ts";

export interface ExportInput {
  /** Milliseconds since 1970, or ISO 8601 in UTC. */
  readonly exportedAt: number | string;
  readonly by: Exporter;
  readonly appVersion: string;
  /** Only these, with what they need: a part. Left out, everything. */
  readonly highlights?: ReadonlySet<HighlightId> | undefined;
}

/** Everything in the library, or a part of it, deleted records included: a colleague's merge needs them. */
export function exportBundle(library: Library, { exportedAt, by, appVersion, highlights }: ExportInput): Bundle {
  return toBundle(highlights === undefined ? library : partOfLibrary(library, highlights), {
    exportedAt: new Date(exportedAt).toISOString(),
    exportedBy: [{ id: by.id, name: by.name }],
    app: { name: "Variorum", version: appVersion },
    scope: highlights === undefined ? "everything" : "part",
  });
}

/** A library under a given header; counts and hash are worked out here. What hangs on something missing is left out. */
export function toBundle(library: Library, header: Omit<BundleHeader, "counts" | "sha256">): Bundle {
  const closed = withNamedPeople(closedLibrary(library));
  const body = bodyOf(closed);
  return {
    format: bundleFormat,
    version: bundleVersion,
    header: { ...header, counts: countRecords(closed), sha256: hashOfBody(body) },
    body,
  };
}

/** The bundle as text: the header first, two spaces a level, one line break at the end. */
export function writeBundle(bundle: Bundle): string {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

export function hashOfBody(body: BundleBody): string {
  return hashOf(utf8(toCanonical(body as unknown as Json)));
}

/** People who never gave a name have no record of their own yet; a bundle names everyone whose id it holds. */
function withNamedPeople(library: Library): Library {
  const missing = [...peopleNamedIn(library)].filter((id) => !library.people.has(id));
  return missing.length === 0
    ? library
    : joinInto(library, [{ collection: "people", records: missing.map(bareRecord) }]);
}

function bodyOf(library: Library): BundleBody {
  const readingOf = readingsOf(library);
  const body: Record<string, BundleBody[string]> = {};
  for (const name of new Set([...collections, ...collectionNames(library)])) {
    const records = [...recordsOf(library, name).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    body[name] = records.map((record) => {
      const { id, stamp, stamps, ...fields } = normalRecord(record);
      const reading = readingOf(name, id);
      return {
        id,
        ...(reading === null ? {} : { reading }),
        ...(sorted(fields as Json) as object),
        stamp,
        ...(stamps === undefined ? {} : { stamps: sorted(stamps) as typeof stamps }),
      };
    });
  }
  return body;
}

/** Keys in one order at every depth, so that the same library gives the same bytes. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
