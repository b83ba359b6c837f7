import { readdirSync, statSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { Driver } from "../drivers/driver.ts";

/** Deletes everything that IndexedDB keeps in its usual place for an installation that is closed, as a damaged disk would. */
export async function deleteDatabases(driver: Driver): Promise<void> {
  await rm(path.join(profileFolder(driver), "IndexedDB"), { recursive: true });
}

/** The folders of LevelDB files in which an installation's databases stand: the usual one, and one for each bucket. */
export function databaseFolders(driver: Driver): readonly string[] {
  const profile = profileFolder(driver);
  const inBuckets = subfolders(path.join(profile, "WebStorage")).map((bucket) => path.join(bucket, "IndexedDB"));
  return [path.join(profile, "IndexedDB"), ...inBuckets]
    .flatMap(subfolders)
    .filter((folder) => folder.endsWith(".leveldb") && !path.basename(folder).includes("devtools"));
}

/** How a disk may damage what LevelDB keeps. Each takes the folder of an installation that is closed. */
export const damages = {
  "CURRENT is damaged": (folder) => writeFileSync(path.join(folder, "CURRENT"), "MANIFEST-999999\n"),
  "the MANIFEST is damaged": (folder) =>
    each(folder, /^MANIFEST-/, (file) => writeFileSync(file, Buffer.alloc(statSync(file).size, 0x5a))),
  "the MANIFEST is deleted": (folder) => each(folder, /^MANIFEST-/, unlinkSync),
  "the log is deleted": (folder) => each(folder, /\.log$/, unlinkSync),
  "the log is cut in half": (folder) =>
    each(folder, /\.log$/, (file) => truncateSync(file, Math.floor(statSync(file).size / 2))),
} as const satisfies Readonly<Record<string, (folder: string) => void>>;

function each(folder: string, pattern: RegExp, work: (file: string) => void): void {
  const files = readdirSync(folder).filter((name) => pattern.test(name));
  if (files.length === 0) throw new Error(`There is nothing like ${pattern} to damage in ${folder}.`);
  for (const name of files) work(path.join(folder, name));
}

function subfolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(folder, entry.name));
  } catch {
    return [];
  }
}

function profileFolder({ name, userData }: Driver): string {
  if (name === "electron") return userData;
  const profile = name === "browser" ? userData : path.join(path.dirname(userData), "profile");
  return path.join(profile, "Default");
}
