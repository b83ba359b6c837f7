import { DexieLocalState } from "#adapters/dexie/dexie-local-state.ts";
import { describeLibraryStore } from "#test/contracts/library-store.ts";
import { describeLocalState } from "#test/contracts/local-state.ts";
import { freshDatabase } from "./fresh-database.ts";

describeLibraryStore("dexie", () => {
  const fresh = freshDatabase();
  return { open: () => fresh.openStore(), dispose: () => fresh.dispose() };
});

describeLocalState("dexie", () => {
  const fresh = freshDatabase();
  return { open: () => new DexieLocalState(fresh.connect()), dispose: () => fresh.dispose() };
});
