import { hashOf, type ReportDraft, type ReportReader, ReportUnreadable } from "#core/index.ts";

const largestText = 16 * 1024 * 1024;
/** Latin text of Windows: what a file without any sign most often is. Every byte stands for something in it. */
const usualLegacy = "windows-1252";
/** Bytes that the detector sees: enough to tell encodings apart, few enough for a file of any size. */
const sampleSize = 64 * 1024;

/** Reads `.txt` and `.md`: UTF-8 or UTF-16 by their marks and rules, else a legacy encoding that is guessed and told. */
export class TextReportReader implements ReportReader {
  async read(name: string, bytes: Uint8Array, encoding?: string): Promise<ReportDraft> {
    if (bytes.length > largestText) {
      throw new ReportUnreadable(
        `“${name}” is larger than 16 MB, the most that one report may have. Split it and open the parts.`,
      );
    }
    const found = encoding === undefined ? await detectEncoding(bytes) : { encoding, isCertain: false };
    const text = decode(bytes, found.encoding);
    if (text === null) {
      throw new ReportUnreadable(
        `“${name}” can't be read as ${found.encoding}. Choose another encoding, or save the file as UTF-8.`,
      );
    }
    if (text.includes("\0")) {
      throw new ReportUnreadable(
        `“${name}” is not a text file. Variorum opens .txt and .md; save the report as text first.`,
      );
    }
    if (text.trim() === "") {
      throw new ReportUnreadable(`“${name}” holds no text. Choose a file with at least one word.`);
    }
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

async function detectEncoding(bytes: Uint8Array): Promise<FoundEncoding> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", isCertain: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", isCertain: true };
  if (decode(bytes, "utf-8") !== null) return { encoding: "utf-8", isCertain: true };
  const guess = await guessEncoding(bytes);
  // A guess from a part may be refuted by the rest; the usual one never is, so that there is a text to look at.
  const encoding = guess !== null && decode(bytes, guess) !== null ? guess : usualLegacy;
  return { encoding, isCertain: false };
}

/** The detector's guess as a WHATWG label, or `null` where browsers do not know it. */
async function guessEncoding(bytes: Uint8Array): Promise<string | null> {
  // Few files need the tables of the detector, so they are read only for those.
  const { detect } = await import("chardet");
  const firstTelling = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1024);
  const guess = detect(bytes.subarray(firstTelling, firstTelling + sampleSize));
  try {
    return guess === null ? null : new TextDecoder(guess).encoding;
  } catch {
    return null;
  }
}

/** The text, or `null` where the bytes are none in this encoding. A byte-order mark goes; everything else stays as it stood. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
