import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TextReportReader } from "#adapters/import/text-report-reader.ts";
import { hashOf, ReportUnreadable } from "#core/index.ts";

const reader = new TextReportReader();
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: (number | Uint8Array)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === "number" ? [value] : [...value])));

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

/** Encodes with the decoder's own table, for encodings of at most two bytes a character. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const put = (...code: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(code));
      if (!table.has(character)) table.set(character, code);
    } catch {
      // No character has this code.
    }
  };
  for (let first = 0; first < 256; first += 1) put(first);
  for (let first = 0x81; first < 256; first += 1) for (let second = 0x40; second < 256; second += 1) put(first, second);
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [0x3f]));
}

const russian =
  "Украинские военные в понедельник вернули несколько посёлков на берегу Днепра, сообщили официальные лица. Проверить это независимо не удалось.\r\n";
const german =
  "Die ukrainischen Kräfte hätten mehrere Dörfer zurückerobert, erklärte ein Sprecher. Überprüfen ließ sich das zunächst nicht.\r\n";
const japanese =
  "ウクライナ軍は月曜日、ドニプロ川沿いのいくつかの村を奪還したと当局者が述べた。独自に確認することはできなかった。\r\n";

describe("a text file", () => {
  test.each<readonly [string, Uint8Array, string, string]>([
    ["UTF-8", utf8("Zoë 👩‍👩‍👧 مرحبا"), "utf-8", "Zoë 👩‍👩‍👧 مرحبا"],
    ["UTF-8 with a byte-order mark", bytes(0xef, 0xbb, 0xbf, utf8("Zoë")), "utf-8", "Zoë"],
    ["UTF-16 little-endian with its mark", bytes(0xff, 0xfe, utf16("Zoë 👩", true)), "utf-16le", "Zoë 👩"],
    ["UTF-16 big-endian with its mark", bytes(0xfe, 0xff, utf16("Zoë 👩", false)), "utf-16be", "Zoë 👩"],
  ])("in %s is read with certainty", async (_name, content, encoding, text) => {
    const draft = await reader.read("a.txt", content);
    expect(draft.text).toBe(text);
    expect(draft.origin).toEqual({ name: "a.txt", hash: hashOf(content), encoding, isEncodingCertain: true });
  });

  test.each([
    ["windows-1251", russian],
    ["koi8-r", russian],
    ["windows-1252", german],
    ["shift_jis", japanese],
  ])("in %s is guessed, and the guess is told", async (encoding, text) => {
    const draft = await reader.read("a.txt", encode(text, encoding));
    expect(draft.origin).toMatchObject({ encoding, isEncodingCertain: false });
    expect(draft.text).toBe(text);
  });

  test("is kept to the character: line ends, tabs, spaces at the end, a mark inside", async () => {
    const text = " One \r\n\r\n\ttwo\u00a0 \n\rthree\u2028\ufeffe\u0301  \n";
    expect((await reader.read("a.txt", utf8(text))).text).toBe(text);
  });

  test("is read in the encoding that the person chose", async () => {
    const content = encode(russian, "windows-1251");
    const draft = await reader.read("a.txt", content, "koi8-r");
    expect(draft.origin).toMatchObject({ encoding: "koi8-r", isEncodingCertain: false, hash: hashOf(content) });
    expect(draft.text).not.toBe(russian);
    expect((await reader.read("a.txt", content, "windows-1251")).text).toBe(russian);
  });

  test("whose guess does not hold is shown in the usual encoding, so that another can be chosen", async () => {
    const content = bytes(encode(japanese.repeat(2000), "shift_jis"), 0xff, 0x0a);
    const draft = await reader.read("a.txt", content);
    expect(draft.origin).toMatchObject({ encoding: "windows-1252", isEncodingCertain: false });
  });

  test("is guessed by what stands far behind the plain letters too", async () => {
    const content = encode("plain text\n".repeat(20_000) + russian.repeat(20), "windows-1251");
    expect((await reader.read("a.txt", content)).origin.encoding).toBe("windows-1251");
  });
});

describe("a file is refused, by name and with what to do,", () => {
  const png = bytes(0x89, utf8("PNG\r\n\u001a\n"), 0, 0, 0, 13, utf8("IHDR"), 0, 0, 1, 0, 0xff, 0xd8);
  test.each<readonly [string, Uint8Array, string | undefined, RegExp]>([
    ["a picture", png, undefined, /“a\.txt” is not a text file/],
    ["a picture, whatever is chosen", png, "windows-1251", /not a text file/],
    ["UTF-16 without its mark", utf16("Zoe", true), undefined, /not a text file/],
    ["UTF-32", bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), undefined, /not a text file/],
    ["nothing", bytes(), undefined, /“a\.txt” holds no text/],
    ["white space", utf8(" \r\n\t"), undefined, /holds no text/],
    ["a byte-order mark alone", bytes(0xef, 0xbb, 0xbf), undefined, /holds no text/],
    ["a chosen encoding in which it is none", encode(german, "windows-1252"), "utf-8", /can't be read as utf-8/],
    ["an encoding that there is not", utf8("a"), "klingon", /can't be read as klingon/],
    ["more than 16 MB", new Uint8Array(16 * 1024 * 1024 + 1).fill(0x41), undefined, /larger than 16 MB/],
  ])("where it is %s", async (_name, content, encoding, why) => {
    const reading = reader.read("a.txt", content, encoding);
    await expect(reading).rejects.toBeInstanceOf(ReportUnreadable);
    await expect(reading).rejects.toThrow(why);
  });
});

test("any bytes give a text that can be kept, or a sentence", async () => {
  const encoding = fc.option(
    fc.constantFrom("utf-8", "utf-16le", "windows-1251", "shift_jis", "gb18030", "euc-kr", "nonsense"),
    { nil: undefined },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), encoding, async (content, chosen) => {
      try {
        const { text, origin } = await reader.read("any", content, chosen);
        expect(text.trim()).not.toBe("");
        expect(text.isWellFormed()).toBe(true);
        expect(origin.hash).toBe(hashOf(content));
        expect(new TextDecoder(origin.encoding).decode(content)).toBe(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ReportUnreadable);
      }
    }),
    { numRuns: 300 },
  );
});
