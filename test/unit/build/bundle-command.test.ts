import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const script = path.resolve("build/scripts/bundle.mjs");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "variorum-bundle-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the bundle command takes paths from where the person stands, and hands on the exit code", {
  timeout: 60_000,
}, () => {
  writeFileSync(path.join(folder, "wrong.json"), "{ not JSON");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "validate", "wrong.json"], {
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout + stderr).toContain("wrong.json");
  expect(stdout + stderr).not.toContain("no such file");
});
