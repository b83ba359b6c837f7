import type { Json, LocalState } from "#core/index.ts";
import type { MemoryDatabase } from "./memory-database.ts";

/** Keeps values for as long as its database object lives. */
export class MemoryLocalState implements LocalState {
  constructor(private readonly database: MemoryDatabase) {}

  async read(key: string): Promise<Json | null> {
    return structuredClone(this.database.local.get(key) ?? null);
  }

  async write(key: string, value: Json): Promise<void> {
    this.database.local.set(key, structuredClone(value));
  }

  async readOrMake(key: string, value: Json): Promise<Json> {
    const { local } = this.database;
    if (!local.has(key)) local.set(key, structuredClone(value));
    return structuredClone(local.get(key) ?? null);
  }

  async remove(key: string): Promise<void> {
    this.database.local.delete(key);
  }

  async keys(prefix: string): Promise<readonly string[]> {
    return [...this.database.local.keys()].filter((key) => key.startsWith(prefix)).sort();
  }
}
