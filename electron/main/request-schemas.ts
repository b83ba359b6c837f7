import { z } from "zod";
import type { RequestChannel, Requests } from "#bridge/contract.ts";
import { longestLink } from "#bridge/external-link.ts";
import { backupName } from "./backup-file.ts";
import { backupTooLarge, largestBackup, nothingSavedSoLarge } from "./files.ts";
import { Refusal } from "./refusal.ts";

const kind = z.enum(["report", "bundle", "page", "backup", "diagnostics", "codebook", "table", "markdown", "pdf"]);
const mebibyte = 1024 * 1024;
const journalLine = z.string().refine((line) => line !== "" && !/[\n\r]/.test(line));
const backup = z.string().regex(backupName);
const bytes = z.instanceof(Uint8Array);
const nothing = { schema: z.undefined(), largest: 0 };

const command = z.strictObject({
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(300),
  isEnabled: z.boolean(),
  isChecked: z.boolean().optional(),
  menu: z.enum(["file", "edit", "mark", "view", "go", "help"]).optional(),
  accelerator: z.string().max(60).optional(),
  startsGroup: z.boolean().optional(),
});

interface RequestSchema {
  readonly schema: z.ZodType;
  readonly largest: number;
  /** For the person, where an honest page may ask for too much. */
  readonly tooLarge?: string;
}

type Schemas = { readonly [C in RequestChannel]: RequestSchema };

/** What each request's argument must look like, and how large it may be (in UTF-16 units and bytes, added up). */
export const requestSchemas = {
  "files:open": { schema: z.strictObject({ kind, canChooseSeveral: z.boolean() }), largest: 1000 },
  "files:save": {
    schema: z.strictObject({ kind, suggestedName: z.string().min(1).max(500), bytes }),
    largest: largestBackup + 1000,
    tooLarge: nothingSavedSoLarge,
  },
  "external:open": { schema: z.string().max(longestLink), largest: longestLink },
  "menu:show": { schema: z.array(command).max(500), largest: mebibyte },
  "witness:read": nothing,
  "witness:write": { schema: z.string().max(64 * 1024), largest: 64 * 1024 },
  "journal:append": { schema: journalLine, largest: largestBackup },
  "journal:read": nothing,
  "journal:replace-head": {
    schema: z.strictObject({ count: z.int().min(0), first: journalLine.nullable(), lines: z.array(journalLine) }),
    largest: largestBackup,
  },
  "space:read": nothing,
  "backups:folder": nothing,
  "backups:choose-folder": nothing,
  "backups:list": nothing,
  "backups:write": {
    schema: z.strictObject({ name: backup, bytes }),
    largest: largestBackup + 1000,
    tooLarge: backupTooLarge,
  },
  "backups:read": { schema: backup, largest: 100 },
  "backups:remove": { schema: backup, largest: 100 },
  "output:pdf": nothing,
  "window:closed": nothing,
} satisfies Schemas;

/** The argument, checked; throws when it doesn't fit the channel, and a `Refusal` where the person is to know why. */
export function parseArgument<C extends RequestChannel>(channel: C, args: readonly unknown[]): Requests[C]["argument"] {
  const { schema, largest, tooLarge }: RequestSchema = requestSchemas[channel];
  if (args.length > 1) throw new RangeError("One argument at most.");
  if (weigh(args[0], largest) > largest)
    throw tooLarge === undefined ? new RangeError(`More than ${largest} units in one request.`) : new Refusal(tooLarge);
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
