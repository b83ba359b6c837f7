import { readFile } from "node:fs/promises";
import path from "node:path";
import { TextReportReader } from "#adapters/import/text-report-reader.ts";
import { ReportUnreadable } from "#core/index.ts";
import { fileFault } from "./read-file.ts";

/** The text in a file, decoded as the app does it, or `null` after standard error has said what is wrong. */
export async function readTextFile(file: string): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    process.stderr.write(`${file}: can't be read: ${fileFault(error)}\n`);
    return null;
  }
  try {
    const { text, origin } = await new TextReportReader().read(path.basename(file), bytes);
    if (origin?.isEncodingCertain === false)
      process.stderr.write(`${file}: warning: its encoding is not certain; read as ${origin.encoding}\n`);
    return text;
  } catch (error) {
    if (!(error instanceof ReportUnreadable)) throw error;
    process.stderr.write(`${file}: ${error.message}\n`);
    return null;
  }
}
