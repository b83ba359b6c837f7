import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isStale } from "#build/host/freshness.mjs";

const output = "out/cli/bundle.mjs";
let home = "";
const put = (file: string, seconds: number) => {
  const target = path.join(home, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, "");
  utimesSync(target, seconds, seconds);
  for (let folder = path.dirname(target); folder !== home; folder = path.dirname(folder))
    utimesSync(folder, 1000, 1000);
};

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "variorum-fresh-"));
  put("renderer/core/model/tag.ts", 1000);
  put(output, 2000);
});
afterEach(() => rmSync(home, { recursive: true }));

describe("what was built", () => {
  test("is fresh while every source is older", () => {
    expect(isStale(home, [output])).toBe(false);
  });

  test("is stale when it is missing", () => {
    expect(isStale(home, [output, "out/main/main.cjs"])).toBe(true);
  });

  test("is stale when a source was changed, deep down", () => {
    put("renderer/core/model/tag.ts", 3000);
    expect(isStale(home, [output])).toBe(true);
  });

  test("is stale when a source was taken away", () => {
    rmSync(path.join(home, "renderer/core/model/tag.ts"));
    expect(isStale(home, [output])).toBe(true);
  });

  test("is stale when other packages were installed", () => {
    put("package-lock.json", 3000);
    expect(isStale(home, [output])).toBe(true);
  });
});
