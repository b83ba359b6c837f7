import { rm } from "node:fs/promises";
import path from "node:path";
import type { Driver } from "../drivers/driver.ts";

/** Deletes everything that IndexedDB keeps for an installation that is closed, as a damaged disk would. */
export async function deleteDatabases(driver: Driver): Promise<void> {
  await rm(databasesFolder(driver), { recursive: true });
}

function databasesFolder({ name, userData }: Driver): string {
  if (name === "electron") return path.join(userData, "IndexedDB");
  const profile = name === "browser" ? userData : path.join(path.dirname(userData), "profile");
  return path.join(profile, "Default", "IndexedDB");
}
