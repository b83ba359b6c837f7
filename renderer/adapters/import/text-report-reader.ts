import { hashOf, type ReportDraft, type ReportReader, ReportUnreadable } from "#core/index.ts";

const largestText = 16 * 1024 * 1024;
/** Latin text of Windows: what a file without any sign most often is. */
const usualLegacy = "windows-1252";

/** Reads `.txt` and `.md`: UTF-8 or UTF-16 by their marks and rules, else a legacy encoding that is guessed and told. */
export class TextReportReader implements ReportReader {
  async read(name: string, bytes: Uint8Array, encoding?: string): Promise<ReportDraft> {
    if (bytes.length > largestText) {
      throw new ReportUnreadable(
        `“${name}” is larger than 16 MB, the most that one report may have. Split it and open the parts.`,
      );
    }
    const found = encoding === undefined ? await detectEncoding(name, bytes) : { encoding, isCertain: false };
    const text = decode(name, bytes, found.encoding);
    if (text.trim() === "")
      throw new ReportUnreadable(`“${name}” holds no text. Choose a file with at least one word.`);
    return {
      text,
      origin: { name, hash: hashOf(bytes), encoding: found.encoding, isEncodingCertain: found.isCertain },
    };
  }
}

interface FoundEncoding {
  /** WHATWG label. */
  readonly encoding: string;
  readonly isCertain: boolean;
}

async function detectEncoding(name: string, bytes: Uint8Array): Promise<FoundEncoding> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", isCertain: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", isCertain: true };
  if (isUtf8(bytes)) {
    if (bytes.includes(0))
      throw new ReportUnreadable(
        `“${name}” is not a text file. Variorum opens .txt and .md; save the report as text first.`,
      );
    return { encoding: "utf-8", isCertain: true };
  }
  // Few files need the tables of the detector, so they are read only for those.
  const { detect } = await import("chardet");
  const guess = detect(bytes)?.toLowerCase() ?? usualLegacy;
  if (bytes.includes(0) && !guess.startsWith("utf-16")) {
    throw new ReportUnreadable(
      `“${name}” is not a text file. Variorum opens .txt and .md; save the report as text first.`,
    );
  }
  return { encoding: isKnown(guess) ? new TextDecoder(guess).encoding : usualLegacy, isCertain: false };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** The decoder takes a byte-order mark off; everything else stays as it stood. */
function decode(name: string, bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ReportUnreadable(
      `“${name}” can't be read as ${encoding}. Choose another encoding, or save the file as UTF-8.`,
    );
  }
}
