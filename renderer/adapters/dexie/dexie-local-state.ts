import type { Json, LocalState } from "#core/index.ts";
import type { LibraryDatabase } from "./library-database.ts";

/** Keeps this installation's own values beside the library, in a table that no merge and no export reads. */
export class DexieLocalState implements LocalState {
  constructor(private readonly database: LibraryDatabase) {}

  async read(key: string): Promise<Json | null> {
    const row = await this.database.read(["local"], ({ local }) => local.get(key));
    return row?.value ?? null;
  }

  async write(key: string, value: Json): Promise<void> {
    await this.database.write(["local"], ({ local }) => local.put({ key, value }));
  }

  readOrMake(key: string, value: Json): Promise<Json> {
    return this.database.write(["local"], ({ local }) =>
      local.get(key).then((row) => (row === undefined ? local.add({ key, value }).then(() => value) : row.value)),
    );
  }

  async remove(key: string): Promise<void> {
    await this.database.write(["local"], ({ local }) => local.delete(key));
  }

  keys(prefix: string): Promise<readonly string[]> {
    return this.database.read(["local"], ({ local }) => local.where("key").startsWith(prefix).primaryKeys());
  }
}
