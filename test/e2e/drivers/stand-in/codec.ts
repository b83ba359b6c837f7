/** JSON with bytes and functions: all that may cross between page and preload. */
export type Coded = unknown;

/** Bytes become `{ $bytes }`; what JSON can't hold otherwise throws, as cloning would. */
export function encode(value: unknown): Coded {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value === "function" || typeof value === "symbol") throw new Error("An object could not be cloned.");
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]));
}

/** `{ $function }` becomes what `toFunction` makes of its number. */
export function decode(value: Coded, toFunction: (id: number) => (...args: unknown[]) => void): unknown {
  if (Array.isArray(value)) return value.map((inner) => decode(inner, toFunction));
  if (typeof value !== "object" || value === null) return value;
  const record = value as Readonly<Record<string, unknown>>;
  if (typeof record.$bytes === "string") return new Uint8Array(Buffer.from(record.$bytes, "base64"));
  if (typeof record.$function === "number") return toFunction(record.$function);
  return Object.fromEntries(Object.entries(record).map(([key, inner]) => [key, decode(inner, toFunction)]));
}
