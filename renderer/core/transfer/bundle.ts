import type { StoredRecord } from "../model/record.ts";

export const bundleFormat = "variorum-bundle";

/** Goes up when an older Variorum could misread a bundle; new fields and collections alone do not raise it. */
export const bundleVersion = 1;

/** A library as one JSON value to hand on. `docs/bundle.md` explains it, `docs/bundle.schema.json` describes it. */
export interface Bundle {
  readonly format: typeof bundleFormat;
  readonly version: typeof bundleVersion;
  readonly header: BundleHeader;
  readonly body: BundleBody;
}

/** What was exported when, by whom and with what. The only part that differs between two exports of one library. */
export interface BundleHeader {
  /** ISO 8601 in UTC with milliseconds. */
  readonly exportedAt: string;
  /** By id. More than one where bundles were merged outside the app. */
  readonly exportedBy: readonly Exporter[];
  readonly app: { readonly name: string; readonly version: string };
  /** A part is closed over what it hangs on; what is absent from it is never taken as deleted. */
  readonly scope: "everything" | "part";
  readonly counts: BundleCounts;
  /** SHA-256 (lower-case hex) of the body in RFC 8785 form and UTF-8. */
  readonly sha256: string;
}

export interface Exporter {
  readonly id: string;
  readonly name: string;
}

/** Visible ones, and under `records` all records of each collection, deleted ones included. */
export interface BundleCounts {
  readonly reports: number;
  readonly highlights: number;
  readonly claims: number;
  readonly notes: number;
  readonly records: Readonly<Record<string, number>>;
}

/** Records by collection, each collection by id. A record may have `reading`, which repeats for people what its ids stand for. */
export type BundleBody = Readonly<Record<string, readonly StoredRecord[]>>;
