/** Text in windows-1251, for letters that it has. */
export function toWindows1251(text: string): Buffer {
  const special: Readonly<Record<string, number>> = {
    "—": 0x97,
    "«": 0xab,
    "»": 0xbb,
    ё: 0xb8,
    і: 0xb3,
    ї: 0xbf,
    є: 0xba,
  };
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      if (code < 0x80) return code;
      if (code >= 0x410 && code <= 0x44f) return code - 0x350;
      const byte = special[letter];
      if (byte === undefined) throw new Error(`windows-1251 has no “${letter}” here`);
      return byte;
    }),
  );
}

/** Text in UTF-16, with its byte-order mark. */
export function toUtf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, "utf16le");
}
