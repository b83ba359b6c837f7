import { describe, expect, test } from "vitest";
import { buildImportGraph } from "./import-graph.ts";
import { projectResolution } from "./project-files.ts";
import * as rules from "./rules.ts";

/** A project of a few files in memory, with the real aliases. */
function graphOf(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return buildImportGraph(sources, { aliases: projectResolution().aliases, isFile: (path) => path in files });
}

const core = {
  "renderer/core/index.ts": "export const a = 1;\n",
  "renderer/core/model/tag.ts": "export type Tag = string;\n",
};

describe("an import that may not stand", () => {
  test.each([
    ["core reaches state", "renderer/core/index.ts", "#state/desk.ts", "renderer/state/desk.ts"],
    ["ui reaches core", "renderer/ui/Button.tsx", "#core/index.ts", "renderer/core/index.ts"],
    ["state reaches an adapter", "renderer/state/desk.ts", "#adapters/clock.ts", "renderer/adapters/clock.ts"],
    ["an adapter reaches state", "renderer/adapters/clock.ts", "#state/desk.ts", "renderer/state/desk.ts"],
    [
      "a feature reaches another",
      "renderer/features/notes/a.ts",
      "#features/claims/b.ts",
      "renderer/features/claims/b.ts",
    ],
    [
      "a feature reaches an adapter",
      "renderer/features/notes/a.ts",
      "#adapters/clock.ts",
      "renderer/adapters/clock.ts",
    ],
    ["a feature reaches the app", "renderer/features/notes/a.ts", "#app/App.tsx", "renderer/app/App.tsx"],
    ["the app reaches an adapter", "renderer/app/App.tsx", "#adapters/clock.ts", "renderer/adapters/clock.ts"],
    [
      "an adapter other than the host's reaches the bridge",
      "renderer/adapters/dexie/a.ts",
      "#bridge/contract.ts",
      "electron/bridge/contract.ts",
    ],
    ["the shell reaches the core", "electron/main/main.ts", "#core/index.ts", "renderer/core/index.ts"],
    ["the preload reaches main", "electron/preload/preload.ts", "#electron/main/menu.ts", "electron/main/menu.ts"],
    ["the bridge reaches main", "electron/bridge/contract.ts", "#electron/main/menu.ts", "electron/main/menu.ts"],
    ["the product reaches a test", "renderer/app/App.tsx", "#test/fixtures/a.ts", "test/fixtures/a.ts"],
  ])("%s", (_title, from, specifier, to) => {
    const graph = graphOf({
      [from]: `import type { A } from "${specifier}";\nexport type B = A;\n`,
      [to]: "export type A = 1;\n",
    });
    expect(rules.roomsImportTheirLayersOnly(graph)).toHaveLength(1);
  });

  test.each([
    ["import type", 'import type { Tag } from "#features/claims/b.ts";'],
    ["import for its effect", 'import "#features/claims/b.ts";'],
    ["re-export", 'export { b } from "#features/claims/b.ts";'],
    ["re-export of everything", 'export * from "#features/claims/b.ts";'],
    ["dynamic import", 'const b = await import("#features/claims/b.ts");'],
    ["type query", 'let b: typeof import("#features/claims/b.ts");'],
    ["worker", 'new Worker(new URL("../claims/b.ts", import.meta.url));'],
    ["worker by query", 'import Work from "#features/claims/b.ts?worker&url";'],
    ["relative path", 'import { b } from "../claims/b.ts";'],
  ])("is seen as %s", (_title, line) => {
    const graph = graphOf({
      "renderer/features/notes/a.ts": line,
      "renderer/features/claims/b.ts": "export const b = 1;\n",
    });
    expect(rules.roomsImportTheirLayersOnly(graph)).toHaveLength(1);
  });
});

test("what the table allows is let through", () => {
  const graph = graphOf({
    ...core,
    "renderer/ui/Button.tsx": "export function Button() {}\n",
    "renderer/state/desk.ts": 'import { a } from "#core/index.ts";\nexport const desk = a;\n',
    "renderer/features/notes/a.ts":
      'import { desk } from "#state/desk.ts";\nimport { Button } from "#ui/Button.tsx";\nimport "./b.ts";\n',
    "renderer/features/notes/b.ts": "export {};\n",
    "renderer/main.tsx": 'import "#adapters/clock.ts";\nimport "#app/App.tsx";\n',
    "renderer/adapters/clock.ts": 'import type { Tag } from "#core/index.ts";\n',
    "renderer/app/App.tsx": 'import "#features/notes/a.ts";\n',
  });
  expect(rules.roomsImportTheirLayersOnly(graph)).toEqual([]);
  expect(rules.roomsUseAliases(graph)).toEqual([]);
});

test("a deep import into the core is refused outside it, types included", () => {
  const graph = graphOf({ ...core, "renderer/state/desk.ts": 'import type { Tag } from "#core/model/tag.ts";\n' });
  expect(rules.theCoreHasOneDoor(graph)).toHaveLength(1);
});

test("a relative path out of a room is refused even where the alias would be allowed", () => {
  const graph = graphOf({ ...core, "renderer/state/desk.ts": 'import { a } from "../core/index.ts";\n' });
  expect(rules.roomsUseAliases(graph)).toHaveLength(1);
});

describe("a package out of its home", () => {
  test.each([
    ["Dexie in state", "renderer/state/a.ts", "dexie"],
    ["Dexie in another adapter", "renderer/adapters/memory/a.ts", "dexie"],
    ["Lexical in the reader", "renderer/features/reader/a.ts", "lexical"],
    ["a part of Lexical in ui", "renderer/ui/a.ts", "@lexical/react/LexicalComposer"],
    ["Electron in the renderer", "renderer/adapters/host/a.ts", "electron"],
    ["Electron in the bridge", "electron/bridge/a.ts", "electron"],
    ["React in the core", "renderer/core/a.ts", "react"],
    ["Node in the core", "renderer/core/a.ts", "node:fs"],
    ["Node in a feature", "renderer/features/notes/a.ts", "node:path"],
  ])("%s is refused", (_title, path, name) => {
    expect(rules.packagesStayInTheirHomes(graphOf({ [path]: `import type { A } from "${name}";\n` }))).toHaveLength(1);
  });

  test.each([
    ["Dexie", "renderer/adapters/dexie/a.ts", "dexie"],
    ["Lexical", "renderer/features/notes/a.ts", "@lexical/react/LexicalComposer"],
    ["Electron", "electron/main/a.ts", "electron"],
    ["a hash in the core", "renderer/core/a.ts", "@noble/hashes/sha2.js"],
  ])("%s at home is let through", (_title, path, name) => {
    expect(rules.packagesStayInTheirHomes(graphOf({ [path]: `import type { A } from "${name}";\n` }))).toEqual([]);
  });
});

describe("what cannot be followed is refused", () => {
  test.each([
    ["a file that is not there", 'import "./gone.ts";'],
    ["an alias that leads nowhere", 'import "#ui/Gone.tsx";'],
    ["a computed import", "const name = `./a.ts`; await import(name);"],
    ["a file that does not parse", "const = ;"],
  ])("%s", (_title, line) => {
    expect(rules.everythingIsFollowed(graphOf({ "renderer/ui/a.ts": line }))).not.toEqual([]);
  });

  test("a file outside every room", () => {
    expect(rules.everythingIsFollowed(graphOf({ "elsewhere/a.ts": "export {};" }))).not.toEqual([]);
  });
});

test("a circle of types alone is found and told in full", () => {
  const graph = graphOf({
    "renderer/ui/a.ts": 'import type { B } from "./b.ts";\n',
    "renderer/ui/b.ts": 'import type { C } from "./c.ts";\n',
    "renderer/ui/c.ts": 'import type { A } from "./a.ts";\n',
  });
  expect(rules.nothingGoesInCircles(graph)).toEqual([
    "renderer/ui/a.ts -> renderer/ui/b.ts -> renderer/ui/c.ts -> renderer/ui/a.ts",
  ]);
});

test("two ways to the same file are no circle", () => {
  const graph = graphOf({
    "renderer/ui/a.ts": 'import "./b.ts";\nimport "./c.ts";\n',
    "renderer/ui/b.ts": 'import "./c.ts";\n',
    "renderer/ui/c.ts": "export {};\n",
  });
  expect(rules.nothingGoesInCircles(graph)).toEqual([]);
});

test.each([
  ["imported by name", 'import { ipcMain } from "electron";\nipcMain.handle("a", () => 1);\n'],
  ["reached through the module", 'import * as electron from "electron";\nelectron.ipcMain.handle("a", () => 1);\n'],
])("ipcMain %s outside ipc.ts is refused", (_title, text) => {
  expect(rules.channelsAreOpenedInOnePlace(graphOf({ "electron/main/window.ts": text }))).toHaveLength(1);
  expect(rules.channelsAreOpenedInOnePlace(graphOf({ "electron/main/ipc.ts": text }))).toEqual([]);
});

test("a file of 301 lines is refused, one of 300 is not", () => {
  const lines = (count: number) => "export {};\n".repeat(count);
  expect(rules.filesStayShort(graphOf({ "renderer/ui/a.ts": lines(300) }))).toEqual([]);
  expect(rules.filesStayShort(graphOf({ "renderer/ui/a.ts": lines(301) }))).toHaveLength(1);
});

test("a component whose file has another name is refused", () => {
  const text = "export function Button() {}\n";
  expect(rules.componentsAreNamedAfterTheirExport(graphOf({ "renderer/ui/Button.tsx": text }))).toEqual([]);
  expect(rules.componentsAreNamedAfterTheirExport(graphOf({ "renderer/ui/Link.tsx": text }))).toHaveLength(1);
});

test.each([
  "renderer/utils/a.ts",
  "renderer/core/date-helpers.ts",
  "electron/main/WindowManager.ts",
  "build/common.mjs",
  "test/shared/a.ts",
])("the name %s is refused", (path) => {
  expect(rules.namesSayWhatIsInside([path])).toHaveLength(1);
});

test("a word that only contains an empty one is let through", () => {
  expect(rules.namesSayWhatIsInside(["renderer/core/miscount.ts", "renderer/core/unshared-origin.ts"])).toEqual([]);
});
