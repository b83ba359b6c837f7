import type { Choice } from "./places.ts";

const encoder = new TextEncoder();

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function random(choice: Choice, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => choice.below(256));
}

function utf16(text: string, isLittle: boolean, mark: string): Uint8Array {
  const whole = mark + text;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

/** Ways in which the bytes of a text go wrong between two computers. */
export const byteFaults: Readonly<Record<string, (text: string, choice: Choice) => Uint8Array>> = {
  torn: (text, choice) => encoder.encode(text).slice(0, choice.below(text.length)),
  "without its beginning": (text, choice) => encoder.encode(text).slice(choice.below(text.length)),
  "with flipped bits": (text, choice) => {
    const bytes = encoder.encode(text);
    for (let count = 1 + choice.below(4); count > 0; count -= 1) {
      const at = choice.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << choice.below(8));
    }
    return bytes;
  },
  "with zeros for a block": (text, choice) => {
    const bytes = encoder.encode(text);
    const start = choice.below(bytes.length);
    return bytes.fill(0, start, start + 512);
  },
  "with other bytes inside": (text, choice) => {
    const bytes = encoder.encode(text);
    const at = choice.below(bytes.length);
    return joined(bytes.slice(0, at), random(choice, 1 + choice.below(20)), bytes.slice(at));
  },
  "with garbage behind": (text, choice) =>
    joined(
      encoder.encode(text),
      choice.of([random(choice, 30), encoder.encode("\n{}"), new Uint8Array(64), encoder.encode(" ")]),
    ),
  "twice over": (text) => encoder.encode(text + text),
  "in UTF-16": (text, choice) => utf16(text, choice.below(2) === 0, choice.of(["", "\ufeff"])),
  "in Latin-1": (text) => Uint8Array.from(text, (character) => character.charCodeAt(0)),
  "with marks": (text, choice) => encoder.encode(choice.of(["\ufeff", "\ufeff\ufeff", "\u200b", "\u0000"]) + text),
  "that is none at all": (_text, choice) => random(choice, choice.below(2000)),
  "with a number beyond JSON's": (text, choice) =>
    encoder.encode(
      text.replace(
        /:\d+(?=[,}])/,
        `:${choice.of(["1e999", "-1e999", "01", "NaN", "Infinity", "0x10", "1.", "9".repeat(5000)])}`,
      ),
    ),
  "with keys that reach the prototype": (text, choice) => {
    const starts = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
    const at = choice.of(starts.length === 0 ? [0] : starts);
    const key = choice.of(['"__proto__"', '"\\u005f_proto__"', '"constructor"', '"prototype"', '"toString"']);
    return encoder.encode(
      `${text.slice(0, at)}${key}:${choice.of(["null", "{}", '{"polluted":true}', "[]"])},${text.slice(at)}`,
    );
  },
  "with escapes": (text, choice) => {
    const broken = choice.of(["\\ud83d", "\\udc00", "\\u0000", "\\x41", "\\u12", "\\", "\\ud83d\\u0041"]);
    const starts = [...text.matchAll(/":"/g)].map(({ index }) => index + 3);
    const at = choice.of(starts.length === 0 ? [0] : starts);
    return encoder.encode(text.slice(0, at) + broken + text.slice(at));
  },
  "that is deep": (text, choice) => {
    const opening = choice.of(["[", '{"a":', '[{"a":']);
    return encoder.encode(
      text.replace('"body":{', `"body":{"x":${opening.repeat(choice.of([150, 199, 201, 5000, 100_000]))}`),
    );
  },
};
