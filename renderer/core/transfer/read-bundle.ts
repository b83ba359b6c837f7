import { toCanonical } from "../merge/canonical.ts";
import { normalRecord } from "../merge/registers.ts";
import { holdsMoreThan, mostValuesInField } from "../model/extent.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { emptyLibrary, type Library, withRecords } from "../model/library.ts";
import { largestFile } from "../ports/host.ts";
import { type Bundle, type BundleBody, type BundleHeader, bundleFormat, bundleVersion } from "./bundle.ts";
import { envelopeSchema } from "./bundle-header.ts";
import { addIssues, checkBody, checkRecords } from "./check-records.ts";
import { checkIds, checkPassages, checkReferences, checkReplies, checkVersions } from "./check-references.ts";
import { countRecords } from "./count-records.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { hashOfBody } from "./export-bundle.ts";
import { lineAndColumn, parseJson } from "./json-text.ts";
import { type BundleProblem, BundleRefused, nextSteps, Problems, recordPlace } from "./problem.ts";
import { readingsOf } from "./reading.ts";
import { scanJson } from "./scan-json.ts";
import { scanText } from "./scan-text.ts";

/** What a valid bundle holds, or why it was refused. */
export type BundleAnswer =
  | {
      readonly ok: true;
      readonly header: BundleHeader;
      readonly library: Library;
      /** Does not keep the bundle from being read: words for people in it that its data do not bear out. */
      readonly warnings: readonly BundleProblem[];
    }
  | { readonly ok: false; readonly refused: BundleRefused };

export interface BundleLimits {
  /** Bytes, or UTF-16 units of a text. */
  readonly size: number;
  readonly depth: number;
  readonly values: number;
}

const megabyte = 1024 * 1024;

/**
 * A file that Variorum wrote has 28 bytes a value or more, so that one of the largest size stays below the values. Measured
 * with Node 20: the worst file that gets past the count (48 MB, 830,000 records of an id and a stamp) takes 8 s and
 * 0.9 GB; 64 MB of a real library 0.6 GB. Without the count 64 MB of `{},` took more than 4 GB.
 */
const usualLimits: BundleLimits = { size: largestFile, depth: 200, values: 2_500_000 };

/** Reads a bundle from the bytes or the text of a file. Any input gives an answer; nothing is thrown and nothing is changed. */
export function readBundle(source: Uint8Array | string, limits: BundleLimits = usualLimits): BundleAnswer {
  const problems = new Problems();
  const bundle = readEnvelope(source, limits, problems);
  if (bundle === null || problems.list.length > 0) return refuse(problems);
  const { header, body } = bundle;
  checkRecords(body, problems);
  if (problems.list.length > 0) return refuse(problems);
  const library = libraryOf(body);
  checkReferences(body, library, problems);
  checkVersions(body, library, problems);
  checkReplies(body, library, problems);
  checkIds(body, problems);
  checkPassages(body, library, problems);
  checkHeader(header, body, library, problems);
  return problems.list.length > 0
    ? refuse(problems)
    : { ok: true, header, library, warnings: readingWarnings(body, library) };
}

function refuse(problems: Problems): BundleAnswer {
  return { ok: false, refused: new BundleRefused(problems.list) };
}

function readEnvelope(source: Uint8Array | string, limits: BundleLimits, problems: Problems): Bundle | null {
  const value = readValue(source, limits, problems);
  if (value === undefined) return null;
  const { format, version } = (value ?? {}) as { readonly format?: Json; readonly version?: Json };
  if (format !== bundleFormat) {
    problems.add(
      "the file",
      `It is JSON, but no Variorum bundle: its “format” is not “${bundleFormat}”.`,
      nextSteps.chooseOther,
    );
    return null;
  }
  if (typeof version === "number" && version > bundleVersion) {
    problems.add(
      "version",
      `The file was made by a newer Variorum (format version ${version}; this one reads ${bundleVersion}).`,
      nextSteps.update,
    );
    return null;
  }
  const envelope = value as JsonObject;
  if (holdsMoreThan(envelope.header, mostValuesInField)) {
    const most = mostValuesInField.toLocaleString("en");
    problems.add("header", `It holds more than ${most} values.`, nextSteps.askAgain);
    return null;
  }
  addIssues(problems, "", value, envelopeSchema);
  if (problems.list.length === 0) checkBody(envelope.body as JsonObject, problems);
  return problems.list.length > 0 ? null : (value as unknown as Bundle);
}

/** The file as a JSON value that is safe to look at; `undefined` where there is none, and then a problem is added. */
function readValue(source: Uint8Array | string, limits: BundleLimits, problems: Problems): Json | undefined {
  if (source.length > limits.size) {
    const inMegabytes = (size: number) => `${Math.ceil(size / megabyte)} MB`;
    problems.add(
      "the file",
      `It has ${inMegabytes(source.length)}; at most ${inMegabytes(limits.size)} can be read.`,
      "Export a part of the library.",
    );
    return undefined;
  }
  const decoded = typeof source === "string" ? { text: source.replace(/^\ufeff/, "") } : decodeUtf8(source);
  if ("offset" in decoded) {
    problems.add(`byte ${decoded.offset + 1}`, decoded.what, nextSteps.chooseOther);
    return undefined;
  }
  const { text } = decoded;
  if (text.startsWith('{"format":"variorum-backup"')) {
    problems.add(
      "the file",
      "It is a backup of a whole library, not an export.",
      "Restore it in the settings, under Backups.",
    );
    return undefined;
  }
  const tooMuch = scanText(text, limits);
  if (tooMuch !== null) {
    problems.add(placeWords(lineAndColumn(text, tooMuch.offset)), tooMuch.what, nextSteps.askAgain);
    return undefined;
  }
  const parsed = parseJson(text);
  if (!("value" in parsed)) {
    const what = `The file is not JSON: ${parsed.fault}. It may be damaged or cut off.`;
    problems.add(placeWords(parsed), what, nextSteps.chooseOther);
    return undefined;
  }
  const fault = scanJson(parsed.value);
  if (fault === null) return parsed.value;
  problems.add(fault.where, fault.what, nextSteps.askAgain);
  return undefined;
}

function placeWords({ line, column }: { readonly line: number; readonly column: number }): string {
  return `line ${line}, column ${column}`;
}

function checkHeader(header: BundleHeader, body: BundleBody, library: Library, problems: Problems): void {
  const { records, ...visible } = countRecords(library);
  for (const name of ["reports", "highlights", "claims", "notes"] as const) {
    if (header.counts[name] === visible[name]) continue;
    problems.add(
      `header.counts.${name}`,
      `It says ${header.counts[name]}, but the file holds ${visible[name]}.`,
      nextSteps.askAgain,
    );
  }
  for (const name of new Set([...Object.keys(records), ...Object.keys(header.counts.records)])) {
    const said = Object.hasOwn(header.counts.records, name) ? header.counts.records[name] : 0;
    const found = Object.hasOwn(records, name) ? records[name] : 0;
    if (said !== found)
      problems.add(
        `header.counts.records.${name}`,
        `It says ${said}, but the file holds ${found}.`,
        nextSteps.askAgain,
      );
  }
  if (hashOfBody(body) === header.sha256) return;
  problems.add(
    "header.sha256",
    "The body is not the one that was exported: its SHA-256 is another. The file was changed or damaged afterwards.",
    nextSteps.askAgain,
  );
}

/** `reading` is for people and is never stored, so it is left out here. */
function libraryOf(body: BundleBody): Library {
  return withRecords(
    emptyLibrary,
    new Map(
      Object.entries(body)
        .filter(([, records]) => records.length > 0)
        .map(([name, records]) => [name, new Map(records.map((record) => [record.id, normalRecord(record)]))]),
    ),
  );
}

function readingWarnings(body: BundleBody, library: Library): readonly BundleProblem[] {
  const warnings = new Problems();
  const readingOf = readingsOf(library);
  for (const [collection, records] of Object.entries(body)) {
    for (const [index, { id, reading }] of records.entries()) {
      if (warnings.isFull) return warnings.list;
      if (reading === undefined || toCanonical(reading as Json) === toCanonical(readingOf(collection, id))) continue;
      warnings.add(
        `${recordPlace(collection, index, id)}.reading`,
        "What it says for readers is not what its ids stand for.",
        "The ids count.",
      );
    }
  }
  return warnings.list;
}
