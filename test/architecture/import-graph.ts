import { builtinModules } from "node:module";
import path from "node:path";
import { parseSync, Visitor } from "oxc-parser";

/** A source file by its path from the top of the project, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Where an import leads: a file of ours, a package by its name, a part of Node, or nowhere. */
export type Target =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "package"; readonly name: string }
  | { readonly kind: "node" }
  | { readonly kind: "nowhere" };

/** `specifier` is what the source says, or `null` where it is computed and cannot be followed. */
export interface Import {
  readonly from: string;
  readonly line: number;
  readonly specifier: string | null;
  readonly target: Target;
}

export interface GraphNode {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly exports: ReadonlySet<string>;
  /** Every identifier in the code, property names included, comments not. */
  readonly identifiers: ReadonlySet<string>;
  readonly parseErrors: readonly string[];
}

export type ImportGraph = ReadonlyMap<string, GraphNode>;

export interface Resolution {
  /** The `imports` field of package.json: alias to path, `*` standing once on either side. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Says whether a path from the top of the project is a file. */
  isFile(path: string): boolean;
}

/** The graph of everything that the sources import, with types, re-exports, dynamic imports and workers. */
export function buildImportGraph(sources: readonly SourceFile[], resolution: Resolution): ImportGraph {
  return new Map(sources.map((source) => [source.path, readNode(source, resolution)]));
}

function readNode({ path: from, text }: SourceFile, resolution: Resolution): GraphNode {
  const { program, module, errors } = parseSync(from, text);
  const found: { specifier: string | null; start: number }[] = [];
  const identifiers = new Set<string>();
  const literal = (node: unknown, start: number) => {
    const value = (node as { value?: unknown } | null)?.value;
    found.push({ specifier: typeof value === "string" ? value : null, start });
  };
  new Visitor({
    ImportDeclaration: (node) => literal(node.source, node.start),
    ExportAllDeclaration: (node) => literal(node.source, node.start),
    ExportNamedDeclaration: (node) => node.source && literal(node.source, node.start),
    ImportExpression: (node) => literal(node.source, node.start),
    TSImportType: (node) => literal(node.source, node.start),
    TSExternalModuleReference: (node) => literal(node.expression, node.start),
    CallExpression: (node) => {
      const callee = text.slice(node.callee.start, node.callee.end);
      if (callee === "require" || callee === "import.meta.glob") literal(node.arguments[0] ?? null, node.start);
    },
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      const isBesideModule = base !== undefined && text.slice(base.start, base.end) === "import.meta.url";
      const value = (address as { value?: unknown } | undefined)?.value;
      const leadsToSource = typeof value === "string" && /\.(ts|tsx|mjs|css)$/.test(value);
      if (isBesideModule && leadsToSource) found.push({ specifier: value, start: node.start });
    },
    Identifier: (node) => void identifiers.add(node.name),
  }).visit(program);
  const exports = module.staticExports.flatMap((statement) => statement.entries.map((entry) => entry.exportName.name));
  return {
    path: from,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    imports: found.map(({ specifier, start }) => ({
      from,
      line: text.slice(0, start).split("\n").length,
      specifier,
      target: specifier === null ? { kind: "nowhere" } : resolveImport(from, specifier, resolution),
    })),
    exports: new Set(exports.filter((name) => name !== null)),
    identifiers,
    parseErrors: errors.map((error) => error.message),
  };
}

/** Follows a specifier as Node and Vite do: aliases, relative paths with their extension, packages. Queries (`?raw`) are dropped, globs stand for what they match. */
function resolveImport(from: string, specifier: string, { aliases, isFile }: Resolution): Target {
  const bare = specifier.replace(/\?.*$/, "");
  if (bare.startsWith("node:") || builtinModules.includes(bare)) return { kind: "node" };
  const local = bare.startsWith(".") ? path.posix.join(path.posix.dirname(from), bare) : throughAlias(bare, aliases);
  if (local?.includes("*")) return { kind: "file", path: local };
  if (local !== null) return isFile(local) ? { kind: "file", path: local } : { kind: "nowhere" };
  if (bare.startsWith("#") || bare.startsWith("/")) return { kind: "nowhere" };
  const name = bare
    .split("/")
    .slice(0, bare.startsWith("@") ? 2 : 1)
    .join("/");
  return { kind: "package", name };
}

function throughAlias(specifier: string, aliases: Readonly<Record<string, string>>): string | null {
  for (const [alias, target] of Object.entries(aliases)) {
    const [head = "", tail = ""] = alias.split("*");
    if (!specifier.startsWith(head) || !specifier.endsWith(tail)) continue;
    const middle = specifier.slice(head.length, specifier.length - tail.length);
    return path.posix.normalize(target.replace("*", middle));
  }
  return null;
}
