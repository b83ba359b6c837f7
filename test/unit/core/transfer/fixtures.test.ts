import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { readBundle, visibleRecords, writeBundle } from "#core/index.ts";
import { anaBundle, benBundle, oddBundle } from "#test/fixtures/made-bundles.ts";

// Whole libraries: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const folder = fileURLToPath(new URL("../../../fixtures/bundles", import.meta.url));

describe.each([
  ["ana.json", anaBundle],
  ["ben.json", benBundle],
  ["odd-but-valid.json", oddBundle],
] as const)("the made bundle %s", (name, make) => {
  test("is what its script writes, to the byte", async () => {
    await expect(writeBundle(make())).toMatchFileSnapshot(`${folder}/${name}`);
  });

  test("is valid and says nothing to readers that its data do not bear out", () => {
    const answer = readBundle(readFileSync(`${folder}/${name}`));
    expect(answer).toMatchObject({ ok: true, warnings: [] });
  });

  test("holds the four reports and marked passages", () => {
    const answer = readBundle(writeBundle(make()));
    if (!answer.ok) throw answer.refused;
    expect(visibleRecords(answer.library, "reports").length).toBeGreaterThanOrEqual(4);
    expect(visibleRecords(answer.library, "highlights").length).toBeGreaterThanOrEqual(7);
  });
});
