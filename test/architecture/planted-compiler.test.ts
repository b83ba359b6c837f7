import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listProjectFiles, plantProject, projectRoot } from "./project-files.ts";

const rooms = listProjectFiles().filter((file) => /^(renderer|electron)\/.*tsconfig\.json$/.test(file));
const settings = [
  "package.json",
  "build/tsconfig/base.json",
  "build/tsconfig/browser.json",
  "build/tsconfig/node.json",
  ...rooms,
];

/** One violation in each room, and the words with which the compiler must refuse it. */
const violations: readonly (readonly [title: string, file: string, text: string, refusal: RegExp])[] = [
  [
    "the page in the core",
    "renderer/core/page.ts",
    "export const a = document.title;\n",
    /Cannot find name 'document'/,
  ],
  [
    "a timer in the core",
    "renderer/core/timer.ts",
    "setTimeout(() => {}, 1);\nexport {};\n",
    /Cannot find name 'setTimeout'/,
  ],
  ["the console in the core", "renderer/core/log.ts", "console.log(1);\nexport {};\n", /Cannot find name 'console'/],
  [
    "the database in the core",
    "renderer/core/database.ts",
    "export const a = indexedDB;\n",
    /Cannot find name 'indexedDB'/,
  ],
  [
    "Node in a feature",
    "renderer/features/notes/node.ts",
    "export const a = process.argv;\n",
    /Cannot find name 'process'/,
  ],
  [
    "state in the core",
    "renderer/core/reach.ts",
    'export { a } from "#state/a.ts";\n',
    /is not listed within the file list/,
  ],
  [
    "a type of state in the core",
    "renderer/core/type.ts",
    'export type { A } from "#state/b.ts";\n',
    /is not listed within the file list/,
  ],
  [
    "the core in ui",
    "renderer/ui/reach.ts",
    'export { a } from "#core/index.ts";\n',
    /is not listed within the file list/,
  ],
  [
    "an adapter in state",
    "renderer/state/reach.ts",
    'export { a } from "#adapters/a.ts";\n',
    /is not listed within the file list/,
  ],
  [
    "state in an adapter",
    "renderer/adapters/reach.ts",
    'export { a } from "#state/a.ts";\n',
    /is not listed within the file list/,
  ],
  [
    "a feature in another",
    "renderer/features/claims/reach.ts",
    'export { a } from "#features/notes/a.ts";\n',
    /is not listed within the file list/,
  ],
  [
    "an adapter in the app",
    "renderer/app/reach.ts",
    'export { a } from "#adapters/a.ts";\n',
    /is not listed within the file list/,
  ],
  [
    "the core in the shell",
    "electron/main/reach.ts",
    'export { a } from "#core/index.ts";\n',
    /is not listed within the file list/,
  ],
  [
    "main in the bridge",
    "electron/bridge/reach.ts",
    'export { a } from "#electron/main/a.ts";\n',
    /is not listed within the file list/,
  ],
  [
    "an unchecked index",
    "renderer/ui/index-access.ts",
    "export const a: number = [1][2];\n",
    /'number \| undefined' is not assignable/,
  ],
];

const homes = [
  "renderer/core/index.ts",
  "renderer/state/a.ts",
  "renderer/state/b.ts",
  "renderer/adapters/a.ts",
  "renderer/features/notes/a.ts",
  "electron/main/a.ts",
];
const harmless = Object.fromEntries(homes.map((file) => [file, "export const a = 1;\nexport type A = 1;\n"]));
const planted = Object.fromEntries(violations.map(([, file, text]) => [file, text]));

let folder = "";
let said = "";

beforeAll(() => {
  folder = plantProject(settings, { ...harmless, ...planted });
  const projects = [...new Set(Object.keys(planted).map((file) => path.dirname(file)))];
  const compiler = path.join(projectRoot, "node_modules/typescript/bin/tsc");
  said = spawnSync(process.execPath, [compiler, "-b", "--pretty", "false", ...projects], {
    cwd: folder,
    encoding: "utf8",
  }).stdout;
}, 60_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each(violations)("the compiler refuses %s", (_title, file, _text, refusal) => {
  const refusals = said.split("\n").filter((line) => line.startsWith(`${file}(`));
  expect(refusals.join("\n")).toMatch(refusal);
});

test("the compiler refuses nothing that was not planted", () => {
  const places = said.split("\n").flatMap((line) => /^(\S+)\(\d+,\d+\): error/.exec(line)?.[1] ?? []);
  expect(places.filter((file) => !(file in planted))).toEqual([]);
});
