import { z } from "zod";

// The content policy forbids eval, and zod probes for it unless told not to.
z.config({ jitless: true });

/** A string id of at least one character; `T` is its brand. */
export function idOf<T extends string>() {
  return z.string().min(1).max(400) as unknown as z.ZodType<T, string>;
}

export { z };
