import { MemoryDatabase } from "#adapters/memory/memory-database.ts";
import { MemoryLibraryStore } from "#adapters/memory/memory-library-store.ts";
import { MemoryLocalState } from "#adapters/memory/memory-local-state.ts";
import { describeLibraryStore } from "#test/contracts/library-store.ts";
import { describeLocalState } from "#test/contracts/local-state.ts";

describeLibraryStore("memory", () => {
  const database = new MemoryDatabase("memory");
  return { open: () => new MemoryLibraryStore(database), dispose: async () => undefined };
});

describeLocalState("memory", () => {
  const database = new MemoryDatabase("memory");
  return { open: () => new MemoryLocalState(database), dispose: async () => undefined };
});
