import type { HostBridge } from "#bridge/contract.ts";
import type { Safety } from "#core/index.ts";
import { unwrap } from "./answer.ts";
import { fromWitnessText, toWitnessText } from "./witness-text.ts";

/** Witness and journal as files that the shell keeps beside the browser's profile. */
export function electronSafety(bridge: HostBridge): Safety {
  return {
    async readWitness() {
      const text = unwrap(await bridge.readWitness());
      return text === null ? null : fromWitnessText(text);
    },
    writeWitness: async (witness) => {
      unwrap(await bridge.writeWitness(toWitnessText(witness)));
    },
    appendJournal: async (line) => {
      unwrap(await bridge.appendJournal(line));
    },
    readJournal: async () => unwrap(await bridge.readJournal()),
    replaceJournalHead: async ({ count, first }, lines) => {
      unwrap(await bridge.replaceJournalHead({ count, first, lines }));
    },
    async readSpace() {
      const [space, database] = await Promise.all([bridge.readSpace(), databaseBytes()]);
      return { ...unwrap(space), database };
    },
  };
}

/** Chromium tells the databases' share; where it doesn't, everything that the page stores is the databases'. */
async function databaseBytes(): Promise<number | null> {
  try {
    const estimate: StorageEstimate & { readonly usageDetails?: { readonly indexedDB?: number } } =
      await navigator.storage.estimate();
    return estimate.usageDetails?.indexedDB ?? estimate.usage ?? null;
  } catch {
    return null;
  }
}
