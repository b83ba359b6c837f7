import { expect, test } from "vitest";
import { runHostileFiles } from "#test/faults/hostile/run-hostile-files.ts";

const count = Number(process.env.HOSTILE_FILES ?? 500);
const seed = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000);

test(`any file is read or refused, and a refused one changes nothing (seed ${seed})`, {
  timeout: 3_600_000,
}, async () => {
  const result = await runHostileFiles({ count, seed, keepIn: "out/faults/hostile" });
  expect(result.failures).toEqual([]);
  expect(result.files).toBeGreaterThanOrEqual(count);
  // Files that are all refused at the door would prove little.
  expect(result.accepted).toBeGreaterThan(count / 20);
});
