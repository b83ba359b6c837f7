import type { Import, ImportGraph } from "./import-graph.ts";
import { familyOf, mayImportPackage, mayImportRoom, mayUseNode, roomOf } from "./rooms.ts";

/** A rule reads the graph and answers with one sentence for each violation. */
type Rule = (graph: ImportGraph) => readonly string[];

const longestSource = 300;
const emptyWords = new Set(["util", "utils", "helper", "helpers", "common", "misc", "manager", "shared"]);

/** Every import leads to a file of ours, to a package or into Node; nothing is computed and every file parses. */
export const everythingIsFollowed: Rule = (graph) => [
  ...[...graph.values()].flatMap((node) => node.parseErrors.map((error) => `${node.path}: ${error}`)),
  ...[...graph.keys()].filter((path) => roomOf(path) === null).map((path) => `${path} stands in no room`),
  ...imports(graph)
    .filter((edge) => edge.target.kind === "nowhere" && roomOf(edge.from) !== "build" && roomOf(edge.from) !== "test")
    .map((edge) => `${place(edge)} leads nowhere: ${edge.specifier ?? "a computed import"}`),
];

/** The table of rooms. */
export const roomsImportTheirLayersOnly: Rule = (graph) =>
  edgesBetweenRooms(graph)
    .filter(({ from, to }) => !mayImportRoom(from, to))
    .map(({ edge, from, to }) => `${place(edge)}: ${from} may not import ${to} (${edge.specifier})`);

/** Packages with one home, the core's short list, and Node only where Node runs. */
export const packagesStayInTheirHomes: Rule = (graph) =>
  imports(graph).flatMap((edge) => {
    const room = roomOf(edge.from);
    if (room === null) return [];
    if (edge.target.kind === "node")
      return mayUseNode(room) ? [] : [`${place(edge)}: ${room} may not use ${edge.specifier}`];
    if (edge.target.kind !== "package" || mayImportPackage(edge.from, edge.target.name)) return [];
    return [`${place(edge)}: ${edge.target.name} may not be imported here`];
  });

/** From outside, only `core/index.ts` is imported; tests of the core reach its files. */
export const theCoreHasOneDoor: Rule = (graph) =>
  edgesBetweenRooms(graph)
    .filter(
      ({ edge, from, to, path }) =>
        edge && to === "renderer/core" && from !== "test" && path !== "renderer/core/index.ts",
    )
    .map(({ edge }) => `${place(edge)}: import #core/index.ts instead of ${edge.specifier}`);

/** Rooms reach one another by alias, never by `..`. A glob, which takes no alias, is left alone. */
export const roomsUseAliases: Rule = (graph) =>
  edgesBetweenRooms(graph)
    .filter(({ edge, path }) => edge.specifier?.startsWith(".") && !path.includes("*"))
    .filter(({ from, to }) => familyOf(from) !== familyOf(to))
    .map(({ edge }) => `${place(edge)}: ${edge.specifier} leaves its room; use an alias`);

/** No file reaches itself through imports, types included. */
export const nothingGoesInCircles: Rule = (graph) => {
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      return;
    }
    state.set(path, "open");
    for (const edge of graph.get(path)?.imports ?? []) {
      if (edge.target.kind === "file") visit(edge.target.path, [...trail, path]);
    }
    state.set(path, "done");
  };
  for (const path of graph.keys()) visit(path, []);
  return circles;
};

/** Channels are opened in one place, where the sender of every message is checked. */
export const channelsAreOpenedInOnePlace: Rule = (graph) =>
  sources(graph)
    .filter((node) => node.identifiers.has("ipcMain") && node.path !== "electron/main/ipc.ts")
    .map((node) => `${node.path}: ipcMain is named only in electron/main/ipc.ts`);

/** A file past 300 lines asks for a second noun. */
export const filesStayShort: Rule = (graph) =>
  sources(graph)
    .filter((node) => node.lines > longestSource)
    .map((node) => `${node.path}: ${node.lines} lines; the limit is ${longestSource}`);

/** A component's file is named after what it exports. */
export const componentsAreNamedAfterTheirExport: Rule = (graph) =>
  sources(graph).flatMap((node) => {
    const name = /\/([A-Z][^/]*)\.tsx$/.exec(node.path)?.[1];
    return name === undefined || node.exports.has(name) ? [] : [`${node.path}: exports no ${name}`];
  });

/** No file or folder has a name that could hold anything. */
export function namesSayWhatIsInside(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const words = path.split(/[/.-]|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
    const empty = words.find((word) => emptyWords.has(word));
    return empty === undefined ? [] : [`${path}: "${empty}" could hold anything; name what is inside`];
  });
}

function sources(graph: ImportGraph) {
  return [...graph.values()].filter((node) => !node.path.startsWith("test/"));
}

function imports(graph: ImportGraph): readonly Import[] {
  return [...graph.values()].flatMap((node) => node.imports);
}

function edgesBetweenRooms(graph: ImportGraph) {
  return imports(graph).flatMap((edge) => {
    if (edge.target.kind !== "file") return [];
    const from = roomOf(edge.from);
    const to = roomOf(edge.target.path);
    return from === null || to === null || from === to ? [] : [{ edge, from, to, path: edge.target.path }];
  });
}

function place(edge: Import): string {
  return `${edge.from}:${edge.line}`;
}
