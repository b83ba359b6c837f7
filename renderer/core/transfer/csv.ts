/** What a spreadsheet takes for the beginning of a formula; the wide forms of the signs among them. */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Rows as CSV (RFC 4180): commas, CRLF after each row, quotation marks where a cell needs them. A cell that a spreadsheet would
 * run as a formula gets an apostrophe before it, which `readCsv` takes off again: "=1+1" is written "'=1+1".
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map((cell) => writeCell(String(cell))).join(",")}\r\n`).join("");
}

function writeCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface CsvRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where a text stops being CSV, and why, as a sentence. */
export interface NotCsv {
  readonly line: number;
  readonly what: string;
}

/**
 * The rows of a CSV text; empty lines are passed over. Cells may be parted by comma, semicolon or tab, whichever stands most often
 * in the first row. @param mostCells counted before anything is made of them.
 */
export function readCsv(text: string, mostCells: number): { readonly rows: readonly CsvRow[] } | NotCsv {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let count = 0;
  let line = 1;
  let begun = 1;
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    const after = text[cell.end];
    if (cell.isOpen)
      return { line, what: "A quotation mark opens a cell here and none closes it. The file may be cut off." };
    if (after !== undefined && after !== separator && after !== "\r" && after !== "\n")
      return { line, what: "Text stands here after the closing quotation mark of a cell." };
    count += 1;
    if (count > mostCells) return { line, what: `The file has more than ${mostCells.toLocaleString("en")} cells.` };
    cells.push(withoutGuard(cell.value));
    line += breaksIn(text, at, cell.end);
    at = cell.end;
    if (after === separator) {
      at += 1;
      // A row may end with a separator: then its last cell is empty.
      if (at < text.length) continue;
      cells.push("");
    }
    if (cells.some((value) => value !== "")) rows.push({ line: begun, cells });
    cells = [];
    if (at >= text.length) break;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line += 1;
    begun = line;
  }
  return { rows };
}

function withoutGuard(value: string): string {
  return value.startsWith("'") && formula.test(value) ? value.slice(1) : value;
}

interface Cell {
  readonly value: string;
  /** The offset after it. */
  readonly end: number;
  readonly isOpen?: true;
}

function quotedCell(text: string, start: number): Cell {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return { value: "", end: text.length, isOpen: true };
    if (text[at + 1] !== '"') return { value: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\r" && text[end] !== "\n") end += 1;
  return { value: text.slice(start, end), end };
}

function breaksIn(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let at = start; at < end; at += 1) {
    const isBreak = text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n");
    if (isBreak) breaks += 1;
  }
  return breaks;
}

function separatorOf(text: string): string {
  const counts = new Map([",", ";", "\t"].map((sign) => [sign, 0]));
  for (let at = 0; at < text.length && text[at] !== "\r" && text[at] !== "\n"; at += 1) {
    const sign = text[at] ?? "";
    if (sign === '"') at = quotedCell(text, at).end - 1;
    else if (counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
