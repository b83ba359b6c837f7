import type { Json, LocalState } from "#core/index.ts";
import type { MemoryDatabase } from "./memory-database.ts";

/** Keeps values for as long as its database object lives. */
export class MemoryLocalState implements LocalState {
  constructor(private readonly database: MemoryDatabase) {}

  async read(key: string): Promise<Json | null> {
    return structuredClone(this.#open().local.get(key) ?? null);
  }

  async write(key: string, value: Json): Promise<void> {
    this.#open().local.set(key, structuredClone(value));
  }

  async readOrMake(key: string, value: Json): Promise<Json> {
    const { local } = this.#open();
    if (!local.has(key)) local.set(key, structuredClone(value));
    return structuredClone(local.get(key) ?? null);
  }

  async remove(key: string): Promise<void> {
    this.#open().local.delete(key);
  }

  async keys(prefix: string): Promise<readonly string[]> {
    return [...this.#open().local.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  #open(): MemoryDatabase {
    this.database.demandPresent();
    return this.database;
  }
}
