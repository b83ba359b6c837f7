import canonicalize from "canonicalize";
import type { Json } from "../model/json.ts";

/** The value as RFC 8785 writes it: one text for one value. @throws for a lone surrogate or a number that JSON has not. */
export function toCanonical(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}
