import type { Witness } from "#core/index.ts";

/** The witness as the host keeps it. */
export function toWitnessText(witness: Witness): string {
  return JSON.stringify(witness);
}

/** Reads a kept witness. Throws on anything else: taken for "none", a damaged one would hide a lost database. */
export function fromWitnessText(text: string): Witness {
  const value: unknown = JSON.parse(text);
  if (!isWitness(value)) throw new Error("The witness beside the library can't be read.");
  return { databaseId: value.databaseId, lastSequence: value.lastSequence, counts: { ...value.counts } };
}

function isWitness(value: unknown): value is Witness {
  if (!isRecord(value) || !isRecord(value.counts)) return false;
  return (
    typeof value.databaseId === "string" &&
    typeof value.lastSequence === "number" &&
    Number.isSafeInteger(value.lastSequence) &&
    Object.values(value.counts).every((count) => typeof count === "number")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
