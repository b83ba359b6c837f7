/** The part of the platform's decoder that is used here; the core is compiled without the web's types. */
interface Utf8Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare const TextDecoder: new (label: "utf-8", options: { readonly fatal: true }) => Utf8Decoder;

/** The text without byte-order mark, or the offset at which the bytes stop being UTF-8. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string } | { readonly offset: number } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { offset: firstInvalid(bytes) };
  }
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
