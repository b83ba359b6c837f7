import { holdsMoreThan } from "../model/extent.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { addIssues } from "./check-records.ts";
import {
  type CodebookFileTag,
  codebookColumns,
  codebookFormat,
  codebookTagSchema,
  codebookVersion,
} from "./codebook-file.ts";
import { type CsvRow, readCsv } from "./csv.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { lineAndColumn, parseJson } from "./json-text.ts";
import { type BundleProblem, nextSteps, Problems, pathText, quotedText } from "./problem.ts";
import { scanJson } from "./scan-json.ts";
import { scanText } from "./scan-text.ts";

/** One tag of a file, and where in it. */
export interface CodebookRow {
  readonly where: string;
  readonly tag: CodebookFileTag;
}

export type CodebookAnswer =
  | {
      readonly ok: true;
      readonly rows: readonly CodebookRow[] /** Columns and keys that were not read. */;
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly BundleProblem[] };

const largestBytes = 4 * 1024 * 1024;
const mostTags = 5000;
const mostValues = 200_000;
const mostDepth = 20;

const next = {
  choose: "Choose a file that was made with “Export the codebook”.",
  save: "Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”) and import it again.",
  mend: "Change it in the file and import it again.",
} as const;

/** Reads a codebook from a file's bytes, JSON or CSV, whichever it is. Any bytes give an answer; nothing is thrown and nothing is changed. */
export function readCodebook(bytes: Uint8Array): CodebookAnswer {
  const problems = new Problems();
  const found = readRows(bytes, problems);
  if (problems.list.length === 0 && found.rows.length === 0)
    problems.add("the file", "There is no tag in it.", next.choose);
  if (problems.list.length === 0) checkNames(found.rows, problems);
  return problems.list.length > 0 ? { ok: false, problems: problems.list } : { ok: true, ...found };
}

interface Found {
  readonly rows: readonly CodebookRow[];
  readonly ignored: readonly string[];
}

const nothing: Found = { rows: [], ignored: [] };

function readRows(bytes: Uint8Array, problems: Problems): Found {
  if (bytes.length > largestBytes) {
    problems.add("the file", "It is larger than 4 MB; no codebook is.", next.choose);
    return nothing;
  }
  const decoded = decodeUtf8(bytes);
  if ("offset" in decoded) {
    problems.add(`byte ${decoded.offset + 1}`, "The file is not UTF-8 text.", next.save);
    return nothing;
  }
  return /^\s*[{[]/.test(decoded.text) ? rowsOfJson(decoded.text, problems) : rowsOfCsv(decoded.text, problems);
}

function rowsOfJson(text: string, problems: Problems): Found {
  const tooMuch = scanText(text, { depth: mostDepth, values: mostValues });
  const parsed = tooMuch === null ? parseJson(text) : { ...lineAndColumn(text, tooMuch.offset), fault: null };
  if (!("value" in parsed)) {
    const what = tooMuch?.what ?? `The file is not JSON: ${parsed.fault}. It may be damaged or cut off.`;
    problems.add(`line ${parsed.line}, column ${parsed.column}`, what, next.choose);
    return nothing;
  }
  const { value } = parsed;
  const fault = scanJson(value);
  if (fault !== null) {
    problems.add(fault.where, fault.what, next.mend);
    return nothing;
  }
  const file = (Array.isArray(value) ? {} : value) as JsonObject;
  if (file["format"] !== codebookFormat) {
    const what = `It is JSON, but no codebook: its “format” is not “${codebookFormat}”.`;
    const isBundle = file["format"] === "variorum-bundle";
    problems.add("the file", what, isBundle ? "It holds notes: take it in with “Import notes…”." : next.choose);
    return nothing;
  }
  const version = file["version"];
  if (typeof version === "number" && version > codebookVersion) {
    problems.add("version", "The file was made by a newer Variorum.", nextSteps.update);
    return nothing;
  }
  const tags = file["tags"];
  if (!Array.isArray(tags)) {
    problems.add("tags", "A list of tags belongs here.", next.choose);
    return nothing;
  }
  return rowsOf(
    tags.map((tag: Json, index) => ({ where: pathText(["tags", index]), tag })),
    problems,
  );
}

function rowsOfCsv(text: string, problems: Problems): Found {
  const read = readCsv(text, mostValues);
  if (!("rows" in read)) {
    problems.add(`line ${read.line}`, read.what, next.choose);
    return nothing;
  }
  const [head, ...rows] = read.rows;
  const keys = (head?.cells ?? []).map(keyOfColumn);
  if (!keys.includes("name")) {
    problems.add("line 1", "No column is called “name”. The first line must name the columns.", next.choose);
    return nothing;
  }
  const ignored = (head?.cells ?? []).filter((cell, index) => keys[index] === null && cell.trim() !== "");
  const found = rowsOf(
    rows.map((row) => ({ where: `line ${row.line}`, tag: tagOfRow(row, keys) })),
    problems,
  );
  return { rows: found.rows, ignored: [...new Set([...ignored, ...found.ignored])] };
}

/** Names that other programs give to the same columns. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["tag", "name"],
  ["code", "name"],
  ["description", "definition"],
  ["memo", "definition"],
  ["color", "colour"],
]);

function keyOfColumn(name: string): string | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
  const own = codebookColumns.find(([column]) => column === (otherNames.get(plain) ?? plain));
  return own === undefined ? null : own[1];
}

/** What stands in the cells, as JSON would have it. An empty cell says nothing. */
function tagOfRow(row: CsvRow, keys: readonly (string | null)[]): JsonObject {
  const tag: Record<string, Json> = {};
  for (const [index, key] of keys.entries()) {
    const cell = row.cells[index] ?? "";
    if (key === null || key === "line" || cell.trim() === "") continue;
    if (key === "numberKey") tag[key] = /^[1-9]$/.test(cell.trim()) ? Number(cell) : cell;
    else if (key === "archived") tag[key] = yesOrNo(cell);
    else tag[key] = key === "colour" ? cell.trim().toLowerCase() : cell;
  }
  return tag;
}

function yesOrNo(cell: string): boolean | string {
  const plain = cell.trim().toLowerCase();
  if (["yes", "true", "1"].includes(plain)) return true;
  return ["no", "false", "0"].includes(plain) ? false : cell;
}

function rowsOf(tags: readonly { readonly where: string; readonly tag: Json }[], problems: Problems): Found {
  if (tags.length > mostTags) {
    problems.add("the file", `It has more than ${mostTags.toLocaleString("en")} tags.`, next.choose);
    return nothing;
  }
  const known: ReadonlySet<string> = new Set(["line", ...Object.keys(codebookTagSchema.shape)]);
  const ignored = new Set<string>();
  for (const { where, tag } of tags) {
    if (problems.isFull) return nothing;
    if (holdsMoreThan(tag, 100)) problems.add(where, "It holds more than 100 values.", next.mend);
    else addIssues(problems, where, tag, codebookTagSchema);
    if (tag !== null && typeof tag === "object" && !Array.isArray(tag))
      for (const key of Object.keys(tag)) if (!known.has(key) && ignored.size < 20) ignored.add(key.slice(0, 60));
  }
  if (problems.list.length > 0) return nothing;
  return { rows: tags as readonly CodebookRow[], ignored: [...ignored] };
}

/** Two tags of one name can be told apart by their ids alone, and none may stand below itself. */
function checkNames(rows: readonly CodebookRow[], problems: Problems): void {
  const byName = new Map<string, CodebookRow>();
  const byId = new Map<string, CodebookRow>();
  for (const row of rows) {
    const { id, name } = row.tag;
    const same = byName.get(plainName(name));
    if (id !== undefined && byId.has(id)) problems.add(row.where, "An earlier tag has the same id.", next.mend);
    else if (same !== undefined && (id === undefined || same.tag.id === undefined))
      problems.add(row.where, `The name ${quotedText(name)} stands at ${same.where} already.`, next.mend);
    if (same === undefined) byName.set(plainName(name), row);
    if (id !== undefined) byId.set(id, row);
  }
  const above = (row: CodebookRow): CodebookRow | undefined =>
    row.tag.parent === undefined
      ? row.tag.parentName === undefined
        ? undefined
        : byName.get(plainName(row.tag.parentName))
      : byId.get(row.tag.parent);
  const settled = new Set<CodebookRow>();
  for (const start of rows) {
    const path = new Set<CodebookRow>();
    let at: CodebookRow | undefined = start;
    while (at !== undefined && !settled.has(at) && !path.has(at)) {
      path.add(at);
      at = above(at);
    }
    if (at !== undefined && path.has(at))
      problems.add(at.where, `${quotedText(at.tag.name)} stands below itself.`, next.mend);
    for (const row of path) settled.add(row);
  }
}

/** Names are compared without regard to case and spaces. */
export function plainName(name: string): string {
  return name.trim().replace(/\s+/gu, " ").toLowerCase();
}
