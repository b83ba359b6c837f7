import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plantProject, projectRoot } from "./project-files.ts";

const settings = [
  "package.json",
  "biome.json",
  "build/oxlint.json",
  "build/lint/no-clock-in-core.grit",
  "build/tsconfig/base.json",
  "build/tsconfig/browser.json",
  "renderer/ui/tsconfig.json",
];

/** One violation in each file, and words from the refusal. */
const violations: readonly (readonly [title: string, file: string, text: string, refusal: string])[] = [
  ["Date.now in the core", "renderer/core/now.ts", "export const a = Date.now();\n", "The core reads no clock"],
  ["new Date() in the core", "renderer/core/date.ts", "export const a = new Date();\n", "The core reads no clock"],
  [
    "Math.random in the core",
    "renderer/core/random.ts",
    "export const a = Math.random();\n",
    "The core has no randomness",
  ],
  [
    "React in the core",
    "renderer/core/react.ts",
    'export { useState } from "react";\n',
    "The core imports itself and zod",
  ],
  [
    "an alias in the core",
    "renderer/core/alias.ts",
    'export type { A } from "#state/a.ts";\n',
    "The core imports itself and zod",
  ],
  [
    "a deep import into the core",
    "renderer/state/deep.ts",
    'export type { A } from "#core/model/tag.ts";\n',
    "only #core/index.ts",
  ],
  ["Dexie in state", "renderer/state/dexie.ts", 'export { Dexie } from "dexie";\n', "Dexie is named only"],
  ["Dexie in notes", "renderer/features/notes/dexie.ts", 'export { Dexie } from "dexie";\n', "Dexie is named only"],
  [
    "Lexical in the reader",
    "renderer/features/reader/lexical.ts",
    'export { $getRoot } from "lexical";\n',
    "Lexical is named only",
  ],
  [
    "Lexical in the database",
    "renderer/adapters/dexie/lexical.ts",
    'export { x } from "@lexical/list";\n',
    "Lexical is named only",
  ],
  [
    "Electron in the renderer",
    "renderer/app/electron.ts",
    'export { app } from "electron";\n',
    "Electron is named only",
  ],
  [
    "ipcMain in the window",
    "electron/main/window.ts",
    'export { ipcMain } from "electron";\n',
    "ipcMain is named only",
  ],
  [
    "innerHTML",
    "renderer/ui/inner.ts",
    'export const set = (a: Element) => {\n  a.innerHTML = "";\n};\n',
    "nothing is inserted as HTML",
  ],
  [
    "dangerouslySetInnerHTML",
    "renderer/ui/Danger.tsx",
    'export const Danger = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;\n',
    "dangerouslySetInnerHTML",
  ],
  ["a default export", "renderer/ui/default.ts", "export default 1;\n", "default export"],
  ["export *", "renderer/ui/all.ts", 'export * from "./default.ts";\n', "export *"],
  ["a file in snake case", "renderer/ui/snake_case.ts", "export {};\n", "filename"],
  [
    "a promise that nobody awaits",
    "renderer/ui/floating.ts",
    "export const go = (a: Promise<void>) => {\n  a;\n};\n",
    "Promises must be awaited",
  ],
];

const harmless = {
  "renderer/core/ok.ts": 'import { z } from "zod";\nexport const a = [z, new Date(0), Date.UTC(2026), Math.max(1)];\n',
  "renderer/core/also-ok.ts": 'export { sha256 } from "@noble/hashes/sha2.js";\nexport { a } from "./ok.ts";\n',
  "renderer/core/model/ok.ts": 'export { a } from "../ok.ts";\n',
  "renderer/state/ok.ts": 'export { a } from "#core/index.ts";\n',
  "renderer/adapters/dexie/ok.ts": 'export { Dexie } from "dexie";\n',
  "renderer/features/notes/ok.ts": 'export { $getRoot } from "lexical";\n',
  "electron/main/ipc.ts": 'export { ipcMain } from "electron";\n',
};
const planted = Object.fromEntries(violations.map(([, file, text]) => [file, text]));

let folder = "";
const refusals = new Map<string, string>();

function run(script: string, ...args: string[]): string {
  const file = path.join(projectRoot, "node_modules", script);
  return spawnSync(process.execPath, [file, ...args], { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 26 }).stdout;
}

function note(file: string, message: string) {
  const name = path.relative(folder, path.resolve(folder, file)).split(path.sep).join("/");
  refusals.set(name, `${refusals.get(name) ?? ""}${message}\n`);
}

beforeAll(() => {
  folder = plantProject(settings, { ...harmless, ...planted });
  const ox = JSON.parse(
    run("oxlint/bin/oxlint", "-c", "build/oxlint.json", "--type-aware", "--format", "json", "renderer", "electron"),
  );
  for (const { filename, message, help, code } of ox.diagnostics) note(filename, `${code} ${message} ${help ?? ""}`);
  const biome = JSON.parse(run("@biomejs/biome/bin/biome", "lint", "--reporter=json", "--max-diagnostics=none", "."));
  for (const { location, category, message } of biome.diagnostics) note(location.path, `${category} ${message}`);
}, 60_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each(violations)("the linters refuse %s", (_title, file, _text, refusal) => {
  expect(refusals.get(file)).toContain(refusal);
});

test("the linters refuse nothing that was not planted", () => {
  expect([...refusals].filter(([file]) => !(file in planted))).toEqual([]);
});
