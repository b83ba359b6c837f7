import { expect, test } from "vitest";
import { buildImportGraph } from "./import-graph.ts";
import { listProjectFiles, projectResolution, readSources } from "./project-files.ts";
import * as rules from "./rules.ts";

const files = listProjectFiles();
const graph = buildImportGraph(readSources(files), projectResolution());

test("the graph holds the project, so that an empty one cannot pass", () => {
  const edges = [...graph.values()].flatMap((node) => node.imports);
  expect(graph.size).toBeGreaterThan(100);
  expect(edges.filter((edge) => edge.target.kind === "file").length).toBeGreaterThan(200);
  expect(graph.has("renderer/core/index.ts")).toBe(true);
});

test("every file parses, stands in a room, and every import can be followed", () => {
  expect(rules.everythingIsFollowed(graph)).toEqual([]);
});

test("every room imports only the layers below it, and features never import each other", () => {
  expect(rules.roomsImportTheirLayersOnly(graph)).toEqual([]);
});

test("packages stay in their homes, and the core keeps to its short list", () => {
  expect(rules.packagesStayInTheirHomes(graph)).toEqual([]);
});

test("outside the core only core/index.ts is imported", () => {
  expect(rules.theCoreHasOneDoor(graph)).toEqual([]);
});

test("rooms reach one another by alias, never by ..", () => {
  expect(rules.roomsUseAliases(graph)).toEqual([]);
});

test("no imports go in circles, types included", () => {
  expect(rules.nothingGoesInCircles(graph)).toEqual([]);
});

test("ipcMain is named in one file only", () => {
  expect(rules.channelsAreOpenedInOnePlace(graph)).toEqual([]);
});

test("no source file is longer than 300 lines", () => {
  expect(rules.filesStayShort(graph)).toEqual([]);
});

test("a component's file is named after what it exports", () => {
  expect(rules.componentsAreNamedAfterTheirExport(graph)).toEqual([]);
});

test("no file or folder has a name that could hold anything", () => {
  expect(rules.namesSayWhatIsInside(files)).toEqual([]);
});
