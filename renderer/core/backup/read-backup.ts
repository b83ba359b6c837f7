import { replay } from "../merge/merge-libraries.ts";
import { normalRecord } from "../merge/registers.ts";
import type { ChangeSet } from "../model/change-set.ts";
import { hashOf } from "../model/edition.ts";
import type { Json } from "../model/json.ts";
import { emptyLibrary } from "../model/library.ts";
import { countVisible } from "../queries/count-visible.ts";
import { bundleFormat } from "../transfer/bundle.ts";
import { addIssues } from "../transfer/check-records.ts";
import { decodeUtf8 } from "../transfer/decode-utf8.ts";
import { parseJson } from "../transfer/json-text.ts";
import { Problems } from "../transfer/problem.ts";
import { scanJson } from "../transfer/scan-json.ts";
import { scanText } from "../transfer/scan-text.ts";
import { type BackupAnswer, type BackupHeader, backupFormat, backupVersion } from "./backup.ts";
import { backupHeaderSchema } from "./backup-schema.ts";
import { checkIds, checkStep, checkTexts, chooseAnother } from "./check-steps.ts";
import { largestBackup } from "./largest-backup.ts";
import { digestLine } from "./write-backup.ts";

export interface BackupLimits {
  /** Bytes of the whole file. */
  readonly size: number;
  /** Bytes of one line. */
  readonly line: number;
  /** Of one line's values. */
  readonly depth: number;
  /** Of all lines together. */
  readonly values: number;
}

const megabyte = 1024 * 1024;
const usualLimits: BackupLimits = { size: largestBackup, line: 256 * megabyte, depth: 200, values: 50_000_000 };

const lineEnd = 0x0a;

/**
 * Reads a backup from the bytes of a file, which may come from anybody. Any bytes give an answer; nothing is thrown and
 * nothing is changed. What is read has been replayed and counted.
 */
export function readBackup(bytes: Uint8Array, limits: BackupLimits = usualLimits): BackupAnswer {
  const problems = new Problems();
  const frame = readFrame(bytes, limits, problems);
  if (frame === null) return { ok: false, problems: problems.list };
  const { header, sha256 } = frame;
  const steps = readSteps(frame.lines, limits, problems);
  if (problems.list.length > 0) return { ok: false, problems: problems.list };
  checkTexts(steps, problems);
  const library = replay(emptyLibrary, steps);
  checkIds(library, problems);
  for (const [name, count] of Object.entries(countVisible(library))) {
    const said = header.counts[name as keyof typeof header.counts];
    if (said !== count)
      problems.add(`line 1, header.counts.${name}`, `It says ${said}, but the file holds ${count}.`, chooseAnother);
  }
  return problems.list.length > 0
    ? { ok: false, problems: problems.list }
    : { ok: true, header, steps, library, sha256 };
}

/** The header of a backup's first line; `null` where it is none that this version reads. */
export function readBackupHeader(firstLine: string): BackupHeader | null {
  if (scanText(firstLine, usualLimits) !== null) return null;
  const parsed = parseJson(firstLine);
  if (!("value" in parsed) || scanJson(parsed.value) !== null) return null;
  return backupHeaderSchema.safeParse(parsed.value).success ? (parsed.value as unknown as BackupHeader) : null;
}

interface Frame {
  readonly header: BackupHeader;
  readonly sha256: string;
  /** The bytes of the steps, each line with its end. */
  readonly lines: Uint8Array;
}

/** What stands around the steps: a header that is known, the digest that fits, and as many lines as were written. */
function readFrame(bytes: Uint8Array, limits: BackupLimits, problems: Problems): Frame | null {
  const refuse = (where: string, what: string, next = chooseAnother) => {
    problems.add(where, what, next);
    return null;
  };
  if (bytes.length > limits.size) {
    const inMegabytes = (size: number) => `${Math.ceil(size / megabyte)} MB`;
    return refuse("the file", `It has ${inMegabytes(bytes.length)}; at most ${inMegabytes(limits.size)} can be read.`);
  }
  const first = bytes.indexOf(lineEnd) + 1;
  const value = first > 0 && first <= limits.line ? readLine(bytes.subarray(0, first - 1), limits, null) : undefined;
  const { format, version } = (value ?? {}) as { readonly format?: Json; readonly version?: Json };
  if (format !== backupFormat) {
    if (isBundle(bytes))
      return refuse("the file", "It is an export for colleagues, not a backup.", "Import it as notes.");
    return refuse("the file", "It is no backup of Variorum, or its beginning is damaged.");
  }
  if (typeof version === "number" && version > backupVersion) {
    const what = `The backup was made by a newer Variorum (format version ${version}; this one reads ${backupVersion}).`;
    return refuse("the file", what, "Update Variorum, then open the backup again.");
  }
  addIssues(problems, "header", value, backupHeaderSchema);
  if (problems.list.length > 0) return null;
  const header = value as unknown as BackupHeader;

  const end = bytes.length - digestLine("0".repeat(64)).length;
  const last = end >= first && bytes[end - 1] === lineEnd ? decodeUtf8(bytes.subarray(end)) : null;
  const said = last !== null && "text" in last ? /^\{"sha256":"([0-9a-f]{64})"\}\n$/.exec(last.text)?.[1] : undefined;
  if (said === undefined) return refuse("the end of the file", "The last line is not there. The file was cut off.");
  const sha256 = hashOf(bytes.subarray(0, end));
  if (sha256 !== said)
    return refuse("the file", "Its SHA-256 is another than its last line says. The file was damaged or changed.");
  const lines = bytes.subarray(first, end);
  const count = countLines(lines);
  if (count !== header.steps)
    return refuse("line 1, header.steps", `It says ${header.steps}, but the file has ${count}.`);
  return { header, sha256, lines };
}

/** By its first words, as the app writes them. */
function isBundle(bytes: Uint8Array): boolean {
  const beginning = decodeUtf8(bytes.subarray(0, 60));
  return "text" in beginning && beginning.text.includes(`"format": "${bundleFormat}"`);
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) count += 1;
  return count;
}

function readSteps(bytes: Uint8Array, limits: BackupLimits, problems: Problems): readonly ChangeSet[] {
  const steps: ChangeSet[] = [];
  const ids = new Set<string>();
  let values = 0;
  let line = 2;
  for (let start = 0; start < bytes.length && !problems.isFull; line += 1) {
    const end = bytes.indexOf(lineEnd, start);
    const own = new Problems();
    const value = readLine(bytes.subarray(start, end), limits, own);
    start = end + 1;
    if (value !== undefined) {
      values += countValues(value);
      if (values > limits.values)
        own.add("", `The file holds more than ${limits.values.toLocaleString("en")} values.`, chooseAnother);
      else checkStep(value, own);
    }
    for (const { where, what, next } of own.list)
      problems.add(where === "" ? `line ${line}` : `line ${line}, ${where}`, what, next);
    if (own.list.length > 0) {
      if (value === undefined || values > limits.values) return steps;
      continue;
    }
    const step = value as unknown as ChangeSet;
    if (ids.has(step.id)) problems.add(`line ${line}, step.id`, "An earlier step has the same id.", chooseAnother);
    ids.add(step.id);
    steps.push(normalStep(step));
  }
  return steps;
}

/** A line as a JSON value that is safe to look at; `undefined` where there is none, and then a problem is added. */
function readLine(bytes: Uint8Array, limits: BackupLimits, problems: Problems | null): Json | undefined {
  const refuse = (what: string, where = "") => {
    problems?.add(where, what, chooseAnother);
    return undefined;
  };
  if (bytes.length > limits.line) return refuse("The line is too long to be read.");
  const decoded = decodeUtf8(bytes);
  if (!("text" in decoded)) return refuse("It is not UTF-8 text, as a backup is.", `byte ${decoded.offset + 1}`);
  const { text } = decoded;
  const tooMuch = scanText(text, limits);
  if (tooMuch !== null) return refuse(tooMuch.what, `column ${tooMuch.offset + 1}`);
  const parsed = parseJson(text);
  if (!("value" in parsed)) return refuse(`It is not JSON: ${parsed.fault}.`, `column ${parsed.column}`);
  const fault = scanJson(parsed.value);
  return fault === null ? parsed.value : refuse(fault.what, fault.where);
}

function countValues(root: Json): number {
  const open: Json[] = [root];
  let count = 0;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    count += 1;
    if (value === null || typeof value !== "object") continue;
    for (const inner of Object.values(value)) open.push(inner as Json);
  }
  return count;
}

/** Records that came in are written down in the one way that the library knows. */
function normalStep(step: ChangeSet): ChangeSet {
  if (step.joined === undefined) return step;
  const joined = step.joined.map(({ collection, records }) => ({ collection, records: records.map(normalRecord) }));
  return { ...step, joined };
}
