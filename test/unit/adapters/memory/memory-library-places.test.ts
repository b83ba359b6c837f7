import { MemoryDisk, MemoryLibraryPlaces } from "#adapters/memory/memory-library-places.ts";
import { describeLibraryPlaces } from "#test/contracts/library-places.ts";

describeLibraryPlaces("memory", () => {
  const disk = new MemoryDisk();
  return { open: () => new MemoryLibraryPlaces(disk), dispose: async () => undefined };
});
