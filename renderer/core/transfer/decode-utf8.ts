/** The part of the platform's decoder that is used here; the core is compiled without the web's types. */
interface Utf8Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare const TextDecoder: new (label: "utf-8", options: { readonly fatal: true }) => Utf8Decoder;

/** Bytes that are not UTF-8: the offset at which they stop being it, and a sentence that says what they seem to be. */
export interface NotUtf8 {
  readonly offset: number;
  readonly what: string;
}

/** The text without byte-order mark, or where and why the bytes are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string } | NotUtf8 {
  if (seemsUtf16(bytes))
    return { offset: 0, what: "The file is UTF-16 text; a bundle is UTF-8. Saving it as UTF-8 in an editor may help." };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { offset: firstInvalid(bytes), what: "The file is not UTF-8 text, as a bundle is." };
  }
}

/** By its mark, or by the zero in one of the first two bytes: JSON begins with a plain character, which UTF-16 fills up with it. */
function seemsUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (second === undefined) return false;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return hasMark || (first === 0) !== (second === 0);
}

/** Halves the bytes until the shortest beginning that fails is found. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidBeginning(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function isValidBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
