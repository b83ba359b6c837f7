import { z } from "zod";
import type { RequestChannel, Requests } from "#bridge/contract.ts";
import { longestLink } from "#bridge/external-link.ts";
import { largestFile } from "./files.ts";

const kind = z.enum(["report", "bundle", "page"]);
const mebibyte = 1024 * 1024;

const command = z.strictObject({
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(300),
  isEnabled: z.boolean(),
  isChecked: z.boolean().optional(),
  menu: z.enum(["file", "edit", "mark", "view", "go", "help"]).optional(),
  accelerator: z.string().max(60).optional(),
  startsGroup: z.boolean().optional(),
});

type Schemas = { readonly [C in RequestChannel]: { readonly schema: z.ZodType; readonly largest: number } };

/** What each request's argument must look like, and how large it may be (in UTF-16 units and bytes, added up). */
export const requestSchemas = {
  "files:open": { schema: z.strictObject({ kind, canChooseSeveral: z.boolean() }), largest: 1000 },
  "files:save": {
    schema: z.strictObject({ kind, suggestedName: z.string().min(1).max(500), bytes: z.instanceof(Uint8Array) }),
    largest: largestFile + 1000,
  },
  "external:open": { schema: z.string().max(longestLink), largest: longestLink },
  "menu:show": { schema: z.array(command).max(500), largest: mebibyte },
  "witness:read": { schema: z.undefined(), largest: 0 },
  "witness:write": { schema: z.string().max(64 * 1024), largest: 64 * 1024 },
  "journal:append": { schema: z.string().regex(/^[^\n\r]*$/), largest: largestFile },
  "journal:read": { schema: z.undefined(), largest: 0 },
  "window:closed": { schema: z.undefined(), largest: 0 },
} satisfies Schemas;

/** The argument, checked; throws when it doesn't fit the channel. */
export function parseArgument<C extends RequestChannel>(channel: C, args: readonly unknown[]): Requests[C]["argument"] {
  const { schema, largest } = requestSchemas[channel];
  if (args.length > 1) throw new RangeError("One argument at most.");
  if (weigh(args[0], largest) > largest) throw new RangeError(`More than ${largest} units in one request.`);
  return schema.parse(args[0]) as Requests[C]["argument"];
}

/** Rough size of a structured-clonable value; stops counting once past `limit`. Iterative, so that depth can't exhaust the stack. */
export function weigh(value: unknown, limit: number): number {
  const waiting: unknown[] = [value];
  let weight = 0;
  while (waiting.length > 0 && weight <= limit) {
    const item = waiting.pop();
    if (typeof item === "string") weight += item.length;
    else if (ArrayBuffer.isView(item)) weight += item.byteLength;
    else if (item instanceof ArrayBuffer) weight += item.byteLength;
    else if (Array.isArray(item)) {
      weight += item.length;
      if (weight <= limit) for (const inner of item) waiting.push(inner);
    } else if (typeof item === "object" && item !== null) {
      for (const [key, inner] of Object.entries(item)) {
        weight += key.length + 1;
        waiting.push(inner);
      }
    } else if (item !== undefined) weight += 1;
  }
  return weight;
}
