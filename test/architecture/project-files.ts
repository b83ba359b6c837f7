import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Resolution, SourceFile } from "./import-graph.ts";

/** The top of the project, absolute. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

const sourceFolders = ["renderer", "electron", "build", "test"];

/** Every file of the source folders by its path from the top, with forward slashes. */
export function listProjectFiles(): readonly string[] {
  return sourceFolders.flatMap((folder) =>
    fs
      .readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)).split(path.sep).join("/")),
  );
}

/** Those of the files that hold code, read. */
export function readSources(paths: readonly string[]): readonly SourceFile[] {
  const code = paths.filter((file) => /\.(ts|tsx|mts|mjs|js|cjs)$/.test(file));
  return code.map((file) => ({ path: file, text: fs.readFileSync(path.join(projectRoot, file), "utf8") }));
}

/** How the project's own package.json and disk resolve imports. */
export function projectResolution(): Resolution {
  const { imports } = JSON.parse(fs.readFileSync(path.join(projectRoot, "package.json"), "utf8"));
  return {
    aliases: imports,
    isFile: (file) => fs.statSync(path.join(projectRoot, file), { throwIfNoEntry: false })?.isFile() ?? false,
  };
}

/** The folder of an empty project beside the real one: its settings and packages, and files planted by the caller. */
export function plantProject(settings: readonly string[], planted: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "variorum-planted-"));
  fs.symlinkSync(path.join(projectRoot, "node_modules"), path.join(folder, "node_modules"), "junction");
  for (const file of settings) fs.cpSync(path.join(projectRoot, file), path.join(folder, file));
  for (const [file, text] of Object.entries(planted)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
